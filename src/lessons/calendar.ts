import type { LessonBand } from './schema.ts';
import type { BreakKind, LessonYear } from './year-schema.ts';

/**
 * The weeks of a school year and what each holds. Days are texts of the form YYYY-MM-DD throughout, so that no time zone
 * can move them; they can be compared as they are.
 */

const DAY_MS = 86_400_000;

/** A week of the school year, from Monday to Sunday. */
export interface SchoolWeek {
  monday: string;
  sunday: string;
  /** Holidays that take the whole week, Monday to Friday. */
  pause: Exclude<BreakKind, 'grade-1'> | null;
  /** The youngest pupils have a week off. */
  gradeOneOff: boolean;
  /** Number of the term, from 1; in holidays that of the term before. */
  term: number;
}

/** What a week holds for an age band. */
export type BandWeek =
  | { kind: 'lesson'; code: string }
  | { kind: 'break'; pause: Exclude<BreakKind, 'grade-1'> }
  /** Before the first lesson: the note goes home, the psychologist is asked. */
  | { kind: 'prepare' }
  /** No new lesson. */
  | { kind: 'free' };

/**
 * @param day a day
 * @param days how many days later; may be negative
 */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** @returns the Monday of the week in which a day lies */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/**
 * @param year a school year
 * @returns every week that has at least one day of it, in order
 */
export function schoolWeeks(year: Pick<LessonYear, 'from' | 'to' | 'breaks'>): SchoolWeek[] {
  const weeks: SchoolWeek[] = [];
  let term = 1;
  for (let monday = mondayOf(year.from); monday <= year.to; monday = addDays(monday, 7)) {
    const friday = addDays(monday, 4);
    const whole = year.breaks.filter(({ from, to }) => from <= monday && friday <= to).map(({ kind }) => kind);
    const pause = whole.find((kind) => kind !== 'grade-1') ?? null;
    if (pause === null && weeks.at(-1)?.pause) term += 1;
    weeks.push({ monday, sunday: addDays(monday, 6), pause, gradeOneOff: whole.includes('grade-1'), term });
  }
  return weeks;
}

/**
 * @param year the school year
 * @param week one of its weeks
 * @param band an age band
 */
export function bandWeek(year: Pick<LessonYear, 'bands'>, week: SchoolWeek, band: LessonBand): BandWeek {
  const lessons = year.bands[band];
  const code = lessons[week.monday];
  if (code !== undefined) return { kind: 'lesson', code };
  // The order of the ministry is for schools: kindergartens have no holidays of their own in it.
  if (week.pause && band !== 'kindergarten') return { kind: 'break', pause: week.pause };
  const first = Object.keys(lessons).sort()[0];
  return { kind: first !== undefined && week.monday < first ? 'prepare' : 'free' };
}

/** Weeks that follow each other and hold the same: one line of a plan. */
export interface WeekRun {
  /** Monday of the first and Sunday of the last week. */
  from: string;
  to: string;
  weeks: readonly SchoolWeek[];
  content: Readonly<Record<LessonBand, BandWeek>>;
}

/**
 * Draws weeks together that hold the same, so that a plan of 39 weeks can be read; a week with a lesson stays alone.
 * @param year the school year
 * @param bands the bands that count, in the order of the plan
 */
export function weekRuns(year: LessonYear, bands: readonly LessonBand[]): WeekRun[] {
  const runs: (WeekRun & { weeks: SchoolWeek[] })[] = [];
  let lastKey = '';
  for (const week of schoolWeeks(year)) {
    const content = {
      kindergarten: bandWeek(year, week, 'kindergarten'),
      'grades-1-4': bandWeek(year, week, 'grades-1-4'),
      'grades-5-8': bandWeek(year, week, 'grades-5-8'),
      'grades-9-11': bandWeek(year, week, 'grades-9-11'),
    };
    const held = bands.map((band) => content[band]);
    const alone = held.some(({ kind }) => kind === 'lesson') || (week.gradeOneOff && bands.includes('grades-1-4'));
    const key = alone ? week.monday : JSON.stringify([held, week.term, week.pause]);
    const last = runs.at(-1);
    if (last && key === lastKey) {
      last.to = week.sunday;
      last.weeks.push(week);
    } else runs.push({ from: week.monday, to: week.sunday, weeks: [week], content });
    lastKey = key;
  }
  return runs;
}

/**
 * Mondays of the weeks in which a lesson is held, whatever the band.
 * @param year the school year
 * @param code code of the lesson
 */
export function weeksOfLesson(year: Pick<LessonYear, 'bands'>, code: string): string[] {
  const mondays = Object.values(year.bands).flatMap((lessons) =>
    Object.entries(lessons).flatMap(([monday, held]) => (held === code ? [monday] : [])),
  );
  return [...new Set(mondays)].sort();
}
