import type { Danger } from '../danger/match.ts';

/** The card for who does not want to live. */
const GENTLE_CARD = 'lifebelt';
/** Beside it stand only pages that help: no law, no figures. */
const GENTLE_SECTIONS: readonly string[] = ['help', 'kids', 'teens', 'parents'];
/** What to do in the next ten minutes. */
export const FIRST_STEPS = 'help/now';

/** @returns whether other pages are shown on request only */
export function isGentle(danger: Danger | null): boolean {
  return danger?.card === GENTLE_CARD;
}

/** @returns the sections to search in; undefined for all */
export function sectionsBeside(danger: Danger | null): readonly string[] | undefined {
  return isGentle(danger) ? GENTLE_SECTIONS : undefined;
}

/**
 * @param acute the card is one of danger now
 * @returns the pages that the card offers, in order
 */
export function pagesOfCard(danger: Danger, acute: boolean): string[] {
  const first = acute && !isGentle(danger) ? [FIRST_STEPS] : [];
  return [...new Set([danger.page, ...first])];
}
