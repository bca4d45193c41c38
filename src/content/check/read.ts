import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { z } from 'astro/zod';
import { COLLECTIONS, entryId, type CollectionDefinition, type CollectionName } from '../collections.ts';
import { splitLanguage, type CollectionData, type Content, type Entry, type EntryOf, type GuideText } from './content.ts';
import { exceptionSchema, type Exception } from './exceptions.ts';
import type { Problem } from './problem.ts';
import { parseProse } from './prose.ts';
import { readBySchema } from './schema.ts';
import { parseYaml } from './yaml.ts';

const CONTENT = 'content';
const PICTURES = 'public/pictures';
const EXCEPTIONS = 'check-exceptions.yaml';

/**
 * Reads everything that editors write. Never stops at a mistake: what can be read is in the content, the rest is in
 * the problems.
 * @param root folder of the project, which holds content/ and public/
 */
export async function readContent(root: string): Promise<{ content: Content; problems: Problem[] }> {
  const texts = new Map<string, string>();
  for (const file of await list(root, CONTENT, ['**/*.*'])) {
    texts.set(file, await readFile(join(root, file), 'utf8'));
  }
  const problems: Problem[] = [];
  const claimed = new Set<string>();

  async function filesOf(name: CollectionName): Promise<[file: string, text: string, id: string][]> {
    const { base, patterns }: CollectionDefinition = COLLECTIONS[name];
    const folder = base === '.' ? CONTENT : `${CONTENT}/${base}`;
    const files = await list(root, folder, patterns);
    for (const file of files) claimed.add(file);
    return files.map((file) => [file, texts.get(file) ?? '', entryId(name, file.slice(folder.length + 1))]);
  }

  async function read<Name extends CollectionName>(name: Name): Promise<EntryOf<Name>[]> {
    const { list: idField }: CollectionDefinition = COLLECTIONS[name];
    const schema = COLLECTIONS[name].schema as unknown as z.ZodType<CollectionData[Name]>;
    const files = await filesOf(name);
    return files.flatMap(([file, text, id]) =>
      idField === undefined
        ? [readEntry(schema, parseYaml(text, file), file, id, problems)]
        : readRows(schema, text, file, idField, problems),
    );
  }

  const guides = (await filesOf('guides')).map(([file, text, id]) => readGuide(file, text, id, problems));
  const exceptionFile = `${CONTENT}/${EXCEPTIONS}`;
  claimed.add(exceptionFile);

  const content: Content = {
    guides,
    pages: await read('pages'),
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
    exceptions: readRows<Exception>(exceptionSchema, texts.get(exceptionFile) ?? '', exceptionFile, '', problems),
    pictures: new Set((await list(root, PICTURES, ['*.svg'])).map((file) => file.slice(PICTURES.length + 1, -4))),
    files: [...texts].map(([file, text]) => ({ file, text })),
  };
  for (const file of texts.keys()) {
    if (!claimed.has(file)) problems.push(strayFile(file));
  }
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

function readEntry<Data>(
  schema: z.ZodType<Data>,
  yaml: ReturnType<typeof parseYaml>,
  file: string,
  id: string,
  problems: Problem[],
): Entry<Data> {
  problems.push(...yaml.problems);
  const place = { file, lines: yaml.lines };
  const result = readBySchema(schema, yaml.value, place);
  // After a mistake of syntax the schema would only repeat that everything is missing.
  if (yaml.sound) problems.push(...result.problems);
  return { ...place, id, fields: result.fields, data: result.data };
}

function readRows<Data>(
  schema: z.ZodType<Data>,
  text: string,
  file: string,
  idField: string,
  problems: Problem[],
): Entry<Data>[] {
  const yaml = parseYaml(text, file);
  problems.push(...yaml.problems);
  const rows = yaml.value ?? [];
  if (!Array.isArray(rows)) {
    const instead = 'Begin every entry with "- ", or write [] for none';
    problems.push({ file, line: 1, rule: 'wrong-value', message: 'is not a list', instead });
    return [];
  }
  return rows.map((value: unknown, index): Entry<Data> => {
    const key = idField ? String((value as Record<string, unknown> | null)?.[idField]) : '';
    const prefix = `[${index}]`;
    const lines = new Map(
      [...yaml.lines]
        .filter(([path]) => path === prefix || path.startsWith(`${prefix}.`) || path.startsWith(`${prefix}[`))
        .map(([path, line]) => [path.slice(prefix.length).replace(/^\./, ''), line]),
    );
    const place = { file, row: `row ${index + 1}${key ? ` (${key})` : ''}`, lines };
    const result = readBySchema(schema, value, place);
    problems.push(...result.problems);
    return { ...place, id: key || String(index).padStart(3, '0'), fields: result.fields, data: result.data };
  });
}

function readGuide(file: string, text: string, id: string, problems: Problem[]): GuideText {
  const { tree, frontMatter, problems: syntax } = parseProse(text, file);
  problems.push(...syntax);
  const name = splitLanguage(id);
  if (!frontMatter) {
    const instead = 'Begin the file with title and description between two lines of three hyphens, as in docs/editing.md';
    problems.push({ file, line: 1, rule: 'front-matter', message: 'has no front matter', instead });
    return { ...name, id, file, fields: {}, data: null, lines: new Map(), tree };
  }
  const yaml = parseYaml(frontMatter.text, file, frontMatter.line);
  return { ...readEntry(COLLECTIONS.guides.schema, yaml, file, id, problems), ...name, tree };
}

function strayFile(file: string): Problem {
  return {
    file,
    rule: 'stray-file',
    message: 'belongs to no collection, so nothing would show it',
    instead: 'Move it to its folder and check its ending; the table of folders stands in docs/editing.md',
  };
}
