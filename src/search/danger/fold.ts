import { fold as foldKey, normaliseText, queryKeys, indexKey } from '../analysis/index.ts';
import { readKazakhLatin, readRussianLatin } from '../analysis/latin.ts';
import type { Language } from '../../i18n/languages.ts';

/**
 * Folding of the danger rules. It is coarser than that of the index, because a rule must also be met by who types in
 * fear: ы is и, and a letter that stands twice counts once.
 * @param word a normalised word
 * @returns letters а–я without those that people mix up, or Latin letters as they are
 */
export function fold(word: string): string {
  return foldKey(word)
    .replaceAll('ы', 'и')
    .replace(/([а-я])\1+/g, '$1');
}

/**
 * @param word a word of a query, as `words` gives it
 * @returns every folded word that may be meant; a word in Latin letters may be English, Kazakh or Russian
 */
export function formsOf(word: string): string[] {
  const plain = word.replaceAll("'", '');
  if (!/[a-z]/.test(plain)) return [fold(plain)];
  return [...new Set([plain, ...readKazakhLatin(word).map(fold), ...readRussianLatin(word).map(fold)])];
}

/** Stems shorter than this would make too many words alike. */
const SHORTEST_STEM = 4;

/**
 * @param word a word of a query
 * @returns the stems it may have in any language and way of typing, folded; none that is short
 */
export function stemsOf(word: string): string[] {
  // The other keyboard layout is a reading of the whole query: see words.ts.
  return longStems(queryKeys(word, 'kk').flatMap(({ key, reading }) => (reading === 'layout' ? [] : [key])));
}

/**
 * @param word a word of a rule
 * @param language language of the rule
 * @returns its stem, folded; null where it is too short
 */
export function stemOf(word: string, language: Language): string | null {
  return longStems([indexKey(normaliseText(word), language)])[0] ?? null;
}

function longStems(stems: readonly string[]): string[] {
  return [...new Set(stems.map(fold))].filter((stem) => stem.length >= SHORTEST_STEM);
}
