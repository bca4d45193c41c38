import { z } from 'astro/zod';

/** Path of a field inside a value, for example ["phones", 0, "number"]. */
export type Path = readonly PropertyKey[];

/** @returns the value at a path, or undefined where there is none */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    root,
  );
}

/**
 * Finds the schema of a field. Where a value may have several forms, the form of the given value decides.
 * @param schema schema of the whole
 * @param path path of the field
 * @param value the whole value
 */
export function schemaAt(schema: z.ZodType | undefined, path: Path, value: unknown): z.ZodType | undefined {
  const [part, ...rest] = path;
  if (part === undefined) return schema;
  return schemaAt(child(unwrap(schema, value), part), rest, valueAt(value, [part]));
}

/** @returns the schema of each field of a group of fields */
export function partsOf(schema: z.ZodObject): Record<string, z.ZodType> {
  return schema.shape;
}

/**
 * @param schema schema of a group of fields
 * @param value the group as written
 * @returns the names of its fields; empty when the schema names none
 */
export function fieldNames(schema: z.ZodType | undefined, value: unknown): string[] {
  const plain = unwrap(schema, value);
  return plain instanceof z.ZodObject ? Object.keys(partsOf(plain)) : [];
}

/** Says in few words what a schema expects: "one of A0, A1", "a text, or null"; empty when it cannot be said shortly. */
export function describe(schema: z.ZodType | undefined): string {
  const words = describePlain(unwrap(schema, undefined));
  return schema instanceof z.ZodNullable ? `${words || 'a text'}, or null` : words;
}

function describePlain(schema: z.ZodType | undefined): string {
  if (schema instanceof z.ZodEnum) return `one of ${schema.options.map(String).join(', ')}`;
  if (schema instanceof z.ZodObject) return `with ${fieldNames(schema, undefined).join(', ')}`;
  if (schema instanceof z.ZodArray) return 'a list';
  if (schema instanceof z.ZodString) return 'a text';
  if (schema instanceof z.ZodNumber) return 'a number';
  if (schema instanceof z.ZodBoolean) return 'true or false';
  return '';
}

function child(schema: z.ZodType | undefined, part: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return partsOf(schema)[String(part)];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(part)] as z.ZodType | undefined;
  return undefined;
}

/** Takes away "optional", "or null", default values and choices around a schema. */
export function unwrap(schema: z.ZodType | undefined, value: unknown): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodUnion) return unwrap(likelyOption(schema.options as z.ZodType[], value), value);
  return schema;
}

/** Of several forms: the one whose "kind" is that of the value, else a group of fields for a group of fields. */
function likelyOption(options: z.ZodType[], value: unknown): z.ZodType | undefined {
  const kind = valueAt(value, ['kind']);
  const sameKind = (option: z.ZodType) => child(option, 'kind')?.safeParse(kind).success;
  const grouped = typeof value === 'object' && value !== null;
  return (
    (kind === undefined ? undefined : options.find(sameKind)) ??
    (grouped ? options.find((option) => option instanceof z.ZodObject) : undefined) ??
    options[0]
  );
}
