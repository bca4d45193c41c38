/** Ways in which people type a text, for the evaluation of the search. */
import { onCyrillicLayout, onEnglishLayout } from './layout.ts';

export const NOISES = ['ru-keyboard', 'latin', 'typo', 'layout'] as const;
export type Noise = (typeof NOISES)[number];

/** Kazakh letters as people type them on a Russian keyboard. */
const ON_RUSSIAN_KEYBOARD: Readonly<Record<string, string>> = {
  ...{ ә: 'а', қ: 'к', ғ: 'г', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' },
};

/** Chat Latin: the alphabet of 2021 without its marks, digraphs where it has a mark. */
const CHAT_LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i' },
  ...{ к: 'k', қ: 'q', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u' },
  ...{ ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'y', і: 'i', ь: '' },
  ...{ э: 'e', ю: 'iu', я: 'ia' },
};

function replaceLetters(text: string, table: Readonly<Record<string, string>>): string {
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    const written = table[small];
    if (written === undefined) return letter;
    return small === letter ? written : written.charAt(0).toUpperCase() + written.slice(1);
  }).join('');
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ROWS = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Kazakh letters lie above the Russian letters beside them. */
const ABOVE: Readonly<Record<string, string>> = {
  ...{ ә: 'ц', і: 'у', ң: 'к', ғ: 'е', ү: 'ш', ұ: 'щ', қ: 'з', ө: 'х', һ: 'ъ' },
};

/** A letter whose key lies beside or, for Kazakh letters, below the key of the given one; itself when none is known. */
function neighbour(letter: string, next: () => number): string {
  const above = ABOVE[letter];
  if (above !== undefined) return above;
  const row = ROWS.find((keys) => keys.includes(letter));
  if (row === undefined) return letter;
  const place = row.indexOf(letter);
  const beside = [row.charAt(place - 1), row.charAt(place + 1)].filter((key) => key !== '');
  return beside[Math.floor(next() * beside.length)] ?? letter;
}

/** One slip of the fingers: two letters swapped, one dropped, doubled, or its neighbour on the keyboard. */
function slip(word: string, next: () => number): string {
  const letters = [...word];
  const place = 1 + Math.floor(next() * (letters.length - 2));
  const here = letters[place] ?? '';
  const after = letters[place + 1] ?? '';
  const ways: (() => string[])[] = [
    () => letters.with(place, after).with(place + 1, here),
    () => letters.toSpliced(place, 1),
    () => letters.toSpliced(place, 0, here),
    () => letters.with(place, neighbour(here, next)),
  ];
  const first = Math.floor(next() * ways.length);
  // A swap of two equal letters changes nothing: try the next way.
  for (let turn = 0; turn < ways.length; turn += 1) {
    const changed = ways[(first + turn) % ways.length]?.().join('') ?? word;
    if (changed !== word) return changed;
  }
  return word;
}

function typo(text: string, seed: number): string {
  const long = [...text.matchAll(/[\p{L}]{4,}/gu)];
  const next = random(seed);
  const chosen = long[Math.floor(next() * long.length)];
  if (chosen === undefined) return text;
  const end = chosen.index + chosen[0].length;
  return text.slice(0, chosen.index) + slip(chosen[0], next) + text.slice(end);
}

/**
 * @param text a text as it should be typed
 * @param noise `ru-keyboard`: Kazakh letters as people type them on a Russian keyboard; `latin`: the plain Latin
 *   letters of chats; `layout`: the same keys on the other keyboard layout; `typo`: one slip in one word of four
 *   letters or more
 * @param seed chooses the word and the slip of `typo`; the same seed gives the same text
 */
export function noise(text: string, noise: Noise, seed = 0): string {
  switch (noise) {
    case 'ru-keyboard':
      return replaceLetters(text, ON_RUSSIAN_KEYBOARD);
    case 'latin':
      return replaceLetters(text, CHAT_LATIN);
    case 'layout':
      return /\p{Script=Cyrillic}/u.test(text) ? onEnglishLayout(text) : onCyrillicLayout(text);
    case 'typo':
      return typo(text, seed);
  }
}
