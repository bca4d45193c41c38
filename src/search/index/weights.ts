/**
 * How much a key weighs in an entry: BM25 with fields (Robertson and Zaragoza, "The Probabilistic Relevance Framework:
 * BM25 and Beyond", 2009). The weight is computed while the index is built and written into it, so the browser only adds.
 */
import type { Kind } from '../query/format.ts';

export interface Weights {
  /** How soon further occurrences stop counting. */
  saturation: number;
  /** How much long texts are held back: 0 not at all, 1 fully. */
  length: number;
  /** What an occurrence counts, against one in the text. */
  title: number;
  /** Sentences that say what the entry answers. */
  answer: number;
  heading: number;
}

export const WEIGHTS: Weights = { saturation: 1.5, length: 0.75, title: 2, answer: 2, heading: 1.5 };

/** What entries count by their kind; `leads` where they mostly lead to others, so they step back behind what answers. */
export const ENTRY = { page: 1, lesson: 0.75, service: 0.55, term: 0.55, file: 0.4, leads: 0.85 };

/** @returns what an entry counts, at most 1 */
export function entryWeight({ kind, leads }: { kind: Kind; leads: boolean }): number {
  return ENTRY[kind] * (leads ? ENTRY.leads : 1);
}

/** How often a key stands in the fields of a document. */
export interface Occurrences {
  title: number;
  answer: number;
  heading: number;
  text: number;
}

/**
 * @param found occurrences of the key
 * @param length words of the document
 * @param average words of a document on average
 * @returns weight above 0, below 1
 */
export function impactOf(found: Occurrences, length: number, average: number, weights: Weights = WEIGHTS): number {
  const norm = 1 - weights.length + weights.length * (length / Math.max(1, average));
  const frequency =
    weights.title * found.title + weights.answer * found.answer + (weights.heading * found.heading + found.text) / norm;
  return frequency / (frequency + weights.saturation);
}
