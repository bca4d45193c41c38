import { makeFile, type FileOrder } from '../documents/files.ts';
import type { Workshop } from '../documents/cache.ts';
import { LANGUAGES, type Language, type Localized } from '../i18n/languages.ts';
import { audienceLine } from './audience.ts';
import { lessonCollected, lessonDocument, versionLine } from './documents.ts';
import {
  LESSON_FILES,
  lessonFileName,
  lessonFileNames,
  packName,
  type FileFormat,
  type LessonFileKind,
} from './files.ts';
import { lessonInput, type LessonEntry, type Surroundings } from './input.ts';
import { packLessons, packedNames, type PackedLesson } from './packs.ts';
import { LESSON_BANDS, type LessonBand } from './schema.ts';
import { lessonSlides } from './slides.ts';

/** All lessons with what they are printed with: everything that their files need, and nothing that knows the build. */
export interface LessonShelf {
  /** In the order of their codes. */
  entries: readonly LessonEntry[];
  around: Localized<Surroundings>;
}

/** A file of the lessons, by what it holds. */
export type LessonFileRef =
  | { of: 'lesson'; slug: string; kind: LessonFileKind; format: FileFormat; language: Language }
  /** Packs of many lessons: of a band, or of all. */
  | { of: 'pack'; band: LessonBand | null; language: Language };

/**
 * Lists every file of the lessons in every language.
 * @param entries the lessons
 * @returns what each file holds, by its name with ending
 */
export function listLessonFiles(entries: readonly LessonEntry[]): Map<string, LessonFileRef> {
  const single = entries.flatMap(({ slug, lesson }) =>
    lessonFileNames(lesson.code).map(({ file, ...rest }): [string, LessonFileRef] => [
      file,
      { of: 'lesson', slug, ...rest },
    ]),
  );
  const bands = LESSON_BANDS.filter((band) => entries.some(({ lesson }) => lesson.band === band));
  const packs = LANGUAGES.flatMap((language) =>
    [...bands, null].map((band): [string, LessonFileRef] => [
      `${packName(band, language)}.zip`,
      { of: 'pack', band, language },
    ]),
  );
  return new Map([...single, ...packs]);
}

/** Papers and slides of a lesson in one language: all that is made before packs are packed. */
export function lessonOrders(entry: LessonEntry, around: Surroundings): FileOrder[] {
  return LESSON_FILES.filter(({ kind }) => kind !== 'pack').map(({ kind, format }) =>
    lessonOrder(entry, kind, format, around),
  );
}

function lessonOrder(entry: LessonEntry, kind: LessonFileKind, format: FileFormat, around: Surroundings): FileOrder {
  const input = lessonInput(entry, around);
  if (kind === 'slides') return { format: 'pptx', deck: lessonSlides(input) };
  if (kind === 'all') return { format: 'pdf', collected: lessonCollected(input) };
  if (kind !== 'pack' && format === 'pdf') return { format, document: lessonDocument(kind, input) };
  if (kind !== 'pack' && format === 'docx') return { format, document: lessonDocument(kind, input) };
  throw new Error(`${entry.slug}: there is no ${kind} as ${format}. Name a file of LESSON_FILES`);
}

/** Makes any file of the lessons, each only once. */
export class LessonPress {
  readonly #shelf: LessonShelf;
  readonly #workshop: Workshop;
  readonly #made = new Map<string, Promise<Buffer>>();

  constructor(shelf: LessonShelf, workshop: Workshop = {}) {
    this.#shelf = shelf;
    this.#workshop = workshop;
  }

  /**
   * @param ref what the file holds
   * @returns the file: the same bytes for the same content
   */
  file(ref: LessonFileRef): Promise<Buffer> {
    const key = JSON.stringify(ref);
    let made = this.#made.get(key);
    if (!made) {
      made = this.#make(ref);
      this.#made.set(key, made);
    }
    return made;
  }

  async #make(ref: LessonFileRef): Promise<Buffer> {
    const around = this.#shelf.around[ref.language];
    if (ref.of === 'pack') {
      const entries = this.#shelf.entries.filter(({ lesson }) => ref.band === null || lesson.band === ref.band);
      return this.#pack(
        entries,
        around,
        around.facts.t(ref.band === null ? 'lesson.packAll' : `lesson.bands.${ref.band}`),
      );
    }
    const entry = this.#shelf.entries.find(({ slug }) => slug === ref.slug);
    if (!entry) throw new Error(`content/lessons/${ref.slug}.yaml: is missing. Name a lesson that exists`);
    if (ref.kind !== 'pack') return makeFile(lessonOrder(entry, ref.kind, ref.format, around), this.#workshop);
    return this.#pack([entry], around, entry.texts[ref.language].title);
  }

  async #pack(entries: readonly LessonEntry[], around: Surroundings, heading: string): Promise<Buffer> {
    const { t, edition } = around.facts;
    const lessons: PackedLesson[] = [];
    for (const entry of entries) {
      const { slug, lesson, texts } = entry;
      const files = packedNames(lesson.code, t.language).map(async ({ file, kind, format }) => ({
        file,
        kind,
        format,
        content: await this.file({ of: 'lesson', slug, kind, format, language: t.language }),
      }));
      lessons.push({
        code: lesson.code,
        title: texts[t.language].title,
        facts: [
          audienceLine(lesson, t),
          t('lesson.minutes', { n: lesson.minutes }),
          versionLine({ lesson, facts: around.facts }),
        ].join(' · '),
        files: await Promise.all(files),
      });
    }
    return packLessons({
      lessons,
      t,
      siteName: around.siteName,
      heading,
      licence: t('lesson.licence'),
      notices: edition === 'review' ? [t('edition.fileNote')] : [],
    });
  }
}

/**
 * @param code code of a lesson
 * @param language language of its files
 * @returns names of its files with endings, in the order in which they are offered
 */
export function offeredFiles(
  code: string,
  language: Language,
): { file: string; kind: LessonFileKind; format: FileFormat }[] {
  return LESSON_FILES.map(({ kind, format }) => ({
    file: `${lessonFileName(code, kind, language)}.${format}`,
    kind,
    format,
  }));
}
