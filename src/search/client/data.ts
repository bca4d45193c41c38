import type { DangerRules } from '../danger/format.ts';
import type { Language } from '../../i18n/languages.ts';

/** What the search says and shows beside results, in one language: /search/<language>.json, loaded when a box is used. */
export interface SearchData {
  words: SearchWords;
  /** Names of the sections, for the filters. */
  sections: Record<string, string>;
  /** What to show where the index cannot be loaded. */
  fallback: { numbers: CardNumber[]; topics: PageLink[] };
  rules: DangerRules;
  cards: Record<string, CardData>;
}

export interface SearchWords {
  label: string;
  /** Two forms: pages that speak to a child, and the others. */
  hint: ForReader;
  privacy: ForReader;
  loading: string;
  failed: string;
  nothing: string;
  counts: Record<string, string>;
  filters: string;
  all: string;
  more: string;
  meant: string;
  exact: string;
  other: string;
  kilobytes: string;
  share: string;
  shareWarning: string;
  shareCopy: string;
  shareCopied: string;
  shareManual: string;
  next: string;
  further: string;
}

export interface ForReader {
  child: string;
  adult: string;
}

/** A card of danger. */
export interface CardData {
  title: string;
  acute: boolean;
  numbers: CardNumber[];
  /** What must be said beside the numbers. */
  notes: { child: string[]; adult: string[] };
  /** Pages that rules may offer, by path. */
  pages: Record<string, PageLink>;
}

/** A number that the edition may show. */
export interface CardNumber {
  href: string;
  text: string;
  name: string;
  urgent: boolean;
  /** Day from which the number ages; absent where it is never hidden. */
  checked?: string;
}

export interface PageLink {
  href: string;
  text: string;
}

/**
 * @param language language of the page
 * @throws Error when the host does not give the file
 */
export async function loadSearchData(language: Language): Promise<SearchData> {
  const response = await fetch(`/search/${language}.json`);
  if (!response.ok) throw new Error(`${response.status} /search/${language}.json`);
  return (await response.json()) as SearchData;
}
