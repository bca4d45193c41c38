import type { CollectionEntry } from 'astro:content';
import { serviceVisibility, type Visibility } from '../edition/edition.ts';
import type { RegionCode } from '../directory/regions.ts';
import { edition, services } from './site.ts';

/** A service with what this edition may show of it. */
export interface ShownService {
  id: string;
  service: CollectionEntry<'services'>['data'];
  visibility: Exclude<Visibility, 'hidden'>;
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
