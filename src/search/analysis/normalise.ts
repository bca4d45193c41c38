/** Makes texts comparable: one form of every letter, small letters, nothing invisible. */

/** A word of a text. */
export interface Word {
  /** The word after normalising. */
  word: string;
  /** Place of its first character in the original text, in UTF-16 units as String.slice counts. */
  start: number;
  /** Place after its last character in the original text. */
  end: number;
}

/** Soft hyphen, zero-width characters, marks of direction. They can stand inside a word and are never seen. */
const INVISIBLE = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF]/g;
/** Marks of stress over a Cyrillic letter: за́мок. */
const STRESS = /(\p{Script=Cyrillic})[\u0300\u0301]+/gu;
const APOSTROPHES = /[’‘ʼʹ′´`＇]/g;

/** Latin letters that look like a Cyrillic one. Capitals have their own: B looks like В, but b does not look like в. */
const TO_CYRILLIC: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', h: 'һ', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у', ə: 'ә', ǝ: 'ә' },
  ...{ A: 'а', B: 'в', C: 'с', E: 'е', H: 'н', I: 'і', K: 'к', M: 'м', O: 'о', P: 'р', T: 'т', X: 'х', Y: 'ү', Ə: 'ә' },
  ...{ ë: 'е', Ë: 'е', Ǝ: 'ә', ä: 'ә', ö: 'ө', ғ: 'ғ' },
};
/** Cyrillic letters that look like a Latin one, for Latin words with a stray Cyrillic letter. */
const TO_LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', с: 'c', е: 'e', һ: 'h', і: 'i', к: 'k', м: 'm', о: 'o', р: 'p', т: 't', х: 'x', у: 'y', ә: 'ə' },
  ...{ А: 'a', В: 'b', С: 'c', Е: 'e', Н: 'h', І: 'i', К: 'k', М: 'm', О: 'o', Р: 'p', Т: 't', Х: 'x', У: 'y', Ә: 'ə' },
};

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LETTERS = /[\p{L}\p{M}]+/gu;

/** A word with letters of both scripts becomes a word of the script that has a letter of its own. */
function oneScript(word: string): string {
  if (!LATIN.test(word) || !CYRILLIC.test(word)) return word;
  const letters = [...word];
  const onlyCyrillic = letters.some((letter) => CYRILLIC.test(letter) && !(letter in TO_LATIN));
  const onlyLatin = letters.some((letter) => LATIN.test(letter) && !(letter in TO_CYRILLIC));
  if (onlyCyrillic === onlyLatin && onlyLatin) return word;
  const table = onlyLatin ? TO_LATIN : TO_CYRILLIC;
  return letters.map((letter) => table[letter] ?? letter).join('');
}

/** A word of one script without anything to change but its case: most words are. */
const PLAIN = /^(?:[а-яәғқңөұүһіА-ЯӘҒҚҢӨҰҮҺІ\d]+|[a-zA-Z\d]+)$/;
/** More than any text needs. */
const MOST_ROUNDS = 4;

/**
 * @param text any text
 * @returns the text in composed Unicode (NFC) and small letters, ё as е, without invisible characters and marks of
 *   stress, with words of one script: a Latin letter that looks Cyrillic inside a Cyrillic word becomes Cyrillic.
 *   Normalising twice changes nothing more.
 */
export function normaliseText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let normal = normaliseOnce(text);
  // A letter that has changed its script can decide about the others, so the text is looked at again.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const again = normaliseOnce(normal);
    if (again === normal) break;
    normal = again;
  }
  return normal;
}

function normaliseOnce(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(STRESS, '$1')
    .replace(APOSTROPHES, "'")
    .replace(LETTERS, oneScript)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .normalize('NFC');
}

/** Letters and digits; marks, invisible characters and an apostrophe before a letter may stand between them. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]|['’‘ʼʹ′´`＇](?=\p{L}))*/gu;

/** An ending after a number and a hyphen, which is no word: 111-ге, 12-ші. */
const ENDING_OF_NUMBER = /^(?:[ғгқк][ае]|[дт][ае]н?|н[ае]н|[ндт][ыі]ң?|[мбп]ен|(?:ын|ін|н)?ш[ыі]|й|я|е|го|му|м|ти)$/;

/**
 * @param text any text
 * @returns its words in order, normalised, each with its place in the text as it was given. A hyphen parts words; the
 *   ending of a number is none (111-ге).
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = normaliseText(match[0]);
    const afterNumber = /\d[-‑–]$/.test(text.slice(Math.max(0, match.index - 2), match.index));
    if (word === '' || (afterNumber && ENDING_OF_NUMBER.test(word))) continue;
    found.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
