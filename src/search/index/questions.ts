import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { askedSchema } from '../asked.ts';
import { localize, localizedText, type Localized } from '../../i18n/languages.ts';

/** Questions in the voice of readers, by the path of the page that answers. */
export type QuestionsByPath = Map<string, Localized<string[]>>;

const FILE = 'content/search/questions.yaml';
const ASKED_FILE = 'content/search/asked.yaml';
const questions = z.array(z.looseObject({ ...localizedText.shape, page: z.string().optional() }));

/**
 * @param root folder of the project
 * @returns the questions of content/search/questions.yaml that have their page
 * @throws Error that names the file and what is wrong in it
 */
export async function readQuestions(root: string): Promise<QuestionsByPath> {
  const read = questions.safeParse(parse(await readFile(join(root, FILE), 'utf8')));
  if (!read.success)
    throw new Error(`${FILE}: ${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`);
  const found: QuestionsByPath = new Map();
  for (const { kk, ru, en, page } of read.data) {
    if (page === undefined) continue;
    const known = found.get(page) ?? { kk: [], ru: [], en: [] };
    known.kk.push(kk);
    known.ru.push(ru);
    known.en.push(en);
    found.set(page, known);
  }
  await addAsked(root, found);
  return found;
}

/** Words in which people ask for a page, which no page shows. */
async function addAsked(root: string, found: QuestionsByPath): Promise<void> {
  const read = askedSchema.safeParse(parse(await readFile(join(root, ASKED_FILE), 'utf8')));
  if (!read.success)
    throw new Error(`${ASKED_FILE}: ${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`);
  for (const [path, asked] of Object.entries(read.data)) {
    const known = found.get(path);
    found.set(
      path,
      localize((language) => [...(known?.[language] ?? []), ...asked[language]]),
    );
  }
}
