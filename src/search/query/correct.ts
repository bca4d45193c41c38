import type { Language } from '../../i18n/languages.ts';
import { queryKeys } from '../analysis/index.ts';
import { typingErrors } from './distance.ts';
import { variantsOf } from './slips.ts';

/** A key of the index that may have been meant. */
export interface Meant {
  key: string;
  /** How sure it is, against the surest one, which has 1. */
  share: number;
}

/** Shorter words are not corrected: too many others are near. */
const SHORTEST = 3;
const MAX_MEANT = 4;
/** Where the surest key is this much surer than another, the other is not asked. */
const LEAST_SHARE = 0.15;
/** How much a frequent key is preferred to a rare one. */
const FREQUENCY = 0.3;
/** A word that is misspelt as well as read otherwise could be anything. */
const SURE_READING = 0.9;
/** Words from this length on may have two slips. */
const TWO_SLIPS = 8;

/**
 * Finds what was meant by a word that stands nowhere in the index, as a noisy channel: what is likely to be mistyped in
 * this way, and is often written. The slip is undone in the whole word, before its endings are taken off: a slip in an
 * ending hides the ending.
 * @param word a normalised word as typed
 * @param language the reader's language
 * @param keys all keys of the index with their frequency
 * @returns surest first; empty where nothing is near
 */
export function findMeant(word: string, language: Language, keys: ReadonlyMap<string, number>): Meant[] {
  if (word.length < SHORTEST) return [];
  const scores = new Map<string, number>();
  for (const variant of variantsOf(word)) {
    for (const { key, weight } of queryKeys(variant.word, language)) {
      const frequency = keys.get(key);
      if (frequency === undefined || weight < SURE_READING) continue;
      const score = variant.likelihood * weight * frequency ** FREQUENCY * explained(key, variant.word);
      if (score > (scores.get(key) ?? 0)) scores.set(key, score);
    }
  }
  if (scores.size === 0 && word.length >= TWO_SLIPS) addTwoSlips(word, language, keys, scores);
  const sorted = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const best = sorted[0]?.[1] ?? 1;
  return sorted
    .map(([key, score]) => ({ key, share: score / best }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .slice(0, MAX_MEANT);
}

/** A key that is only a little of the word may have lost more than endings. */
function explained(key: string, word: string): number {
  return Math.min(1, key.length / word.length + 0.2) ** 2;
}

/** Two slips are looked for in the keys only: all words of two slips would be too many. */
function addTwoSlips(
  word: string,
  language: Language,
  keys: ReadonlyMap<string, number>,
  scores: Map<string, number>,
): void {
  for (const { key: typed, weight } of queryKeys(word, language)) {
    if (typed.length < TWO_SLIPS || weight < SURE_READING) continue;
    for (const [key, frequency] of keys) {
      if (Math.abs(key.length - typed.length) > 2) continue;
      const errors = typingErrors(typed, key, 2);
      if (errors > 2) continue;
      scores.set(key, Math.max(scores.get(key) ?? 0, (weight * frequency ** FREQUENCY) / 3 ** errors));
    }
  }
}
