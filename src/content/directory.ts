import type { CollectionEntry } from 'astro:content';
import { regionSlug, servicePath, type RegionSlugs } from '../directory/address.ts';
import { HELP_TYPES, facetsOf, hasValue, type Facet, type FacetValues, type HelpType } from '../directory/facets.ts';
import type { RegionCode } from '../directory/regions.ts';
import { ageingDay, isUrgent, mayShowPhone, serviceVisibility, type Visibility } from '../edition/edition.ts';
import { today } from '../i18n/dates.ts';
import type { Language } from '../i18n/languages.ts';
import { edition, regions, services } from './site.ts';

/** A service with what this edition may show of it. */
export interface ShownService {
  id: string;
  service: CollectionEntry<'services'>['data'];
  visibility: Exclude<Visibility, 'hidden'>;
  /** Path of its page without language. */
  path: string;
  /** Its phones, where they may be shown. */
  phones: CollectionEntry<'services'>['data']['phones'];
  /** Day from which the entry ages, YYYY-MM-DD; null where none is recorded. */
  checked: string | null;
  facets: FacetValues;
}

/** A number that this edition may show, with the name of its service. */
export interface ShownNumber {
  id: string;
  number: string;
  name: string;
  /** Day from which the number ages, YYYY-MM-DD; null where it is never hidden. */
  checked: string | null;
}

/**
 * The voice number of a service, where this edition may show it.
 * @param id id of the service
 * @param language language of the name
 * @returns null where the number is withheld
 * @throws Error when there is no such service
 */
export async function shownNumber(id: string, language: Language): Promise<ShownNumber | null> {
  const service = (await services()).get(id)?.data;
  if (!service) throw new Error(`"${id}": there is no such service in content/directory`);
  const number = service.phones.find((phone) => phone.channel === 'voice')?.number;
  if (number === undefined || !mayShowPhone(id, service, edition, today())) return null;
  const checked = isUrgent(id) ? null : ageingDay(service);
  return { id, number, name: (service.shortName ?? service.name)[language], checked };
}

/** The numbers among these services that this edition may show, in order. */
export async function shownNumbers(ids: readonly string[], language: Language): Promise<ShownNumber[]> {
  const numbers = await Promise.all(ids.map((id) => shownNumber(id, language)));
  return numbers.filter((entry) => entry !== null);
}

async function regionSlugs(): Promise<RegionSlugs> {
  return new Map((await regions()).map(({ data }) => [data.code, data.slug]));
}

/** Every service that this edition shows, in the order of the files. */
export async function shownServices(): Promise<ShownService[]> {
  const slugs = await regionSlugs();
  return [...(await services()).values()].flatMap(({ id, data: service }): ShownService[] => {
    const visibility = serviceVisibility(service, edition);
    if (visibility === 'hidden') return [];
    return [
      {
        id,
        service,
        visibility,
        path: servicePath(id, service, slugs),
        phones: mayShowPhone(id, service, edition, today()) ? service.phones : [],
        checked: ageingDay(service),
        facets: facetsOf(service, visibility),
      },
    ];
  });
}

/** Where a service stands: the part of the address and the name of its region or of the country's page. */
export async function regionOf(service: ShownService['service']): Promise<{
  slug: string;
  region: CollectionEntry<'regions'>['data'] | null;
}> {
  const region = (await regions()).find(({ data }) => data.code === service.region)?.data ?? null;
  return { slug: regionSlug(service.region, await regionSlugs()), region };
}

/** What the page of a region lists. */
export interface RegionServices {
  /** In the region itself. */
  here: ShownService[];
  /** Networks with a place in every region. */
  everywhere: ShownService[];
  /** In another region, for people of this one too. */
  elsewhere: ShownService[];
}

/** Services that this edition shows on the page of a region. */
export async function regionServices(code: RegionCode): Promise<RegionServices> {
  const all = await shownServices();
  return {
    here: all.filter(({ service }) => service.region === code),
    everywhere: all.filter(
      ({ service, visibility }) => service.region === 'national' && service.kind === 'network' && visibility === 'full',
    ),
    elsewhere: all.filter(({ service }) => service.region !== code && service.alsoServes.includes(code)),
  };
}

/** National services that this edition shows: the numbers first, in the order of the helpline sets. */
export async function nationalServices(): Promise<ShownService[]> {
  const national = (await shownServices()).filter(({ service }) => service.region === 'national');
  return national.sort((a, b) => rank(a.id) - rank(b.id));
}

const FIRST = ['kz-111', 'kz-112', 'kz-102', 'kz-103', 'kz-150'];

function rank(id: string): number {
  return FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length;
}

/** Number of services that this edition shows in a region. */
export async function countServices(code: RegionCode): Promise<number> {
  return (await regionServices(code)).here.length;
}

/** The services of a list, in the order in which they are shown. */
export interface ServiceLists {
  national: ShownService[];
  regional: ShownService[];
  /** Name, place and kind only. */
  unconfirmed: ShownService[];
}

/**
 * Every service that this edition shows, or those with one value of a facet.
 * @param facet a facet with the value, or null for all
 */
export async function serviceLists(facet: { name: Facet; value: string } | null): Promise<ServiceLists> {
  const codes = (await regions()).map(({ data }) => data.code);
  const place = ({ service }: ShownService) => (service.region === 'national' ? -1 : codes.indexOf(service.region));
  const national = await nationalServices();
  const others = (await shownServices()).filter(({ service }) => service.region !== 'national');
  const all = [...national, ...others.sort((a, b) => place(a) - place(b))];
  const found = all.filter(({ facets }) => facet === null || hasValue(facets, facet.name, facet.value));
  const confirmed = found.filter(({ visibility }) => visibility === 'full');
  return {
    national: confirmed.filter(({ service }) => service.region === 'national'),
    regional: confirmed.filter(({ service }) => service.region !== 'national'),
    unconfirmed: found.filter(({ visibility }) => visibility === 'name-only'),
  };
}

/** Kinds of help of which a region has more than one place: only these have a page of their own. */
export async function regionKinds(code: RegionCode): Promise<HelpType[]> {
  const { here } = await regionServices(code);
  return HELP_TYPES.filter((kind) => here.filter(({ facets }) => facets.kind.includes(kind)).length > 1);
}
