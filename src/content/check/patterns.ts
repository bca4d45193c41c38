import { speaksToChild } from '../../guides/prose.ts';
import type { Page } from '../../guides/schema.ts';
import { at, pagesOf, textsIn, type Content, type Entry, type EntryOf, type GuideText } from './content.ts';
import { count, type Problem } from './problem.ts';
import { readableTexts } from './prose.ts';

/** Patterns that stop a page, as far as a program can see them (style guide, 2.2 and 2.3). */
export function checkPatterns(content: Content): Problem[] {
  return [
    ...pagesOf(content).flatMap(({ page, texts }) =>
      Object.values(texts).flatMap((text) => [
        ...spots(text).flatMap((spot) => [...capitals(spot), ...threeDots(spot), ...andOr(spot, page?.fields)]),
        ...exclamations(text, page?.fields),
        ...descriptionLength(text, text.fields.description),
      ]),
    ),
    ...content.lessonTexts.flatMap((text) => descriptionLength(text, text.fields.description)),
    ...content.activities.flatMap(activityPatterns),
  ];
}

/** A piece of text with its place. */
interface Spot {
  text: string;
  place: Pick<Problem, 'file' | 'line' | 'field'>;
}

function spots(text: GuideText): Spot[] {
  const { title, heading, description, note, pictureAlt } = text.fields;
  const fields = Object.entries({ title, heading, description, note, pictureAlt }).flatMap(([field, value]) =>
    value === undefined ? [] : [{ text: value, place: at(text, field) }],
  );
  const body = text.tree ? readableTexts(text.tree) : [];
  return [
    ...fields,
    ...body.map((piece) => ({
      text: piece.text,
      place: { file: text.file, ...(piece.line === undefined ? {} : { line: piece.line }) },
    })),
  ];
}

/** A part may stand on a page of level A3, so it holds no exclamation mark. */
function activityPatterns(entry: EntryOf<'activities'>): Problem[] {
  return textsIn(entry.fields).flatMap(([path, text]) => {
    const spot = { text, place: at(entry, path) };
    const exclamation: Problem[] = text.includes('!')
      ? [{ ...spot.place, rule: 'exclamation-mark', message: 'holds an exclamation mark', instead: CALM }]
      : [];
    return [...capitals(spot), ...threeDots(spot), ...andOr(spot, { voice: entry.fields.voice }), ...exclamation];
  });
}

/** Names and abbreviations that are written in capitals. */
const CAPITALS_ALLOWED = new Set([
  ...[
    'WCAG',
    'NSPCC',
    'INSPIRE',
    'UNICEF',
    'UNESCO',
    'ECPAT',
    'PAHO',
    'UNODC',
    'HTML',
    'HTTP',
    'HTTPS',
    'JSON',
    'HSDS',
    'ARIA',
  ],
  ...['ЮНИСЕФ', 'ЮНЕСКО', 'АИТВ', 'ЖИТС', 'СПИД'],
]);

function capitals({ text, place }: Spot): Problem[] {
  const words = text.match(/(?<![\p{L}\p{N}])\p{Lu}{4,}(?![\p{L}\p{N}])/gu) ?? [];
  return words
    .filter((word) => !CAPITALS_ALLOWED.has(word))
    .map((word) => ({
      ...place,
      rule: 'capitals',
      message: `holds «${word}» in capital letters`,
      instead: 'Write it in small letters; where it matters, in bold',
    }));
}

function threeDots({ text, place }: Spot): Problem[] {
  if (!/…|\.\.\./.test(text)) return [];
  return [{ ...place, rule: 'three-dots', message: 'holds three dots', instead: 'End the sentence with a full stop' }];
}

const AND_OR = /(?<!\p{L})(?:and\s?\/\s?or|и\s?\/\s?или|(?:және|мен)\s?\/\s?немесе)(?!\p{L})/iu;

function andOr({ text, place }: Spot, page: { voice?: Page['voice'] | undefined } | undefined): Problem[] {
  const voice = page?.voice;
  const found = AND_OR.exec(text)?.[0];
  if (!voice || found === undefined || !(speaksToChild({ voice }) || voice === 'parent')) return [];
  return [{ ...place, rule: 'and-or', message: `holds «${found}»`, instead: 'Choose one of the two words' }];
}

function exclamations(text: GuideText, page: Partial<Page> | undefined): Problem[] {
  const { level, voice } = page ?? {};
  const allowed = level === 'A3' ? 0 : voice && speaksToChild({ voice }) ? 1 : Infinity;
  const marks = spots(text).flatMap(({ text: piece, place }) => [...piece.matchAll(/!/g)].map(() => place));
  if (marks.length <= allowed) return [];
  const reason = allowed === 0 ? 'a page of level A3 has none' : 'a page for children has at most one';
  const message = `holds ${count(marks.length, 'exclamation mark')}; ${reason}`;
  return [
    {
      ...marks[allowed],
      file: text.file,
      rule: 'exclamation-mark',
      message,
      instead: CALM,
    },
  ];
}

const CALM = 'End the sentence with a full stop';

const DESCRIPTION = { least: 70, most: 150 };

function descriptionLength(entry: Entry<unknown>, description: string | undefined): Problem[] {
  const length = description?.length ?? DESCRIPTION.least;
  if (length >= DESCRIPTION.least && length <= DESCRIPTION.most) return [];
  const message = `has ${length} characters`;
  const instead = `Write ${DESCRIPTION.least} to ${DESCRIPTION.most} characters: what the reader finds, for previews and search`;
  return [{ ...at(entry, 'description'), rule: 'description-length', message, instead }];
}
