import type { DocumentTint } from '../documents/model.ts';
import { formatNumber } from '../i18n/format.ts';
import { LANGUAGES, type Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/messages.ts';
import type { Lesson, LessonBand } from './schema.ts';

/** The printed papers of a lesson: the teacher's plan, the pupil's sheet, the note to parents. */
export const LESSON_PAPERS = ['plan', 'sheet', 'note'] as const;

export type LessonPaper = (typeof LESSON_PAPERS)[number];

/** What a file of a lesson holds: a paper, all papers together, the slides, or everything as a pack. */
export type LessonFileKind = LessonPaper | 'all' | 'slides' | 'pack';

export type FileFormat = 'pdf' | 'docx' | 'pptx' | 'zip';

/** Names of the formats, the same in every language, and what a browser is told. */
export const FILE_FORMATS: Record<FileFormat, { name: string; type: string }> = {
  pdf: { name: 'PDF', type: 'application/pdf' },
  docx: { name: 'Word', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pptx: { name: 'PowerPoint', type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  zip: { name: 'ZIP', type: 'application/zip' },
};

/** Every file of a lesson in one language, in the order in which they are offered. */
export const LESSON_FILES: readonly { kind: LessonFileKind; format: FileFormat }[] = [
  { kind: 'plan', format: 'pdf' },
  { kind: 'plan', format: 'docx' },
  { kind: 'sheet', format: 'pdf' },
  { kind: 'sheet', format: 'docx' },
  { kind: 'note', format: 'pdf' },
  { kind: 'note', format: 'docx' },
  { kind: 'all', format: 'pdf' },
  { kind: 'slides', format: 'pptx' },
  { kind: 'pack', format: 'zip' },
];

/** What a pack holds: every single file. The papers together would only be the same pages again. */
export const PACK_FILES = LESSON_FILES.filter(({ kind }) => kind !== 'all' && kind !== 'pack');

/**
 * Names say nothing but the code: a sheet lies on kitchen tables, its file in the phones of families.
 * @param code code of the lesson, for example J7
 * @param kind what the file holds
 * @param language language of the file
 * @returns name without ending, for example j7-sheet-kk
 */
export function lessonFileName(code: string, kind: LessonFileKind, language: Language): string {
  return `${code.toLowerCase()}-${kind}-${language}`;
}

/**
 * A pack of many lessons in one language: those of an age band, or all.
 * @returns name without ending, for example grades-1-4-kk or lessons-kk
 */
export function packName(band: LessonBand | null, language: Language): string {
  return `${band ?? 'lessons'}-${language}`;
}

/**
 * @param file name with ending
 * @returns the address on this site, for example /files/lessons/j7-plan-kk.pdf
 */
export function lessonFileAddress(file: string): string {
  return `/files/lessons/${file}`;
}

/** Every file of a lesson in every language. */
export function lessonFileNames(
  code: string,
): { file: string; kind: LessonFileKind; format: FileFormat; language: Language }[] {
  return LANGUAGES.flatMap((language) =>
    LESSON_FILES.map(({ kind, format }) => ({
      file: `${lessonFileName(code, kind, language)}.${format}`,
      kind,
      format,
      language,
    })),
  );
}

/**
 * @param bytes length of a file
 * @param t messages of the reader's language
 * @returns its size as a reader needs it, for example «36 КБ» or «2,4 МБ»
 */
export function formatSize(bytes: number, t: Translate): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return t('lesson.kb', { n: formatNumber(kilobytes, t.language) });
  return t('lesson.mb', { n: formatNumber(Math.round((kilobytes / 1024) * 10) / 10, t.language) });
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
