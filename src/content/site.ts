import { getCollection, type CollectionEntry } from 'astro:content';
import { parse } from 'yaml';
import signOffsYaml from '../../content/sign-offs.yaml?raw';
import { checkProgress, currentEdition, type EditionInput } from '../edition/edition.ts';
import { LANGUAGES, type Language, localize, type Localized } from '../i18n/languages.ts';
import { flattenMessages, translator, type Translate } from '../i18n/messages.ts';
import { site } from '../site.ts';
import type { Source } from '../sources/schema.ts';
import { COLLECTIONS } from './collections.ts';

// Not a collection of Astro, which warns about a list that is still empty.
const signOffs = COLLECTIONS.signOffs.schema.array().parse(parse(signOffsYaml) ?? []);

/** The edition that is being built. */
export const edition = currentEdition();

/** Keeps the result of a loader: content does not change while a site is built. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (import.meta.env.DEV ? load() : (value ??= load()));
}

const translators = once(async (): Promise<Localized<Translate>> => {
  const files = await getCollection('interface');
  return localize((language) => {
    const file = files.find((entry) => entry.id === language);
    if (!file) throw new Error(`content/interface/${language}.yaml is missing`);
    return translator(flattenMessages(file.data), language);
  });
});

/** Messages of the interface in a language. */
export async function messages(language: Language): Promise<Translate> {
  return (await translators())[language];
}

/** A page of content/guides with its text in one language. */
export interface GuidePage {
  path: string;
  page: CollectionEntry<'pages'>;
  guide: CollectionEntry<'guides'>;
}

const allGuides = once(async (): Promise<Localized<Map<string, GuidePage>>> => {
  const [pages, guides] = await Promise.all([getCollection('pages'), getCollection('guides')]);
  const texts = new Map(guides.map((guide) => [guide.id, guide]));
  return localize((language) => {
    const map = new Map<string, GuidePage>();
    for (const page of pages) {
      const guide = texts.get(`${page.id}.${language}`);
      if (!guide)
        throw new Error(`content/guides/${page.id}.${language}.mdx is missing. Write the page in all three languages`);
      map.set(page.id, { path: page.id, page, guide });
    }
    return map;
  });
});

/** All pages of content/guides in a language, by path. */
export async function guidePages(language: Language): Promise<Map<string, GuidePage>> {
  return (await allGuides())[language];
}

/** Parameters of every page of content/guides in every language. */
export async function guidePaths(): Promise<{ params: { lang: Language; path: string } }[]> {
  const pages = await getCollection('pages');
  return LANGUAGES.flatMap((lang) => pages.map((page) => ({ params: { lang, path: page.id } })));
}

/** Pages directly below a section, in their order. */
export async function sectionPages(section: string, language: Language): Promise<GuidePage[]> {
  const pages = [...(await guidePages(language)).values()];
  return pages
    .filter(({ path }) => path.startsWith(`${section}/`) && !path.slice(section.length + 1).includes('/'))
    .sort((a, b) => a.page.data.order - b.page.data.order);
}

/** All services by id. */
export const services = once(async () => new Map((await getCollection('services')).map((entry) => [entry.id, entry])));

/** Regions in the order of the file. */
export const regions = once(() => getCollection('regions'));

/** The bibliography by key. */
export const bibliography = once(async (): Promise<Map<string, Source & { group: string }>> => {
  const groups = await getCollection('sources');
  return new Map(
    groups.flatMap((group) =>
      Object.entries(group.data).map(([key, source]) => [key, { ...source, group: group.id }] as const),
    ),
  );
});

/** What the rules of the editions look at. */
export const editionInput = once(async (): Promise<EditionInput> => {
  const [serviceList, pages, provisions, statistics, lessons, terms] = await Promise.all([
    getCollection('services'),
    getCollection('pages'),
    getCollection('provisions'),
    getCollection('statistics'),
    getCollection('lessons'),
    getCollection('glossary'),
  ]);
  return { site, services: serviceList, pages, provisions, statistics, lessons, signOffs, terms };
});

/** How many of the publisher's checks are done. */
export const progress = once(async () => checkProgress(await editionInput()));
