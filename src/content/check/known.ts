import { localize, type Localized } from '../../i18n/languages.ts';
import { flattenMessages } from '../../i18n/messages.ts';
import type { CollectionData, Content, Entry } from './content.ts';

type Fields<Name extends keyof CollectionData> = ReadonlyMap<string, Partial<CollectionData[Name]>>;

/** What a text or a field may refer to, by id. */
export interface Known {
  services: Fields<'services'>;
  acts: Fields<'acts'>;
  provisions: Fields<'provisions'>;
  statistics: Fields<'statistics'>;
  /** Keys of the bibliography. */
  sources: ReadonlySet<string>;
  /** Names of the block texts of the interface. */
  blocks: Localized<ReadonlySet<string>>;
  pictures: ReadonlySet<string>;
  /** Paths of all pages without language, those made from data included. */
  pages: ReadonlySet<string>;
}

/** Pages with a template of their own instead of texts in content/guides. */
const SPECIAL_PAGES = ['home', 'find'];

/** @returns an index of everything that can be referred to */
export function indexContent(content: Content): Known {
  return {
    services: byId(content.services),
    acts: byId(content.acts),
    provisions: byId(content.provisions),
    statistics: byId(content.statistics),
    sources: new Set(content.sources.flatMap((group) => Object.keys(group.fields))),
    blocks: localize((language) => {
      const blocks = content.interface.find((entry) => entry.id === language)?.fields.blocks;
      return new Set(typeof blocks === 'object' ? Object.keys(flattenMessages(blocks)) : []);
    }),
    pictures: content.pictures,
    pages: new Set([
      ...SPECIAL_PAGES,
      ...content.pages.map((page) => page.id),
      // A page whose shared file is missing is reported for that, not once more for every link to it.
      ...content.guides.filter((text) => text.language).map((text) => text.path),
      ...content.lessons.map((lesson) => `lessons/${lesson.id}`),
      ...content.regions.flatMap(({ fields }) => (fields.slug ? [`help/near/${fields.slug}`] : [])),
      ...content.sources.map((group) => `about/sources/${group.id}`),
    ]),
  };
}

function byId<Data>(entries: readonly Entry<Data>[]): Map<string, Partial<Data>> {
  return new Map(entries.map((entry) => [entry.id, entry.fields]));
}
