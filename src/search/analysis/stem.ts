import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import type { Language } from '../../i18n/languages.ts';
import { stemKazakh } from './kazakh/stemmer.ts';

/**
 * @param word a normalised word
 * @param language the language whose endings are taken off
 * @returns what is left of the word: never empty unless the word is, and its own stem. Forms of one word give the same
 *   stem; a stem need not be a word. A word in other letters than those of the language comes back as it is.
 */
export function stem(word: string, language: Language): string {
  switch (language) {
    case 'kk':
      return stemKazakh(word);
    case 'ru':
      return /^[а-яё-]+$/.test(word) ? repeat(word, russian) : word;
    case 'en':
      return /^[a-z'-]+$/.test(word) ? repeat(withoutApostrophe(word), english) : word;
  }
}

/** child's, children', don't: child, children, dont */
function withoutApostrophe(word: string): string {
  return word.replace(/([a-z])'s?$/, '$1').replaceAll("'", '') || word;
}

/** No word of Russian or English is longer. */
const MAX_LENGTH = 60;

/**
 * Snowball and Porter take off what they find in one go, and could find more in what they leave (нарушен, наруш). Taken
 * to the end, нарушение, нарушать and нарушить meet.
 */
function repeat(word: string, once: (word: string) => string): string {
  if (word.length > MAX_LENGTH) return word;
  let stem = word;
  for (;;) {
    const shorter = once(stem);
    // Two letters stay only of three: еда, ед; but заяв is no за.
    const tooShort = shorter.length < 3 && stem.length - shorter.length > 1;
    if (shorter === '' || shorter === stem || shorter.length > stem.length || tooShort) return stem;
    stem = shorter;
  }
}
