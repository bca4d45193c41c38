import { needsSignOff } from '../../edition/edition.ts';
import { elementsOf } from '../../guides/mdx.ts';
import { isDiscreet } from '../../guides/prose.ts';
import { at, pagesOf, type Content, type Entry, type PageFiles } from './content.ts';
import type { Problem } from './problem.ts';

/**
 * Danger list (style guide, 4): none of these may begin a word in what a browser keeps of a page of level A2 or A3: tab
 * title, address, description, name of the picture.
 */
const DANGER_WORDS = [
  // Қазақша
  ...['зорл', 'сексуал', 'жыныс', 'бопса', 'жәбір', 'қорла', 'құрбан', 'педофил', 'полиция'],
  // Русский
  ...['насил', 'изнасил', 'сексуал', 'полов', 'шантаж', 'травл', 'жертв', 'педофил', 'полици', 'домогат'],
  // English
  ...['violen', 'abus', 'rape', 'sexual', 'assault', 'blackmail', 'sextort', 'bull', 'victim', 'paedophil', 'police'],
];

/** Numbers of the list: they count as whole words, so that 1112 is no finding. */
const DANGER_NUMBERS = ['111', '112', '102'];

/** Whole words that are always allowed, whatever the list above may become. */
const ALLOWED_WORDS = ['қауіпсіздік', 'безопасность', 'safety'];

const DANGER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${DANGER_WORDS.join('|')})[\\p{L}\\p{N}]*|(?:${DANGER_NUMBERS.join('|')})(?![\\p{L}\\p{N}]))`,
  'giu',
);

/**
 * @param text title, address, description or file name
 * @returns the words in it that could give a reader away
 */
export function dangerWords(text: string): string[] {
  return (text.normalize('NFC').match(DANGER) ?? []).filter((word) => !ALLOWED_WORDS.includes(word.toLowerCase()));
}

/** Pages that could give a child away look neutral; pages about violence that happened carry a note and a sign-off. */
export function checkDiscretion(content: Content): Problem[] {
  return pagesOf(content).flatMap((files) => [
    ...neutral(files),
    ...contentNote(files),
    ...signOffs(files),
    ...childSignOff(files),
    ...pictures(files),
  ]);
}

function neutral({ path, page, texts }: PageFiles): Problem[] {
  const level = page?.fields.level;
  if (!page || !level || !isDiscreet({ level })) return [];
  const problem = (entry: Entry<unknown>, field: string, word: string, instead: string): Problem => {
    const message = `holds the word «${word}», which the browser would keep for others to see (level ${level})`;
    return { ...at(entry, field), rule: 'danger-word', message, instead };
  };
  const rename = 'Give the page a neutral address: rename its files';
  const reword = 'Say what the reader can do, without act, body part, crime or helpline; the heading may be direct';
  return [
    ...dangerWords(path).map((word) => problem(page, 'path', word, rename)),
    ...dangerWords(page.fields.picture ?? '').map((word) =>
      problem(page, 'picture', word, 'Give the picture a neutral name'),
    ),
    ...Object.values(texts).flatMap((text) =>
      (['title', 'description'] as const).flatMap((field) =>
        dangerWords(text.fields[field] ?? '').map((word) => problem(text, field, word, reword)),
      ),
    ),
  ];
}

function contentNote({ page, texts }: PageFiles): Problem[] {
  const level = page?.fields.level;
  if (!level) return [];
  return Object.values(texts).flatMap((text): Problem[] => {
    const hasNote = text.lines.has('note');
    if (level === 'A3' && !hasNote) {
      const instead = 'Write note: what the page speaks about, and that one can stop reading at any moment';
      return [{ ...at(text, 'note'), rule: 'content-note', message: 'is missing on a page of level A3', instead }];
    }
    if (level !== 'A3' && hasNote) {
      const message = `stands on a page of level ${level}; only A3 shows it`;
      return [{ ...at(text, 'note'), rule: 'content-note', message, instead: 'Remove the note, or set level: A3' }];
    }
    return [];
  });
}

function signOffs({ path, page }: PageFiles): Problem[] {
  const { level, signOffs: roles } = page?.fields ?? {};
  if (!page || !level || !roles || !needsSignOff({ id: path, data: { level } })) return [];
  const isLaw = path === 'law' || path.startsWith('law/');
  const lacking = [
    ...(isLaw && !roles.includes('lawyer') ? ['lawyer'] : []),
    ...(level === 'A3' && !roles.includes('child-psychologist') && !roles.includes('child-psychiatrist')
      ? ['child-psychologist (or child-psychiatrist)']
      : []),
  ];
  return lacking.map((role) => ({
    ...at(page, 'signOffs'),
    rule: 'missing-sign-off-role',
    message: `does not name ${role}, although ${isLaw && role === 'lawyer' ? 'the page explains the law' : 'the page is of level A3'}`,
    instead: `Add ${role.split(' ')[0]} to signOffs: the public edition waits for this person`,
  }));
}

/** What children read has been read by somebody who knows children, also where the page says nothing of violence. */
function childSignOff({ path, page }: PageFiles): Problem[] {
  const roles = page?.fields.signOffs;
  if (!page || !roles || !/^(?:kids|teens)(?:\/|$)/.test(path) || roles.includes('child-psychologist')) return [];
  const message = 'does not name child-psychologist, although children read the page';
  const instead = 'Add child-psychologist to signOffs';
  return [{ ...at(page, 'signOffs'), rule: 'missing-sign-off-role', message, instead }];
}

/** Pages for a moment of danger or despair: nothing on them draws the eye away (style guide, 4). */
const PAGES_WITHOUT_PICTURE = ['help/now', 'help/start', 'help/calm'];

function pictures({ path, page, texts }: PageFiles): Problem[] {
  if (!PAGES_WITHOUT_PICTURE.includes(path)) return [];
  const fault = { rule: 'no-picture', message: 'is a picture on a page that has none', instead: 'Remove the picture' };
  const inTexts = Object.values(texts).flatMap(({ file, tree }) =>
    (tree ? elementsOf(tree) : [])
      .filter(({ name }) => name === 'Picture')
      .map(({ line }) => ({ file, ...(line === undefined ? {} : { line }), field: '<Picture>', ...fault })),
  );
  return [...(page?.fields.picture === undefined ? [] : [{ ...at(page, 'picture'), ...fault }]), ...inTexts];
}
