import type { CollectionEntry } from 'astro:content';
import { serviceVisibility, type Visibility } from '../edition/edition.ts';
import type { RegionCode } from '../directory/regions.ts';
import type { Language } from '../i18n/languages.ts';
import { edition, services } from './site.ts';

/** A service with what this edition may show of it. */
export interface ShownService {
  id: string;
  service: CollectionEntry<'services'>['data'];
  visibility: Exclude<Visibility, 'hidden'>;
}

/** A number that this edition may show, with the name of its service. */
export interface ShownNumber {
  id: string;
  number: string;
  name: string;
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
  if (number === undefined || serviceVisibility(service, edition) !== 'full') return null;
  return { id, number, name: (service.shortName ?? service.name)[language] };
}

/** The numbers among these services that this edition may show, in order. */
export async function shownNumbers(ids: readonly string[], language: Language): Promise<ShownNumber[]> {
  const numbers = await Promise.all(ids.map((id) => shownNumber(id, language)));
  return numbers.filter((entry) => entry !== null);
}

async function shown(): Promise<ShownService[]> {
  return [...(await services()).values()].flatMap((entry): ShownService[] => {
    const visibility = serviceVisibility(entry.data, edition);
    return visibility === 'hidden' ? [] : [{ id: entry.id, service: entry.data, visibility }];
  });
}

/** Services of a region that this edition shows; entries with more certainty first. */
export async function regionServices(code: RegionCode): Promise<{ here: ShownService[]; elsewhere: ShownService[] }> {
  const all = await shown();
  return {
    here: all.filter(({ service }) => service.region === code),
    elsewhere: all.filter(({ service }) => service.region !== code && service.alsoServes.includes(code)),
  };
}

/** National services that this edition shows. */
export async function nationalServices(): Promise<ShownService[]> {
  return (await shown()).filter(({ service }) => service.region === 'national');
}

/** Number of services that this edition shows in a region. */
export async function countServices(code: RegionCode): Promise<number> {
  return (await regionServices(code)).here.length;
}
