/** Text analysis of the search: from a text to the keys of the index, from a typed word to the keys to look up. */
export { fold } from './fold.ts';
export { indexKey } from './index-key.ts';
export { normaliseText, words, type Word } from './normalise.ts';
export { queryKeys, queryWords, type QueryKey, type Reading } from './query-keys.ts';
export { stem } from './stem.ts';
