import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { createSearch } from '../../src/search/query/index.ts';
import { SITE } from '../helpers/site.ts';

const GOLD = 'tests/search/gold';
const FILES = ['kk', 'ru', 'en', 'cross'] as const;
/** Judged: 3 answers, 2 helps, 1 is related. */
const ANSWERS = 2;
/**
 * Below these the search has got worse. The aim is 0.85 first and 0.95 among the first three (0.8 first for a question in
 * another language): Russian is not there yet. Raise them as it improves.
 */
const LEAST = {
  kk: { first: 0.87, three: 0.94 },
  ru: { first: 0.85, three: 0.93 },
  en: { first: 0.87, three: 0.94 },
  cross: { first: 0.9, three: 0.97 },
};

const question = z.object({
  id: z.string(),
  lang: z.enum(LANGUAGES),
  query: z.string(),
  script: z.string(),
  relevant: z.record(z.string(), z.number()),
  held: z.boolean(),
});
type Question = z.infer<typeof question>;

function readGold(file: string): Question[] {
  const lines = readFileSync(join(GOLD, `${file}.jsonl`), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => question.parse(JSON.parse(line)));
}

/** @returns place of the first page that answers, from 0; Infinity where none does */
async function placeOf({ lang, query, relevant }: Question): Promise<number> {
  const search = createSearch({
    language: lang,
    load: (name) => Promise.resolve(readFileSync(join(SITE, 'pagefind', name))),
  });
  const { results } = await search.ask(query, { limit: 3 });
  const wanted = Math.min(ANSWERS, Math.max(...Object.values(relevant)));
  const place = results.findIndex(({ path }) => (relevant[path] ?? 0) >= wanted);
  return place < 0 ? Infinity : place;
}

interface Share {
  asked: number;
  first: number;
  three: number;
}

function shareOf(places: readonly number[]): Share {
  const share = (most: number) => places.filter((place) => place <= most).length / (places.length || 1);
  return { asked: places.length, first: share(0), three: share(2) };
}

describe('the gold questions', () => {
  it.each(FILES)('%s find their page', async (file) => {
    const questions = readGold(file);
    const places = await Promise.all(questions.map(placeOf));
    const part = (is: (each: Question) => boolean) =>
      shareOf(places.filter((_, index) => questions[index] !== undefined && is(questions[index])));
    const say = (name: string, { asked, first, three }: Share) =>
      console.log(
        `${file.padEnd(6)} ${name.padEnd(12)} ${asked} asked, first ${first.toFixed(3)}, in three ${three.toFixed(3)}`,
      );
    say('all', shareOf(places));
    say(
      'to tune on',
      part(({ held }) => !held),
    );
    say(
      'held apart',
      part(({ held }) => held),
    );
    for (const script of new Set(questions.map((each) => each.script)))
      say(
        script,
        part((each) => each.script === script),
      );
    expect(shareOf(places).first).toBeGreaterThanOrEqual(LEAST[file].first);
    expect(shareOf(places).three).toBeGreaterThanOrEqual(LEAST[file].three);
  });
});
