import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { isDeepStrictEqual } from 'node:util';
import { serviceSchema, type Service } from '../schema.ts';

/** Order of the fields, for fields that an entry gets for the first time. */
const FIELDS = Object.keys(serviceSchema.shape);

/** As prettier writes YAML in this project: whoever formats the file afterwards changes nothing. */
const STYLE = { lineWidth: 0, flowCollectionPadding: true, singleQuote: true } as const;

/**
 * Changes fields of an entry and leaves everything else as it is written: comments, order, quotation marks.
 * @param text the YAML of the entry
 * @param before the entry as the schema reads it
 * @param change new values; a value that the entry has already is not touched
 * @param remove fields to take out
 * @returns the changed YAML, and the names of the fields that changed; the same text when nothing did
 */
export function changeEntry(
  text: string,
  before: Service,
  change: Partial<Service>,
  remove: readonly (keyof Service)[] = [],
): { text: string; fields: string[] } {
  const document = parseDocument(text);
  const root = document.contents;
  if (!isMap(root)) return { text, fields: [] };
  const fields: string[] = [];
  for (const [field, value] of Object.entries(change) as [keyof Service, unknown][]) {
    if (isDeepStrictEqual(before[field], value)) continue;
    setField(document, root, field, value);
    fields.push(field);
  }
  for (const field of remove) if (root.delete(field)) fields.push(field);
  return fields.length === 0 ? { text, fields } : { text: document.toString(STYLE), fields };
}

function setField(document: Document, root: YAMLMap, field: string, value: unknown): void {
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === field) as Pair<unknown, Node | null> | undefined;
  if (!pair) {
    const after = new Set(FIELDS.slice(FIELDS.indexOf(field) + 1));
    const next = root.items.findIndex(({ key }) => isScalar(key) && after.has(String(key.value)));
    const added = document.createPair(field, value);
    styleOf(added.value);
    root.items.splice(next < 0 ? root.items.length : next, 0, added);
    return;
  }
  pair.value = merge(document, pair.value, value);
}

/** A node for a value that takes over what still fits of the former one, with its comments. */
function merge(document: Document, former: Node | null, value: unknown): Node {
  if (isScalar(former) && (typeof value !== 'object' || value === null)) {
    if (former.value === value) return former;
    // A plain word stays plain: the type decides only how a text is quoted.
    former.value = value;
    if (value === null || typeof value !== 'string') delete former.type;
    delete former.source;
    return styleOf(former);
  }
  if (isMap(former) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value);
    former.items = entries.map(([key, item]) => {
      const pair = former.items.find((candidate) => isScalar(candidate.key) && candidate.key.value === key);
      if (!pair) {
        const added = document.createPair(key, item);
        styleOf(added.value);
        return added;
      }
      pair.value = merge(document, pair.value as Node | null, item);
      return pair;
    });
    return former;
  }
  if (isSeq(former) && Array.isArray(value)) {
    const old = former.items as Node[];
    former.items = value.map((item: unknown) => {
      const same = old.find((node) => isDeepStrictEqual(node.toJS(document), item));
      return same ?? styleOf(document.createNode(item) as Node);
    });
    return former;
  }
  const created = styleOf(document.createNode(value) as Node);
  if (former?.commentBefore) created.commentBefore = former.commentBefore;
  // What stood behind a value would stand in the middle of a list: above it, it is still read.
  if (former?.comment) created.commentBefore = [former.comment, created.commentBefore].filter(Boolean).join('\n');
  return created;
}

/** Texts that a reader of YAML could take for something else are quoted; short lists stand on one line. */
function styleOf<Value>(node: Value): Value {
  if (isScalar(node)) {
    const scalar = node as Scalar;
    if (typeof scalar.value === 'string' && /^[\d+]/.test(scalar.value)) scalar.type = 'QUOTE_SINGLE';
  } else if (isMap(node)) {
    for (const pair of node.items) styleOf(pair.value);
  } else if (isSeq(node)) {
    if (node.items.every((item) => isScalar(item))) node.flow = true;
    for (const item of node.items) styleOf(item);
  }
  return node;
}
