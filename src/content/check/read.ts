import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { z } from 'astro/zod';
import { COLLECTIONS, entryId, type CollectionDefinition, type CollectionName } from '../collections.ts';
import type { CollectionData, Content, EntryOf } from './content.ts';
import { readGuide, readListFile, readYamlFile, type Reading, type SourceFile } from './entries.ts';
import { exceptionSchema } from './exceptions.ts';
import type { Problem } from './problem.ts';

const CONTENT = 'content';
const PICTURES = 'public/pictures';
const EXCEPTIONS = 'content/check-exceptions.yaml';

/**
 * Reads everything that editors write, by the table of collections. Never stops at a mistake: what can be read is in
 * the content, the rest is in the problems. The one part of the check that opens files.
 * @param root folder of the project, which holds content/ and public/
 */
export async function readContent(root: string): Promise<{ content: Content; problems: Problem[] }> {
  const texts = new Map<string, string>();
  for (const file of await list(root, CONTENT, ['**/*.*'])) {
    texts.set(file, await readFile(join(root, file), 'utf8'));
  }
  const problems: Problem[] = [];
  const used = new Set([EXCEPTIONS]);

  const collect = <Item>(readings: Reading<Item>[]): Item[] => {
    problems.push(...readings.flatMap((reading) => reading.problems));
    return readings.flatMap((reading) => reading.entries);
  };

  const filesOf = async (name: CollectionName): Promise<SourceFile[]> => {
    const { base, patterns, list: idField }: CollectionDefinition = COLLECTIONS[name];
    const folder = base === '.' ? CONTENT : `${CONTENT}/${base}`;
    const files = await list(root, folder, patterns);
    for (const file of files) used.add(file);
    if (idField !== undefined && files.length === 0) problems.push(missingList(`${folder}/${patterns.join()}`));
    return files.map((file) => ({
      file,
      text: texts.get(file) ?? '',
      id: entryId(name, file.slice(folder.length + 1)),
    }));
  };

  const read = async <Name extends Exclude<CollectionName, 'guides'>>(name: Name): Promise<EntryOf<Name>[]> => {
    const { list: idField }: CollectionDefinition = COLLECTIONS[name];
    const schema = COLLECTIONS[name].schema as unknown as z.ZodType<CollectionData[Name]>;
    const files = await filesOf(name);
    return collect(
      files.map((file) => (idField === undefined ? readYamlFile(schema, file) : readListFile(schema, file, idField))),
    );
  };

  const exceptions = { file: EXCEPTIONS, text: texts.get(EXCEPTIONS) ?? '', id: '' };
  const content: Content = {
    pages: await read('pages'),
    guides: collect((await filesOf('guides')).map(readGuide)),
    lessons: await read('lessons'),
    lessonTexts: await read('lessonTexts'),
    acts: await read('acts'),
    provisions: await read('provisions'),
    services: await read('services'),
    regions: await read('regions'),
    statistics: await read('statistics'),
    glossary: await read('glossary'),
    sources: await read('sources'),
    questions: await read('questions'),
    interface: await read('interface'),
    signOffs: await read('signOffs'),
    exceptions: collect([readListFile(exceptionSchema, exceptions, '')]),
    pictures: new Set((await list(root, PICTURES, ['*.svg'])).map((file) => file.slice(PICTURES.length + 1, -4))),
    files: [...texts].map(([file, text]) => ({ file, text })),
  };
  problems.push(...[...texts.keys()].filter((file) => !used.has(file)).map(strayFile));
  return { content, problems };
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

function missingList(file: string): Problem {
  return {
    file,
    rule: 'missing-file',
    message: 'is missing',
    instead: 'Restore the file; it holds [] when there is no entry',
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
