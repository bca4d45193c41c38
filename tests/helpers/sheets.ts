import { readFileSync } from 'node:fs';
import { validEntries, type Content } from '../../src/content/check/content.ts';
import { readContent } from '../../src/content/check/read.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { localize } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/messages.ts';
import type { SheetInput } from '../../src/sheets/documents.ts';
import type { Facts } from '../../src/lessons/facts.ts';
import { site } from '../../src/site.ts';
import { messagesOf } from './messages.ts';

/** The content of the site as the sheets take it, without Astro. */
export interface SheetContent {
  content: Content;
  facts: (edition?: Edition) => SheetInput['facts'];
  /** Input of every page that has a sheet, by the path of the page. */
  inputs: (edition?: Edition) => Map<string, SheetInput>;
}

/** Reads the content once. */
export async function readSheetContent(): Promise<SheetContent> {
  const { content } = await readContent('.');
  const byId = <Data>(entries: Parameters<typeof validEntries<Data>>[0]) =>
    new Map(validEntries(entries).map(({ id, data }) => [id, { data }]));
  const [index] = validEntries(content.monthlyIndex);
  if (!index) throw new Error('content/law/monthly-index.yaml is missing');
  const entries = {
    services: byId(content.services),
    acts: byId(content.acts),
    provisions: byId(content.provisions),
    statistics: byId(content.statistics),
    index: index.data,
  };
  const facts = (edition: Edition = 'review') =>
    localize((language): Facts => ({ t: translator(messagesOf(language), language), edition, ...entries }));
  const guides = byId(content.guides);
  const files = new Map(content.guides.map(({ id, file }) => [id, file]));
  const inputs = (edition: Edition = 'review') => {
    return new Map(
      validEntries(content.pages).flatMap(({ id: path, data: page }) => {
        const { sheet } = page;
        if (!sheet) return [];
        const texts = localize((language) => {
          const guide = guides.get(`${path}.${language}`)?.data;
          if (!guide) throw new Error(`${path}.${language} cannot be read`);
          return { guide, body: readFileSync(files.get(`${path}.${language}`) ?? '', 'utf8') };
        });
        const input: SheetInput = {
          path,
          page,
          sheet,
          texts,
          facts: facts(edition),
          site: { name: site.name, address: site.address, licence: site.licences.content.name },
        };
        return [[path, input] as const];
      }),
    );
  };
  return { content, facts, inputs };
}
