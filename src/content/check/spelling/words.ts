/** A word with its place in a text. */
export interface Word {
  text: string;
  index: number;
}

/** Addresses, paths and file names are not words. */
const NO_WORDS = /https?:\S+|\S+@\S+|(?<!\S)\/\S*|\b[\w-]+(?:\.[\w-]+)*\.(?:com|gov|html|json|kz|mdx|net|org|txt|yaml)\b/gu;

/** Letters, with an apostrophe inside; the hyphen parts words: зорлық-зомбылық, QR-код. */
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Longest ending that stands after a number or a component: 111-дегідей. */
const LONGEST_ENDING = 8;

/**
 * Takes a text apart into words. Single letters, words of two alphabets (the rule "wrong-letter" sees to them) and
 * endings after digits, components and foreign names are left out.
 * @param text a text
 * @param joined whether something stands directly before it
 */
export function wordsIn(text: string, joined = false): Word[] {
  const clean = text.normalize('NFC').replace(NO_WORDS, (part) => ' '.repeat(part.length));
  return [...clean.matchAll(WORD)]
    .map((match) => ({ text: match[0], index: match.index }))
    .filter((word) => word.text.length > 1 && alphabets(word.text) === 1 && !isEnding(clean, word, joined));
}

function alphabets(word: string): number {
  return Number(/\p{Script=Latin}/u.test(word)) + Number(/\p{Script=Cyrillic}/u.test(word));
}

function isEnding(text: string, { text: word, index }: Word, joined: boolean): boolean {
  if (word.length > LONGEST_ENDING || word !== word.toLowerCase()) return false;
  const before = text.slice(0, index);
  if (joined && /^-?$/.test(before)) return true;
  return /(?:\d-?|%-?|(?:^|[\s(])-|\p{Script=Latin}-|\p{Lu}-|[»”’]-?)$/u.test(before) && /\p{Script=Cyrillic}/u.test(word);
}
