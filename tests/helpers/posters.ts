import { readContent } from '../../src/content/check/read.ts';
import type { Content } from '../../src/content/check/content.ts';
import type { Service } from '../../src/directory/schema.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { localize } from '../../src/i18n/languages.ts';
import type { PosterInput } from '../../src/posters/input.ts';
import { readPosterInput } from '../../src/posters/read.ts';

/** The content of the site as posters take it, without Astro. */
export interface PosterContent {
  content: Content;
  input(edition?: Edition): PosterInput;
}

/** Reads the content once. */
export async function readPosters(): Promise<PosterContent> {
  const { content } = await readContent('.');
  return { content, input: (edition = 'review') => readPosterInput(content, edition) };
}

/** An address that nobody can take for the real one. */
export const MADE_UP_ADDRESS = 'https://example.org';

/** @returns the same content for a site with an address */
export function withAddress(input: PosterInput, address: string | null = MADE_UP_ADDRESS): PosterInput {
  return { ...input, site: { ...input.site, address } };
}

/** @returns the same content with other facts of some services */
export function withServices(input: PosterInput, changed: Readonly<Record<string, Partial<Service>>>): PosterInput {
  const facts = localize((language) => {
    const services = new Map(input.facts[language].services);
    for (const [id, fields] of Object.entries(changed)) {
      const entry = services.get(id);
      if (!entry) throw new Error(`${id}: there is no such service`);
      services.set(id, { data: { ...entry.data, ...fields } });
    }
    return { ...input.facts[language], services };
  });
  return { ...input, facts };
}
