import type { Voice } from '../../guides/schema.ts';
import type { Localized } from '../../i18n/languages.ts';

/** Most words in a sentence, and the average over a page. */
export interface SentenceLimit {
  max: number;
  average: number;
}

const limit = (max: number, average: number): SentenceLimit => ({ max, average });

const SPECIALIST = { kk: limit(20, 14), ru: limit(24, 16), en: limit(25, 17) };

/** Limits of the style guide, 2.1: Kazakh carries in one word what English says in two, so its sentences are shorter. */
export const SENTENCE_LIMITS: Record<Voice, Localized<SentenceLimit>> = {
  'help-child': { kk: limit(9, 6), ru: limit(11, 8), en: limit(12, 8) },
  'age-3-6': { kk: limit(6, 4), ru: limit(7, 5), en: limit(8, 6) },
  'age-7-10': { kk: limit(10, 7), ru: limit(11, 8), en: limit(12, 9) },
  'age-11-13': { kk: limit(12, 9), ru: limit(14, 10), en: limit(15, 11) },
  'age-14-17': { kk: limit(14, 10), ru: limit(17, 12), en: limit(18, 13) },
  parent: { kk: limit(16, 11), ru: limit(19, 13), en: limit(20, 14) },
  teacher: { kk: limit(18, 12), ru: limit(21, 14), en: limit(22, 15) },
  law: { kk: limit(18, 12), ru: limit(22, 15), en: limit(22, 15) },
  specialist: SPECIALIST,
  general: SPECIALIST,
};
