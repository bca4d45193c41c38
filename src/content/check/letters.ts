import type { Content } from './content.ts';
import type { Fault, Problem } from './problem.ts';

/** Fixed names that mix alphabets (style guide, 6.2). QR-код and Take It Down need no place here: their words do not mix. */
const MIXED_NAMES = ['ДосболLIKE'];

/** Latin letters that look like Cyrillic ones, and the Cyrillic letter that was meant. */
const LOOKALIKES: Record<string, string> = {
  ...{ a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у', h: 'һ', ë: 'ё' },
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У' },
};

const TO_LATIN = Object.fromEntries(Object.entries(LOOKALIKES).map(([latin, cyrillic]) => [cyrillic, latin]));

/** Cyrillic letters of Kazakh and Russian. Others (Ukrainian ї, Bashkir ҡ) come from wrong keyboards. */
const OTHER_CYRILLIC = /(?![А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі])\p{Script=Cyrillic}/gu;

/** A single letter that looks right between words of the other alphabet. */
const LONE_LATIN = /\p{Script=Cyrillic}[\s,]+([aceiopxy])\s+\p{Script=Cyrillic}/gu;
const LONE_CYRILLIC = /[A-Za-z][\s,]+([асеіорху])\s+[A-Za-z]/gu;

/**
 * Letters that only look right break search, reading aloud and the endings of Kazakh words. Every file is judged line
 * by line, as it is written.
 */
export function checkLetters(content: Content): Problem[] {
  return content.files.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        lineFaults(line).map((fault): Problem => ({ file, line: index + 1, rule: 'wrong-letter', ...fault })),
      ),
  );
}

/**
 * @param line one line of a text
 * @returns what is wrong with its letters
 */
export function lineFaults(line: string): Fault[] {
  return [...schwas(line), ...composition(line), ...mixedWords(line), ...otherLetters(line), ...loneLetters(line)];
}

function schwas(line: string): Fault[] {
  return /[\u0259\u018f]/.test(line)
    ? [
        {
          message: 'holds the Latin schwa (U+0259 or U+018F)',
          instead: 'Write the Kazakh letter ә (U+04D9) or Ә (U+04D8)',
        },
      ]
    : [];
}

function composition(line: string): Fault[] {
  return line === line.normalize('NFC')
    ? []
    : [
        {
          message: 'holds a letter put together from two signs (not normal form C)',
          instead: 'Type the letter again as one sign: й, ё',
        },
      ];
}

function mixedWords(line: string): Fault[] {
  return (line.match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => /[\p{Script=Latin}--[\u0259\u018f]]/v.test(word) && /\p{Script=Cyrillic}/u.test(word))
    .filter((word) => !MIXED_NAMES.includes(word))
    .map(mixedWord);
}

function mixedWord(word: string): Fault {
  const latin = word.match(/\p{Script=Latin}/gu) ?? [];
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? [];
  const toCyrillic = cyrillic.length >= latin.length;
  const [strangers, name, table, target] = toCyrillic
    ? ([latin, 'Latin', LOOKALIKES, 'Cyrillic'] as const)
    : ([cyrillic, 'Cyrillic', TO_LATIN, 'Latin'] as const);
  const instead = strangers.every((letter) => table[letter])
    ? `Write ${[...word].map((letter) => table[letter] ?? letter).join('')} with ${target} letters only`
    : 'Write the whole word in one alphabet; set a hyphen between a foreign name and a Kazakh or Russian ending';
  return { message: `mixes alphabets in «${word}»: ${name} ${[...new Set(strangers)].join(', ')}`, instead };
}

function otherLetters(line: string): Fault[] {
  return [...new Set(line.match(OTHER_CYRILLIC))].map((letter) => ({
    message: `holds «${letter}», which is a letter of neither Kazakh nor Russian`,
    instead: 'Write the Kazakh or Russian letter that was meant',
  }));
}

function loneLetters(line: string): Fault[] {
  return [
    ...[...line.matchAll(LONE_LATIN)].map((match) => lone(match[1] ?? '', 'Latin', LOOKALIKES, 'Cyrillic')),
    ...[...line.matchAll(LONE_CYRILLIC)].map((match) => lone(match[1] ?? '', 'Cyrillic', TO_LATIN, 'Latin')),
  ];
}

function lone(letter: string, name: string, table: Record<string, string>, target: string): Fault {
  const meant = table[letter] ?? letter;
  return {
    message: `holds a lone ${name} «${letter}» among ${target} words`,
    instead: `Write the ${target} letter «${meant}»`,
  };
}
