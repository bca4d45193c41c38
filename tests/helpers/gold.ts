import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../src/i18n/languages.ts';
import { shownPath } from '../../src/search/ask/path.ts';
import type { SearchData } from '../../src/search/client/data.ts';
import { pagesOfCard, sectionsBeside } from '../../src/search/client/card-rules.ts';
import { dangerFinder, type FindDanger } from '../../src/search/danger/match.ts';
import { createSearch, type Search } from '../../src/search/query/index.ts';
import { SITE } from './site.ts';

/** A judged question: tests/search/gold. */
export interface GoldQuestion {
  id: string;
  /** Language of the reader. */
  lang: Language;
  query: string;
  script: 'own' | 'ru-keyboard' | 'latin' | 'layout' | 'typo';
  voice: string;
  /** Pages that answer, and how well: 3 is the page itself. */
  relevant: Record<string, number>;
  /** Kept apart: nobody tunes on it. */
  held: boolean;
  danger: boolean;
}

export const GOLD_SETS = ['kk', 'ru', 'en', 'cross'] as const;
export type GoldSet = (typeof GOLD_SETS)[number];

/** What a question gave. */
export interface GoldAnswer {
  question: GoldQuestion;
  set: GoldSet;
  /** Pages as the interface shows them: the page of the card first, then the list. */
  shown: string[];
  /** The list alone. */
  listed: string[];
  card: string | null;
}

/** @returns the questions of a file of tests/search/gold */
export function readGold(set: GoldSet): GoldQuestion[] {
  const lines = readFileSync(`tests/search/gold/${set}.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as GoldQuestion);
}

/**
 * Asks the built site all questions, in Node: with the code, the index and the rules that a browser loads. That the
 * interface shows the same is the matter of tests/browser/search.test.ts.
 * @throws Error when nothing has been built
 */
export async function askGold(sets: readonly GoldSet[] = GOLD_SETS): Promise<GoldAnswer[]> {
  if (!existsSync(join(SITE, 'search'))) throw new Error(`${SITE}/ holds no search. Run "npm run build" first`);
  const readers = new Map<Language, { search: Search; findDanger: FindDanger; cards: SearchData['cards'] }>();
  const readerOf = (language: Language) => {
    const known = readers.get(language);
    if (known) return known;
    const load = async (name: string) => new Uint8Array(await readFile(join(SITE, 'pagefind', name)));
    const data = JSON.parse(readFileSync(join(SITE, 'search', `${language}.json`), 'utf8')) as SearchData;
    const reader = {
      search: createSearch({ load, language }),
      findDanger: dangerFinder(data.rules),
      cards: data.cards,
    };
    readers.set(language, reader);
    return reader;
  };
  const answers: GoldAnswer[] = [];
  for (const set of sets)
    for (const question of readGold(set)) {
      const { search, findDanger, cards } = readerOf(question.lang);
      const danger = findDanger(question.query);
      const sections = sectionsBeside(danger);
      const { results } = await search.ask(question.query, {
        limit: 10,
        typing: true,
        ...(sections ? { sections } : {}),
      });
      const listed = [...new Set(results.map(({ address }) => shownPath(address)))];
      const card = danger ? pagesOfCard(danger, cards[danger.card]?.acute ?? false) : [];
      const shown = [...new Set([...card, ...listed])];
      answers.push({ question, set, shown, listed, card: danger?.card ?? null });
    }
  return answers;
}

/** @returns place of the first page that answers, from 1; Infinity where none does */
export function placeOf(pages: readonly string[], { relevant }: GoldQuestion): number {
  const place = pages.findIndex((page) => (relevant[page] ?? 0) >= RIGHT_FROM);
  return place < 0 ? Infinity : place + 1;
}

/** Pages that only touch the question are no right answer. */
const RIGHT_FROM = 2;
