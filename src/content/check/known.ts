import { groupPath } from '../../glossary/address.ts';
import { localize, type Localized } from '../../i18n/languages.ts';
import type { CollectionName } from '../collections.ts';
import type { Content, Entry, EntryOf } from './content.ts';

type ById<Name extends CollectionName> = ReadonlyMap<string, EntryOf<Name>>;

/** What a text or a field may refer to, by id. */
export interface Known {
  services: ById<'services'>;
  acts: ById<'acts'>;
  provisions: ById<'provisions'>;
  statistics: ById<'statistics'>;
  glossary: ById<'glossary'>;
  activities: ById<'activities'>;
  /** Keys of the bibliography. */
  sources: ReadonlySet<string>;
  /** Names of the block texts of the interface. */
  blocks: Localized<ReadonlySet<string>>;
  pictures: ReadonlySet<string>;
  /** Paths of all pages without language, those made from data included. */
  pages: ReadonlySet<string>;
}

/** Pages with a template of their own instead of texts in content/guides. */
const SPECIAL_PAGES = ['home', 'find', 'lessons/weeks'];

/** @returns an index of everything that can be referred to */
export function indexContent(content: Content): Known {
  return {
    services: byId(content.services),
    acts: byId(content.acts),
    provisions: byId(content.provisions),
    statistics: byId(content.statistics),
    glossary: byId(content.glossary),
    activities: byId(content.activities),
    // Names as they are written: an entry with a mistake is reported for that, not once more wherever it is named.
    sources: new Set(content.sources.flatMap((group) => keysBelow(group, ''))),
    blocks: localize((language) => {
      const file = content.interface.find((entry) => entry.id === language);
      return new Set(file ? keysBelow(file, 'blocks.') : []);
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
      ...content.glossary.flatMap(({ fields }) => (fields.group ? [groupPath(fields.group)] : [])),
    ]),
  };
}

function byId<Item extends Entry<unknown>>(entries: readonly Item[]): Map<string, Item> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Names of the fields directly below a field of a file. */
function keysBelow({ lines }: Entry<unknown>, prefix: string): string[] {
  return [...lines.keys()]
    .filter((path) => path.startsWith(prefix) && /^[^.[]+$/.test(path.slice(prefix.length)))
    .map((path) => path.slice(prefix.length));
}
