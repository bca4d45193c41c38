import { getCollection } from 'astro:content';
import { allLessons, type Download } from './lessons.ts';
import { shownNumber } from './directory.ts';
import { edition, messages } from './site.ts';
import { setPdf } from '../documents/pdf.ts';
import { LANGUAGES, type Language } from '../i18n/languages.ts';
import { pageAddress } from '../i18n/paths.ts';
import { lessonCalendar, type PlannedLesson } from '../lessons/calendar-ics.ts';
import { bandName } from '../lessons/calendar-words.ts';
import { yearDocument, yearFileName } from '../lessons/calendar-document.ts';
import { formatSize } from '../lessons/files.ts';
import { LESSON_BANDS, type LessonBand } from '../lessons/schema.ts';
import type { LessonYear } from '../lessons/year-schema.ts';
import { site } from '../site.ts';

/** The plan of a school year with its name, for example 2026-2027. */
export interface NamedYear {
  name: string;
  year: LessonYear;
}

/**
 * The plan that the site shows: the newest.
 * @throws Error when there is none
 */
export async function currentYear(): Promise<NamedYear> {
  const years = (await getCollection('lessonYears')).sort((a, b) => a.id.localeCompare(b.id, 'en'));
  const last = years.at(-1);
  if (!last) throw new Error('content/lessons/year: there is no plan. Write one, for example 2026-2027.yaml');
  return { name: last.id, year: last.data };
}

/** @returns what plans say of the lessons, by their codes */
export async function plannedLessons(language: Language): Promise<Map<string, PlannedLesson>> {
  return new Map(
    (await allLessons()).map(({ slug, lesson, texts }) => {
      const path = pageAddress(`lessons/${slug}`, language);
      const { code, minutes, psychologistPresent } = lesson;
      const address = site.address === null ? null : `${site.address}${path}`;
      return [code, { code, title: texts[language].title, minutes, psychologistPresent, path, address }];
    }),
  );
}

/** Which file an address of /files/lessons-year/ stands for. */
export type YearFileProps =
  { format: 'pdf'; language: Language } | { format: 'ics'; band: LessonBand; language: Language };

const FOLDER = '/files/lessons-year/';
const FORMATS = { pdf: { name: 'PDF', type: 'application/pdf' }, ics: { name: 'iCalendar', type: 'text/calendar' } };

/** Parameters of every file of the plan. */
export async function yearFilePaths(): Promise<{ params: { file: string }; props: YearFileProps }[]> {
  const { name } = await currentYear();
  return LANGUAGES.flatMap((language) =>
    yearFiles(language).map((props) => ({ params: { file: fileName(name, props) }, props })),
  );
}

function yearFiles(language: Language): YearFileProps[] {
  return [{ format: 'pdf', language }, ...LESSON_BANDS.map((band) => ({ format: 'ics', band, language }) as const)];
}

function fileName(name: string, props: YearFileProps): string {
  if (props.format === 'pdf') return `${yearFileName(name, props.language)}.pdf`;
  return `${name}-${props.band}-${props.language}.ics`;
}

/**
 * @param props what the file holds
 * @returns the file with its media type: the same bytes as long as the content is the same
 */
export async function yearFile(props: YearFileProps): Promise<{ content: Buffer; type: string }> {
  const { language, format } = props;
  const [{ name, year }, lessons, t] = await Promise.all([currentYear(), plannedLessons(language), messages(language)]);
  const { type } = FORMATS[format];
  const notices = edition === 'review' ? [t('edition.fileNote')] : [];
  const shared = { name, year, lessons, siteName: site.name[language], t };
  if (props.format === 'ics')
    return { content: Buffer.from(lessonCalendar({ ...shared, band: props.band, notices })), type };
  const line = await shownNumber('kz-111', language);
  const document = yearDocument({
    ...shared,
    licence: site.licences.content.name,
    notice: notices[0] ?? null,
    helpline: { number: line?.number ?? null, name: line?.name ?? '' },
  });
  return { content: setPdf(document), type };
}

/**
 * Links to the plan as PDF and as a calendar for each band, with format and real size.
 * @param language language of the reader
 */
export async function yearDownloads(language: Language): Promise<Download[]> {
  const t = await messages(language);
  const { name } = await currentYear();
  return Promise.all(
    yearFiles(language).map(async (props) => {
      const { content, type } = await yearFile(props);
      const what =
        props.format === 'pdf' ? t('lesson.year.file') : t('lesson.year.calendar', { band: bandName(props.band, t) });
      const { name: format } = FORMATS[props.format];
      return {
        address: `${FOLDER}${fileName(name, props)}`,
        label: t('lesson.file', { name: what, format, size: formatSize(content.length, t) }),
        type,
      };
    }),
  );
}
