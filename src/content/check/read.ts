import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { COLLECTIONS, entryId, type CollectionDefinition, type CollectionName } from '../collections.ts';
import type { Content, Entry } from './content.ts';
import { readGuide, readListFile, readYamlFile, type Reading, type SourceFile } from './entries.ts';
import { exceptionSchema } from './exceptions.ts';
import type { Problem } from './problem.ts';
import { avoidedWordSchema } from './terminology.ts';

const CONTENT = 'content';
const PICTURES = 'public/pictures';
const EXCEPTIONS = 'check-exceptions.yaml';
const TERMINOLOGY = 'check/terminology.yaml';
const WORD_LISTS = 'check/words.*.txt';

/**
 * Reads everything that editors write, by the table of collections. Never stops at a mistake: what can be read is in
 * the content, the rest is in the problems. The one part of the check that opens files.
 * @param root folder of the project, which holds content/ and public/
 */
export async function readContent(root: string): Promise<{ content: Content; problems: Problem[] }> {
  const problems: Problem[] = [];
  const files: Content['files'] = [];

  const collect = <Item>(readings: Reading<Item>[]): Item[] => {
    problems.push(...readings.flatMap((reading) => reading.problems));
    return readings.flatMap((reading) => reading.entries);
  };
  const open = async (file: string, id: string): Promise<SourceFile> => {
    const text = await readFile(join(root, file), 'utf8');
    files.push({ file, text });
    return { file, text, id };
  };
  const readCollection = async (name: CollectionName): Promise<Entry<unknown>[]> => {
    const { base, patterns, schema, list: idField }: CollectionDefinition = COLLECTIONS[name];
    const folder = base === '.' ? CONTENT : `${CONTENT}/${base}`;
    const found = await list(root, folder, patterns);
    const needed = patterns.filter((pattern) => !pattern.includes('*')).map((pattern) => `${folder}/${pattern}`);
    problems.push(...needed.filter((file) => !found.includes(file)).map(missingFile));
    const sources: SourceFile[] = [];
    for (const file of found) sources.push(await open(file, entryId(name, file.slice(folder.length + 1))));
    if (name === 'guides') return collect(sources.map(readGuide));
    if (idField !== undefined) return collect(sources.map((source) => readListFile(schema, source, idField)));
    return collect(sources.map((source) => readYamlFile(schema, source)));
  };

  const collections: Partial<Record<CollectionName, Entry<unknown>[]>> = {};
  for (const name of Object.keys(COLLECTIONS) as CollectionName[]) collections[name] = await readCollection(name);
  const openAll = async (pattern: string): Promise<SourceFile[]> => {
    const sources: SourceFile[] = [];
    for (const file of await list(root, CONTENT, [pattern])) sources.push(await open(file, ''));
    return sources;
  };
  const exceptions = await openAll(EXCEPTIONS);
  const terminology = await openAll(TERMINOLOGY);
  if (terminology.length === 0) problems.push(missingFile(`${CONTENT}/${TERMINOLOGY}`));
  // The rule of spelling takes the word lists from the files.
  await openAll(WORD_LISTS);
  const pictures = await list(root, PICTURES, ['*.svg']);

  const content = {
    // The loop above has filled every collection, each by its own schema.
    ...(collections as Omit<Content, 'exceptions' | 'terminology' | 'pictures' | 'files'>),
    exceptions: collect(exceptions.map((source) => readListFile(exceptionSchema, source, ''))),
    terminology: collect(terminology.map((source) => readListFile(avoidedWordSchema, source, 'id'))),
    pictures: new Set(pictures.map((file) => file.slice(PICTURES.length + 1, -'.svg'.length))),
    files,
  };
  const used = new Set(files.map(({ file }) => file));
  const stray = (await list(root, CONTENT, ['**/*.*'])).filter((file) => !used.has(file));
  return { content, problems: [...problems, ...stray.map(strayFile)] };
}

/** Files of a folder that fit the patterns; those with "!" are left out. Paths from the root, sorted, with slashes. */
async function list(root: string, folder: string, patterns: readonly string[]): Promise<string[]> {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const exclude = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const found: string[] = [];
  for await (const name of glob(wanted, { cwd: join(root, folder), exclude })) {
    found.push(`${folder}/${name.split(sep).join('/')}`);
  }
  return found.sort();
}

function missingFile(file: string): Problem {
  return {
    file,
    rule: 'missing-file',
    message: 'is missing',
    instead: 'Restore the file; a list without entries holds []',
  };
}

function strayFile(file: string): Problem {
  return {
    file,
    rule: 'stray-file',
    message: 'belongs to no collection, so nothing would show it',
    instead: 'Move it to its folder and check its ending; the table of folders stands in docs/editing.md',
  };
}
