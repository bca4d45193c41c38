import type { Language } from '../../i18n/languages.ts';
import { indexKey, words } from '../analysis/index.ts';

/** A piece of an excerpt; `mark` where a word of the question is found. */
export interface Piece {
  text: string;
  mark: boolean;
}

/** Words of an excerpt. */
const EXCERPT_WORDS = 28;
/** Words before the first one found, so that it stands in its sentence. */
const WORDS_BEFORE = 6;

/**
 * Cuts the stretch of a text that holds most of the question, and marks its words. The text stays as it was written.
 * @param text a part of an entry
 * @param language language of the text
 * @param keys keys of the question and how much each counts
 */
export function makeExcerpt(text: string, language: Language, keys: ReadonlyMap<string, number>): Piece[] {
  const found = words(text).map(({ word, start, end }) => ({ start, end, key: indexKey(word, language) }));
  if (found.length === 0) return text === '' ? [] : [{ text, mark: false }];
  const hits = findHits(
    found.map(({ key }) => key),
    keys,
  );
  const first = bestStretch(found, hits);
  const last = Math.min(found.length, first + EXCERPT_WORDS) - 1;
  const from = first === 0 ? 0 : (found[first]?.start ?? 0);
  const to = last === found.length - 1 ? text.length : (found[last]?.end ?? text.length);
  const pieces: Piece[] = [];
  if (first > 0) pieces.push({ text: '… ', mark: false });
  let place = from;
  for (let index = first; index <= last; index += 1) {
    const word = found[index];
    if (!word || !hits[index]) continue;
    if (word.start > place) pieces.push({ text: text.slice(place, word.start), mark: false });
    pieces.push({ text: text.slice(word.start, word.end), mark: true });
    place = word.end;
  }
  if (to > place) pieces.push({ text: text.slice(place, to), mark: false });
  if (last < found.length - 1) pieces.push({ text: ' …', mark: false });
  return pieces;
}

/** Words of a phrase that are looked for together. */
const LONGEST_PHRASE = 4;

/** @returns for every word how much it counts, 0 where it is not asked for; a phrase counts when all its words stand there */
function findHits(found: readonly string[], keys: ReadonlyMap<string, number>): number[] {
  const hits = found.map((key) => keys.get(key) ?? 0);
  found.forEach((key, start) => {
    let phrase = key;
    for (let end = start + 1; end < Math.min(found.length, start + LONGEST_PHRASE); end += 1) {
      phrase += ` ${found[end]}`;
      const counts = keys.get(phrase) ?? 0;
      for (let word = start; word <= end && counts > 0; word += 1) hits[word] = Math.max(hits[word] ?? 0, counts);
    }
  });
  return hits;
}

/** @returns number of the word with which the excerpt begins */
function bestStretch(found: readonly { key: string }[], hits: readonly number[]): number {
  let best = 0;
  let bestSum = 0;
  for (let start = 0; start < found.length; start += 1) {
    if (!hits[start]) continue;
    const seen = new Map<string, number>();
    for (let index = start; index < Math.min(found.length, start + EXCERPT_WORDS - WORDS_BEFORE); index += 1)
      if (hits[index]) seen.set(found[index]?.key ?? '', hits[index] ?? 0);
    const sum = [...seen.values()].reduce((total, value) => total + value, 0);
    if (sum > bestSum + 1e-9) {
      bestSum = sum;
      best = start;
    }
  }
  const begin = Math.max(0, best - WORDS_BEFORE);
  return Math.max(0, Math.min(begin, found.length - EXCERPT_WORDS));
}
