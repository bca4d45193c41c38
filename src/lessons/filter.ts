import type { Lesson, LessonBand, LessonTheme } from './schema.ts';

/**
 * Which lessons a choice leaves. The prerendered pages and the script in the browser ask this one module, so that both
 * show the same.
 */

/** Grades of a band, as the law counts them. */
const GRADES: Record<Exclude<LessonBand, 'kindergarten'>, readonly [from: number, to: number]> = {
  'grades-1-4': [1, 4],
  'grades-5-8': [5, 8],
  'grades-9-11': [9, 11],
};

/** What a lesson is found by. */
export interface LessonFacets {
  bands: readonly string[];
  theme: string;
  minutes: string;
  /** Mondays of its weeks. */
  weeks: readonly string[];
}

/** What a reader asks for; what is absent does not matter. */
export interface LessonChoice {
  band?: string;
  theme?: string;
  minutes?: string;
  /** Monday of a week. */
  week?: string;
}

export const FACETS = ['band', 'theme', 'minutes', 'week'] as const;

export type Facet = (typeof FACETS)[number];

/**
 * The bands for which a lesson can be used: its own, and those with whose grades its own overlap.
 * @param lesson band and grades
 */
export function bandsOf({ band, grades }: Pick<Lesson, 'band' | 'grades'>): LessonBand[] {
  if (!grades) return [band];
  const [from, to] = grades;
  return (Object.keys(GRADES) as (keyof typeof GRADES)[]).filter(
    (candidate) => from <= GRADES[candidate][1] && GRADES[candidate][0] <= to,
  );
}

/**
 * @param lesson the lesson
 * @param weeks Mondays of the weeks in which the plan of the year holds it
 */
export function facetsOf(
  lesson: Pick<Lesson, 'band' | 'grades' | 'theme' | 'minutes'>,
  weeks: readonly string[],
): LessonFacets {
  return { bands: bandsOf(lesson), theme: lesson.theme, minutes: String(lesson.minutes), weeks };
}

/** @returns whether a choice leaves a lesson */
export function isChosen({ bands, theme, minutes, weeks }: LessonFacets, choice: LessonChoice): boolean {
  return (
    (choice.band === undefined || bands.includes(choice.band)) &&
    (choice.theme === undefined || choice.theme === theme) &&
    (choice.minutes === undefined || choice.minutes === minutes) &&
    (choice.week === undefined || weeks.includes(choice.week))
  );
}

/**
 * Address of a choice below the page of lessons. One thing chosen has a page of its own; more stand in the query, which
 * only the script reads. Addresses name ages and themes, never a person.
 * @param choice what is chosen
 * @returns path and query, for example "for/grades-1-4/" or "?band=grades-1-4&theme=body"
 */
export function choiceAddress(choice: LessonChoice): string {
  const chosen = FACETS.flatMap((facet) => {
    const value = choice[facet];
    return value === undefined ? [] : [[facet, value] as const];
  });
  const [first] = chosen;
  if (!first) return '';
  const [facet, value] = first;
  if (chosen.length === 1 && facet !== 'week') return `${facet === 'band' ? 'for' : facet}/${value}/`;
  return `?${new URLSearchParams(chosen.map(([name, text]) => [name, text])).toString()}`;
}

/**
 * @param query the query of an address, for example "?band=grades-1-4"
 * @returns the choice in it, or null when it holds none
 */
export function choiceOf(query: string): LessonChoice | null {
  const values = new URLSearchParams(query);
  const found = FACETS.flatMap((facet) => {
    const value = values.get(facet);
    return value ? [[facet, value] as const] : [];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}

/** A choice of one thing, with a page of its own. */
export type PageChoice = { band: LessonBand } | { theme: LessonTheme } | { minutes: '10' | '40' };
