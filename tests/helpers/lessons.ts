import { readContent } from '../../src/content/check/read.ts';
import type { Edition } from '../../src/edition/edition.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { lessonInput, type LessonEntry, type LessonInput } from '../../src/lessons/input.ts';
import type { LessonShelf } from '../../src/lessons/shelf.ts';
import { readLessonShelf } from '../../src/print.ts';

/** The lessons of content/, without Astro. */
export interface LessonContent {
  entries: readonly LessonEntry[];
  shelf: (edition?: Edition) => LessonShelf;
  input: (entry: LessonEntry, language: Language, edition?: Edition) => LessonInput;
}

/** Reads the content once. */
export async function readLessons(): Promise<LessonContent> {
  const { content } = await readContent('.');
  const shelves: Record<Edition, LessonShelf> = {
    review: readLessonShelf(content, 'review'),
    public: readLessonShelf(content, 'public'),
  };
  return {
    entries: shelves.review.entries,
    shelf: (edition = 'review') => shelves[edition],
    input: (entry, language, edition = 'review') => lessonInput(entry, shelves[edition].around[language]),
  };
}

/** A lesson of every template: one of each age band, and the longest. */
const SAMPLE_CODES = ['K1', 'J7', 'M5', 'S4', 'X2'];

/**
 * The lessons whose files the slow tests make or open: a few, or all where CI=true or DOCUMENTS=all.
 * @param entries all lessons
 * @param few codes of the few
 */
export function sampleLessons(entries: readonly LessonEntry[], few: readonly string[] = SAMPLE_CODES): LessonEntry[] {
  if (process.env.CI === 'true' || process.env.DOCUMENTS === 'all') return [...entries];
  return entries.filter(({ lesson }) => few.includes(lesson.code));
}
