import { sortBy } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { shortTerm } from './address.ts';
import type { Term } from './schema.ts';

/** One line of the index from A to Z. */
export interface IndexEntry {
  /** The word as it is looked for. */
  word: string;
  /** The term to which it leads. */
  number: Term['number'];
  group: Term['group'];
  /** For a word that the site does not write: the word that it writes instead. */
  instead?: string;
}

/** The entries under one letter. */
export interface IndexLetter {
  /** A capital letter, or "0–9" for words that begin with a digit. */
  letter: string;
  entries: IndexEntry[];
}

/** Stands for everything that begins with no letter. */
const NO_LETTER = '0–9';

/** Letters that dictionaries do not set apart. */
const SAME_LETTER: Readonly<Record<string, string>> = { Ё: 'Е' };

/**
 * All words of a language that lead to a term: terms, their variants, and words that the site avoids.
 * @param terms the glossary
 * @param language language of the reader
 */
export function indexEntries(terms: readonly Term[], language: Language): IndexEntry[] {
  return terms.flatMap(({ term, variants, avoid, number, group }) => [
    ...[term[language], ...(variants?.[language] ?? [])].map((word) => ({ word, number, group })),
    ...(avoid?.[language] ?? []).map((word) => ({ word, number, group, instead: shortTerm(term[language]) })),
  ]);
}

/**
 * The index from A to Z, by the alphabet of a language. Quotation marks before a word do not count.
 * @param terms the glossary
 * @param language language of the reader
 * @returns letters that have entries, in order; numbers come first
 */
export function lettersOf(terms: readonly Term[], language: Language): IndexLetter[] {
  const sorted = sortBy(indexEntries(terms, language), language, ({ word }) => bare(word));
  return [...Map.groupBy(sorted, ({ word }) => firstLetter(word, language))].map(([letter, entries]) => ({
    letter,
    entries,
  }));
}

/**
 * @param word a word of the index
 * @param language its language
 * @returns the capital letter under which it stands, or "0–9"
 */
export function firstLetter(word: string, language: Language): string {
  const letter = /^\p{L}/u.exec(bare(word))?.[0].toLocaleUpperCase(language);
  return letter === undefined ? NO_LETTER : (SAME_LETTER[letter] ?? letter);
}

function bare(word: string): string {
  return word.replace(/^[«“‘"(]+/, '');
}
