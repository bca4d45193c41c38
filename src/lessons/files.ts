import type { DocumentTint } from '../documents/model.ts';
import { LANGUAGES, type Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/messages.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Lesson } from './schema.ts';

/** The printed files of a lesson: the teacher's plan, the pupil's sheet, the note to parents. */
export const LESSON_FILES = ['plan', 'sheet', 'note'] as const;

export type LessonFile = (typeof LESSON_FILES)[number];

/**
 * Names say nothing but the code: a sheet lies on kitchen tables, its file in the phones of families.
 * @param code code of the lesson, for example J7
 * @param file kind of file
 * @param language language of the file
 * @returns name without ending, for example j7-sheet-kk
 */
export function lessonFileName(code: string, file: LessonFile, language: Language): string {
  return `${code.toLowerCase()}-${file}-${language}`;
}

/**
 * @param name name without ending
 * @returns the address on this site, for example /files/lessons/j7-plan-kk.pdf
 */
export function lessonFileAddress(name: string): string {
  return `/files/lessons/${name}.pdf`;
}

/** Every file of a lesson in every language. */
export function lessonFileNames(code: string): { name: string; file: LessonFile; language: Language }[] {
  return LANGUAGES.flatMap((language) =>
    LESSON_FILES.map((file) => ({ name: lessonFileName(code, file, language), file, language })),
  );
}

/**
 * @param bytes length of a file
 * @param t messages of the reader's language
 * @returns its size as a reader needs it, for example «36 КБ»
 */
export function formatSize(bytes: number, t: Translate): string {
  return t('lesson.kb', { n: formatNumber(Math.max(1, Math.round(bytes / 1024)), t.language) });
}

/**
 * @param band age band of a lesson
 * @returns the colour of that age on the site
 */
export function bandTint(band: Lesson['band']): DocumentTint {
  switch (band) {
    case 'kindergarten':
      return 'sun';
    case 'grades-1-4':
      return 'sky';
    case 'grades-5-8':
      return 'plum';
    case 'grades-9-11':
      return 'teal';
  }
}
