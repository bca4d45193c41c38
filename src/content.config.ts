import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { COLLECTIONS, entryId, type CollectionDefinition, type CollectionName } from './content/collections.ts';

/** Makes an Astro collection of a row of the table; the schema is passed apart so that its type is kept. */
function collection<Schema extends z.ZodType>(name: CollectionName, schema: Schema) {
  const definition: CollectionDefinition = COLLECTIONS[name];
  const base = `./content/${definition.base}`;
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
  pages: collection('pages', COLLECTIONS.pages.schema),
  guides: collection('guides', COLLECTIONS.guides.schema),
  lessons: collection('lessons', COLLECTIONS.lessons.schema),
  lessonTexts: collection('lessonTexts', COLLECTIONS.lessonTexts.schema),
  lessonCommon: collection('lessonCommon', COLLECTIONS.lessonCommon.schema),
  lessonYears: collection('lessonYears', COLLECTIONS.lessonYears.schema),
  acts: collection('acts', COLLECTIONS.acts.schema),
  provisions: collection('provisions', COLLECTIONS.provisions.schema),
  monthlyIndex: collection('monthlyIndex', COLLECTIONS.monthlyIndex.schema),
  services: collection('services', COLLECTIONS.services.schema),
  regions: collection('regions', COLLECTIONS.regions.schema),
  statistics: collection('statistics', COLLECTIONS.statistics.schema),
  activities: collection('activities', COLLECTIONS.activities.schema),
  glossary: collection('glossary', COLLECTIONS.glossary.schema),
  posters: collection('posters', COLLECTIONS.posters.schema),
  sources: collection('sources', COLLECTIONS.sources.schema),
  questions: collection('questions', COLLECTIONS.questions.schema),
  danger: collection('danger', COLLECTIONS.danger.schema),
  interface: collection('interface', COLLECTIONS.interface.schema),
};
