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

/** How much stands together at most: paragraphs, lists, headings, and the words before the first subheading. */
export interface LayoutLimit {
  /** Sentences in a paragraph. */
  sentences: number;
  /** Words in a paragraph of the English version, which is counted for all three. */
  words: number;
  /** Items in a list. */
  items: number;
  /** Words in an item of a list of the English version. */
  itemWords: number;
  /** Words in a heading. */
  heading: number;
  /** Words before the first subheading; null where the style guide sets no limit. */
  opening: number | null;
}

const layout = (
  sentences: number,
  words: number,
  items: number,
  itemWords: number,
  heading: number,
  opening: number | null,
): LayoutLimit => ({ sentences, words, items, itemWords, heading, opening });

const TEENS_AND_HELP = layout(3, 50, 7, 16, 8, 80);
const FAMILIES_AND_SCHOOL = layout(4, 70, 8, 20, 9, 100);
const PROFESSIONALS = layout(5, 100, 9, 25, 10, 120);

/** Limits of the style guide, 2.2. */
export const LAYOUT_LIMITS: Record<Voice, LayoutLimit> = {
  'help-child': TEENS_AND_HELP,
  'age-3-6': layout(1, 8, 3, 6, 4, null),
  'age-7-10': layout(2, 24, 5, 10, 6, 60),
  'age-11-13': layout(3, 40, 6, 14, 7, 80),
  'age-14-17': TEENS_AND_HELP,
  parent: FAMILIES_AND_SCHOOL,
  teacher: FAMILIES_AND_SCHOOL,
  law: PROFESSIONALS,
  specialist: PROFESSIONALS,
  general: PROFESSIONALS,
};

/** Words in the text of a link (style guide, 2.2). */
export const LINK_WORDS = { least: 2, most: 8 };
