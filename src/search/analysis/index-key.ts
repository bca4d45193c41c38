import type { Language } from '../../i18n/languages.ts';
import { fold } from './fold.ts';
import { normaliseText } from './normalise.ts';
import { stem } from './stem.ts';

/**
 * @param word a word of a text
 * @param language language of the text
 * @returns the key that stands for the word in the index: letters а–я without й, ё, э, щ, ъ and ь, a–z and digits
 */
export function indexKey(word: string, language: Language): string {
  return fold(stem(normaliseText(word), language));
}
