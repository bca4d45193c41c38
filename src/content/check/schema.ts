import { z } from 'astro/zod';
import { at, type Entry } from './content.ts';
import type { Fault, Problem } from './problem.ts';
import { describe, fieldNames, partsOf, schemaAt, unwrap, valueAt, type Path } from './schema-shape.ts';
import { useInstead } from './suggest.ts';

type Place = Pick<Entry<unknown>, 'file' | 'row' | 'lines'>;

/** The example that every message can point to. */
const GUIDE = 'docs/editing.md';

/**
 * Judges a value by its schema.
 * @param schema schema of the collection
 * @param value the value as YAML gives it
 * @param place where the value stands
 * @returns the value where it fits, the fields that fit in any case, and a problem for everything that does not
 */
export function readBySchema<Data>(
  schema: z.ZodType<Data>,
  value: unknown,
  place: Place,
): { data: Data | null; fields: Partial<Data>; problems: Problem[] } {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { data: result.data, fields: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => issueProblems(issue, [], schema, value, place));
  return { data: null, fields: fittingFields(schema, value) as Partial<Data>, problems };
}

/** The fields of an object, or the entries of a record, that fit on their own. */
function fittingFields(schema: z.ZodType, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Record<string, unknown>;
  const plain = unwrap(schema, value);
  const parts: [string, z.ZodType][] =
    plain instanceof z.ZodObject
      ? Object.entries(partsOf(plain))
      : plain instanceof z.ZodRecord
        ? Object.keys(given).map((key) => [key, plain.valueType as z.ZodType])
        : [];
  return Object.fromEntries(
    parts.flatMap(([key, part]) => {
      const result = part.safeParse(given[key]);
      return result.success && result.data !== undefined ? [[key, result.data]] : [];
    }),
  );
}

function issueProblems(issue: z.core.$ZodIssue, base: Path, schema: z.ZodType, root: unknown, place: Place): Problem[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const allowed = fieldNames(schemaAt(schema, path, root), valueAt(root, path));
    return issue.keys.map((key) => ({
      ...at(place, fieldPath([...path, key])),
      rule: 'unknown-field',
      message: 'is not a field that belongs here',
      instead: useInstead(key, allowed, `one of these: ${allowed.join(', ')}`),
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && choicesOf(issue).length === 0) {
    const branch = likelyBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => issueProblems(inner, path, schema, root, place));
  }
  const missing = valueAt(root, path) === undefined;
  const fault = missing ? missingFault(path, schema, root) : faultOf(issue);
  return [{ ...at(place, fieldPath(path)), rule: missing ? 'missing-field' : 'wrong-value', ...fault }];
}

function unionFault(issue: z.core.$ZodIssueInvalidUnion): Fault {
  const choices = choicesOf(issue);
  const first = issue.errors[0]?.[0];
  return choices.length === 0 && first ? faultOf(first) : notOneOf(issue.input, choices);
}

/** The values of which one was expected; empty when the forms are more than single values. */
function choicesOf(issue: z.core.$ZodIssueInvalidUnion): string[] {
  if ('options' in issue && issue.options) return issue.options.map(String);
  const values = issue.errors.map(([first]) =>
    first?.code === 'invalid_value' && first.path.length === 0 ? first.values : [],
  );
  return values.every((list) => list.length > 0) ? values.flat().map(String) : [];
}

/** Of several forms that a value may have, the one that the writer meant: the one that fits the value as a whole. */
function likelyBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  return branches.find((issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0));
}

function missingFault(path: Path, schema: z.ZodType, root: unknown): Fault {
  const expected = describe(schemaAt(schema, path, root));
  const name = String(path.at(-1) ?? '');
  return {
    message: 'is missing',
    instead: `Write ${name ? `"${name}"` : 'it'}${expected ? `: ${expected}` : ''}`,
  };
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value':
      return notOneOf(issue.input, issue.values.map(String));
    case 'invalid_union':
      return unionFault(issue);
    case 'too_small':
      return outOfRange(issue, 'fewer than', 'at least', Number(issue.minimum));
    case 'too_big':
      return outOfRange(issue, 'more than', 'at most', Number(issue.maximum));
    case 'invalid_key':
      return ownWords(issue.issues[0]?.message ?? issue.message);
    case 'invalid_format':
      return issue.message.startsWith('Invalid')
        ? {
            message: `is ${quote(issue.input)}, which has not the right form`,
            instead: `Follow ${issue.pattern ?? GUIDE}`,
          }
        : ownWords(issue.message);
    default:
      return ownWords(issue.message);
  }
}

/** The messages of our own schemas hold both parts: "is not a day. Write it as …". */
function ownWords(message: string): Fault {
  const [what = message, ...rest] = message.split(/\. (?=\p{Lu})/u);
  return { message: what, instead: rest.join('. ') || `See ${GUIDE}` };
}

function wrongType(expected: string, input: unknown): Fault {
  const message = `is ${typeOf(input)}, not ${TYPE_NAMES[expected] ?? expected}`;
  if (expected !== 'string') return { message, instead: `Write ${TYPE_NAMES[expected] ?? expected}` };
  if (input instanceof Date) {
    return { message, instead: `Put it in quotation marks: "${input.toISOString().slice(0, 10)}"` };
  }
  const plain = typeof input === 'number' || typeof input === 'boolean';
  return { message, instead: plain ? `Put it in quotation marks: "${String(input)}"` : 'Write a text' };
}

const TYPE_NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  tuple: 'a list',
};

function typeOf(value: unknown): string {
  if (value === null) return 'empty';
  if (value instanceof Date) return 'a moment in time';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a number with a fraction';
  return TYPE_NAMES[typeof value] ?? typeof value;
}

function notOneOf(input: unknown, values: string[]): Fault {
  return { message: `is ${quote(input)}`, instead: `Write one of: ${values.join(', ')}` };
}

type RangeIssue = { origin: string; input?: unknown };

function outOfRange({ origin, input }: RangeIssue, beyond: string, limit: string, bound: number): Fault {
  if (origin === 'string') {
    const length = String(input).trim().length;
    if (length === 0)
      return { message: 'is empty', instead: 'Write the text, or leave the field out where it may be absent' };
    return { message: `has ${length} characters, ${beyond} ${bound}`, instead: `Write ${limit} ${bound} characters` };
  }
  if (origin === 'array') {
    const length = Array.isArray(input) ? input.length : 0;
    return { message: `has ${length} entries, ${beyond} ${bound}`, instead: `Write ${limit} ${bound}` };
  }
  return { message: `is ${String(input)}`, instead: `Write a number of ${limit} ${bound}` };
}

function quote(value: unknown): string {
  return typeof value === 'object' ? typeOf(value) : JSON.stringify(value);
}

/** Writes the path of a field as editors read it: phones[0].number */
function fieldPath(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    '',
  );
}
