/**
 * Kazakh and Russian in Latin letters: the Kazakh alphabets of 2021 (ä ğ ñ ö ş ū ü), 2018 (á ǵ ń ó ú ý) and 2017
 * (a' g' n' s'), and the plain letters of chats (sh, ch, zh or j, gh, q or k, y, ia or ya). What is read are the letters
 * of a Russian keyboard, because no way of writing tells them all apart.
 */

type Rule = readonly [latin: RegExp, cyrillic: string];

/** Marks that say more than folding would keep. */
const MARKS: readonly Rule[] = [
  [/[şšś]|s'/g, 'ш'],
  [/[çčć]|c'/g, 'ч'],
  [/ž/g, 'ж'],
  [/ý|y'/g, 'у'],
  [/i'|ï/g, 'и'],
  [/ı/g, 'i'],
];

const GROUPS: readonly Rule[] = [
  [/shch|sch/g, 'щ'],
  [/sh/g, 'ш'],
  [/ch/g, 'ч'],
  [/zh/g, 'ж'],
  [/kh/g, 'х'],
  [/gh/g, 'г'],
];

const LETTERS: Readonly<Record<string, string>> = {
  ...{ a: 'а', b: 'б', c: 'с', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н' },
  ...{ o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', x: 'х', z: 'з' },
};

function apply(word: string, rules: readonly Rule[]): string {
  return rules.reduce((text, [latin, cyrillic]) => text.replace(latin, cyrillic), word);
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/g, '')
    .replaceAll('ə', 'a');
}

function readLetters(word: string, rules: readonly Rule[]): string {
  return apply(word, rules).replace(/[a-z]/g, (letter) => LETTERS[letter] ?? letter);
}

/** й and и have one letter each way: after a vowel it is й, before another vowel the two make я or ю. */
const KAZAKH: readonly Rule[] = [
  [/w/g, 'u'],
  [/[iy](?=[au])/g, 'й'],
  [/йa/g, 'я'],
  [/йu/g, 'ю'],
  [/^ye/g, 'e'],
  // ui is үй in a first syllable and уі after it: teneluinin.
  [/([aeo])[iy]/g, '$1й'],
  [/yi/g, 'yй'],
  [/^([^aeiouy]*u)i/, '$1й'],
  [/i/g, 'и'],
  [/y/g, 'ы'],
];

/**
 * @param word a normalised word in Latin letters
 * @returns Kazakh words it may stand for, most likely first, in the letters of a Russian keyboard (qorlaidy, корлайды)
 */
export function readKazakhLatin(word: string): string[] {
  const letters = apply(plain(apply(word, MARKS)), GROUPS);
  const read = readLetters(letters, KAZAKH);
  const others = [read];
  // i for ы in words with back vowels (balalardin), y for і in others (kysy); ng for ң (menyng).
  if (!read.includes('е')) others.push(read.replace(/([^аоуиы])и(?=[^аоуиыя]|$)/g, '$1ы'));
  else others.push(read.replaceAll('ы', 'и'));
  if (letters.includes('ng')) others.push(...others.map((other) => other.replaceAll('нг', 'н')));
  return [...new Set(others)];
}

const SOFT_C: Rule = [/c(?=[eiy])/g, 'ц'];

/** With y for й (as in English) and j for ж (as in Kazakhstan): obijaet, обижает. */
const RUSSIAN: readonly Rule[] = [
  [/w/g, 'v'],
  [/x/g, 'кс'],
  SOFT_C,
  [/yo|ye(?!$)/g, 'е'],
  [/ya/g, 'я'],
  [/yu/g, 'ю'],
  [/([aeiouy])y/g, '$1й'],
  [/([aeou])i(?![aeiou])/g, '$1й'],
  [/i/g, 'и'],
  [/y/g, 'ы'],
];

/**
 * @param word a normalised word in Latin letters
 * @returns Russian words it may stand for, most likely first (nasilie, насилие)
 */
export function readRussianLatin(word: string): string[] {
  const letters = apply(plain(apply(word, MARKS)), GROUPS);
  const ways = [
    // ia and iu for я and ю: travlia.
    letters.replaceAll('ia', 'я').replaceAll('iu', 'ю'),
    letters,
    // j for й (as in German): nasilije, bojus.
    letters.replace(/j(?=[aeou])/g, 'y').replace(/([aeiouy])j/g, '$1y'),
  ];
  // Who writes Latin hears no soft sign: zhalovatsya.
  return [...new Set(ways.map((way) => readLetters(way, RUSSIAN).replace(/атся$/, 'аться')))];
}
