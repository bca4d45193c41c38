import type { Localized } from '../i18n/languages.ts';
import type { Source } from '../sources/schema.ts';
import { composeLesson } from './compose.ts';
import type { Facts } from './facts.ts';
import type { Lesson, LessonCommon, LessonText } from './schema.ts';
import { linePrinter, type PrintLine } from './text.ts';

/** A lesson with its texts in the three languages. */
export interface LessonEntry {
  /** Name of the lesson's file in content/lessons, without ending. */
  slug: string;
  lesson: Lesson;
  /** The lesson's own lines. */
  texts: Localized<LessonText>;
}

/** What all lessons of a language are printed with. */
export interface Surroundings {
  /** Texts that all lessons share. */
  common: LessonCommon;
  /** What the tokens name, with messages and edition. */
  facts: Facts;
  /** The bibliography by key. */
  books: ReadonlyMap<string, Source>;
  siteName: string;
  /** Licence of the content. */
  licence: { name: string; url: string };
}

/** Everything that the files of a lesson are made of, in one language. */
export interface LessonInput extends Surroundings {
  slug: string;
  lesson: Lesson;
  /** The whole text: common and own lines together. */
  text: LessonText;
  /** Sources in the order of the lesson. */
  sources: readonly Source[];
  /** Writes a line of the lesson for paper. */
  line: PrintLine;
}

/**
 * Gathers what the files of a lesson are made of.
 * @param entry the lesson
 * @param around what all lessons of a language are printed with; its language decides
 * @throws Error when a source does not exist
 */
export function lessonInput({ slug, lesson, texts }: LessonEntry, around: Surroundings): LessonInput {
  const sources = lesson.sources.map((key) => {
    const source = around.books.get(key);
    if (source) return source;
    throw new Error(`content/lessons/${slug}.yaml: sources: "${key}" is not in content/sources. Write a key that is`);
  });
  return {
    ...around,
    slug,
    lesson,
    text: composeLesson(lesson, texts[around.facts.t.language], around.common),
    sources,
    line: linePrinter(around.facts, lesson.stayMinutes),
  };
}
