import { isDeepStrictEqual } from 'node:util';
import { LineCounter, isMap, isScalar, isSeq, parse, parseDocument, type Document, type Node, type Pair } from 'yaml';
import { serviceSchema, type Service } from '../schema.ts';

/** Order of the fields, for a field that an entry gets for the first time. */
const FIELDS = Object.keys(serviceSchema.shape);

/** As the project formats YAML: formatting the file afterwards changes nothing. */
const STYLE = { lineWidth: 0, flowCollectionPadding: false, singleQuote: true } as const;

/** New values of an entry, and fields to take out. */
export interface EntryChange {
  change: Partial<Service>;
  remove: readonly (keyof Service)[];
}

/** What became of an entry: its new YAML with the names of the changed fields, or why it cannot be changed. */
export type ChangedEntry = { text: string; data: Service; fields: string[] } | { fault: string };

/**
 * Changes fields of an entry. Each is written anew in its own lines; all other lines stay byte for byte. Comments stay,
 * but for those of a value that is taken out.
 * @param text the YAML of the entry: fields one below the other
 * @param before the entry as the schema reads it
 * @param wanted new values; a value that the entry has already is not touched
 */
export function changeEntry(text: string, before: Service, { change, remove }: EntryChange): ChangedEntry {
  const changed = Object.entries(change).filter(([field, value]) => {
    return !isDeepStrictEqual(before[field as keyof Service], value);
  });
  const removed = remove.filter((field) => before[field] !== undefined);
  let result = text;
  for (const [field, value] of changed) {
    const lines = setField(result, field, value);
    if (lines === null) return { fault: BY_HAND };
    result = lines;
  }
  for (const field of removed) result = removeField(result, field) ?? result;
  // Whatever the file looks like: it is written only if it says exactly what was wanted.
  const wanted = Object.fromEntries(
    Object.entries({ ...before, ...change }).filter(([field]) => !(removed as string[]).includes(field)),
  );
  const read = serviceSchema.safeParse(safeParse(result));
  if (!read.success) {
    const [issue] = read.error.issues;
    return { fault: `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'does not fit the schema'}` };
  }
  if (!isDeepStrictEqual(read.data, serviceSchema.safeParse(wanted).data)) return { fault: BY_HAND };
  return { text: result, data: read.data, fields: [...changed.map(([field]) => field), ...removed] };
}

const BY_HAND = 'the file is written in a way that cannot be changed here. Change it by hand';

function safeParse(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** The lines of each field, first and last included, counted from 0. */
function fieldLines(text: string): Map<string, { first: number; last: number }> | null {
  const counter = new LineCounter();
  const { contents, errors } = parseDocument(text, { lineCounter: counter });
  if (!isMap(contents) || contents.flow || errors.length > 0) return null;
  const starts: { field: string; first: number }[] = [];
  for (const { key } of contents.items) {
    if (!isScalar(key) || !key.range) return null;
    const { line, col } = counter.linePos(key.range[0]);
    if (col !== 1) return null;
    starts.push({ field: String(key.value), first: line - 1 });
  }
  const lines = text.split('\n');
  return new Map(
    starts.map(({ field, first }, index) => {
      let last = (starts[index + 1]?.first ?? lines.length) - 1;
      // Blank lines and comments at the margin belong to what follows.
      while (last > first && /^(\s*|#.*)$/.test(lines[last] ?? '')) last -= 1;
      return [field, { first, last }];
    }),
  );
}

/** @returns the text with a new value of a field, or null where its lines are not understood */
function setField(text: string, field: string, value: unknown): string | null {
  const places = fieldLines(text);
  if (!places) return null;
  const lines = text.split('\n');
  const place = places.get(field);
  if (place) {
    const own = rewrite(lines.slice(place.first, place.last + 1).join('\n'), value);
    if (own === null) return null;
    lines.splice(place.first, place.last - place.first + 1, ...own);
    return lines.join('\n');
  }
  const before = FIELDS.slice(0, FIELDS.indexOf(field)).findLast((name) => places.has(name));
  const after = before === undefined ? -1 : (places.get(before)?.last ?? -1);
  const own = rewrite(`${field}: null`, value);
  if (own === null) return null;
  lines.splice(after + 1, 0, ...own);
  return lines.join('\n');
}

function removeField(text: string, field: string): string | null {
  const place = fieldLines(text)?.get(field);
  if (!place) return null;
  const lines = text.split('\n');
  lines.splice(place.first, place.last - place.first + 1);
  return lines.join('\n');
}

/** @returns the lines of one field with a new value */
function rewrite(text: string, value: unknown): string[] | null {
  const document = parseDocument(text);
  const { contents, errors } = document;
  if (!isMap(contents) || errors.length > 0) return null;
  const [pair] = contents.items as Pair<unknown, Node | null>[];
  if (!pair) return null;
  pair.value = merge(document, pair.value, value);
  return document.toString(STYLE).trimEnd().split('\n');
}

/** A node for a value: it takes over what still fits of the former one, with its comments. */
function merge(document: Document, former: Node | null, value: unknown): Node {
  if (isSeq(former) && Array.isArray(value)) {
    const old = former.items as Node[];
    former.items = value.map((item: unknown) => {
      const same = old.find((node) => isDeepStrictEqual(node.toJS(document), item));
      return same ?? create(document, item);
    });
    // An empty list stands on one line.
    if (former.items.length === 0) former.flow = true;
    return former;
  }
  if (isMap(former) && isRecord(value)) {
    former.items = Object.entries(value).map(([key, item]) => {
      const pair = former.items.find((candidate) => isScalar(candidate.key) && candidate.key.value === key);
      if (!pair) return document.createPair(key, create(document, item));
      pair.value = merge(document, pair.value as Node | null, item);
      return pair;
    });
    return former;
  }
  if (isScalar(former) && isDeepStrictEqual(former.value, value)) return former;
  const created = create(document, value);
  if (!former) return created;
  const { comment, commentBefore } = former;
  if (isScalar(created)) Object.assign(created, { comment, commentBefore });
  // What stood behind a value would stand in the midst of a list; above it, it is still read.
  else created.commentBefore = [comment, commentBefore].filter(Boolean).join('\n') || null;
  return created;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A new node in the style of the project: numbers as text are quoted, short lists stand on one line. */
function create(document: Document, value: unknown): Node {
  const node = document.createNode(value) as Node;
  if (isScalar(node) && typeof node.value === 'string' && /^[\d+]/.test(node.value)) node.type = 'QUOTE_SINGLE';
  if (isMap(node)) {
    for (const pair of node.items) pair.value = create(document, (pair.value as Node).toJS(document));
  }
  if (isSeq(node)) {
    if (node.items.every((item) => isScalar(item))) node.flow = true;
    node.items = node.items.map((item) => create(document, (item as Node).toJS(document)));
  }
  return node;
}
