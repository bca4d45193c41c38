import { LANGUAGES, type Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/messages.ts';
import { citation, editionDate, officialText } from './citation.ts';
import type { Act, Provision } from './schema.ts';

/** A provision that a page restates, with its act. */
export interface CitedProvision {
  provision: Provision;
  /** File name of the act in content/law/acts. */
  actId: string;
  act: Act;
}

/** Schema.org asks for the country by its code. */
const JURISDICTION = 'KZ';

/**
 * Describes the laws that a page restates for machines (https://schema.org/Legislation), as text for a data block: each
 * act once, its cited articles as parts. A day that nobody knows is left out, never guessed.
 * @param cited provisions in the order of the page
 * @param t messages of the page's language
 * @returns JSON without "<", so that no text of it can end the block; null where nothing is cited
 */
export function legislationData(cited: readonly CitedProvision[], t: Translate): string | null {
  if (cited.length === 0) return null;
  const acts = new Map(cited.map(({ actId, act }) => [actId, act]));
  const graph = [...acts].map(([id, act]) => {
    const articles = cited.filter(({ actId, provision }) => actId === id && provision.article !== undefined);
    return {
      ...describe(act.name[t.language], act, officialText({ official: {} }, act, t.language)),
      ...(articles.length > 0 && {
        hasPart: articles.map(({ provision }) => ({
          '@type': 'Legislation',
          name: citation(provision, act, t),
          alternateName: provision.title[t.language],
          ...edition(editionDate(provision, act)),
          ...address(officialText(provision, act, t.language)),
        })),
      }),
    };
  });
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}

function describe(name: string, act: Act, text: { url: string; language: Language } | null): object {
  return {
    '@type': 'Legislation',
    name,
    alternateName: [...new Set(LANGUAGES.map((language) => act.name[language]))].filter((other) => other !== name),
    legislationIdentifier: act.number,
    legislationJurisdiction: JURISDICTION,
    legislationDate: act.signed,
    ...(act.repealed ? { legislationLegalForce: 'https://schema.org/NotInForce', expires: act.repealed } : {}),
    ...edition(act.edition),
    ...address(text),
  };
}

function edition(day: string | null): object {
  return day ? { legislationDateVersion: day } : {};
}

function address(text: { url: string; language: Language } | null): object {
  return text ? { url: text.url, inLanguage: text.language } : {};
}
