import type { Language } from '../../i18n/languages.ts';
import type { Term } from './format.ts';

/** A key that stands for a word of the question. */
export interface Match {
  term: Term;
  /** How sure it is that the key is meant: above 0, at most 1. */
  weight: number;
  /** The key of a concept, or a key that is only near: counts for ranking, not for how rare the word is. */
  loose: boolean;
}

/** A word of the question with all keys that stand for it. */
export interface MatchedWord {
  stop: boolean;
  /** What this evidence counts: 1 for the word itself. */
  share: number;
  matches: Match[];
}

/** An entry with its score and what the excerpt has to show. */
export interface Ranked {
  entry: number;
  score: number;
  /** For each word of the question that the entry holds: how much it adds, and in which parts of which version. */
  found: Found[];
}

export interface Found {
  word: number;
  score: number;
  /** How sure it is that the entry holds the word: above 0, at most 1. */
  weight: number;
  places: { language: Language; parts: number; score: number }[];
}

export interface RankOptions {
  language: Language;
  /** Number of entries of the index. */
  total: number;
  /** What a word counts that says little. */
  stopWeight: number;
  /** How much rare words are preferred: power of the inverse document frequency. */
  rarity: number;
  /** What a find in another language than the reader's counts. */
  otherLanguage: number;
  /** By how much an entry is preferred, for whatever reason; 1 when it is not. */
  prefer?: (entry: number) => number;
  /** How much an entry gains that holds more of the question: power of the share of its weight. */
  coverage: number;
}

/**
 * Few numbers, tuned on whole collections (KazQAD questions; the gold questions that are not held apart). Each stands on a
 * plateau: half or double of it changes the figures by a point or two. `beginning` is the share of the evidence of the
 * first letters of a word; `title` what full agreement with a title adds, `titleOfTerm` with that of a term of the glossary,
 * whose titles are words that also name pages; `phrase` the share of a concept that the question names in several words.
 */
export const RANKING = {
  stopWeight: 0.3,
  beginning: 0.5,
  rarity: 1.25,
  otherLanguage: 0.8,
  coverage: 0,
  title: 0.5,
  titleOfTerm: 0,
  phrase: 0.5,
} as const;

/**
 * Orders the entries: rare words weigh more, all words together more. An entry is found by its versions in all
 * languages; for each word the best of them counts.
 * @returns best first; entries of the same score in the order of their numbers
 */
export function rank(words: readonly MatchedWord[], options: RankOptions): Ranked[] {
  const entries = new Map<number, Ranked>();
  const rarities = words.map((word) => rarity(word, options));
  words.forEach(({ matches }, word) => {
    const weight = rarities[word] ?? 0;
    for (const [entry, found] of bestFinds(word, matches, weight, options)) {
      const ranked = entries.get(entry) ?? { entry, score: 0, found: [] };
      ranked.score += found.score;
      ranked.found.push(found);
      entries.set(entry, ranked);
    }
  });
  const whole = rarities.reduce((sum, value) => sum + value, 0);
  for (const ranked of entries.values()) {
    const held = ranked.found.reduce((sum, { word, weight }) => sum + (rarities[word] ?? 0) * weight, 0);
    ranked.score *= (held / whole) ** options.coverage * (options.prefer?.(ranked.entry) ?? 1);
  }
  return [...entries.values()].sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** Inverse document frequency, as in BM25, over entries in any language. */
function rarity({ stop, share, matches }: MatchedWord, { total, stopWeight, rarity: power }: RankOptions): number {
  const sure = matches.filter(({ loose }) => !loose);
  const holding = new Set(
    (sure.length > 0 ? sure : matches).flatMap(({ term }) => term.postings.map(({ entry }) => entry)),
  );
  if (holding.size === 0) return 0;
  const value = Math.log(1 + (total - holding.size + 0.5) / (holding.size + 0.5)) ** power;
  return share * (stop ? value * stopWeight : value);
}

function bestFinds(
  word: number,
  matches: readonly Match[],
  rarityOfWord: number,
  { language, otherLanguage }: RankOptions,
): Map<number, Found> {
  const finds = new Map<number, Found>();
  for (const { term, weight } of matches) {
    for (const posting of term.postings) {
      const score = rarityOfWord * weight * posting.impact * (posting.language === language ? 1 : otherLanguage);
      const found = finds.get(posting.entry) ?? { word, score: 0, weight: 0, places: [] };
      found.score = Math.max(found.score, score);
      found.weight = Math.max(found.weight, weight);
      found.places.push({ language: posting.language, parts: posting.parts, score });
      finds.set(posting.entry, found);
    }
  }
  return finds;
}
