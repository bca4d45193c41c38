import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';

/** Words and phrases for the same thing, in any language. */
export interface Concept {
  id: string;
  /** Words that texts use: they lead from the question to the concept and from the concept to the texts. */
  words: ConceptWord[];
  /** Words that are only typed: they lead from the question to the concept. */
  slang: ConceptWord[];
  /** Ids of neighbouring concepts. */
  near: string[];
}

export interface ConceptWord {
  language: Language;
  text: string;
}

const FILE = 'content/search/thesaurus.yaml';

const wordList = z.array(z.string().trim().min(1)).optional();
/** A concept as it is written: content/search/thesaurus.yaml */
export const conceptSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kk: wordList,
  ru: wordList,
  en: wordList,
  slang: z.strictObject({ kk: wordList, ru: wordList, en: wordList }).optional(),
  near: z.array(z.string()).optional(),
});
const thesaurus = z.array(conceptSchema);

/**
 * @param root folder of the project
 * @returns the concepts of content/search/thesaurus.yaml
 * @throws Error that names the file, the entry, what is wrong and what to write
 */
export async function readThesaurus(root: string): Promise<Concept[]> {
  const read = thesaurus.safeParse(parse(await readFile(join(root, FILE), 'utf8')));
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `  ${FILE}: ${path.join('.')}: ${message}`);
    throw new Error(`The thesaurus of the search cannot be read:\n${lines.join('\n')}`);
  }
  const ids = new Set(read.data.map(({ id }) => id));
  for (const { id, near } of read.data)
    for (const other of near ?? [])
      if (!ids.has(other))
        throw new Error(`${FILE}: ${id}: near: there is no concept ${other}. Write one that is there`);
  return read.data.map(({ id, slang, near, ...words }) => ({
    id,
    words: inLanguages(words),
    slang: inLanguages(slang ?? {}),
    near: near ?? [],
  }));
}

function inLanguages(lists: Partial<Record<Language, string[]>>): ConceptWord[] {
  return LANGUAGES.flatMap((language) => (lists[language] ?? []).map((text) => ({ language, text })));
}
