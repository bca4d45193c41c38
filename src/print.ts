import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validEntries, type Content } from './content/check/content.ts';
import { sweepCache } from './documents/cache.ts';
import type { FileOrder } from './documents/files.ts';
import { prepareFiles } from './documents/prepare.ts';
import type { Edition } from './edition/edition.ts';
import { LANGUAGES, localize, type Language, type Localized } from './i18n/languages.ts';
import { flattenMessages, translator } from './i18n/messages.ts';
import type { Facts } from './lessons/facts.ts';
import type { LessonEntry, Surroundings } from './lessons/input.ts';
import { lessonOrders, type LessonShelf } from './lessons/shelf.ts';
import { sheetDocuments } from './sheets/documents.ts';
import { site } from './site.ts';

/**
 * Everything that is printed, made out of checked content before the pages are built. Pages and routes then find each
 * file in the cache: no page waits for the compiler, and two threads share the work.
 */

/**
 * Makes every file that the cache lacks.
 * @param content the content as `checkContent` read it, without problems
 * @param edition the edition that is built
 * @param root folder of the project
 * @returns number of files in all, and of those that had to be made
 */
export async function printFiles(
  content: Content,
  edition: Edition,
  root: string = process.cwd(),
): Promise<{ total: number; made: number }> {
  const orders = [...lessonFiles(content, edition), ...sheetFiles(content, edition, root)];
  const made = await prepareFiles(orders, { root });
  sweepCache({ root });
  return { total: orders.flat().length, made };
}

/** Files of one lesson in one language stay together: one part of the work. */
function lessonFiles(content: Content, edition: Edition): FileOrder[][] {
  const { entries, around } = readLessonShelf(content, edition);
  return entries.flatMap((entry) => LANGUAGES.map((language) => lessonOrders(entry, around[language])));
}

/**
 * @param content checked content
 * @param edition the edition that is built
 * @returns the lessons with what they are printed with
 */
export function readLessonShelf(content: Content, edition: Edition): LessonShelf {
  const texts = byId(content.lessonTexts);
  const common = byId(content.lessonCommon);
  const facts = readFacts(content, edition);
  const books = new Map(validEntries(content.sources).flatMap(({ data }) => Object.entries(data)));
  const entries = validEntries(content.lessons).map(({ id, data }): LessonEntry => ({
    slug: id,
    lesson: data,
    texts: localize((language) => present(texts, `${id}.${language}`, 'content/lessons').data),
  }));
  const around = localize((language): Surroundings => ({
    common: present(common, language, 'content/lessons/common').data,
    facts: facts[language],
    books,
    siteName: site.name[language],
    licence: site.licences.content,
  }));
  return { entries: entries.sort((a, b) => a.lesson.code.localeCompare(b.lesson.code, 'en')), around };
}

/**
 * @param content checked content
 * @param edition the edition that is built
 * @returns what printed texts name by their ids
 */
export function readFacts(content: Content, edition: Edition): Localized<Facts> {
  const [index] = validEntries(content.monthlyIndex);
  if (!index) throw new Error('content/law/monthly-index.yaml: is missing. Restore the file');
  const messages = byId(content.interface);
  const entries = {
    services: byId(content.services),
    acts: byId(content.acts),
    provisions: byId(content.provisions),
    statistics: byId(content.statistics),
    index: index.data,
  };
  return localize((language: Language) => ({
    t: translator(flattenMessages(present(messages, language, 'content/interface').data), language),
    edition,
    ...entries,
  }));
}

/** The sheets of pages: the three languages of a page are cut to the same parts. */
function sheetFiles(content: Content, edition: Edition, root: string): FileOrder[][] {
  const guides = new Map(content.guides.map((guide) => [guide.id, guide]));
  const facts = readFacts(content, edition);
  return validEntries(content.pages).flatMap(({ id: path, data: page }) => {
    if (!page.sheet) return [];
    const texts = localize((language) => {
      const guide = guides.get(`${path}.${language}`);
      if (!guide?.data) throw new Error(`content/guides/${path}.${language}.mdx: cannot be read. Mend the file`);
      return { guide: guide.data, body: readFileSync(join(root, guide.file), 'utf8') };
    });
    const documents = sheetDocuments({
      path,
      page,
      sheet: page.sheet,
      texts,
      facts,
      site: { name: site.name, address: site.address, licence: site.licences.content.name },
    });
    return LANGUAGES.map((language): FileOrder[] => [{ format: 'pdf', document: documents[language] }]);
  });
}

function byId<Data>(entries: Parameters<typeof validEntries<Data>>[0]): Map<string, { id: string; data: Data }> {
  return new Map(validEntries(entries).map((entry) => [entry.id, entry]));
}

function present<Value>(map: ReadonlyMap<string, Value>, id: string, folder: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`${folder}: there is no "${id}". Restore the file`);
  return value;
}
