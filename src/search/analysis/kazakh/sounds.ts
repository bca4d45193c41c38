/** Sounds of Kazakh at the seam between a word and its ending: what the last sound of a word lets an ending begin with. */

/** Kinds of last sounds, as bits, so that an ending can name several. */
export const AFTER = {
  vowel: 1,
  /** м н ң */
  nasal: 2,
  /** л */
  lateral: 4,
  /** з ж */
  buzzing: 8,
  /** р й у и: voiced, and ending like a consonant: тауы, миы */
  gliding: 16,
  /** voiceless sounds, and б в г ғ д, which end only words taken from other languages */
  voiceless: 32,
} as const;

const ANY = 63;
const CONSONANT = ANY - AFTER.vowel;
const VOICED = ANY - AFTER.voiceless;

const KIND = new Map<string, number>([
  ...Array.from('аәеоөұүыіэ', (letter) => [letter, AFTER.vowel] as const),
  ...Array.from('мнң', (letter) => [letter, AFTER.nasal] as const),
  ['л', AFTER.lateral],
  ...Array.from('зж', (letter) => [letter, AFTER.buzzing] as const),
  ...Array.from('рйуиь', (letter) => [letter, AFTER.gliding] as const),
  ...Array.from('кқпстфхцчшщһбвгғдъ', (letter) => [letter, AFTER.voiceless] as const),
]);

/** @returns the kind of a last sound as one of AFTER; 0 for anything that is no letter of Kazakh */
export function kindOf(letter: string): number {
  return KIND.get(letter) ?? 0;
}

/** Harmony of a word or an ending, as bits: an ending with both suits every word. */
export const BACK = 1;
export const FRONT = 2;
export const BOTH = BACK | FRONT;

/** @returns harmony of a letter; 0 for consonants and for и and у, which suit both */
export function harmonyOfLetter(letter: string): number {
  if ('аоұы'.includes(letter)) return BACK;
  return 'әөүіеэ'.includes(letter) ? FRONT : 0;
}

/** What the letters of a word say about the endings that may follow each of them. */
export interface Sounds {
  /** Kind of each letter, one of AFTER; several where a letter stands for several. */
  kinds: Uint8Array;
  /** For each place, the harmony that the letters before it ask for. */
  harmonies: Uint8Array;
}

/** Kind and harmony by the code of a letter, so that long texts are read quickly. */
const LETTERS = 0x500;
const KINDS = Uint8Array.from({ length: LETTERS }, (_, code) => kindOf(String.fromCharCode(code)));
const HARMONIES = Uint8Array.from({ length: LETTERS }, (_, code) => harmonyOfLetter(String.fromCharCode(code)));
const [A, O, U, Y, I, E] = Array.from('аоуыие', (letter) => letter.charCodeAt(0));

/**
 * @param word a word in the working form (working-form.ts), properly written
 * @returns its sounds. и suits both harmonies, also in words from other languages: қиын, киім, саммитке, лимиті
 */
export function soundsOf(word: string): Sounds {
  const kinds = new Uint8Array(word.length);
  const harmonies = new Uint8Array(word.length + 1);
  let harmony = BOTH;
  harmonies[0] = BOTH;
  for (let place = 0; place < word.length; place += 1) {
    const code = word.charCodeAt(place);
    kinds[place] = KINDS[code] ?? 0;
    harmony = code === I ? BOTH : HARMONIES[code] || harmony;
    harmonies[place + 1] = harmony;
  }
  return { kinds, harmonies };
}

/**
 * The same for a word without the letters that only Kazakh has: и may be і, у may be ұ or ү, and the а, о and у of a
 * first syllable may be ә, ө and ү.
 */
export function soundsOfTyped(word: string): Sounds {
  const { kinds, harmonies } = soundsOf(word);
  let harmony = BOTH;
  let first = true;
  for (let place = 0; place < word.length; place += 1) {
    const code = word.charCodeAt(place);
    const vague = code === I || code === U;
    if (vague) kinds[place] = AFTER.vowel | AFTER.gliding;
    if (code === Y) harmony = BACK;
    else if (code === E) harmony = FRONT;
    else if (code === I) harmony = BOTH;
    else if (code === A || code === O) harmony = first ? BOTH : BACK;
    if (vague || HARMONIES[code]) first = false;
    harmonies[place + 1] = harmony;
  }
  return { kinds, harmonies };
}

/** One way to write an ending, and after which sounds. */
export interface Writing {
  text: string;
  after: number;
  harmony: number;
}

/** The sounds with which an ending may begin, each with the kinds of sounds before it. */
const FIRST: Readonly<Record<string, readonly (readonly [sound: string, after: number])[]>> = {
  D: [
    ['т', AFTER.voiceless],
    ['д', VOICED],
  ],
  G: [
    ['Қ', AFTER.voiceless],
    ['Ғ', VOICED],
  ],
  L: [
    ['т', AFTER.voiceless],
    ['д', AFTER.lateral | AFTER.nasal | AFTER.buzzing],
    ['л', AFTER.vowel | AFTER.gliding],
  ],
  N: [
    ['т', AFTER.voiceless],
    ['н', AFTER.vowel],
    ['д', VOICED - AFTER.vowel],
  ],
  M: [
    ['т', AFTER.voiceless],
    ['н', AFTER.vowel | AFTER.nasal],
    ['д', AFTER.lateral | AFTER.buzzing | AFTER.gliding],
  ],
  B: [
    ['т', AFTER.voiceless],
    ['н', AFTER.nasal],
    ['д', VOICED - AFTER.nasal],
  ],
  P: [
    ['п', AFTER.voiceless],
    ['б', AFTER.buzzing],
    ['м', VOICED - AFTER.buzzing],
  ],
  X: [
    ['п', AFTER.voiceless],
    ['б', AFTER.buzzing | AFTER.nasal],
    ['м', VOICED - AFTER.buzzing - AFTER.nasal],
  ],
  // A joining vowel or consonant: only after a consonant, only after a vowel.
  '(I)': [
    ['', AFTER.vowel],
    ['I', CONSONANT],
  ],
  '(A)': [
    ['', AFTER.vowel],
    ['A', CONSONANT],
  ],
  '(s)': [
    ['с', AFTER.vowel],
    ['', CONSONANT],
  ],
  '(к)': [['', CONSONANT]],
  '(в)': [['', AFTER.vowel]],
  '(л)': [['', AFTER.lateral]],
  // Present: қара-й, айт-а.
  '(й)': [
    ['й', AFTER.vowel],
    ['A', CONSONANT],
  ],
};

const SOUNDS: Readonly<Record<string, readonly [back: string, front: string]>> = {
  A: ['а', 'е'],
  I: ['ы', 'і'],
  Қ: ['қ', 'к'],
  Ғ: ['ғ', 'г'],
};

/**
 * @param form an ending in the notation of endings.ts
 * @returns all ways to write it
 */
export function writingsOf(form: string): Writing[] {
  const opening = /^(?:\(.\)|[DGLNMBPX])/.exec(form)?.[0] ?? '';
  const rest = form.slice(opening.length);
  const firsts = FIRST[opening] ?? [['', ANY] as const];
  return firsts.flatMap(([first, after]) => harmonise(first + rest).map((writing) => ({ ...writing, after })));
}

function harmonise(form: string): Omit<Writing, 'after'>[] {
  if (!/[AIҚҒ]/.test(form)) return [{ text: form, harmony: BOTH }];
  return [BACK, FRONT].map((harmony) => ({
    text: form.replace(/[AIҚҒ]/g, (sound) => SOUNDS[sound]?.[harmony - 1] ?? sound),
    harmony,
  }));
}
