/**
 * npm run -s stem:eval -- --pairs FILE --lang kk|ru|en [--json]: how well the stemmer groups the forms of words.
 *
 * FILE holds one form a line, a tab, and the word it belongs to; a first line "form, lemma" is a heading. All pairs of
 * forms are looked at: precision is the share of pairs with the same stem that belong to one word, recall the share of
 * pairs of one word that have the same stem. For Kazakh it also says how often the keys of a form typed without the
 * Kazakh letters, in Latin letters or on the wrong layout include the key of the form.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isLanguage, LANGUAGES, type Language } from '../src/i18n/languages.ts';
import { indexKey, normaliseText, queryKeys, queryWords, stem } from '../src/search/analysis/index.ts';
import { groupingQuality, readPairs, type Pair } from '../src/search/analysis/measure.ts';
import { noise, type Noise } from '../src/search/analysis/noise.ts';

const USAGE = 'Usage: npm run -s stem:eval -- --pairs FILE --lang kk|ru|en [--json]';
const TYPED: readonly Noise[] = ['ru-keyboard', 'latin', 'layout'];

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function readOptions(): { pairs: string; language: Language; json: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        pairs: { type: 'string' },
        lang: { type: 'string', default: 'kk' },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.pairs === undefined) stop(`--pairs is missing. ${USAGE}`);
    if (!isLanguage(values.lang)) stop(`--lang is "${values.lang}"; write one of ${LANGUAGES.join(', ')}. ${USAGE}`);
    return { pairs: values.pairs, language: values.lang, json: values.json };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)} ${USAGE}`);
  }
}

function read(file: string): Pair[] {
  try {
    return readPairs(readFileSync(file, 'utf8'));
  } catch (error) {
    return stop(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Share of forms whose key is among the keys of the form as people type it. */
function found(forms: readonly string[], way: Noise): number {
  const hits = forms.filter((form) => {
    const wanted = indexKey(form, 'kk');
    return queryWords(noise(form, way)).some(({ word }) => queryKeys(word, 'kk').some(({ key }) => key === wanted));
  });
  return hits.length / forms.length;
}

const { pairs: file, language, json } = readOptions();
const pairs = read(file);
const start = performance.now();
const { precision, recall, f1 } = groupingQuality(pairs, (form) => stem(normaliseText(form), language));
const perSecond = Math.round(pairs.length / ((performance.now() - start) / 1000));

console.log(`${pairs.length} forms of ${new Set(pairs.map(({ lemma }) => lemma)).size} words, ${language}`);
console.log(`precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`);
console.log(`${perSecond} words a second, just started`);
if (language === 'kk') {
  const single = [...new Set(pairs.map(({ form }) => form))].filter((form) => /^\p{L}+$/u.test(form));
  for (const way of single.length > 0 ? TYPED : []) {
    console.log(`found when typed as ${way}: ${(100 * found(single, way)).toFixed(1)} % of ${single.length} forms`);
  }
}
if (json) console.log(JSON.stringify({ precision, recall, f1 }));
