import { getCollection } from 'astro:content';
import { factsIn } from './facts.ts';
import { guidePages, messages } from './site.ts';
import type { DocumentModel } from '../documents/model.ts';
import { setPdf } from '../documents/pdf.ts';
import { LANGUAGES, type Language, type Localized } from '../i18n/languages.ts';
import { formatSize } from '../lessons/files.ts';
import { sheetDocuments } from '../sheets/documents.ts';
import { sheetAddress, sheetName } from '../sheets/files.ts';
import { site } from '../site.ts';

/** Which file an address of /files/sheets/ stands for. */
export interface SheetFileProps {
  /** Path of the page. */
  path: string;
  language: Language;
}

/** Parameters of every sheet in every language: of the pages whose yaml has the field "sheet". */
export async function sheetFilePaths(): Promise<{ params: { file: string }; props: SheetFileProps }[]> {
  const pages = (await getCollection('pages')).filter((page) => page.data.sheet !== undefined);
  return pages.flatMap(({ id: path }) =>
    LANGUAGES.map((language) => ({ params: { file: sheetName(path, language) }, props: { path, language } })),
  );
}

/**
 * @param props page and language
 * @returns the PDF; the same bytes as long as the content is the same
 */
export async function sheetPdf({ path, language }: SheetFileProps): Promise<Buffer> {
  return setPdf((await documentsOf(path))[language]);
}

/**
 * The link from a page to its sheet, with its format and its real size.
 * @param path path of the page
 * @param language language of the reader
 * @returns null where the page has no sheet
 */
export async function sheetLink(path: string, language: Language): Promise<{ address: string; label: string } | null> {
  const page = (await guidePages(language)).get(path)?.page;
  if (page?.data.sheet === undefined) return null;
  const t = await messages(language);
  const size = formatSize((await sheetPdf({ path, language })).length, t);
  return { address: sheetAddress(sheetName(path, language)), label: t('sheet.link', { size }) };
}

const documents = new Map<string, Promise<Localized<DocumentModel>>>();

/** The page and its three files ask for the same documents: they are made once. */
function documentsOf(path: string): Promise<Localized<DocumentModel>> {
  const known = documents.get(path);
  if (known && !import.meta.env.DEV) return known;
  const made = makeDocuments(path);
  documents.set(path, made);
  return made;
}

async function makeDocuments(path: string): Promise<Localized<DocumentModel>> {
  const [kk, ru, en] = await Promise.all([version(path, 'kk'), version(path, 'ru'), version(path, 'en')]);
  const { sheet } = kk.page;
  if (!sheet) throw new Error(`content/guides/${path}.yaml: sheet: is missing. Write the day of the last change`);
  return sheetDocuments({
    path,
    page: kk.page,
    sheet,
    texts: { kk, ru, en },
    facts: { kk: kk.facts, ru: ru.facts, en: en.facts },
    site: { name: site.name, address: site.address, licence: site.licences.content.name },
  });
}

async function version(path: string, language: Language) {
  const entry = (await guidePages(language)).get(path);
  if (!entry)
    throw new Error(`content/guides/${path}.${language}.mdx is missing. Write the page in all three languages`);
  const { page, guide } = entry;
  return { page: page.data, guide: guide.data, body: guide.body ?? '', facts: await factsIn(language) };
}
