import { getCollection } from 'astro:content';
import { factsIn } from './facts.ts';
import { bibliography, guidePages, messages } from './site.ts';
import { LANGUAGES, localize, type Language, type Localized } from '../i18n/languages.ts';
import { composeLesson } from '../lessons/compose.ts';
import { pageAddress } from '../i18n/paths.ts';
import { FILE_FORMATS, formatSize, lessonFileAddress, packName } from '../lessons/files.ts';
import type { LessonEntry, Surroundings } from '../lessons/input.ts';
import type { Lesson, LessonBand, LessonCommon, LessonText } from '../lessons/schema.ts';
import { LessonPress, listLessonFiles, offeredFiles, type LessonFileRef, type LessonShelf } from '../lessons/shelf.ts';
import { checkSteps } from '../lessons/timing.ts';
import { site } from '../site.ts';

export type { LessonEntry } from '../lessons/input.ts';

/**
 * All lessons in the order of their codes.
 * @throws Error when a language is missing or its steps do not fit the minutes
 */
export async function allLessons(): Promise<LessonEntry[]> {
  const [lessons, lessonTexts] = await Promise.all([getCollection('lessons'), getCollection('lessonTexts')]);
  const texts = new Map(lessonTexts.map((entry) => [entry.id, entry.data]));
  return lessons
    .map(({ id, data }): LessonEntry => {
      const textOf = (language: Language): LessonText => {
        const file = `content/lessons/${id}.${language}.yaml`;
        const text = texts.get(`${id}.${language}`);
        if (!text) throw new Error(`${file}: the file is missing. Write the lesson in all three languages`);
        checkSteps(file, text.steps.length, data.stepMinutes.length);
        return text;
      };
      return { slug: id, lesson: data, texts: localize(textOf) };
    })
    .sort((a, b) => a.lesson.code.localeCompare(b.lesson.code, 'en'));
}

/** The texts that all lessons share. */
export async function lessonCommon(): Promise<Localized<LessonCommon>> {
  const files = await getCollection('lessonCommon');
  return localize((language) => {
    const file = files.find((entry) => entry.id === language);
    if (!file) throw new Error(`content/lessons/common/${language}.yaml: is missing. Restore the file`);
    return file.data;
  });
}

/**
 * @param entry the lesson
 * @param language language of the reader
 * @returns the whole text: common and own lines together
 */
export async function wholeLesson({ lesson, texts }: LessonEntry, language: Language): Promise<LessonText> {
  return composeLesson(lesson, texts[language], (await lessonCommon())[language]);
}

/**
 * Pages of the site that belong to a lesson.
 * @param lesson the lesson
 * @param language language of the reader
 * @throws Error when there is no such page
 */
export async function lessonPages(
  { code, pages }: Pick<Lesson, 'code' | 'pages'>,
  language: Language,
): Promise<{ address: string; title: string }[]> {
  const guides = await guidePages(language);
  return pages.map((path) => {
    const page = guides.get(path);
    if (!page)
      throw new Error(`lesson ${code}: pages: there is no "${path}" in content/guides. Name a page that exists`);
    const { title, heading } = page.guide.data;
    return { address: pageAddress(path, language), title: heading ?? title };
  });
}

/** Parameters of every lesson's page in every language. */
export async function lessonPaths(): Promise<
  { params: { lang: Language; slug: string }; props: { entry: LessonEntry } }[]
> {
  const entries = await allLessons();
  return LANGUAGES.flatMap((lang) =>
    entries.map((entry) => ({ params: { lang, slug: entry.slug }, props: { entry } })),
  );
}

/** Which file an address of /files/lessons/ stands for. */
export interface LessonFileProps {
  ref: LessonFileRef;
}

/** Parameters of every file of the lessons. */
export async function lessonFilePaths(): Promise<{ params: { file: string }; props: LessonFileProps }[]> {
  return [...listLessonFiles(await allLessons())].map(([file, ref]) => ({ params: { file }, props: { ref } }));
}

/**
 * @param props what the file holds
 * @returns the file with its media type; the same bytes as long as the content is the same
 */
export async function lessonFile({ ref }: LessonFileProps): Promise<{ content: Buffer; type: string }> {
  const format = ref.of === 'pack' ? 'zip' : ref.format;
  return { content: await (await press()).file(ref), type: FILE_FORMATS[format].type };
}

let shared: Promise<LessonPress> | undefined;

/** Pages and files ask for the same documents: each is made once. */
function press(): Promise<LessonPress> {
  if (import.meta.env.DEV) return openPress();
  shared ??= openPress();
  return shared;
}

async function openPress(): Promise<LessonPress> {
  const [entries, kk, ru, en] = await Promise.all([
    allLessons(),
    surroundings('kk'),
    surroundings('ru'),
    surroundings('en'),
  ]);
  const shelf: LessonShelf = { entries, around: { kk, ru, en } };
  return new LessonPress(shelf);
}

async function surroundings(language: Language): Promise<Surroundings> {
  const [common, facts, books] = await Promise.all([lessonCommon(), factsIn(language), bibliography()]);
  return {
    common: common[language],
    facts,
    books,
    siteName: site.name[language],
    licence: site.licences.content,
  };
}

/** A link to a file. */
export interface Download {
  address: string;
  /** With format and size, for example «Сабақ жоспары, PDF, 91 КБ». */
  label: string;
  /** Media type. */
  type: string;
}

/**
 * Links to the files of a lesson, each with its format and its real size.
 * @param entry the lesson
 * @param language language of the reader
 */
export async function lessonDownloads({ slug, lesson }: LessonEntry, language: Language): Promise<Download[]> {
  const t = await messages(language);
  return Promise.all(
    offeredFiles(lesson.code, language).map(async ({ file, kind, format }) => {
      const ref: LessonFileRef = { of: 'lesson', slug, kind, format, language };
      const { content, type } = await lessonFile({ ref });
      const name = t(`lesson.files.${kind}`);
      const label = t('lesson.file', { name, format: FILE_FORMATS[format].name, size: formatSize(content.length, t) });
      return { address: lessonFileAddress(file), label, type };
    }),
  );
}

/**
 * Link to a pack of many lessons.
 * @param band an age band, or null for all lessons
 * @param language language of the reader
 */
export async function packDownload(band: LessonBand | null, language: Language): Promise<Download> {
  const t = await messages(language);
  const { content, type } = await lessonFile({ ref: { of: 'pack', band, language } });
  const name = t(band === null ? 'lesson.packAll' : `lesson.bands.${band}`);
  const label = t('lesson.file', { name, format: FILE_FORMATS.zip.name, size: formatSize(content.length, t) });
  return { address: lessonFileAddress(`${packName(band, language)}.zip`), label, type };
}
