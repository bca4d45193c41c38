/** The search: a question in, the pages that answer it out. Pure but for the loading, which is given to it. */
import type { Language } from '../../i18n/languages.ts';
import { askerOf, preference } from './asker.ts';
import { makeExcerpt, type Piece } from './excerpt.ts';
import {
  INDEX_LANGUAGES,
  keysInTexts,
  type Extras,
  type Kind,
  type Start,
  type TextEntry,
  type TextPart,
} from './format.ts';
import { lookUp, type LookedUp } from './match.ts';
import { readQuestion } from './question.ts';
import { rank, RANKING, type Match, type MatchedWord, type Ranked } from './rank.ts';
import { createStore, type Load, type Store } from './store.ts';
import { titleAgreement } from './title.ts';

export type { Extras, Kind } from './format.ts';
export type { Piece } from './excerpt.ts';
export type { Load } from './store.ts';

/** A place below a heading of the page that was found. */
export interface SubResult {
  heading: string;
  fragment: string;
  address: string;
  excerpt: Piece[];
}

export interface Result {
  /** Path without language and outer slashes; "home" for the home page. */
  path: string;
  /** Place on the page for what is only a part of it (a term). */
  fragment: string | null;
  /** Where the link leads, in the reader's language. */
  address: string;
  kind: Kind;
  /** Section of the site ("help"), to filter by, and its name in the reader's language. */
  section: string;
  sectionName: string;
  title: string;
  /** Heading below which the excerpt stands; null at the beginning of the page. */
  heading: string | null;
  excerpt: Piece[];
  /** Language of the excerpt: another than the reader's where only a translation holds the words. */
  language: Language;
  /** Further places of the page, best first. */
  sub: SubResult[];
  extras: Extras;
  score: number;
}

export interface Answer {
  results: Result[];
  /** The question as it was understood, where words were corrected; null otherwise. Say it to the reader. */
  corrected: string | null;
  /** How many entries were found; `results` holds the first of them. */
  total: number;
  /** How many of them each section has. */
  sections: Record<string, number>;
}

export interface AskOptions {
  /** How many results to give (6): the texts of no others are loaded. */
  limit?: number;
  /** How many of the best to leave out, for "show more". */
  offset?: number;
  /** The last word may not be finished: words that begin with it are found too. */
  typing?: boolean;
  /** What was typed is meant: nothing is corrected. */
  exact?: boolean;
  /** Only entries of these sections or kinds. */
  sections?: readonly string[];
  kinds?: readonly Kind[];
}

export interface Search {
  /**
   * @param question what was typed
   * @throws Error when the index cannot be loaded
   */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** Loads what typing errors need, so that later questions need not wait for it. */
  prepare(): Promise<void>;
}

const DEFAULT_LIMIT = 6;
const MAX_SUB_RESULTS = 3;
/** Entries below this share of the best score are not counted as found. */
const TAIL = 0.08;

/**
 * @param setting load: brings a file of the index by its name; language: the reader's
 */
export function createSearch({ load, language }: { load: Load; language: Language }): Search {
  const store = createStore(load, language);
  return {
    ask: (question, options = {}) => ask(question, options, store, language),
    async prepare() {
      await store.keys();
    },
  };
}

async function ask(question: string, options: AskOptions, store: Store, language: Language): Promise<Answer> {
  const asked = readQuestion(question, language, options.typing ?? false);
  if (asked.length === 0) return { results: [], corrected: null, total: 0, sections: {} };
  const start = await store.start();
  const { words, phrases } = await lookUp(asked, { language, exact: options.exact ?? false }, store);
  const asker = askerOf(asked);
  const ranked = rank([...words.flatMap(evidenceOf), ...phrases.map(phraseEvidence)], {
    ...RANKING,
    language,
    total: start.entries.length,
    prefer: (entry) => preference(asker, start.entries[entry]?.section ?? ''),
  });
  preferTitles(ranked, words, start, language);
  const least = (ranked[0]?.score ?? 0) * TAIL;
  const found = ranked.filter(({ entry, score }) => score >= least && start.entries[entry] !== undefined);
  const chosen = found.filter(({ entry }) => isWanted(start, entry, options));
  const offset = options.offset ?? 0;
  const shown = chosen.slice(offset, offset + (options.limit ?? DEFAULT_LIMIT));
  const results = await Promise.all(shown.map((each) => showResult(each, words, start, store, language)));
  return {
    results,
    corrected: correctedQuestion(question, words),
    total: chosen.length,
    sections: countSections(found, start),
  };
}

function evidenceOf({ stop, matches, beginning }: LookedUp): MatchedWord[] {
  return [
    { stop, share: 1, matches },
    { stop, share: RANKING.beginning, matches: beginning },
  ];
}

function phraseEvidence(match: Match): MatchedWord {
  return { stop: false, share: RANKING.phrase, matches: [match] };
}

/** Entries whose titles are compared with the question: the others are too far behind. */
const COMPARED_TITLES = 40;

/** Who types a title wants that page: cubed, so that a few shared words hardly count. */
function preferTitles(ranked: Ranked[], words: readonly LookedUp[], start: Start, language: Language): void {
  const keys = words.map(
    ({ asked, matches }) =>
      new Set([...asked.keys, ...matches.filter(({ loose }) => !loose).map(({ term }) => term)].map(({ key }) => key)),
  );
  for (const each of ranked.slice(0, COMPARED_TITLES)) {
    const entry = start.entries[each.entry];
    if (!entry) continue;
    const most = entry.kind === 'term' ? RANKING.titleOfTerm : RANKING.title;
    each.score *= 1 + most * titleAgreement(entry.title, language, keys) ** 3;
  }
  ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

function isWanted(start: Start, entry: number, { sections, kinds }: AskOptions): boolean {
  const found = start.entries[entry];
  if (!found) return false;
  return (!sections || sections.includes(found.section)) && (!kinds || kinds.includes(found.kind));
}

function countSections(found: readonly Ranked[], start: Start): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { entry } of found) {
    const section = start.entries[entry]?.section ?? '';
    counts[section] = (counts[section] ?? 0) + 1;
  }
  return counts;
}

function correctedQuestion(question: string, words: readonly LookedUp[]): string | null {
  const changed = words.filter(({ corrected }) => corrected !== null);
  if (changed.length === 0) return null;
  let text = question;
  for (const { asked, corrected } of [...changed].reverse())
    text = text.slice(0, asked.start) + (corrected ?? '') + text.slice(asked.end);
  return text.trim();
}

/** As pageAddress of src/i18n makes it; that module brings more than a phone should load for a search. */
function addressOf(path: string, language: Language): string {
  return path === 'home' ? `/${language}/` : `/${language}/${path}/`;
}

async function showResult(
  ranked: Ranked,
  words: readonly LookedUp[],
  start: Start,
  store: Store,
  language: Language,
): Promise<Result> {
  const entry = start.entries[ranked.entry];
  if (!entry) throw new Error(`The search index has no entry ${ranked.entry}`);
  const shownIn = languageOf(ranked, language);
  const parts = bestParts(ranked, shownIn);
  const best = parts[0] ?? 0;
  const texts = await store.texts(ranked.entry, best, shownIn);
  const text = texts.find((each) => each.entry === ranked.entry);
  const keys = keysOf(words);
  const main = partOf(text, best) ?? text?.parts[0];
  // Fragments are the same in all languages.
  const page = entry.title === '' ? addressOf(entry.path, shownIn) : addressOf(entry.path, language);
  const address = text?.extras?.file?.href ?? page + (entry.fragment ? `#${entry.fragment}` : '');
  return {
    path: entry.path,
    fragment: entry.fragment ?? null,
    address,
    kind: entry.kind,
    section: entry.section,
    sectionName: start.sectionNames[entry.section] ?? '',
    title: entry.title || entry.path,
    heading: main?.heading ? main.heading : null,
    excerpt: main ? makeExcerpt(main.text, shownIn, keys) : [],
    language: shownIn,
    sub: parts
      .map((part) => partOf(text, part))
      .filter((part): part is TextPart => part !== undefined && part.fragment !== '')
      .slice(0, MAX_SUB_RESULTS)
      .map(({ heading, fragment, text: body }) => ({
        heading,
        fragment,
        address: `${page}#${fragment}`,
        excerpt: makeExcerpt(body, shownIn, keys),
      })),
    extras: text?.extras ?? {},
    score: ranked.score,
  };
}

/** The reader's language where the version in it holds anything of the question, else the one that holds most. */
function languageOf({ found }: Ranked, language: Language): Language {
  const scores = new Map<Language, number>();
  for (const { places } of found)
    for (const place of places) scores.set(place.language, (scores.get(place.language) ?? 0) + place.score);
  if (scores.has(language)) return language;
  return [...INDEX_LANGUAGES].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))[0] ?? language;
}

/** Parts that hold something of the question, best first. */
function bestParts({ found }: Ranked, language: Language): number[] {
  const scores = new Map<number, number>();
  for (const { places } of found) {
    const own = new Map<number, number>();
    for (const { language: placeLanguage, parts, score } of places) {
      if (placeLanguage !== language) continue;
      for (let part = 0; parts >> part > 0; part += 1)
        if ((parts >> part) & 1) own.set(part, Math.max(own.get(part) ?? 0, score));
    }
    for (const [part, score] of own) scores.set(part, (scores.get(part) ?? 0) + score);
  }
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([part]) => part);
}

function partOf(text: TextEntry | undefined, part: number): TextPart | undefined {
  return text?.parts[part - text.first];
}

/** Keys to be marked, and how much each counts for choosing the excerpt. */
function keysOf(words: readonly LookedUp[]): Map<string, number> {
  const keys = new Map<string, number>();
  for (const { matches, stop } of words) {
    if (stop) continue;
    for (const { term, weight } of matches)
      for (const key of keysInTexts(term)) keys.set(key, Math.max(keys.get(key) ?? 0, weight));
  }
  return keys;
}
