import { LANGUAGES, type Language } from '../i18n/languages.ts';
import type { Visibility } from '../edition/edition.ts';
import type { Service, ServiceKind } from './schema.ts';

/** The three ways in which the directory is narrowed: prerendered lists and the filter in a page use the same sets. */

/** Kinds of help, in the order in which they are offered. The words are parts of addresses. */
export const HELP_TYPES = ['urgent', 'talk', 'law', 'stay', 'daily', 'health'] as const;
export type HelpType = (typeof HELP_TYPES)[number];

/** Who looks for help. The words are parts of addresses. */
export const READERS = ['children', 'families', 'women', 'schools'] as const;
export type Reader = (typeof READERS)[number];

/** Every facet with its values. The names are parts of addresses: /help/near/kind/talk/ */
export const FACETS = { kind: HELP_TYPES, for: READERS, in: LANGUAGES } as const;
export type Facet = keyof typeof FACETS;

/** The values of a service in each facet. */
export interface FacetValues {
  kind: HelpType[];
  for: Reader[];
  in: Language[];
}

const OFFERS: Record<HelpType, readonly Service['services'][number][]> = {
  urgent: ['emergency_response', 'report_intake', 'protective_order'],
  talk: ['psychological_help', 'child_interview'],
  law: ['legal_advice', 'complaints'],
  stay: ['shelter'],
  daily: ['social_help', 'food', 'documents', 'family_accompaniment', 'schooling'],
  health: ['medical_help', 'forensic_examination', 'rehabilitation'],
};

const AUDIENCES: Record<Reader, readonly Service['audiences'][number][]> = {
  children: ['anyone', 'children', 'teenagers'],
  families: ['anyone', 'parents', 'families'],
  women: ['anyone', 'women', 'women_with_children', 'pregnant_women'],
  schools: ['schools'],
};

/** What the kind of a place alone says: all that may be used of an entry that nobody has confirmed. */
const BY_KIND: Partial<Record<ServiceKind, HelpType>> = {
  emergency: 'urgent',
  hotline: 'talk',
  ngo_hotline: 'talk',
  psychological_support_centre: 'talk',
  child_victim_centre: 'talk',
  ombudsman: 'law',
  state_body: 'law',
  child_rights_department: 'law',
  ngo_legal_centre: 'law',
  crisis_centre: 'stay',
  mother_home: 'stay',
  adaptation_centre: 'stay',
  family_support_centre: 'daily',
};

/**
 * Files a service under what its page shows of it, so that a list never tells what a page withholds.
 * @param service an entry of the directory
 * @param visibility what the edition shows of it
 */
export function facetsOf(
  service: Pick<Service, 'kind' | 'services' | 'audiences' | 'languages'>,
  visibility: Visibility,
): FacetValues {
  if (visibility === 'hidden') return { kind: [], for: [], in: [] };
  if (visibility === 'name-only') {
    const kind = BY_KIND[service.kind];
    return { kind: kind ? [kind] : [], for: [], in: [] };
  }
  return {
    kind: HELP_TYPES.filter((type) => offers(service, type)),
    for: READERS.filter((reader) => service.audiences.some((audience) => AUDIENCES[reader].includes(audience))),
    in: LANGUAGES.filter((language) => service.languages.includes(language)),
  };
}

function offers({ kind, services }: Pick<Service, 'kind' | 'services'>, type: HelpType): boolean {
  // Children are brought there by authorities: nobody who looks for help can go there.
  if (kind === 'child_reception_centre') return false;
  // It gives advice; whoever needs a roof would be turned away.
  if (kind === 'family_support_centre' && type === 'stay') return false;
  return services.some((service) => OFFERS[type].includes(service));
}

/** @returns whether a service is filed under a value of a facet */
export function hasValue(facets: FacetValues, facet: Facet, value: string): boolean {
  return (facets[facet] as readonly string[]).includes(value);
}

/** @returns path of the list of a value without language: "help/near/kind/talk" */
export function facetPath(facet: Facet, value: string): string {
  return `help/near/${facet}/${value}`;
}
