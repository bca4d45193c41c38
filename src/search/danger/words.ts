import { words, type Word } from '../analysis/index.ts';
import { onCyrillicLayout, onEnglishLayout } from '../analysis/layout.ts';
import { formsOf, stemsOf } from './fold.ts';

/** A word of a query in all forms that a rule may meet. */
export interface ReadWord {
  forms: string[];
  stems: string[];
}

/** Longer texts are read up to here: nobody asks in so many words, and reading must stay quick. */
const MOST_WORDS = 40;

/**
 * @param query what was typed
 * @returns the words of the query in each way to read it: as typed, and with the other keyboard layout
 */
export function readQuery(query: string): ReadWord[][] {
  const readings = new Map<string, Word[]>();
  for (const text of textsOf(query)) {
    const found = words(text).slice(0, MOST_WORDS);
    if (found.length > 0) readings.set(found.map(({ word }) => word).join(' '), found);
  }
  return [...readings.values()].map((found) =>
    found.map(({ word }) => ({ forms: formsOf(word), stems: stemsOf(word) })),
  );
}

function textsOf(query: string): string[] {
  if (/\p{Script=Cyrillic}/u.test(query)) return [query, onEnglishLayout(query)];
  // The key of a full stop or a comma at the end of a word is ю or б, or the sign itself.
  return [query, onCyrillicLayout(query), onCyrillicLayout(query.replace(/[.,:;!?]+(?=\s|$)/g, ''))];
}
