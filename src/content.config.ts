import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { COLLECTIONS, entryId, type CollectionDefinition, type CollectionName } from './content/collections.ts';

/** Makes an Astro collection of a row of the table. */
function collection<Name extends CollectionName>(name: Name) {
  const definition: CollectionDefinition = COLLECTIONS[name];
  const base = `./content/${definition.base}`;
  const schema = COLLECTIONS[name].schema;
  if (definition.list === undefined) {
    return defineCollection({
      loader: glob({ base, pattern: definition.patterns, generateId: ({ entry }) => entryId(name, entry) }),
      schema,
    });
  }
  const idField = definition.list;
  return defineCollection({
    loader: file(`${base}/${definition.patterns[0] ?? ''}`, {
      parser: (text) => {
        const rows = (parse(text) ?? []) as Record<string, unknown>[];
        return Object.fromEntries(
          rows.map((row, index) => [idField ? String(row[idField]) : String(index).padStart(3, '0'), row]),
        );
      },
    }),
    schema,
  });
}

export const collections = {
  pages: collection('pages'),
  guides: collection('guides'),
  lessons: collection('lessons'),
  lessonTexts: collection('lessonTexts'),
  acts: collection('acts'),
  provisions: collection('provisions'),
  services: collection('services'),
  regions: collection('regions'),
  statistics: collection('statistics'),
  glossary: collection('glossary'),
  sources: collection('sources'),
  questions: collection('questions'),
  interface: collection('interface'),
  signOffs: collection('signOffs'),
};
