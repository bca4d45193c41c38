import type { Term, TermGroup } from './schema.ts';

/** @returns path of the page of a theme without language: "glossary/body" */
export function groupPath(group: TermGroup): string {
  return `glossary/${group}`;
}

/**
 * Fragment of a term on its page. A number, like those of headings (src/guides/prose.ts): an address that is kept or
 * shared does not name the word, and the fragment is the same in every language.
 * @param number number of the term, as its file gives it
 */
export function termAnchor(number: Term['number']): string {
  return `t${number}`;
}

/**
 * The word itself, for labels: some terms carry their explanation after a colon («груминг: втирание в доверие»).
 * @param term a term in one language
 */
export function shortTerm(term: string): string {
  return term.split(':')[0]?.trim() ?? term;
}
