import { speaksToChild } from '../guides/prose.ts';
import type { Page } from '../guides/schema.ts';

/** Pages for adults that are read in a hard hour, when letters may swim. */
const FOR_ADULTS: readonly string[] = ['parents/told', 'parents/days'];

/**
 * @param path page path without language
 * @param page what its versions share
 * @returns whether the page offers to be read aloud
 */
export function readsAloud(path: string, page: Pick<Page, 'voice'>): boolean {
  return speaksToChild(page) || FOR_ADULTS.includes(path);
}
