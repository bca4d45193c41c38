import type { Language } from '../../i18n/languages.ts';
import { indexKey } from './index-key.ts';
import { stemTypedKazakh } from './kazakh/stemmer.ts';
import { readKazakhLatin, readRussianLatin } from './latin.ts';
import { isPronounceable, onCyrillicLayout, onEnglishLayout } from './layout.ts';
import { normaliseText, words, type Word } from './normalise.ts';

/**
 * How a typed word was read: as it stands; as Kazakh on a Russian keyboard; as Kazakh or Russian in Latin letters; with
 * the other keyboard layout; as a word of a language that is not the reader's.
 */
export type Reading = 'typed' | 'ru-keyboard' | 'latin' | 'layout' | 'other-language';

/** A key to look up in the index. */
export interface QueryKey {
  key: string;
  /** How likely the reading is: above 0, at most 1. */
  weight: number;
  reading: Reading;
}

/** More readings than these help nobody. */
const MOST_KEYS = 8;

type Add = (key: string, weight: number, reading: Reading) => void;

/**
 * @param word a word as typed, as `words` or `queryWords` gives it
 * @param language the language of the reader
 * @returns the keys under which the word may stand in the index, likeliest first, no key twice; at least one
 */
export function queryKeys(word: string, language: Language): QueryKey[] {
  const keys = new Map<string, QueryKey>();
  const add: Add = (key, weight, reading) => {
    const known = keys.get(key);
    if (!known || known.weight < weight) keys.set(key, { key, weight, reading });
  };
  const small = normaliseText(word);
  if (/\p{Script=Cyrillic}/u.test(small)) readCyrillic(small, language, add);
  else if (/\p{Script=Latin}/u.test(small)) readLatin(small, language, add);
  else add(indexKey(small, language), 1, 'typed');
  return [...keys.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_KEYS);
}

/** Letters that only Kazakh has. */
const KAZAKH = /[әғқңөұүһі]/;

function readCyrillic(word: string, language: Language, add: Add): void {
  readCyrillicLanguages(word, language, 1, add);
  const english = onEnglishLayout(word);
  if (!isPronounceable(word) && isPronounceable(english)) add(indexKey(english, 'en'), 0.8, 'layout');
}

/** @param share how likely it is that the word is Cyrillic at all; `reading` names why where it was not typed so */
function readCyrillicLanguages(word: string, language: Language, share: number, add: Add, reading?: Reading): void {
  const kazakh = KAZAKH.test(word);
  const asKazakh = kazakh || language === 'kk' ? 1 : 0.6;
  const asRussian = language === 'kk' ? 0.7 : 1;
  const name = (own: Language): Reading => reading ?? (language === own ? 'typed' : 'other-language');
  add(indexKey(word, 'kk'), share * asKazakh, name('kk'));
  if (!kazakh) add(indexKey(word, 'ru'), share * asRussian, name('ru'));
  // Some telephones have ә and ө, but no і.
  if (!kazakh || !word.includes('і')) add(stemTypedKazakh(word), share * asKazakh * 0.95, reading ?? 'ru-keyboard');
}

function readLatin(word: string, language: Language, add: Add): void {
  const layout = onCyrillicLayout(word);
  const wrongLayout = isWrongLayout(word);
  const share = wrongLayout ? 0.3 : 1;
  if (/^[a-z']+$/.test(word))
    add(indexKey(word, 'en'), share * (language === 'en' ? 1 : 0.8), language === 'en' ? 'typed' : 'other-language');
  else add(indexKey(word, language), share * 0.8, 'typed');
  const kazakh = { kk: 0.95, ru: 0.6, en: 0.5 }[language];
  readKazakhLatin(word).forEach((read, index) => add(stemTypedKazakh(read), share * (kazakh - index * 0.1), 'latin'));
  const russian = { kk: 0.7, ru: 0.95, en: 0.55 }[language];
  readRussianLatin(word).forEach((read, index) => add(indexKey(read, 'ru'), share * (russian - index * 0.1), 'latin'));
  if (wrongLayout) for (const read of layoutReadings(layout)) readCyrillicLanguages(read, language, 0.9, add, 'layout');
}

/** A full stop or a comma at the end may be ю or б, or a full stop or a comma. */
function layoutReadings(layout: string): string[] {
  return /[бю]$/.test(layout) ? [layout, layout.slice(0, -1)] : [layout];
}

/** @returns whether Latin letters and signs are nothing that can be spoken, but their keys in Cyrillic are */
function isWrongLayout(typed: string): boolean {
  return (
    /[a-z]/.test(typed) && !isPronounceable(typed) && layoutReadings(onCyrillicLayout(typed)).some(isPronounceable)
  );
}

/**
 * The words of a query. Other than `words`, it sees when a query was typed with the wrong keyboard layout, where signs
 * and digits stand for letters ("[fk" for хал, "0jhkfqls" for қорлайды). It then gives the words as they were meant,
 * each still with its place in the query.
 * @param query what was typed
 */
export function queryWords(query: string): Word[] {
  const chunks = [...query.matchAll(/[^\s«»"“”„!?()]+/g)];
  const cyrillic = /\p{Script=Cyrillic}/u.test(query);
  const wrong = !cyrillic && sum(chunks.map(({ 0: typed }) => evidenceOfWrongLayout(typed.toLowerCase()))) > 0;
  return chunks.flatMap(({ 0: typed, index }, place) => {
    const found = wrong && CHUNK.test(typed) ? switchedWords(typed, place === chunks.length - 1) : words(typed);
    return found.map(({ word, start, end }) => ({ word, start: start + index, end: end + index }));
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Latin letters with the signs and digits that are letters on the other layout. */
const CHUNK = /^(?=.*[a-z])[\x21-\x7e]+$/i;

/** Signs with which a word may end in a sentence: save, report. */
const PUNCTUATION = /[,.:;]+$/;

/** @returns how many letters speak for the other layout; below 0 when they speak against it; 0 for short words */
function evidenceOfWrongLayout(chunk: string): number {
  // Before a blank these are rather signs than the letters of their keys, and say nothing about the layout.
  const typed = chunk.replace(PUNCTUATION, '');
  if (!CHUNK.test(typed) || typed.length < 4) return 0;
  // A hyphen is no ө between parts that can be spoken: shtab-pateri.
  if (isWrongLayout(typed) && !typed.split('-').every(isPronounceable)) return typed.length;
  return isPronounceable(typed) ? -typed.length : 0;
}

/**
 * One key of the other layout is one letter, so places stay. A comma at the end is a comma (few words end with б), and a
 * full stop at the end of the query is a full stop (elsewhere it is ю).
 */
function switchedWords(typed: string, isLast: boolean): Word[] {
  const stop = isLast ? /[,.:;]$/ : /[,:]$/;
  return words(onCyrillicLayout(typed.replace(stop, '')));
}
