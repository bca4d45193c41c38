import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { LANGUAGES } from '../../i18n/languages.ts';
import { NOISES, noise } from '../analysis/noise.ts';

/** A text to be found. */
const record = z.object({
  id: z.coerce.string().min(1),
  language: z.enum(LANGUAGES),
  title: z.string(),
  text: z.string(),
});
export type EvaluationRecord = z.infer<typeof record>;

/** A question with the records that answer it. */
const query = z.object({
  id: z.coerce.string().min(1),
  language: z.enum(LANGUAGES),
  query: z.string().trim().min(1),
  relevant: z.array(z.coerce.string()).min(1),
});
export type EvaluationQuery = z.infer<typeof query>;

/**
 * @param file JSON lines of records {id, language, title, text}
 * @throws Error that names file, line, field and what is wrong
 */
export function readRecords(file: string): EvaluationRecord[] {
  const seen = new Set<string>();
  return readLines(file, record, '{"id", "language", "title", "text"}').map(({ line, value }) => {
    const id = `${value.id} in ${value.language}`;
    if (seen.has(id)) throw new Error(`${file}:${line}: id: ${id} stands twice. Give every record its own id`);
    seen.add(id);
    return value;
  });
}

/**
 * @param file JSON lines of questions {id, language, query, relevant}
 * @param records where the relevant ones must be
 * @throws Error that names file, line, field and what is wrong
 */
export function readQueries(file: string, records: readonly EvaluationRecord[]): EvaluationQuery[] {
  const ids = new Set(records.map(({ id }) => id));
  return readLines(file, query, '{"id", "language", "query", "relevant"}').map(({ line, value }) => {
    const missing = value.relevant.find((id) => !ids.has(id));
    if (missing !== undefined)
      throw new Error(`${file}:${line}: relevant: there is no record ${missing}. Name ids of the file of records`);
    return value;
  });
}

/** What both commands of the evaluation are given. */
export interface EvaluationInput {
  records: EvaluationRecord[];
  /** With the noise already in them. */
  queries: EvaluationQuery[];
  noise: string;
  json: boolean;
}

/**
 * Reads --records FILE --queries FILE [--noise KIND] [--json].
 * @throws Error that says what is missing or wrong
 */
export function readArguments(args: readonly string[] = process.argv.slice(2)): EvaluationInput {
  const { values } = parseArgs({
    args: [...args],
    options: {
      records: { type: 'string' },
      queries: { type: 'string' },
      noise: { type: 'string', default: 'none' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.records === undefined || values.queries === undefined)
    throw new Error('Name both files: --records FILE --queries FILE');
  const kind = NOISES.find((each) => each === values.noise);
  if (!kind && values.noise !== 'none')
    throw new Error(`--noise ${values.noise}: is unknown. Write none, ${NOISES.join(', ')}`);
  const records = readRecords(values.records);
  const clean = readQueries(values.queries, records);
  const queries = kind ? clean.map((each, seed) => ({ ...each, query: noise(each.query, kind, seed) })) : clean;
  return { records, queries, noise: values.noise, json: values.json };
}

function readLines<Value>(file: string, schema: z.ZodType<Value>, form: string): { line: number; value: Value }[] {
  const found = readText(file)
    .split('\n')
    .flatMap((text, index) => {
      const line = index + 1;
      return text.trim() === '' ? [] : [{ line, value: readLine(`${file}:${line}`, text, schema, form) }];
    });
  if (found.length === 0) throw new Error(`${file}: holds nothing. Write one ${form} a line`);
  return found;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file}: cannot be read. Name a file of JSON lines`);
  }
}

function readLine<Value>(place: string, text: string, schema: z.ZodType<Value>, form: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${place}: is no JSON. Write one ${form} a line`);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${place}: ${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'wrong'}. Write ${form}`);
}
