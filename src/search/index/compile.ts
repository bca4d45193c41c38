import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Language } from '../../i18n/languages.ts';
import { INDEX_LANGUAGES, isStemKey, type Start, type StartEntry } from '../query/format.ts';
import type { SearchDocument } from './documents.ts';
import { cutTexts, encodeKeys, encodeStart, encodeTerms, encodeTexts, type EntryTexts } from './encode.ts';
import { buildTerms, type NumberedDocument } from './postings.ts';
import type { Concept } from './thesaurus.ts';

/**
 * Makes the files of the index.
 * @param documents every version of every entry
 * @param concepts the thesaurus
 * @returns packed files by name; the same documents give the same bytes
 * @throws Error when an entry has two versions in one language
 */
export function compileIndex(
  documents: readonly SearchDocument[],
  concepts: readonly Concept[] = [],
): Map<string, Uint8Array> {
  const entries = groupVersions(documents);
  const numbered: NumberedDocument[] = entries.flatMap((versions, entry) =>
    [...versions.values()].map((document) => ({ entry, document })),
  );
  const terms = buildTerms(numbered, concepts);
  const words = encodeTerms(terms);
  const keys = encodeKeys(terms.filter(({ key, postings }) => isStemKey(key) && postings.length > 0));
  const texts = cutTexts(entries.map((versions, entry): EntryTexts => ({ entry, versions })));

  const pieces = new Map<string, Uint8Array>();
  words.forEach(({ bytes }, number) => pieces.set(`words-${number}.bin`, pack(bytes)));
  texts.pieces.forEach((piece, number) => {
    for (const [language, list] of piece) pieces.set(`text-${language}-${number}.bin`, pack(encodeTexts(list)));
  });
  pieces.set('keys.bin', pack(keys));

  const folder = hashOf(pieces);
  const files = new Map([...pieces].map(([name, bytes]) => [`${folder}/${name}`, bytes]));
  for (const language of INDEX_LANGUAGES) {
    const start: Start = {
      folder,
      entries: entries.map((versions) => startEntry(versions, language)),
      sectionNames: sectionNames(documents, language),
      wordPieces: words.map(({ first }) => first),
      textPieces: texts.starts,
    };
    files.set(`start-${language}.bin`, pack(encodeStart(start)));
  }
  return files;
}

type Versions = Map<Language, SearchDocument>;

function groupVersions(documents: readonly SearchDocument[]): Versions[] {
  const entries = new Map<string, Versions>();
  for (const document of documents) {
    const id = `${document.path}#${document.fragment ?? ''}`;
    const versions = entries.get(id) ?? new Map<Language, SearchDocument>();
    if (versions.has(document.language))
      throw new Error(`${id}: the search index was given two versions in ${document.language}. Give each its own path`);
    entries.set(id, versions.set(document.language, document));
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, versions]) => versions);
}

function startEntry(versions: Versions, language: Language): StartEntry {
  const [any] = versions.values();
  if (!any) throw new Error('An entry of the search index has no version');
  const { path, kind, section, fragment } = any;
  return { path, kind, section, title: versions.get(language)?.title ?? '', ...(fragment ? { fragment } : {}) };
}

function sectionNames(documents: readonly SearchDocument[], language: Language): Record<string, string> {
  const own = documents.filter((document) => document.language === language && document.section !== '');
  return Object.fromEntries(own.map(({ section, sectionName }) => [section, sectionName]));
}

function pack(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 });
}

function hashOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return hash.digest('hex').slice(0, 8);
}
