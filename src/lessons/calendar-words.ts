import { formatDate } from '../i18n/dates.ts';
import type { Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/messages.ts';
import type { BandWeek } from './calendar.ts';
import type { LessonBand } from './schema.ts';

const SPACE = '\u00a0';

/**
 * @param from first day
 * @param to last day
 * @param language language of the reader
 * @returns both days without the year, for example «7–13 қыркүйек» or «28 қыркүйек – 4 қазан»
 */
export function formatDays(from: string, to: string, language: Language): string {
  const [first, last] = [dayAndMonth(from, language), dayAndMonth(to, language)];
  if (first.month === last.month) return `${first.day}–${last.day}${SPACE}${last.month}`;
  return `${first.day}${SPACE}${first.month} – ${last.day}${SPACE}${last.month}`;
}

/** Kazakh begins with the year, Russian and English end with it. */
function dayAndMonth(iso: string, language: Language): { day: string; month: string } {
  const parts = formatDate(iso, language).split(SPACE);
  const [day = '', month = ''] = language === 'kk' ? parts.slice(2) : parts;
  return { day, month };
}

/** Name of an age band without the ages, for example «1–4-сынып». */
export function bandName(band: LessonBand, t: Translate): string {
  switch (band) {
    case 'kindergarten':
      return t('lesson.kindergarten');
    case 'grades-1-4':
      return t('lesson.grades', { from: 1, to: 4 });
    case 'grades-5-8':
      return t('lesson.grades', { from: 5, to: 8 });
    case 'grades-9-11':
      return t('lesson.gradesCollege', { from: 9, to: 11 });
  }
}

/** What stands in a plan for a week without a lesson. */
export function emptyWeek(week: Exclude<BandWeek, { kind: 'lesson' }>, t: Translate): string {
  switch (week.kind) {
    case 'break':
      return t(`lesson.year.breaks.${week.pause}`);
    case 'prepare':
      return t('lesson.year.prepare');
    case 'free':
      return t('lesson.year.free');
  }
}
