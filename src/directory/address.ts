import type { RegionCode } from './regions.ts';
import type { Service } from './schema.ts';

/** Addresses of the directory. They stay in browser histories: they name no act and no number. */

/** The page from which every other is reached. */
export const NEAR = 'help/near';

/** Every service in one list. */
export const ALL_SERVICES = `${NEAR}/all`;

/** Stands in place of a region for services of the whole country. */
export const COUNTRY_SLUG = 'country';

/** Parts of addresses that no region and no service may take. */
export const RESERVED_SLUGS = ['all', 'kind', 'for', 'in', COUNTRY_SLUG] as const;

/** Addresses of the regions by their codes. */
export type RegionSlugs = ReadonlyMap<RegionCode, string>;

/**
 * @param code code of a region, or "national"
 * @param slugs addresses of the regions
 * @returns the part of an address that stands for a region
 * @throws Error when content/directory/regions.yaml lacks the region
 */
export function regionSlug(code: Service['region'], slugs: RegionSlugs): string {
  if (code === 'national') return COUNTRY_SLUG;
  const slug = slugs.get(code);
  if (slug === undefined) throw new Error(`content/directory/regions.yaml has no region ${code}`);
  return slug;
}

/**
 * @param id id of a service
 * @param service the service
 * @returns the last part of the address of its page: the slug of its file, or else its id
 */
export function serviceSlug(id: string, service: Pick<Service, 'slug'>): string {
  return service.slug ?? id;
}

/**
 * @param id id of a service
 * @param service the service
 * @param slugs addresses of the regions
 * @returns path of the page of a service without language, for example "help/near/country/contact-centre"
 */
export function servicePath(id: string, service: Pick<Service, 'slug' | 'region'>, slugs: RegionSlugs): string {
  return `${NEAR}/${regionSlug(service.region, slugs)}/${serviceSlug(id, service)}`;
}
