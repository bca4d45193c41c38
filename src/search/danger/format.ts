/** The danger rules as the browser reads them. `compile.ts` makes them of content/search/danger.yaml. */

export interface DangerRules {
  /**
   * Every word of the patterns, once: a sign, the folded word, and its stem after a bar where a stem may meet.
   * The signs: see WordKind.
   */
  words: string[];
  /** In the order of the file. */
  rules: DangerRule[];
}

/**
 * `=` this form only; `.` this form; `~` this form or one with a typing error; `*` words that begin so; `+` words that
 * begin so, one typing error allowed.
 */
export type WordKind = '=' | '.' | '~' | '*' | '+';

export interface DangerRule {
  id: string;
  /** Id of the card, and its rank: the smallest one is shown. */
  card: string;
  rank: number;
  /** Page below the numbers, without language. */
  page: string;
  /** Words that lift the rule, wherever they stand in the query. */
  not?: number[];
  patterns: DangerPattern[];
}

/** Numbers are places in the list of words, here and above. */
export interface DangerPattern {
  /** For each item the words that stand for it. */
  all: number[][];
  /** So many neighbouring words hold all items. */
  within: number;
  /** The items stand in this order. */
  order?: true;
  /** The query has at most so many words. */
  max?: number;
  /** Words that lift this pattern alone. */
  not?: number[];
}
