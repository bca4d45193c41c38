import type { HelplineSet } from './schema.ts';

/** Numbers of each set, in the order in which they stand (content plan: danger first, 150 always last). */
const SETS: Record<HelplineSet, readonly string[]> = {
  danger: ['kz-112', 'kz-102', 'kz-103', 'kz-111'],
  child: ['kz-111', 'kz-112', 'kz-150'],
  adult: ['kz-111', 'kz-102', 'kz-112', 'kz-103', 'kz-150'],
  foot: ['kz-112', 'kz-102', 'kz-103', 'kz-111'],
  'foot-child': ['kz-111', 'kz-112'],
};

/** What a page shows of its helplines. */
export interface HelplinePlan {
  /** Services as large buttons, in order; empty where only the line at the foot is shown. */
  buttons: string[];
  /** Services of the line at the foot. */
  foot: string[];
  /** The set speaks to a child or to an adult: decides the words that stand with 111. */
  register: 'child' | 'adult' | null;
}

/**
 * Joins the sets of a page: each number once, in the order of the first set that names it.
 * @param sets helpline sets of the page
 */
export function planHelplines(sets: readonly HelplineSet[]): HelplinePlan {
  const large = sets.filter((set) => set !== 'foot' && set !== 'foot-child');
  const buttons = [...new Set(large.flatMap((set) => SETS[set]))];
  const second = buttons.filter((id) => id === 'kz-150');
  const footSet = sets.find((set) => set === 'foot' || set === 'foot-child') ?? 'foot';
  return {
    buttons: [...buttons.filter((id) => id !== 'kz-150'), ...second],
    foot: [...SETS[footSet]],
    register: sets.includes('child') ? 'child' : sets.includes('adult') ? 'adult' : large.length ? 'adult' : null,
  };
}

/** A sentence that explains numbers of a page. */
export interface HelplineNote {
  /** Key of the message. */
  key: string;
  /** It must stand beside the numbers; the others may follow after the text. */
  beside: boolean;
}

/**
 * What is said about the numbers of a page.
 * @param ids services whose numbers are shown
 * @param child the page speaks to a child
 * @returns the sentences in order; that 111 may have to pass on what it hears never leaves the number (style guide, 10)
 */
export function helplineNotes(ids: readonly string[], child: boolean): HelplineNote[] {
  const has = (id: string): boolean => ids.includes(id);
  return [
    { when: has('kz-103') && has('kz-112'), key: child ? 'blocks.dangerChild' : 'blocks.dangerAdult', beside: false },
    { when: has('kz-111'), key: child ? 'blocks.lineChild' : 'blocks.lineAdult', beside: false },
    { when: has('kz-111'), key: child ? 'blocks.limitChild' : 'blocks.limitAdult', beside: true },
    { when: has('kz-150'), key: 'blocks.secondLine', beside: false },
  ].flatMap(({ when, key, beside }) => (when ? [{ key, beside }] : []));
}
