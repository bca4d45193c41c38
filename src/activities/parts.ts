import type { ActivityKind } from './schema.ts';

/** Parts of which the site has one: component, and the file of content/activities that it shows. */
export const SINGLE_PARTS = {
  TrustedHand: { id: 'hand', kind: 'hand' },
  CallScript: { id: 'call', kind: 'script' },
  Breathe: { id: 'breath', kind: 'breathing' },
} as const satisfies Record<string, { id: string; kind: ActivityKind }>;

const PART = /<(?:TrustedHand|SafeOrNot|CallScript|Breathe|HelperCircles)\b/;

/**
 * @param body text of a page as its writer left it (MDX)
 * @returns whether an interactive part stands in it, so that the page needs their styles
 */
export function holdsPart(body: string): boolean {
  return PART.test(body);
}
