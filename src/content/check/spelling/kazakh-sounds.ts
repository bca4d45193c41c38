/** Vowel harmony and the sounds at the seam between a Kazakh word and its ending. */

export type Harmony = 'back' | 'front';

const BACK = 'аоұыёя';
const FRONT = 'әөүіеэ';
const VOWELS = 'аәеёоөұүыіэя';
/** After these an ending begins with a voiceless sound; б в г ғ д end only words taken from other languages. */
const VOICELESS = 'кқпстфхцчшщһбвгғд';
const NASAL = 'мнң';

/**
 * @param word a word or its beginning, in small letters
 * @returns the harmony of its last vowel that has one; null for words like "ки", whose vowels fit both
 */
export function harmonyOf(word: string): Harmony | null {
  for (let index = word.length - 1; index >= 0; index -= 1) {
    const letter = word.charAt(index);
    if (BACK.includes(letter)) return 'back';
    if (FRONT.includes(letter)) return 'front';
  }
  return null;
}

/** @returns whether a word ends with a vowel. и, у and ю count as consonants here: айтуы, миы. */
export function endsWithVowel(word: string): boolean {
  return VOWELS.includes(last(word));
}

function last(word: string): string {
  return word.charAt(word.length - 1);
}

/** First sound of an ending by the sound before it: after vowels, nasals, л, з and ж, other voiced sounds, voiceless sounds. */
const SEAMS: Readonly<Record<string, (before: string, harmony: Harmony) => string>> = {
  D: (before) => (isVoiceless(before) ? 'т' : 'д'),
  G: (before, harmony) => (isVoiceless(before) ? (harmony === 'back' ? 'қ' : 'к') : harmony === 'back' ? 'ғ' : 'г'),
  L: (before) => (isVoiceless(before) ? 'т' : 'лмнңзж'.includes(before) ? 'д' : 'л'),
  N: (before) => (isVoiceless(before) ? 'т' : VOWELS.includes(before) ? 'н' : 'д'),
  M: (before) => (isVoiceless(before) ? 'т' : (VOWELS + NASAL).includes(before) ? 'н' : 'д'),
  B: (before) => (isVoiceless(before) ? 'т' : NASAL.includes(before) ? 'н' : 'д'),
  P: (before) => (isVoiceless(before) ? 'п' : 'зж'.includes(before) ? 'б' : 'м'),
  X: (before) => (isVoiceless(before) ? 'п' : 'мнңзж'.includes(before) ? 'б' : 'м'),
  K: (_, harmony) => (harmony === 'back' ? 'қ' : 'к'),
};

function isVoiceless(letter: string): boolean {
  return VOICELESS.includes(letter);
}

/**
 * Writes an ending as it sounds after a word.
 * @param form form of the ending as in kazakh-endings.ts
 * @param word the word before it, in small letters
 * @param harmony harmony of the whole
 */
export function ending(form: string, word: string, harmony: Harmony): string {
  const vowelBefore = endsWithVowel(word);
  const plain = form.replace('(I)', vowelBefore ? '' : 'I').replace('(s)', vowelBefore ? 'с' : '');
  let written = '';
  for (const sound of plain) {
    if (sound === 'A') written += harmony === 'back' ? 'а' : 'е';
    else if (sound === 'I') written += harmony === 'back' ? 'ы' : 'і';
    // қ and ғ of an ending become к and г in front words: -лық, -лік.
    else if (sound === 'қ') written += harmony === 'back' ? 'қ' : 'к';
    else if (sound === 'ғ') written += harmony === 'back' ? 'ғ' : 'г';
    else written += SEAMS[sound]?.(last(word + written), harmony) ?? sound;
  }
  return written;
}

/** @returns a stem before an ending that begins with a vowel: к, қ and п become г, ғ and б */
export function voiced(stem: string): string {
  const changed = { к: 'г', қ: 'ғ', п: 'б' }[last(stem)];
  return changed ? stem.slice(0, -1) + changed : stem;
}
