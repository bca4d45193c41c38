import type { Root } from 'mdast';
import type { z } from 'astro/zod';
import { isLanguage, type Language, type Localized } from '../../i18n/languages.ts';
import type { COLLECTIONS, CollectionName } from '../collections.ts';
import type { Exception } from './exceptions.ts';
import type { Problem } from './problem.ts';
import type { AvoidedWord } from './terminology.ts';

/** What an entry of each collection holds once its schema accepts it. */
export type CollectionData = { [Name in CollectionName]: z.output<(typeof COLLECTIONS)[Name]['schema']> };

/** One entry of a collection, also when something in it is wrong. */
export interface Entry<Data> {
  id: string;
  /** Path inside the project. */
  file: string;
  /** In a file that holds a list: which row, for example "row 3 (KZ-15)". */
  row?: string;
  /** The fields that fit the schema. All of them when the file is in order; rules work with what is there. */
  fields: Partial<Data>;
  /** The whole entry, or null while it breaks its schema. */
  data: Data | null;
  /** Line of each field by its path, for example "phones[0].number". */
  lines: ReadonlyMap<string, number>;
}

export type EntryOf<Name extends CollectionName> = Entry<CollectionData[Name]>;

/** The text of a page in one language. */
export interface GuideText extends EntryOf<'guides'> {
  /** Path of the page without language. */
  path: string;
  /** null when the file name ends with no language of this site. */
  language: Language | null;
  /** The parsed text, or null when it cannot be parsed. */
  tree: Root | null;
}

/** Everything in content/, and the names of what it may refer to outside. */
export type Content = { [Name in Exclude<CollectionName, 'guides'>]: EntryOf<Name>[] } & {
  guides: GuideText[];
  /** Every file of a collection as it is written. */
  files: { file: string; text: string }[];
  /** Names of the illustrations in public/pictures, without ending. */
  pictures: ReadonlySet<string>;
  /** content/check-exceptions.yaml */
  exceptions: Entry<Exception>[];
  /** content/check/terminology.yaml */
  terminology: Entry<AvoidedWord>[];
};

/** A page with its texts. Any part may be missing. */
export interface PageFiles {
  path: string;
  page: EntryOf<'pages'> | undefined;
  texts: Partial<Localized<GuideText>>;
}

/** @returns the pages of content/guides by path, each with the files that exist */
export function pagesOf(content: Content): PageFiles[] {
  const pages = new Map<string, PageFiles>();
  const open = (path: string): PageFiles => {
    const files = pages.get(path) ?? { path, page: undefined, texts: {} };
    pages.set(path, files);
    return files;
  };
  for (const page of content.pages) open(page.id).page = page;
  for (const text of content.guides) if (text.language) open(text.path).texts[text.language] = text;
  return [...pages.values()];
}

/** @returns the texts of each lesson by language, by the slug of the lesson */
export function lessonTextsOf(content: Content): Map<string, Partial<Localized<EntryOf<'lessonTexts'>>>> {
  const lessons = new Map<string, Partial<Localized<EntryOf<'lessonTexts'>>>>();
  for (const text of content.lessonTexts) {
    const { path, language } = splitLanguage(text.id);
    if (language) lessons.set(path, { ...lessons.get(path), [language]: text });
  }
  return lessons;
}

/**
 * Splits the identifier of a text.
 * @param id for example "help/now.kk"
 * @returns path and language; the language is null when the last part is none of this site
 */
export function splitLanguage(id: string): { path: string; language: Language | null } {
  const dot = id.lastIndexOf('.');
  const ending = id.slice(dot + 1);
  return dot > 0 && isLanguage(ending)
    ? { path: id.slice(0, dot), language: ending }
    : { path: dot > 0 ? id.slice(0, dot) : id, language: null };
}

/** @returns the entries that fit their schema, as the build sees them */
export function validEntries<Data>(entries: readonly Entry<Data>[]): { id: string; data: Data }[] {
  return entries.flatMap(({ id, data }) => (data === null ? [] : [{ id, data }]));
}

/**
 * Names a place in an entry for a problem.
 * @param entry the entry
 * @param path path of a field, for example "related[2]"; empty for the entry as a whole
 * @returns file, field and line; where the field itself is missing, the line of the field around it
 */
export function at(
  entry: Pick<Entry<unknown>, 'file' | 'row' | 'lines'>,
  path = '',
): Pick<Problem, 'file' | 'line' | 'field'> {
  let line = entry.lines.get(path);
  for (let outer = path; line === undefined && outer !== '';) {
    outer = outer.replace(/(^|\.)[^.[\]]*$|\[[^\]]*\]$/, '');
    line = entry.lines.get(outer);
  }
  const field = entry.row && path ? `${entry.row}: ${path}` : (entry.row ?? path);
  return { file: entry.file, ...(line === undefined ? {} : { line }), ...(field ? { field } : {}) };
}

/**
 * Walks all texts in a value.
 * @param value anything that YAML can hold
 * @param path path of the value, for the results
 * @returns each text with its path, for example ["steps[0].says[1]", "…"]
 */
export function textsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, path ? `${path}.${key}` : key));
}
