import { validEntries, type Content } from '../content/check/content.ts';
import { site } from '../site.ts';
import type { EditionInput } from './edition.ts';

/**
 * What the rules of the editions look at, from content that has been checked.
 * @param content the content as `checkContent` read it
 */
export function readEditionInput(content: Content): EditionInput {
  return {
    site,
    services: validEntries(content.services),
    pages: validEntries(content.pages),
    provisions: validEntries(content.provisions),
    statistics: validEntries(content.statistics),
    lessons: validEntries(content.lessons),
    signOffs: validEntries(content.signOffs).map((row) => row.data),
    terms: validEntries(content.glossary),
  };
}
