/**
 * npm run stem:words: writes src/search/analysis/kazakh/protected-words.ts, the stems that the Kazakh stemmer knows,
 * from content/check/words.kk.txt. To be run when that list has grown; a test says so.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { protectedSource } from '../src/search/analysis/kazakh/protect.ts';

const lines = readFileSync('content/check/words.kk.txt', 'utf8').split('\n');
writeFileSync('src/search/analysis/kazakh/protected-words.ts', protectedSource(lines));
