import { isDeepStrictEqual } from 'node:util';
import { mayShowAddress, mayShowPhone, serviceVisibility, type Edition } from '../../edition/edition.ts';
import type { Hours, Service } from '../schema.ts';
import { readHours, sortDays, writeHours } from './hours-code.ts';
import type { DirectoryEntry, OpenDirectory } from './model.ts';

/** A service of the content. */
export interface ListedService {
  id: string;
  data: Service;
}

/**
 * What an edition gives away as open data: never more than its pages show.
 * @param services all services
 * @param edition the edition that is built
 * @param today day of the build, YYYY-MM-DD: decides whether a check is too old to show a number
 * @returns the entries, national ones first, then by region and id: the same content in the same order
 */
export function openDirectory(services: readonly ListedService[], edition: Edition, today: string): OpenDirectory {
  const shown = services.filter(({ data }) => serviceVisibility(data, edition) !== 'hidden');
  return {
    edition,
    date: newestDay(shown),
    entries: [...shown].sort(byPlace).map((service) => openEntry(service, edition, today)),
  };
}

/** By code point: the order must not depend on the language of the machine. */
function byPlace(a: ListedService, b: ListedService): number {
  const key = ({ id, data }: ListedService) => `${data.region === 'national' ? '' : data.region} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

/** The newest day that entries name: of a check, of gathering, or of a source. A month or year counts as its first day. */
function newestDay(services: readonly ListedService[]): string | null {
  const days = services.flatMap(({ data }) => [
    ...(data.assurance ? [data.assurance.date] : []),
    ...(data.gathered === undefined ? [] : [data.gathered]),
    ...data.sources.flatMap(({ date }) => (date === null ? [] : [`${date}-01-01`.slice(0, 10)])),
  ]);
  return days.sort().at(-1) ?? null;
}

function openEntry({ id, data }: ListedService, edition: Edition, today: string): DirectoryEntry {
  const identity = {
    id,
    kind: data.kind,
    region: data.region,
    place: data.place,
    name: data.name,
    ownTranslations: data.ownTranslations,
    properNames: data.properNames,
  };
  if (serviceVisibility(data, edition) !== 'full') return compact({ status: 'unconfirmed', ...identity });
  // Website and sources may lead to a place that must not be found: only where it is known to be public.
  const placeIsPublic = data.confidentialAddress === false;
  const withAddress = mayShowAddress(data, edition);
  const facts = {
    ...identity,
    certainty: data.confidence,
    shortName: data.shortName,
    operator: data.operator,
    legalForm: data.legalForm,
    phones: mayShowPhone(id, data, edition, today) ? data.phones : [],
    website: placeIsPublic && data.website !== undefined ? strictUri(data.website) : undefined,
    writing: data.writing,
    hours: tidyHours(id, data.hours),
    cost: data.cost,
    languages: data.languages,
    languagesBasis: data.languagesBasis,
    audiences: data.audiences,
    audienceNote: data.audienceNote,
    ages: data.ages?.from === undefined && data.ages?.to === undefined ? undefined : data.ages,
    acceptsChildren: data.acceptsChildren,
    services: data.services,
    eligibility: data.eligibility,
    stay: data.stay,
    accessibility: data.accessibility,
    confidentiality: data.confidentiality,
    answers: data.answers,
    asks: data.asks,
    addressPolicy: placeIsPublic ? ('public' as const) : ('confidential' as const),
    address: withAddress ? data.address : undefined,
    position: withAddress ? data.position : undefined,
    alert: data.alert,
    note: data.note,
    alsoServes: data.alsoServes,
    gathered: data.gathered,
    sources: placeIsPublic ? data.sources : [],
  };
  return data.assurance
    ? compact({ status: 'checked', ...facts, assured: data.assurance })
    : compact({ status: 'sourced', ...facts });
}

/** Leaves out what is not known, so that an entry from content and one from a file look the same. Texts become valid Unicode. */
function compact<Value>(value: Value): Value {
  if (typeof value === 'string') return value.toWellFormed() as Value;
  if (Array.isArray(value)) return value.map(compact) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(known.map(([key, item]) => [key, compact(item)])) as Value;
}

/** Days in order, each once. Hours that the short form of the files cannot hold must not be lost in silence. */
function tidyHours(id: string, hours: Hours): Hours {
  const tidy = JSON.parse(
    JSON.stringify(hours, (key, value: unknown) => (key === 'days' ? sortDays(value as number[]) : value)),
  ) as Hours;
  if (isDeepStrictEqual(readHours(writeHours(hours)), tidy)) return tidy;
  throw new Error(`${id}.yaml: hours: the open files cannot hold them. Extend src/directory/exports/hours-code.ts`);
}

/** An address as RFC 3986 allows it: other letters and stray signs are written as %XX, names of hosts in their ASCII form. */
function strictUri(address: string): string {
  if (/^[\w\-.~!$&'()*+,;=:@/?#%]+$/.test(address) && !/%(?![0-9A-Fa-f]{2})/.test(address)) {
    if (!/#.*#/.test(address)) return address;
  }
  const { href } = new URL(address);
  const [, start = '', rest = ''] = /^(https?:\/\/[^/?#]*)(.*)$/.exec(href) ?? [];
  const [before = '', ...fragments] = rest.split('#');
  const encode = (text: string) =>
    text.replace(/[^\w\-.~!$&'()*+,;=:@/?%]/g, encodeURIComponent).replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
  return `${start}${encode(before)}${fragments.length > 0 ? `#${encode(fragments.join('%23'))}` : ''}`;
}
