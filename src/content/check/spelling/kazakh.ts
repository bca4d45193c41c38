import { COMPLETE, ENDINGS, type State } from './kazakh-endings.ts';
import { ending, harmonyOf, voiced, type Harmony } from './kazakh-sounds.ts';
import { verbBeginnings } from './kazakh-verbs.ts';

/** Judges single words. */
export interface Speller {
  /** @returns whether the word is spelled as the word list and the grammar allow */
  accepts: (word: string) => boolean;
}

/** One line of content/check/words.kk.txt, taken apart. */
interface Stem {
  text: string;
  kind: 'noun' | 'verb' | 'unchanging';
  /** Stem before a vowel, where more changes than its last sound: халқ of халық. */
  shortened: string | undefined;
  /** Takes front endings although its last vowel is a back one, as some words from other languages do: психологке. */
  front: boolean;
  /** Keeps its last sound before a vowel: принципі. */
  keepsSound: boolean;
}

/** A line: the word; "-" after the stem of a verb; "." after a word that takes no ending; "~", "!" and "/…" as above. */
const LINE = /^([\p{L}]+)(-|\.)?(~)?(!)?(?:\/([\p{L}]+))?$/u;

/**
 * @param line a line of the word list
 * @returns its parts, or null when it has not the right form
 */
export function parseStem(line: string): Stem | null {
  const match = LINE.exec(line);
  if (!match) return null;
  const [, text = '', mark, front, keepsSound, shortened] = match;
  const kind = mark === '-' ? 'verb' : mark === '.' ? 'unchanging' : 'noun';
  return { text, kind, shortened, front: front !== undefined, keepsSound: keepsSound !== undefined };
}

/** Beginnings of words, each with the states in which endings follow, and the harmony where the word has its own. */
type Beginnings = Map<string, { state: State; harmony: Harmony | null }[]>;

/**
 * Makes a speller from a list of stems: a word is right when it is a stem with endings that Kazakh grammar allows, in
 * the right order and with the right sounds. Names keep their capital letter.
 * @param lines lines of the word list, without comments
 */
export function kazakhSpeller(lines: readonly string[]): Speller {
  const beginnings: Beginnings = new Map();
  const add = (letters: string, state: State, harmony: Harmony | null = null) => {
    const states = beginnings.get(letters) ?? [];
    states.push({ state, harmony });
    beginnings.set(letters, states);
  };
  for (const line of lines) {
    const stem = parseStem(line);
    if (stem) addStem(stem, add);
  }
  const known = new Map<string, boolean>();
  const judge = (word: string): boolean => {
    const former = known.get(word);
    if (former !== undefined) return former;
    const result = isBuilt(word, beginnings);
    known.set(word, result);
    return result;
  };
  return {
    accepts: (word) => judge(word) || judge(word.charAt(0).toLowerCase() + word.slice(1)) || judge(word.toLowerCase()),
  };
}

function addStem(stem: Stem, add: (letters: string, state: State, harmony?: Harmony | null) => void): void {
  const { text, kind, shortened, front, keepsSound } = stem;
  if (kind === 'unchanging') return add(text, 'end');
  if (kind === 'verb') return verbBeginnings(text, shortened).forEach(([letters, state]) => add(letters, state));
  const changed = shortened ?? (keepsSound ? text : voiced(text));
  for (const harmony of front ? ([null, 'front'] as const) : [null]) {
    add(text, changed === text ? 'noun' : 'firm', harmony);
    // қауіп, қаупі: the vowel that drops out still decides.
    if (changed !== text) add(changed, 'beforeVowel', harmony ?? harmonyOf(text));
  }
}

function isBuilt(word: string, beginnings: Beginnings): boolean {
  for (let length = word.length; length > 0; length -= 1) {
    const states = beginnings.get(word.slice(0, length));
    if (states?.some(({ state, harmony }) => isEnded(word, length, state, harmony))) return true;
  }
  return false;
}

/** Whether the rest of a word is endings that may follow. */
function isEnded(word: string, length: number, state: State, own: Harmony | null): boolean {
  if (length === word.length) return COMPLETE.has(state);
  const before = word.slice(0, length).toLowerCase();
  const found = own ?? harmonyOf(before);
  const harmonies: readonly Harmony[] = found ? [found] : ['back', 'front'];
  return harmonies.some((harmony) =>
    ENDINGS[state].some(([form, next]) => {
      const written = ending(form, before, harmony);
      return word.startsWith(written, length) && isEnded(word, length + written.length, next, null);
    }),
  );
}

/** Beginnings with each harmony and each kind of last sound. */
const SAMPLES = ['а', 'ай', 'ам', 'аз', 'ат', 'е', 'ей', 'ем', 'ез', 'ет'];

/**
 * @param letters what follows a number or a name: "ге" of 111-ге
 * @returns whether these can be endings of a noun or of a numeral
 */
export function isEnding(letters: string): boolean {
  if (/^(?:ын|ін|н)?ш[ыі]$/u.test(letters)) return true;
  return SAMPLES.some((before) =>
    (['noun', 'third'] as const).some((state) => isEnded(before + letters, before.length, state, null)),
  );
}
