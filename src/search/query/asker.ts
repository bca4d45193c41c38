/**
 * Who asks: pages for children and pages for adults say the same in other words, and a child should not land on the page
 * for parents. Nothing is kept of it; it only orders the results.
 */
import type { Language } from '../../i18n/languages.ts';
import { fold, indexKey } from '../analysis/index.ts';
import type { AskedWord } from './question.ts';

export type Asker = 'child' | 'parent' | 'teacher';

/** Of oneself, of one's parents and classmates. */
const CHILD: Record<Language, string> = {
  kk: 'мен мені маған менде менен менімен менің мама анам әкем папам шешем ата-анам апам ағам сыныптас сыныптасым досым',
  ru: 'я меня мне мной мой моя мое мои мама папа отец мать матери отчим мачеха брат сестра одноклассник одноклассница друг друзья подруга подружка',
  en: 'i me my mine mom mum dad father mother stepfather classmate friend',
};
/** Of a child whom one looks after. */
const PARENT: Record<Language, string> = {
  kk: 'балам балама баламды баланы балаға балаларым қызым ұлым немерем жиенім күйеуім жұбайым',
  ru: 'ребенок ребенка малыш сын сыновья сынок дочь дочери дочерью дочка дочек внук внучка племянник племянница муж жена',
  en: 'child son daughter grandson granddaughter husband wife toddler',
};
/** Of whom one teaches, and of lessons. */
const TEACHER: Record<Language, string> = {
  kk: 'оқушы оқушым тәрбиеленуші студент сабақ',
  ru: 'ученик ученица учащийся школьник школьница воспитанник воспитанница занятие конспект',
  en: 'pupil student lesson',
};
/** Children speak of other children as well: only where nobody speaks of himself are these words of an adult. */
const ADULT: Record<Language, string> = {
  kk: 'балалар жасөспірім',
  ru: 'дети детей детям детьми подросток подростка',
  en: 'children kid kids teenager',
};
const SECTIONS: Record<Asker, ReadonlySet<string>> = {
  child: new Set(['help', 'kids', 'teens']),
  parent: new Set(['parents', 'school', 'pro']),
  teacher: new Set(['school', 'pro', 'lessons']),
};
/** What a page counts that speaks to the asker, against one that does not. */
const PREFERENCE = 1.2;

const keysOf = (words: Record<Language, string>): ReadonlySet<string> =>
  new Set(
    (Object.keys(words) as Language[]).flatMap((language) =>
      words[language].split(/\s+/).flatMap((word) => [fold(word), indexKey(word, language)]),
    ),
  );
const CHILD_KEYS = keysOf(CHILD);
const PARENT_KEYS = keysOf(PARENT);
const TEACHER_KEYS = keysOf(TEACHER);
const ADULT_KEYS = keysOf(ADULT);

/** @returns who seems to ask; null where the question does not tell */
export function askerOf(asked: readonly AskedWord[]): Asker | null {
  const speaksOf = (keys: ReadonlySet<string>) =>
    asked.some(
      ({ word, keys: own }) => keys.has(fold(word)) || own.some(({ key, weight }) => weight >= 0.9 && keys.has(key)),
    );
  if (speaksOf(PARENT_KEYS)) return 'parent';
  if (speaksOf(TEACHER_KEYS)) return 'teacher';
  if (speaksOf(CHILD_KEYS)) return 'child';
  return speaksOf(ADULT_KEYS) ? 'parent' : null;
}

/**
 * @param asker who asks
 * @param section section of the entry
 * @returns by how much the entry is preferred
 */
export function preference(asker: Asker | null, section: string): number {
  return asker !== null && SECTIONS[asker].has(section) ? PREFERENCE : 1;
}
