import { z } from 'astro/zod';
import { activitySchema } from '../activities/schema.ts';
import { serviceSchema } from '../directory/schema.ts';
import { REGION_CODES } from '../directory/regions.ts';
import { termSchema } from '../glossary/schema.ts';
import { SIGN_OFF_ROLES, guideSchema, pageSchema } from '../guides/schema.ts';
import { localizedText } from '../i18n/languages.ts';
import { messagesSchema } from '../i18n/messages.ts';
import { actSchema, monthlyIndexSchema, provisionSchema } from '../law/schema.ts';
import { lessonCommonSchema, lessonSchema, lessonTextSchema } from '../lessons/schema.ts';
import { lessonYearSchema } from '../lessons/year-schema.ts';
import { posterSchema } from '../posters/schema.ts';
import { askedSchema } from '../search/asked.ts';
import { dangerSchema } from '../search/danger/schema.ts';
import { conceptSchema } from '../search/index/thesaurus.ts';
import { sourceSchema } from '../sources/schema.ts';
import { seriesSchema } from '../statistics/schema.ts';
import { day, pagePath, slug, sourceKey } from './fields.ts';

/** A region as the directory shows it: content/directory/regions.yaml */
export const regionSchema = z.strictObject({
  code: z.enum(REGION_CODES),
  slug,
  name: localizedText,
  /** Name for the tile of the map. */
  short: localizedText,
  /** Column and row on the map of hexagons. */
  tile: z.tuple([z.number().int().min(0), z.number().int().min(0)]),
});

/** A question in the voice of the asker: content/search/questions.yaml */
export const questionSchema = z.strictObject({
  group: z.enum(['children', 'adults', 'teachers', 'law']),
  kk: z.string().trim().min(5),
  ru: z.string().trim().min(5),
  en: z.string().trim().min(5),
  page: pagePath,
  /** Page of the content plan that will answer; the question moves there when it exists. */
  planned: pagePath.optional(),
});

/** A recorded approval: content/sign-offs.yaml */
export const signOffSchema = z.strictObject({ page: pagePath, role: z.enum(SIGN_OFF_ROLES), date: day });

export interface CollectionDefinition {
  /** Folder below content/. */
  base: string;
  /** Globs inside that folder; those with "!" are left out. */
  patterns: string[];
  schema: z.ZodType;
  /** The file holds a list of entries; this field of an entry is its id ("" numbers them). */
  list?: string;
}

/**
 * Every collection of the site. The build (src/content.config.ts) and `npm run check` read this one table,
 * so that a file is judged by the same schema in both.
 */
export const COLLECTIONS = {
  pages: { base: 'guides', patterns: ['**/*.yaml'], schema: pageSchema },
  guides: { base: 'guides', patterns: ['**/*.mdx'], schema: guideSchema },
  lessons: { base: 'lessons', patterns: ['*.yaml', '!*.{kk,ru,en}.yaml'], schema: lessonSchema },
  lessonTexts: { base: 'lessons', patterns: ['*.{kk,ru,en}.yaml'], schema: lessonTextSchema },
  lessonCommon: { base: 'lessons/common', patterns: ['*.yaml'], schema: lessonCommonSchema },
  lessonYears: { base: 'lessons/year', patterns: ['*.yaml'], schema: lessonYearSchema },
  acts: { base: 'law/acts', patterns: ['*.yaml'], schema: actSchema },
  provisions: { base: 'law/provisions', patterns: ['*.yaml'], schema: provisionSchema },
  monthlyIndex: { base: 'law', patterns: ['monthly-index.yaml'], schema: monthlyIndexSchema },
  services: { base: 'directory', patterns: ['*/*.yaml'], schema: serviceSchema },
  regions: { base: 'directory', patterns: ['regions.yaml'], schema: regionSchema, list: 'code' },
  statistics: { base: 'statistics', patterns: ['*.yaml'], schema: seriesSchema },
  activities: { base: 'activities', patterns: ['*.yaml'], schema: activitySchema },
  glossary: { base: 'glossary', patterns: ['*.yaml'], schema: termSchema },
  posters: { base: 'posters', patterns: ['*.yaml'], schema: posterSchema },
  sources: { base: 'sources', patterns: ['*.yaml'], schema: z.record(sourceKey, sourceSchema) },
  questions: { base: 'search', patterns: ['questions.yaml'], schema: questionSchema, list: '' },
  asked: { base: 'search', patterns: ['asked.yaml'], schema: askedSchema },
  danger: { base: 'search', patterns: ['danger.yaml'], schema: dangerSchema },
  thesaurus: { base: 'search', patterns: ['thesaurus.yaml'], schema: conceptSchema, list: 'id' },
  interface: { base: 'interface', patterns: ['*.yaml'], schema: messagesSchema },
  signOffs: { base: '.', patterns: ['sign-offs.yaml'], schema: signOffSchema, list: '' },
} satisfies Record<string, CollectionDefinition>;

export type CollectionName = keyof typeof COLLECTIONS;

/**
 * Identifier of an entry: its path without extension and without a closing "index"; services by file name alone.
 * The language stays as the last part: "help/now.kk", "help.kk".
 * @param collection name of the collection
 * @param file path inside the folder of the collection
 */
export function entryId(collection: CollectionName, file: string): string {
  const path = file.replace(/\.(yaml|mdx)$/, '').replace(/\/index(?=$|\.)/, '');
  return collection === 'services' ? (path.split('/').at(-1) ?? path) : path;
}
