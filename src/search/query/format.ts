/**
 * The files of the search index as the browser reads them. `src/search/index/encode.ts` writes them.
 *
 *   start-<lang>.bin          what every question needs: the entries with their titles, where the pieces begin
 *   <folder>/words-<n>.bin    keys in order with the entries that hold them
 *   <folder>/text-<lang>-<n>.bin   texts of entries, for excerpts
 *   <folder>/keys.bin         every key, for typing errors
 */
import type { Language } from '../../i18n/languages.ts';
import { ByteReader } from './bytes.ts';

/** Order of the languages in the index. */
export const INDEX_LANGUAGES = ['kk', 'ru', 'en'] as const satisfies readonly Language[];

export const KINDS = ['page', 'lesson', 'service', 'term', 'file'] as const;
/** What an entry of the index is. */
export type Kind = (typeof KINDS)[number];

/** Steps in which the weight of a key in an entry is written down. */
export const IMPACT_STEPS = 63;

/** Parts of an entry that a posting can name; what follows counts as the last of them. */
export const MAX_PARTS = 30;

/** What can be found, in the reader's language. Its versions in other languages have the same number. */
export interface StartEntry {
  /** Path of the page without language and outer slashes ("home" for the home page). */
  path: string;
  /** Place on the page, for entries that are a part of one. */
  fragment?: string;
  kind: Kind;
  /** Section of the site, for example "help". */
  section: string;
  /** Empty where the entry has no version in this language. */
  title: string;
}

/** What is loaded before the first question, for a reader of one language. */
export interface Start {
  /** Folder of the pieces. It changes with every change of the index. */
  folder: string;
  entries: StartEntry[];
  /** Names of the sections in this language. */
  sectionNames: Record<string, string>;
  /** The first key of each piece of words, in order. */
  wordPieces: string[];
  /** Entry and part with which each piece of texts begins, in order. */
  textPieces: [entry: number, part: number][];
}

/** One entry that holds a key, in one language. */
export interface Posting {
  entry: number;
  language: Language;
  /** How much the entry is about the key: term frequency, length and place already counted in; above 0, at most 1. */
  impact: number;
  /** Bits of the parts that hold the key; bit 0 is what stands before the first heading. */
  parts: number;
}

/** What the index knows of a key. */
export interface Term {
  key: string;
  /** The form in which texts write it most often; of a concept, the keys of its words (see conceptKeys). */
  written: string;
  /** Numbers of the concepts that the word stands for; of a concept, of those next to it. */
  concepts: number[];
  postings: Posting[];
}

/** Key under which the entries of a concept stand. */
export function conceptKey(concept: number): string {
  return `#${concept}`;
}

const BETWEEN_CONCEPT_KEYS = '|';

/** @param keys of the words of a concept; of a phrase, with blanks between them */
export function joinConceptKeys(keys: readonly string[]): string {
  return keys.join(BETWEEN_CONCEPT_KEYS);
}

/** @returns keys under which the words of a term stand in texts: its own, or those of a concept */
export function keysInTexts({ key, written }: Pick<Term, 'key' | 'written'>): string[] {
  return key.startsWith('#') ? written.split(BETWEEN_CONCEPT_KEYS) : [key];
}

/** Letters of a word that its beginning holds. */
const BEGINNING = 6;

/**
 * The key of the beginning of a word, beside the key of its stem: where the analysis takes off too much or too little,
 * forms of a word still meet here. It stands near the key of the stem, so it seldom costs another piece.
 * @param folded a folded word
 */
export function beginningKey(folded: string): string {
  return `${folded.slice(0, BEGINNING)}~`;
}

/** @returns whether a key is the stem of one word: no concept, no phrase, no beginning */
export function isStemKey(key: string): boolean {
  return !/[#~ ]/.test(key);
}

/**
 * @param bytes a piece of words, unpacked
 * @throws Error when the piece is cut off
 */
export function readTerms(bytes: Uint8Array): Term[] {
  const reader = new ByteReader(bytes);
  const terms: Term[] = [];
  let before = '';
  while (!reader.atEnd) {
    const key = before.slice(0, reader.number()) + reader.string();
    const written = key.slice(0, reader.number()) + reader.string();
    const concepts = Array.from({ length: reader.number() }, () => reader.number());
    const count = reader.number();
    const postings: Posting[] = [];
    let entry = 0;
    for (let index = 0; index < count; index += 1) {
      const code = reader.number();
      entry += Math.floor(code / 4);
      const language = INDEX_LANGUAGES[code % 4] ?? 'kk';
      const impact = reader.number() / IMPACT_STEPS;
      postings.push({ entry, language, impact, parts: reader.number() });
    }
    terms.push({ key, written, concepts, postings });
    before = key;
  }
  return terms;
}

/**
 * @param bytes the file of all keys, unpacked
 * @returns every key in order, with the number of times that texts hold it, roughly: the next lower power of two
 */
export function readKeys(bytes: Uint8Array): Map<string, number> {
  const reader = new ByteReader(bytes);
  const keys = new Map<string, number>();
  let before = '';
  while (!reader.atEnd) {
    before = before.slice(0, reader.number()) + reader.string();
    keys.set(before, 2 ** reader.number());
  }
  return keys;
}

/** A part of an entry: what stands below one heading. */
export interface TextPart {
  /** Empty for what stands before the first heading. */
  heading: string;
  /** Id of the heading; empty for the beginning of the page. */
  fragment: string;
  text: string;
}

/** What an entry shows beside its text. */
export interface Extras {
  /** A number that may be called: address of the link, how it is written, and the day of the last check. */
  call?: { href: string; text: string; checked?: string };
  /** A line below the name: kind of service and place. */
  about?: string;
  /** A file: its address, its format in capitals, its size in bytes. */
  file?: { href: string; format: string; bytes: number };
}

/** The texts of one entry in a piece of texts; `first` is the number of the first part. */
export interface TextEntry {
  entry: number;
  first: number;
  parts: TextPart[];
  extras?: Extras;
}

/** @param bytes a piece of texts, unpacked */
export function readTexts(bytes: Uint8Array): TextEntry[] {
  return JSON.parse(new TextDecoder().decode(bytes)) as TextEntry[];
}

/** @param bytes the first file, unpacked */
export function readStart(bytes: Uint8Array): Start {
  return JSON.parse(new TextDecoder().decode(bytes)) as Start;
}
