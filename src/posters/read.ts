import { validEntries, type Content } from '../content/check/content.ts';
import type { Edition } from '../edition/edition.ts';
import { today } from '../i18n/dates.ts';
import { readFacts } from '../print.ts';
import { site } from '../site.ts';
import type { PosterInput } from './input.ts';
import { posterTexts } from './schema.ts';

/**
 * What posters are made of, from content that has been checked, without Astro.
 * @param content the content as `checkContent` read it
 * @param edition the edition that is built
 * @throws Error when a file of content/posters is missing
 */
export function readPosterInput(content: Content, edition: Edition): PosterInput {
  return {
    texts: posterTexts(validEntries(content.posters)),
    facts: readFacts(content, edition),
    regions: validEntries(content.regions).map(({ data: { code, slug, name } }) => ({ code, slug, name })),
    today: today(),
    site: { name: site.name, address: site.address, licence: site.licences.content.name },
  };
}
