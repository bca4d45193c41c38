import type { Language } from '../i18n/languages.ts';
import { sectionOf } from './sections.ts';
import type { Page } from './schema.ts';

/** State of the page that is being rendered, shared by the components inside its text. */
export interface ProseContext {
  language: Language;
  /** Source keys of the page in the order of the source list. */
  sources: readonly string[];
  /** Headings rendered so far; gives the next one its neutral id. */
  headings: number;
}

/**
 * Fragment ids are numbers, the same in every language: an address never says what a page is about, and the
 * language switch can keep its place.
 * @param index place of the heading on the page, from 1
 */
export function headingId(index: number): string {
  return `s${index}`;
}

/** Colour of a page: each age band has its own, so that a child knows the room. */
export type Tint = 'sun' | 'sky' | 'plum' | 'teal' | 'plain';

/** @returns the tint of a page by who is spoken to */
export function tintOf(page: Pick<Page, 'voice'>): Tint {
  switch (page.voice) {
    case 'age-3-6':
      return 'sun';
    case 'age-7-10':
      return 'sky';
    case 'age-11-13':
      return 'plum';
    case 'age-14-17':
      return 'teal';
    default:
      return 'plain';
  }
}

/** @returns whether the reader is a child or a teenager */
export function speaksToChild(page: Pick<Page, 'voice'>): boolean {
  return page.voice === 'help-child' || page.voice.startsWith('age-');
}

/** @returns whether the page carries the exit: alert levels A1 to A3 */
export function hasExit(page: Pick<Page, 'level'>): boolean {
  return page.level !== 'A0';
}

/** @returns whether title, description and address must be neutral: alert levels A2 and A3 */
export function isDiscreet(page: Pick<Page, 'level'>): boolean {
  return page.level === 'A2' || page.level === 'A3';
}

/** @returns whether a web font may be used: never on help and child pages */
export function usesHeadingFont(path: string, page: Pick<Page, 'voice'>): boolean {
  return sectionOf(path) !== 'help' && !speaksToChild(page);
}
