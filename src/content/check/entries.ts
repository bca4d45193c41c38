import type { z } from 'astro/zod';
import { COLLECTIONS } from '../collections.ts';
import { splitLanguage, type Entry, type GuideText } from './content.ts';
import type { Problem } from './problem.ts';
import { parseProse } from './prose.ts';
import { readBySchema } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** What a file gives: its entries as far as they can be read, and what is wrong with them. */
export interface Reading<Item> {
  entries: Item[];
  problems: Problem[];
}

/** A file of a collection, with the id that its name gives it. */
export interface SourceFile {
  file: string;
  text: string;
  id: string;
}

/** Reads a YAML file that is one entry. */
export function readYamlFile<Data>(schema: z.ZodType<Data>, source: SourceFile): Reading<Entry<Data>> {
  return readEntry(schema, source, 1);
}

/**
 * Reads a YAML file that holds a list of entries. A file with nothing but comments holds none.
 * @param schema schema of one row
 * @param source the file
 * @param idField field of a row that is its id; "" numbers the rows
 */
export function readListFile<Data>(
  schema: z.ZodType<Data>,
  { file, text }: SourceFile,
  idField: string,
): Reading<Entry<Data>> {
  const yaml = parseYaml(text, file);
  const rows = yaml.value ?? [];
  if (!Array.isArray(rows)) {
    const instead = 'Begin every entry with "- ", or write [] for none';
    const problem = { file, line: 1, rule: 'wrong-value', message: 'is not a list', instead };
    return { entries: [], problems: [...yaml.problems, problem] };
  }
  const readings = rows.map((value: unknown, index) => {
    const key = idField ? String((value as Record<string, unknown> | null)?.[idField]) : '';
    const row = `row ${index + 1}${key ? ` (${key})` : ''}`;
    const place = { file, row, lines: linesBelow(`[${index}]`, yaml.lines) };
    const { problems, ...result } = readBySchema(schema, value, place);
    return { entry: { ...place, ...result, id: key || String(index).padStart(3, '0') }, problems };
  });
  return {
    entries: readings.map((reading) => reading.entry),
    problems: [...yaml.problems, ...readings.flatMap((reading) => reading.problems)],
  };
}

/** Reads a text of content/guides: front matter and body. */
export function readGuide(source: SourceFile): Reading<GuideText> {
  const { file, text, id } = source;
  const { tree, frontMatter, problems } = parseProse(text, file);
  const name = splitLanguage(id);
  if (!frontMatter) {
    const instead =
      'Begin the file with title and description between two lines of three hyphens, as in docs/editing.md';
    problems.push({ file, line: 1, rule: 'front-matter', message: 'has no front matter', instead });
    return { entries: [{ ...name, id, file, fields: {}, data: null, lines: new Map(), tree }], problems };
  }
  const reading = readEntry(COLLECTIONS.guides.schema, { ...source, text: frontMatter.text }, frontMatter.line);
  return {
    entries: reading.entries.map((entry) => ({ ...entry, ...name, tree })),
    problems: [...problems, ...reading.problems],
  };
}

function readEntry<Data>(schema: z.ZodType<Data>, source: SourceFile, firstLine: number): Reading<Entry<Data>> {
  const { file, id } = source;
  const yaml = parseYaml(source.text, file, firstLine);
  const { problems, ...result } = readBySchema(schema, yaml.value, { file, lines: yaml.lines });
  return {
    entries: [{ id, file, lines: yaml.lines, ...result }],
    // After a mistake of syntax the schema would only repeat that everything is missing.
    problems: yaml.sound ? [...yaml.problems, ...problems] : yaml.problems,
  };
}

/** The lines of one row, by paths inside the row. */
function linesBelow(row: string, lines: ReadonlyMap<string, number>): Map<string, number> {
  const own = [...lines].filter(([path]) => path === row || path.startsWith(`${row}.`));
  return new Map(own.map(([path, line]) => [path.slice(row.length + 1), line]));
}
