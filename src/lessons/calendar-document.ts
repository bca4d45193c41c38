import type { Block, DocumentModel, Text } from '../documents/model.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Translate } from '../i18n/messages.ts';
import { weekRuns, type WeekRun } from './calendar.ts';
import type { PlannedLesson } from './calendar-ics.ts';
import { bandName, emptyWeek, formatDays } from './calendar-words.ts';
import { LESSON_BANDS, type LessonBand } from './schema.ts';
import type { LessonYear } from './year-schema.ts';

/** Everything that the printed plan is made of, in one language. */
export interface YearDocumentInput {
  /** For example 2026-2027. */
  name: string;
  year: LessonYear;
  /** Lessons by their codes. */
  lessons: ReadonlyMap<string, PlannedLesson>;
  siteName: string;
  licence: string;
  notice: string | null;
  helpline: { number: string | null; name: string };
  t: Translate;
}

/**
 * The plan of a school year on paper: each band with its weeks.
 * @returns the document, ready to be set
 */
export function yearDocument(input: YearDocumentInput): DocumentModel {
  const { name, year, siteName, licence, notice, helpline, t } = input;
  const heading = t('lesson.year.title', { year: yearName(name) });
  const updated = t('sheet.version', { date: formatDate(year.updated, t.language) });
  return {
    file: yearFileName(name, t.language),
    origin: `content/lessons/year/${name}.yaml`,
    language: t.language,
    title: heading,
    author: siteName,
    description: t('lesson.year.description'),
    updated: year.updated,
    tint: 'plain',
    fit: { sizes: [10, 9.5, 9, 8.5], pages: 2, most: 2 },
    head: { site: siteName, kind: null, mark: null, heading, facts: [[updated]], notice, picture: null },
    foot: { parts: [siteName, updated, licence], helpline, page: t('lesson.pageOf') },
    blocks: [
      { kind: 'paragraph', text: [t('lesson.year.freeNote')] },
      ...LESSON_BANDS.flatMap((band): Block[] => [
        {
          // A box is not cut over two pages.
          kind: 'box',
          tone: 'calm',
          blocks: [
            { kind: 'heading', level: 2, text: bandName(band, t) },
            { kind: 'list', columns: 2, items: weekRuns(year, [band]).map((run) => runLine(run, band, input)) },
          ],
        },
      ]),
      { kind: 'paragraph', tone: 'small', text: [holidayNote(year, t)] },
    ],
  };
}

function runLine(run: WeekRun, band: LessonBand, { lessons, t, name }: YearDocumentInput): Text {
  const days = formatDays(run.from, run.to, t.language);
  const held = run.content[band];
  if (held.kind !== 'lesson') {
    const gradeOne = band === 'grades-1-4' && run.weeks.some((week) => week.gradeOneOff);
    return [`${days}: ${emptyWeek(held, t)}${gradeOne ? `. ${t('lesson.year.gradeOne')}` : ''}`];
  }
  const lesson = lessons.get(held.code);
  if (!lesson) throw new Error(`content/lessons/year/${name}.yaml: bands.${band}: there is no lesson ${held.code}`);
  return [
    `${days}: `,
    { kind: 'strong', text: `${held.code}. ${lesson.title}` },
    ...(lesson.minutes === 40 ? [`, ${t('lesson.minutes', { n: lesson.minutes })}`] : []),
    ...(lesson.psychologistPresent ? [`. ${t('lesson.year.psychologist')}`] : []),
  ];
}

/** @returns name of the file without ending, for example 2026-2027-kk */
export function yearFileName(name: string, language: string): string {
  return `${name}-${language}`;
}

/** @returns for example 2026–2027 */
export function yearName(name: string): string {
  return name.replace('-', '–');
}

/** What a reader must know of the holidays: where they come from, or that none are named. */
export function holidayNote({ breaks, checked }: Pick<LessonYear, 'breaks' | 'checked'>, t: Translate): string {
  if (breaks.length === 0) return t('lesson.year.noHolidays');
  return [t(checked ? 'lesson.year.holidays' : 'lesson.year.holidaysUnchecked'), t('lesson.year.kindergartens')].join(
    ' ',
  );
}
