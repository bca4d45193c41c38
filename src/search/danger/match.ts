import type { DangerPattern, DangerRule, DangerRules, WordKind } from './format.ts';
import { readQuery, type ReadWord } from './words.ts';

/** What the rules say of a query. */
export interface Danger {
  /** Id of the card to show above the results. */
  card: string;
  /** Page to offer below the numbers, without language. */
  page: string;
  /** The rule that decided, for tests and editors. */
  rule: string;
}

/** Asks the rules. Nothing is loaded, kept or sent. */
export type FindDanger = (query: string) => Danger | null;

interface RuleWord {
  kind: WordKind;
  text: string;
  stem: string | undefined;
}

/**
 * @param rules the rules as `compileDanger` makes them
 * @returns a function that finds the card for a query, or null where no rule fires
 */
export function dangerFinder({ words, rules }: DangerRules): FindDanger {
  const known = words.map(readRuleWord);
  return (query) => {
    const fired = readQuery(query).flatMap((reading) => firedRules(reading, known, rules));
    const first = fired.sort((a, b) => a.rank - b.rank || rules.indexOf(a) - rules.indexOf(b))[0];
    return first ? { card: first.card, page: first.page, rule: first.id } : null;
  };
}

function readRuleWord(written: string): RuleWord {
  const [text = '', stem] = written.slice(1).split('|');
  return { kind: written.charAt(0) as WordKind, text, stem };
}

function firedRules(reading: readonly ReadWord[], known: readonly RuleWord[], rules: readonly DangerRule[]) {
  // Where each word of the rules stands in the query; most stand nowhere.
  const places = known.map((word) => reading.flatMap((read, place) => (meets(read, word) ? [place] : [])));
  const stands = (word: number) => (places[word]?.length ?? 0) > 0;
  return rules.filter(
    ({ patterns, not }) => !not?.some(stands) && patterns.some((pattern) => fires(pattern, places, reading.length)),
  );
}

function fires({ all, within, order, max, not }: DangerPattern, places: readonly number[][], length: number): boolean {
  if (max !== undefined && length > max) return false;
  if (not?.some((word) => (places[word]?.length ?? 0) > 0)) return false;
  const items = all.map((words) => [...new Set(words.flatMap((word) => places[word] ?? []))]);
  return items.every((item) => item.length > 0) && canStand(items, within, order === true, []);
}

/** Looks for a different place for each item, near enough to each other. */
function canStand(items: readonly number[][], within: number, order: boolean, taken: readonly number[]): boolean {
  const [item, ...others] = items;
  if (!item) return true;
  return item.some((place) => {
    const all = [...taken, place];
    if (taken.includes(place) || Math.max(...all) - Math.min(...all) >= within) return false;
    if (order && place < Math.max(...taken)) return false;
    return canStand(others, within, order, all);
  });
}

function meets({ forms, stems }: ReadWord, { kind, text, stem }: RuleWord): boolean {
  if (forms.some((form) => form.charAt(0) === text.charAt(0) && formMeets(form, kind, text))) return true;
  return stem !== undefined && stems.includes(stem);
}

function formMeets(form: string, kind: WordKind, text: string): boolean {
  switch (kind) {
    case '=':
    case '.':
      return form === text;
    case '~':
      return isNear(form, text);
    case '*':
      return form.startsWith(text);
    case '+':
      return form.startsWith(text) || [-1, 0, 1].some((more) => isNear(form.slice(0, text.length + more), text));
  }
}

/** @returns whether two words are equal or differ by one letter wrong, missing or added, or two swapped */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
  const wrong = a.slice(start + 1) === b.slice(start + 1);
  const added = a.slice(start + 1) === b.slice(start);
  const missing = a.slice(start) === b.slice(start + 1);
  return a.length === b.length ? wrong || swapped : added || missing;
}
