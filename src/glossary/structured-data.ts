import { groupPath, termAnchor } from './address.ts';
import { LANGUAGES, type Language } from '../i18n/languages.ts';
import { pageAddress } from '../i18n/paths.ts';
import type { Term, TermGroup } from './schema.ts';

/** What the description of a theme rests on. */
export interface TermSet {
  group: TermGroup;
  /** Heading of the page. */
  name: string;
  terms: readonly Term[];
  language: Language;
  /** Address of the site, without a slash at the end. */
  site: string;
}

/**
 * Describes the terms of a page for machines (https://schema.org/DefinedTermSet), as text for a data block. Words that
 * the site avoids are left out: they are no names of the term.
 * @returns JSON without "<", so that no text of it can end the block
 */
export function termSetData({ group, name, terms, language, site }: TermSet): string {
  const page = `${site}${pageAddress(groupPath(group), language)}`;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': page,
    name,
    inLanguage: language,
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      '@id': `${page}#${termAnchor(term.number)}`,
      name: term.term[language],
      alternateName: otherNames(term, language),
      description: term.definition[language],
    })),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Variants in the language of the page, and the words of the other languages. */
function otherNames({ term, variants }: Term, language: Language): string[] {
  const others = LANGUAGES.filter((code) => code !== language).map((code) => term[code]);
  return [...new Set([...(variants?.[language] ?? []), ...others])];
}
