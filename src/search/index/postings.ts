import type { Language } from '../../i18n/languages.ts';
import { fold, indexKey, words } from '../analysis/index.ts';
import { beginningKey, conceptKey, joinConceptKeys, MAX_PARTS, type Posting, type Term } from '../query/format.ts';
import type { SearchDocument } from './documents.ts';
import type { Concept, ConceptWord } from './thesaurus.ts';
import { entryWeight, impactOf, type Occurrences } from './weights.ts';

/** Documents with the numbers of their entries. */
export interface NumberedDocument {
  entry: number;
  document: SearchDocument;
}

interface KeyInDocument extends Occurrences {
  parts: number;
}

interface CountedDocument {
  entry: number;
  language: Language;
  weight: number;
  length: number;
  keys: Map<string, KeyInDocument>;
}

/** Forms in which texts write a key, with their numbers. */
type WrittenForms = Map<string, Map<string, number>>;

/**
 * Finds where every key stands.
 * @param documents all versions of all entries
 * @param concepts the thesaurus; a concept is found where any of its words is
 * @returns the terms in order of their keys
 */
export function buildTerms(documents: readonly NumberedDocument[], concepts: readonly Concept[]): Term[] {
  const written: WrittenForms = new Map();
  const phrases = conceptPhrases(concepts, written);
  const counted = documents.map((numbered) => countKeys(numbered, phrases, written));
  const average = averageLengths(counted);
  const terms = new Map<string, Term>();
  const termOf = (key: string): Term => {
    const term = terms.get(key) ?? { key, written: usualForm(key, written), concepts: [], postings: [] };
    terms.set(key, term);
    return term;
  };
  for (const { entry, language, weight, length, keys } of counted) {
    for (const [key, found] of keys) {
      const impact = impactOf(found, length, average.get(language) ?? length) * weight;
      termOf(key).postings.push({ entry, language, impact, parts: found.parts } satisfies Posting);
    }
  }
  for (const [key, numbers] of phrases.asked) termOf(key).concepts = [...numbers].sort((a, b) => a - b);
  const numbers = new Map(concepts.map(({ id }, number) => [id, number]));
  concepts.forEach(({ near }, number) => {
    const term = terms.get(conceptKey(number));
    if (!term) return;
    term.concepts = near.flatMap((id) => numbers.get(id) ?? []);
    term.written = joinConceptKeys([...phrases.written].filter(([, found]) => found.has(number)).map(([key]) => key));
  });
  return [...terms.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Concepts by the key of a word, or by the keys of a phrase with blanks between them. */
type ConceptsByKey = Map<string, Set<number>>;

interface Phrases {
  /** What is looked for in texts. */
  written: ConceptsByKey;
  /** What a question may say: slang as well. */
  asked: ConceptsByKey;
  /** Length in words of the longest phrase. */
  longest: number;
}

function conceptPhrases(concepts: readonly Concept[], forms: WrittenForms): Phrases {
  const found: Phrases = { written: new Map(), asked: new Map(), longest: 1 };
  const take = (number: number, { language, text }: ConceptWord, into: ConceptsByKey) => {
    const parts = words(text);
    if (parts.length === 0) return;
    const key = parts.map(({ word }) => indexKey(word, language)).join(' ');
    into.set(key, (into.get(key) ?? new Set<number>()).add(number));
    found.longest = Math.max(found.longest, parts.length);
    note(forms, key, parts.map(({ word }) => word).join(' '));
  };
  concepts.forEach(({ words: written, slang }, number) => {
    for (const word of written) take(number, word, found.written);
    for (const word of [...written, ...slang]) take(number, word, found.asked);
  });
  return found;
}

function countKeys({ entry, document }: NumberedDocument, phrases: Phrases, written: WrittenForms): CountedDocument {
  const keys = new Map<string, KeyInDocument>();
  let length = 0;
  const count = (text: string, field: keyof Occurrences, part: number) => {
    const found = words(text).map(({ word }) => ({ word, key: indexKey(word, document.language) }));
    found.forEach(({ word, key }, place) => {
      if (field === 'text') length += 1;
      note(written, key, word);
      add(keys, key, field, part);
      add(keys, beginningKey(fold(word)), field, part);
      for (const concept of conceptsAt(found, place, phrases)) add(keys, conceptKey(concept), field, part);
    });
  };
  count(document.title, 'title', 0);
  for (const sentence of document.answers) count(sentence, 'answer', 0);
  document.parts.forEach(({ heading, text }, index) => {
    const part = Math.min(index, MAX_PARTS - 1);
    count(heading, 'heading', part);
    count(text, 'text', part);
  });
  return { entry, language: document.language, weight: entryWeight(document), length, keys };
}

function add(keys: Map<string, KeyInDocument>, key: string, field: keyof Occurrences, part: number): void {
  const found = keys.get(key) ?? { title: 0, answer: 0, heading: 0, text: 0, parts: 0 };
  found[field] += 1;
  // What is never shown stands in no part.
  if (field !== 'answer') found.parts |= 1 << part;
  keys.set(key, found);
}

/** Concepts of the word at a place, and of the phrases that begin there. */
function conceptsAt(found: readonly { key: string }[], place: number, phrases: Phrases): Set<number> {
  const numbers = new Set<number>();
  let key = '';
  for (let length = 1; length <= phrases.longest && place + length <= found.length; length += 1) {
    key = length === 1 ? (found[place]?.key ?? '') : `${key} ${found[place + length - 1]?.key ?? ''}`;
    for (const number of phrases.written.get(key) ?? []) numbers.add(number);
  }
  return numbers;
}

function note(written: WrittenForms, key: string, form: string): void {
  const forms = written.get(key) ?? new Map<string, number>();
  forms.set(form, (forms.get(form) ?? 0) + 1);
  written.set(key, forms);
}

/** The form that stands most often; the shortest of those that stand equally often. */
function usualForm(key: string, written: WrittenForms): string {
  const forms = [...(written.get(key) ?? [])];
  forms.sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
  return forms[0]?.[0] ?? key;
}

function averageLengths(counted: readonly CountedDocument[]): Map<Language, number> {
  const sums = new Map<Language, { words: number; documents: number }>();
  for (const { language, length } of counted) {
    const sum = sums.get(language) ?? { words: 0, documents: 0 };
    sums.set(language, { words: sum.words + length, documents: sum.documents + 1 });
  }
  return new Map([...sums].map(([language, sum]) => [language, sum.words / sum.documents]));
}
