import { z } from 'astro/zod';
import { day, sourceKey } from '../content/fields.ts';
import { LESSON_BANDS } from './schema.ts';

/** Holidays of schools. "grade-1" is an extra week for the youngest pupils only. */
export const BREAK_KINDS = ['autumn', 'winter', 'grade-1', 'spring'] as const;

export type BreakKind = (typeof BREAK_KINDS)[number];

const code = z.string().regex(/^[KJMSX]\d$/, { message: 'is not a code of a lesson. Write for example J4' });

/** Lessons of a band: the Monday of the week and the code of the lesson. */
const bandWeeks = z.record(day, code);

/** The weeks of a school year with their lessons: content/lessons/year/<year>.yaml */
export const lessonYearSchema = z
  .strictObject({
    /** First and last day of lessons. */
    from: day,
    to: day,
    updated: day,
    /** The day on which somebody compared the holidays with the order of the ministry; null until then. */
    checked: day.nullable(),
    /** Where the holidays come from. A year without a source names no holidays. */
    sources: z.array(sourceKey),
    /** Holidays of schools with their first and last day. Kindergartens decide for themselves. */
    breaks: z.array(z.strictObject({ kind: z.enum(BREAK_KINDS), from: day, to: day })),
    bands: z.strictObject({
      kindergarten: bandWeeks,
      'grades-1-4': bandWeeks,
      'grades-5-8': bandWeeks,
      'grades-9-11': bandWeeks,
    }),
  })
  .superRefine((year, context) => {
    const fail = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (year.from >= year.to) fail(['to'], 'is not after "from". Write the last day of the school year');
    if (year.breaks.length > 0 && year.sources.length === 0) {
      fail(['breaks'], 'have no source. Name the order of the ministry in "sources", or leave the holidays out');
    }
    year.breaks.forEach((pause, index) => {
      if (pause.from > pause.to || pause.from < year.from || pause.to > year.to) {
        fail(['breaks', index], 'do not lie inside the school year. Write the first day, then the last');
      }
    });
    for (const band of LESSON_BANDS) {
      for (const monday of Object.keys(year.bands[band])) {
        if (new Date(`${monday}T00:00:00Z`).getUTCDay() !== 1) {
          fail(['bands', band, monday], 'is not a Monday. Write the Monday of the week');
        }
        if (monday > year.to || lastDay(monday) < year.from) {
          fail(['bands', band, monday], 'lies outside the school year. Write a week between "from" and "to"');
        }
        const pause = year.breaks.find(({ kind, from, to }) => kind !== 'grade-1' && from <= monday && monday <= to);
        if (pause && band !== 'kindergarten') {
          fail(['bands', band, monday], `falls into the ${pause.kind} holidays. Move the lesson to a week of school`);
        }
      }
    }
  });

/** Sunday of the week that begins on a Monday. */
function lastDay(monday: string): string {
  return new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10);
}

export type LessonYear = z.infer<typeof lessonYearSchema>;
