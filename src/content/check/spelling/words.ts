/** A word with its place in a text. */
export interface Word {
  text: string;
  index: number;
  /** Stands directly after a digit, a component or a foreign name, so that it may be an ending: 111-ге. */
  mayBeEnding: boolean;
}

/** Addresses, paths and file names are not words. */
const NO_WORDS =
  /https?:\S+|\S+@\S+|(?<!\S)\/\S*|\b[\w-]+(?:\.[\w-]+)*\.(?:com|gov|html|json|kz|mdx|net|org|txt|yaml)\b/gu;

/** Letters, with an apostrophe inside; the hyphen parts words: зорлық-зомбылық, QR-код. */
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** What an ending can follow: a digit, a percent sign, Latin letters, a capital, a quotation mark, or nothing. */
const BEFORE_ENDING = /(?:[\d%»”’]-?|[\p{Script=Latin}\p{Lu}]-|(?:^|[\s(])-)$/u;

/**
 * Takes a text apart into words. Single letters and words of two alphabets are left out: the rule "wrong-letter" sees to
 * these.
 * @param text a text
 * @param joined whether something stands directly before it
 */
export function wordsIn(text: string, joined = false): Word[] {
  const clean = text.normalize('NFC').replace(NO_WORDS, (part) => ' '.repeat(part.length));
  return [...clean.matchAll(WORD)]
    .filter(([word]) => word.length > 1 && !(/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)))
    .map(({ 0: word, index }) => {
      const before = clean.slice(0, index);
      const follows = (joined && /^-?$/.test(before)) || BEFORE_ENDING.test(before);
      return { text: word, index, mayBeEnding: follows && word === word.toLowerCase() };
    });
}
