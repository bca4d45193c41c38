import type { Translate } from '../i18n/messages.ts';
import { addDays, bandWeek, schoolWeeks } from './calendar.ts';
import { bandName, emptyWeek } from './calendar-words.ts';
import type { LessonBand } from './schema.ts';
import type { LessonYear } from './year-schema.ts';

/** What a calendar says of a lesson. */
export interface PlannedLesson {
  code: string;
  title: string;
  minutes: number;
  psychologistPresent: boolean;
  /** Full address of its page; null while the site has none. */
  address: string | null;
  /** Path of its page on this site. */
  path: string;
}

/** Everything that a calendar file is made of. */
export interface CalendarInput {
  /** For example 2026-2027. */
  name: string;
  year: LessonYear;
  band: LessonBand;
  /** Lessons by their codes. */
  lessons: ReadonlyMap<string, PlannedLesson>;
  siteName: string;
  /** What a reader must know of the file, for example that this is a review edition. */
  notices: readonly string[];
  t: Translate;
}

/**
 * Writes the plan of a band as a calendar (RFC 5545): one event of whole days, Monday to Friday, for each week of school.
 * Dates carry no time zone, so the plan is right wherever it is opened. Nothing reminds or rings.
 * @returns text of the file: the same for the same content
 * @throws Error when the plan names a lesson that does not exist
 */
export function lessonCalendar({ name, year, band, lessons, siteName, notices, t }: CalendarInput): string {
  const stamp = `${compact(year.updated)}T000000Z`;
  const title = `${siteName}: ${bandName(band, t)}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Zhanymda//Lesson plan ${name}//${t.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(title)}`,
    `X-WR-CALDESC:${escapeText([t('lesson.year.freeNote'), ...notices].join(' '))}`,
  ];
  for (const week of schoolWeeks(year)) {
    const held = bandWeek(year, week, band);
    const lesson = held.kind === 'lesson' ? lessons.get(held.code) : undefined;
    if (held.kind === 'lesson' && !lesson) {
      throw new Error(`content/lessons/year/${name}.yaml: bands.${band}: there is no lesson ${held.code}`);
    }
    const first = later(week.monday, year.from);
    const last = earlier(addDays(week.monday, 4), year.to);
    const notes = [
      ...(lesson?.psychologistPresent ? [t('lesson.psychologist')] : []),
      ...(held.kind === 'free' ? [t('lesson.year.freeNote')] : []),
      ...(week.gradeOneOff && band === 'grades-1-4' ? [t('lesson.year.gradeOne')] : []),
    ];
    lines.push(
      'BEGIN:VEVENT',
      `UID:${week.monday}-${band}-${t.language}@lessons.zhanymda`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(first)}`,
      // The end of a whole-day event is the day after its last one.
      `DTEND;VALUE=DATE:${compact(addDays(last, 1))}`,
      `SUMMARY:${escapeText(lesson ? summaryOf(lesson, t) : held.kind === 'lesson' ? '' : emptyWeek(held, t))}`,
      ...(notes.length > 0 ? [`DESCRIPTION:${escapeText(notes.join(' '))}`] : []),
      ...(lesson?.address ? [`URL:${lesson.address}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR');
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function summaryOf({ code, title, minutes }: PlannedLesson, t: Translate): string {
  return `${code}. ${title}, ${t('lesson.minutes', { n: minutes })}`;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** Signs that mean something in a calendar file are written with a backslash (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** Bytes of a line without its end (RFC 5545, 3.1). */
const MOST_BYTES = 75;

/**
 * @param line a line of any length
 * @returns the line folded: no piece is longer than 75 bytes of UTF-8, and no letter is cut
 */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const letter of line) {
    const length = Buffer.byteLength(letter);
    if (bytes + length > MOST_BYTES) {
      pieces.push(piece);
      piece = '';
      // The space before a further piece counts too.
      bytes = 1;
    }
    piece += letter;
    bytes += length;
  }
  pieces.push(piece);
  return pieces.join('\r\n ');
}
