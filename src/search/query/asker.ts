/**
 * Who asks: pages for children and pages for adults say the same in other words, and a child should not land on the page
 * for parents. Nothing is kept of it; it only orders the results.
 */
import type { Language } from '../../i18n/languages.ts';
import { fold, indexKey } from '../analysis/index.ts';
import type { AskedWord } from './question.ts';

export type Asker = 'child' | 'adult';

/** Of oneself, of one's parents and classmates. */
const CHILD: Record<Language, string> = {
  kk: 'мен мені маған менде менен менімен менің мама анам әкем папам шешем ата-анам апам ағам сыныптас сыныптасым досым',
  ru: 'я меня мне мной мой моя мое мои мама папа отец мать отчим одноклассник одноклассница друг подруга',
  en: 'i me my mine mom mum dad father mother stepfather classmate friend',
};
/** Of children whom one looks after or teaches. */
const ADULT: Record<Language, string> = {
  kk: 'балам балама баламды баланы балаға қызым ұлым немерем жиенім күйеуім жұбайым оқушы оқушым тәрбиеленуші студент',
  ru: 'ребенок дети сын дочь дочка внук внучка муж жена ученик ученица воспитанник подросток',
  en: 'child children son daughter kid kids grandson granddaughter husband wife pupil student toddler',
};
const CHILD_SECTIONS = new Set(['help', 'kids', 'teens']);
const ADULT_SECTIONS = new Set(['parents', 'school', 'pro']);
/** What a page counts that speaks to the asker, against one that does not. */
const PREFERENCE = 1.2;

const keysOf = (words: Record<Language, string>): ReadonlySet<string> =>
  new Set(
    (Object.keys(words) as Language[]).flatMap((language) =>
      words[language].split(/\s+/).flatMap((word) => [fold(word), indexKey(word, language)]),
    ),
  );
const CHILD_KEYS = keysOf(CHILD);
const ADULT_KEYS = keysOf(ADULT);

/** @returns who seems to ask; null where the question does not tell */
export function askerOf(asked: readonly AskedWord[]): Asker | null {
  const speaksOf = (keys: ReadonlySet<string>) =>
    asked.some(
      ({ word, keys: own }) => keys.has(fold(word)) || own.some(({ key, weight }) => weight >= 0.9 && keys.has(key)),
    );
  if (speaksOf(ADULT_KEYS)) return 'adult';
  return speaksOf(CHILD_KEYS) ? 'child' : null;
}

/**
 * @param asker who asks
 * @param section section of the entry
 * @returns by how much the entry is preferred
 */
export function preference(asker: Asker | null, section: string): number {
  if (asker === 'child' && CHILD_SECTIONS.has(section)) return PREFERENCE;
  if (asker === 'adult' && ADULT_SECTIONS.has(section)) return PREFERENCE;
  return 1;
}
