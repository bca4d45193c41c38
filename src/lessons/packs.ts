import { createHash } from 'node:crypto';
import { zipFiles } from '../documents/office.ts';
import type { Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/messages.ts';
import { FILE_FORMATS, PACK_FILES, formatSize, lessonFileName, type FileFormat, type LessonFileKind } from './files.ts';

/** A finished file that goes into a pack. */
export interface PackedFile {
  /** Name with ending. */
  file: string;
  kind: LessonFileKind;
  format: FileFormat;
  content: Uint8Array;
}

/** The files of one lesson in one language. */
export interface PackedLesson {
  code: string;
  title: string;
  /** For whom, how long, version. */
  facts: string;
  files: readonly PackedFile[];
}

export interface PackInput {
  lessons: readonly PackedLesson[];
  t: Translate;
  siteName: string;
  /** Heading of the list: title of the lesson, name of the band, or of all. */
  heading: string;
  licence: string;
  /** Lines on certainty and edition, for example that this is a review edition. */
  notices: readonly string[];
}

/** Names that every pack holds. */
const INDEX = 'index.html';
const SUMS = 'sha256.txt';

/**
 * @param code code of a lesson
 * @param language language of the files
 * @returns names of the files that a pack of this lesson holds
 */
export function packedNames(code: string, language: Language): Pick<PackedFile, 'file' | 'kind' | 'format'>[] {
  return PACK_FILES.map(({ kind, format }) => ({
    file: `${lessonFileName(code, kind, language)}.${format}`,
    kind,
    format,
  }));
}

/**
 * Packs the files of lessons in one language: one lesson without folders, several with a folder for each code. With
 * them go a list that opens in a browser and the checksums, which `sha256sum -c sha256.txt` compares.
 * @param input the lessons with their finished files
 * @returns the ZIP: the same bytes for the same files
 */
export function packLessons(input: PackInput): Buffer {
  const folders = input.lessons.length > 1;
  const place = (lesson: PackedLesson, file: string) => (folders ? `${lesson.code.toLowerCase()}/${file}` : file);
  const files: Record<string, Uint8Array> = {};
  for (const lesson of input.lessons) {
    for (const { file, content } of lesson.files) files[place(lesson, file)] = content;
  }
  files[INDEX] = Buffer.from(packIndex(input, place));
  const sums = Object.keys(files)
    .sort()
    .map(
      (path) =>
        `${createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex')}  ${path}\n`,
    );
  files[SUMS] = Buffer.from(sums.join(''));
  // PDF, Word and PowerPoint files are compressed already.
  return zipFiles(files, 0);
}

function packIndex(
  { lessons, t, siteName, heading, licence, notices }: PackInput,
  place: (lesson: PackedLesson, file: string) => string,
): string {
  const sections = lessons.map((lesson) => {
    const links = lesson.files.map(({ file, kind, format, content }) => {
      const label = t('lesson.file', {
        name: t(`lesson.files.${kind}`),
        format: FILE_FORMATS[format].name,
        size: formatSize(content.length, t),
      });
      return `<li><a href="${escape(place(lesson, file))}">${escape(label)}</a></li>`;
    });
    return `<h2>${escape(`${lesson.code}. ${lesson.title}`)}</h2>
<p>${escape(lesson.facts)}</p>
<ul>
${links.join('\n')}
</ul>`;
  });
  return `<!doctype html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(siteName)}</title>
<style>body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}a{display:inline-block;min-height:2.4rem}</style>
</head>
<body>
<h1>${escape(heading)}</h1>
${notices.map((notice) => `<p>${escape(notice)}</p>`).join('\n')}
${sections.join('\n')}
<p>${escape(t('lesson.packSums', { file: SUMS }))}</p>
<p>${escape(licence)}</p>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
