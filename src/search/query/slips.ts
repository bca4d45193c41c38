/** Slips of the fingers: words that differ from a typed one by a single slip, the likelier slips first in weight. */

/** A word that may have been meant. */
export interface Variant {
  word: string;
  /** How likely the slip is that leads from it to what was typed: above 0, at most 1. */
  likelihood: number;
}

const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшыьюя';
const KAZAKH = 'әғқңөұүһі';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ROWS = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** On keyboards with a row of Kazakh letters each lies above two Russian ones. */
const ABOVE: Readonly<Record<string, string>> = {
  ...{ ә: 'йц', і: 'цу', ң: 'ук', ғ: 'ке', ү: 'гш', ұ: 'шщ', қ: 'щз', ө: 'зх', һ: 'хъ' },
};

/** Shares of the kinds of slips, after Kernighan, Church and Gale ("A Spelling Correction Program", 1990), rounded. */
const LIKELIHOOD = { swapped: 1, doubled: 1, beside: 0.9, left: 0.8, added: 0.35, other: 0.3 } as const;
/** The first letter is seldom wrong. */
const FIRST_LETTER = 0.3;

/**
 * @param typed a normalised word
 * @returns every word of one slip less, without the word itself
 */
export function variantsOf(typed: string): Variant[] {
  const found = new Map<string, number>();
  const add = (word: string, kind: keyof typeof LIKELIHOOD, place: number) => {
    const likelihood = LIKELIHOOD[kind] * (place === 0 ? FIRST_LETTER : 1);
    if (word !== typed && (found.get(word) ?? 0) < likelihood) found.set(word, likelihood);
  };
  const alphabet = alphabetOf(typed);
  for (let place = 0; place <= typed.length; place += 1) {
    const before = typed.slice(0, place);
    const letter = typed.charAt(place);
    const after = typed.slice(place + 1);
    for (const other of alphabet) add(before + other + letter + after, 'left', place);
    if (letter === '') break;
    for (const other of alphabet) add(before + other + after, areBeside(letter, other) ? 'beside' : 'other', place);
    const next = after.charAt(0);
    add(before + after, letter === next || letter === before.slice(-1) ? 'doubled' : 'added', place);
    if (next !== '') add(before + next + letter + after.slice(1), 'swapped', place);
  }
  return [...found].map(([word, likelihood]) => ({ word, likelihood }));
}

function alphabetOf(word: string): string[] {
  if (/[a-z]/.test(word)) return [...LATIN];
  return [...CYRILLIC, ...(/[әғқңөұүһі]/.test(word) ? KAZAKH : '')];
}

function areBeside(a: string, b: string): boolean {
  if (ABOVE[a]?.includes(b) || ABOVE[b]?.includes(a)) return true;
  return ROWS.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1);
}
