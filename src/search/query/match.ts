import type { Language } from '../../i18n/languages.ts';
import { fold, type QueryKey } from '../analysis/index.ts';
import { readKazakhLatin, readRussianLatin } from '../analysis/latin.ts';
import { findMeant } from './correct.ts';
import { beginningKey, conceptKey, isStemKey, type Term } from './format.ts';
import type { AskedWord } from './question.ts';
import type { Match, MatchedWord } from './rank.ts';
import type { Store } from './store.ts';

/** What a find counts that is not the word itself. */
export const MATCHING = {
  /** Another word of the same concept. */
  concept: 0.7,
  /** A word of a neighbouring concept. */
  nearConcept: 0.2,
  /** A word that begins like the one that is still being typed. */
  begun: 0.8,
  /** What was probably meant by a word that stands nowhere. */
  corrected: 0.8,
} as const;

/** Words begun that are looked at, the most frequent first. */
const MAX_BEGUN = 24;
/** Letters from which on a word that is being typed is completed. */
const SHORTEST_BEGUN = 2;

/** A word of the question with what was found for it. */
export interface LookedUp extends Pick<MatchedWord, 'stop' | 'matches'> {
  asked: AskedWord;
  /** Entries that hold a word of the same beginning: evidence of its own, with less weight. */
  beginning: Match[];
  /** The word as the index writes it, where what was typed stands nowhere. */
  corrected: string | null;
}

/** What was found for a question. */
export interface Found {
  words: LookedUp[];
  /** Concepts that the question names in several words: evidence of its own, rarer than each of the words. */
  phrases: Match[];
}

/**
 * Looks up the words of a question.
 * @param asked words of the question
 * @param setting language: the reader's; exact: nothing is corrected
 * @param store the index
 */
export async function lookUp(
  asked: readonly AskedWord[],
  { language, exact: isExact }: { language: Language; exact: boolean },
  store: Store,
): Promise<Found> {
  const terms = await loadTerms(asked, language, store);
  const phrases = findPhrases(asked, terms);
  const words = await Promise.all(
    asked.map(async (word, place) => {
      const exact = word.keys.flatMap((key) => matchKey(key, terms));
      const begun = word.open ? await findBegun(word, exact.length > 0, store) : [];
      let matches = [...exact, ...begun];
      let corrected: string | null = null;
      if (!isExact && !word.stop && exact.length === 0 && begun.length === 0) {
        const meant = await findCorrections(word, language, store);
        matches = [...matches, ...meant.matches];
        corrected = meant.corrected;
      }
      const concepts = new Set(
        [
          ...matches.filter(({ loose }) => !loose),
          ...phrases.filter(({ places }) => places.has(place)).map(({ match }) => match),
        ].flatMap(({ term }) => term.concepts),
      );
      return {
        asked: word,
        stop: word.stop,
        corrected,
        beginning: findBeginning(word, language, matches, terms),
        matches: [...matches, ...(await findConcepts(concepts, store))],
      };
    }),
  );
  const named = new Set(phrases.flatMap(({ match }) => match.term.concepts));
  const own = await findConceptTerms(named, store);
  return { words, phrases: own.map((term) => ({ term, weight: 1, loose: false })) };
}

/** For a reader of English, Latin letters are first of all English: what else they may be is loaded when they are not. */
async function loadTerms(
  asked: readonly AskedWord[],
  language: Language,
  store: Store,
): Promise<ReadonlyMap<string, Term>> {
  const isSecond = ({ reading }: QueryKey) => language === 'en' && reading === 'latin';
  const keysOf = ({ keys }: AskedWord, second: boolean) =>
    keys.filter((key) => isSecond(key) === second).map(({ key }) => key);
  const load = async (keys: readonly string[]) =>
    (await store.termsNear(keys)).map((term) => [term.key, term] as const);
  const terms = new Map(await load(asked.flatMap((word) => [...keysOf(word, false), ...beginningsOf(word, language)])));
  const unknown = asked.filter((word) => !keysOf(word, false).some((key) => terms.has(key)));
  for (const [key, term] of await load(unknown.flatMap((word) => keysOf(word, true)))) terms.set(key, term);
  return terms;
}

/** Keys of the beginning of a word as it was typed, or as its Latin letters may be read. */
function beginningsOf({ word }: AskedWord, language: Language): string[] {
  const latin = /[a-z]/.test(word) ? { kk: readKazakhLatin, ru: readRussianLatin, en: () => [] }[language] : () => [];
  return [word, ...latin(word)].map((form) => beginningKey(fold(form)));
}

function matchKey({ key, weight }: QueryKey, terms: ReadonlyMap<string, Term>): Match[] {
  const term = terms.get(key);
  return term ? [{ term, weight, loose: false }] : [];
}

/** @param known whether the word stands in the index as it is; then its longer forms do not make it less rare */
async function findBegun({ keys }: AskedWord, known: boolean, store: Store): Promise<Match[]> {
  const prefixes = new Set(keys.filter(({ weight }) => weight >= 0.5).map(({ key }) => key));
  const found: Match[] = [];
  for (const prefix of prefixes) {
    if (prefix.length < SHORTEST_BEGUN) continue;
    const terms = (await store.termsFrom(prefix)).filter(({ key }) => key !== prefix && isStemKey(key));
    terms.sort((a, b) => b.postings.length - a.postings.length);
    for (const term of terms.slice(0, MAX_BEGUN))
      found.push({ term, weight: MATCHING.begun * Math.min(1, prefix.length / term.key.length + 0.2), loose: known });
  }
  return found;
}

/**
 * Entries that hold a word of the same beginning. Where none is known, as of a word read with the other layout, the word
 * itself counts twice.
 */
function findBeginning(
  asked: AskedWord,
  language: Language,
  exact: readonly Match[],
  terms: ReadonlyMap<string, Term>,
): Match[] {
  const found = beginningsOf(asked, language).flatMap((key) => terms.get(key) ?? []);
  return found.length > 0 ? found.map((term) => ({ term, weight: 1, loose: false })) : [...exact];
}

async function findCorrections(
  { word }: AskedWord,
  language: Language,
  store: Store,
): Promise<{ matches: Match[]; corrected: string | null }> {
  const meant = findMeant(word, language, await store.keys());
  const terms = new Map((await store.termsNear(meant.map(({ key }) => key))).map((term) => [term.key, term]));
  const matches = meant.flatMap(({ key, share }, index) => {
    const term = terms.get(key);
    return term ? [{ term, weight: MATCHING.corrected * share, loose: index > 0 }] : [];
  });
  return { matches, corrected: matches[0]?.term.written ?? null };
}

interface Phrase {
  match: Match;
  places: Set<number>;
}

/** Phrases of the thesaurus that stand in the question word by word. */
function findPhrases(asked: readonly AskedWord[], terms: ReadonlyMap<string, Term>): Phrase[] {
  const found: Phrase[] = [];
  asked.forEach((first, start) => {
    for (const { key } of first.keys) {
      let phrase = key;
      for (let end = start + 1; end < Math.min(asked.length, start + 4); end += 1) {
        phrase += ` ${asked[end]?.keys[0]?.key ?? ''}`;
        const term = terms.get(phrase);
        if (!term) continue;
        const places = new Set(Array.from({ length: end - start + 1 }, (_, index) => start + index));
        found.push({ match: { term, weight: 1, loose: true }, places });
      }
    }
  });
  return found;
}

/** The concepts themselves, and those next to them. */
async function findConcepts(numbers: ReadonlySet<number>, store: Store): Promise<Match[]> {
  if (numbers.size === 0) return [];
  const own = await findConceptTerms(numbers, store);
  const near = new Set(own.flatMap(({ concepts }) => concepts).filter((number) => !numbers.has(number)));
  const match = (weight: number) => (term: Term) => ({ term, weight, loose: true });
  return [
    ...own.map(match(MATCHING.concept)),
    ...(await findConceptTerms(near, store)).map(match(MATCHING.nearConcept)),
  ];
}

async function findConceptTerms(numbers: ReadonlySet<number>, store: Store): Promise<Term[]> {
  const wanted = new Set([...numbers].map(conceptKey));
  const terms = wanted.size > 0 ? await store.termsNear([...wanted]) : [];
  return terms.filter(({ key }) => wanted.has(key));
}
