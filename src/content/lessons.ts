import { getCollection } from 'astro:content';
import { bibliography, edition, messages, services } from './site.ts';
import { setPdf } from '../documents/pdf.ts';
import { LANGUAGES, localize, type Language, type Localized } from '../i18n/languages.ts';
import { site } from '../site.ts';
import { lessonDocument, type LessonInput } from '../lessons/documents.ts';
import {
  LESSON_FILES,
  formatSize,
  lessonFileAddress,
  lessonFileName,
  lessonFileNames,
  type LessonFile,
} from '../lessons/files.ts';
import { numberFinder } from '../lessons/numbers.ts';
import type { Lesson, LessonText } from '../lessons/schema.ts';
import { checkSteps } from '../lessons/timing.ts';

/** A lesson with its texts in the three languages. */
export interface LessonEntry {
  slug: string;
  lesson: Lesson;
  texts: Localized<LessonText>;
}

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
  entry: LessonEntry;
  file: LessonFile;
  language: Language;
}

/** Parameters of every printed file of every lesson. */
export async function lessonFilePaths(): Promise<{ params: { file: string }; props: LessonFileProps }[]> {
  return (await allLessons()).flatMap((entry) =>
    lessonFileNames(entry.lesson.code).map(({ name, file, language }) => ({
      params: { file: name },
      props: { entry, file, language },
    })),
  );
}

/**
 * @param props lesson, kind of file, language
 * @returns the PDF; the same bytes as long as the content is the same
 */
export async function lessonPdf({ entry, file, language }: LessonFileProps): Promise<Buffer> {
  return setPdf(lessonDocument(file, await lessonInput(entry, language)));
}

async function lessonInput({ slug, lesson, texts }: LessonEntry, language: Language): Promise<LessonInput> {
  const [t, directory, books] = await Promise.all([messages(language), services(), bibliography()]);
  const sources = lesson.sources.map((key) => {
    const source = books.get(key);
    if (source) return source;
    throw new Error(`content/lessons/${slug}.yaml: sources: "${key}" is not in content/sources. Write a key that is`);
  });
  return {
    slug,
    lesson,
    text: texts[language],
    t,
    edition,
    siteName: site.name[language],
    licence: site.licences.content,
    sources,
    find: numberFinder(directory, edition, language),
  };
}

const LABELS: Record<LessonFile, string> = {
  plan: 'lesson.downloadPlan',
  sheet: 'lesson.downloadSheet',
  note: 'lesson.downloadNote',
};

/**
 * Links to the files of a lesson, each with its format and its real size.
 * @param entry the lesson
 * @param language language of the reader
 */
export async function lessonDownloads(
  entry: LessonEntry,
  language: Language,
): Promise<{ address: string; label: string }[]> {
  const t = await messages(language);
  return Promise.all(
    LESSON_FILES.map(async (file) => {
      const size = formatSize((await lessonPdf({ entry, file, language })).length, t);
      const address = lessonFileAddress(lessonFileName(entry.lesson.code, file, language));
      return { address, label: t(LABELS[file], { size }) };
    }),
  );
}
