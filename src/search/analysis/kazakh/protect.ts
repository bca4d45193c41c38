import { shapeOf, toWorkingForm } from './working-form.ts';
import { NOUN, UNCHANGING, VERB } from './protected.ts';

/** An entry of content/check/words.kk.txt: the word, "-" of a verb or "." of an unchanging word, its shape before a vowel. */
const ENTRY = /^(\p{L}+)(-|\.)?~?!?(?:\/(\p{L}+))?$/u;

/** The verbs of two letters that end with a vowel. */
const SHORT_VERBS = ['де', 'же', 'жи', 'қи', 'ки', 'ти', 'жу', 'қу', 'ту'];

/** What readers say and our texts hardly do; and емес, which takes the endings of persons (емеспін). */
const EVERYDAY_NOUNS = ['мама', 'папа', 'тәте', 'көке', 'күйеу', 'емес', 'жоқ', 'керек'];

/** Nothing in a loan tells -ан-ы (романы, of роман) from -а-ны (газетаны, of газета): these are the usual ones with -ан. */
const LOANS_WITH_AN =
  'роман вулкан экран ураган диван ресторан ветеран хулиган капитан барабан фонтан океан тиран'.split(' ');

/**
 * Chooses the words whose ends the stemmer leaves alone from the word list of the spelling check, which holds every
 * word of our own texts, glossary and headings. Left out are entries that are forms of another entry, because they are
 * to meet it under one stem: passives (айтыл of айт), infinitives, plurals, what belongs to somebody, бүгінгі of бүгін.
 * @param lines lines of content/check/words.kk.txt
 * @returns shapes of stems (working-form.ts) with NOUN, VERB and UNCHANGING as bits
 */
export function protectedStems(lines: readonly string[]): Map<string, number> {
  const stems = new Map<string, number>();
  const add = (stem: string, kind: number) => stems.set(stem, (stems.get(stem) ?? 0) | kind);
  for (const line of lines) {
    const [, word, mark, shortened] = ENTRY.exec(line) ?? [];
    if (word === undefined) continue;
    const kind = mark === '-' ? VERB : mark === '.' ? UNCHANGING : NOUN;
    for (const stem of [word, shortened])
      if (stem !== undefined) add(shapeOf(toWorkingForm(stem.toLowerCase()), kind === VERB), kind);
  }
  for (const stem of SHORT_VERBS) add(stem, VERB);
  for (const stem of [...EVERYDAY_NOUNS, ...LOANS_WITH_AN]) add(shapeOf(stem, false), NOUN);
  const chosen = new Map<string, number>();
  for (const [stem, kinds] of stems) {
    const is = (base: string, kind: number) => ((stems.get(shapeOf(base, kind === VERB)) ?? 0) & kind) !== 0;
    let kept = kinds;
    if (isPassive(stem, (base) => is(base, VERB))) kept &= ~VERB;
    if (isFormOfNoun(stem, (base) => is(base, NOUN)) || (stem.endsWith('у') && is(stem.slice(0, -1), VERB)))
      kept &= ~NOUN;
    if (isOfTime(stem, (base) => is(base, NOUN | UNCHANGING))) kept = 0;
    if (kept) chosen.set(stem, kept);
  }
  return chosen;
}

type Known = (base: string) => boolean;

function isPassive(stem: string, verb: Known): boolean {
  if (/л[ыі]?н$/.test(stem)) return verb(stem.replace(/[ыі]?н$/, ''));
  if (/[ыі]л$/.test(stem)) return verb(stem.slice(0, -2)) || verb(stem.slice(0, -1));
  return /[ае]л$/.test(stem) && verb(stem.slice(0, -1));
}

function isFormOfNoun(stem: string, noun: Known): boolean {
  if (/[лдт][ае]р$/.test(stem)) return noun(stem.slice(0, -3)) || noun(stem.slice(0, -4));
  if (/[аеә]с[ыі]$/.test(stem) && noun(stem.slice(0, -2))) return true;
  return /[^аеәыі][ыі]$/.test(stem) && noun(stem.slice(0, -1));
}

function isOfTime(stem: string, known: Known): boolean {
  return stem.length > 6 && /[ғгқк][ыі]$/.test(stem) && known(stem.slice(0, -2));
}

/** @returns the text of protected-words.ts */
export function protectedSource(lines: readonly string[]): string {
  const stems = [...protectedStems(lines)].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = (name: string, kind: number) => {
    const chosen = stems.filter(([, kinds]) => kinds & kind).map(([stem]) => stem);
    return `export const ${name} =\n  '${chosen.join(' ')}';\n`;
  };
  return [
    '/** Written by `npm run stem:words` from content/check/words.kk.txt. Not to be changed by hand. */\n',
    list('PROTECTED_NOUNS', NOUN),
    list('PROTECTED_VERBS', VERB),
    list('PROTECTED_UNCHANGING', UNCHANGING),
  ].join('\n');
}
