import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { allBlocks, plainText, type Block, type DocumentModel } from '../../src/documents/model.ts';
import { setPdf } from '../../src/documents/pdf.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { formatSize } from '../../src/lessons/files.ts';
import { sheetDocuments, type SheetInput } from '../../src/sheets/documents.ts';
import { sheetAddress } from '../../src/sheets/files.ts';
import { readSheetContent } from '../helpers/sheets.ts';
import { SITE, builtPages, type BuiltPage } from '../helpers/site.ts';

const LARGEST_BYTES = 150 * 1024;

interface Sheet {
  document: DocumentModel;
  input: SheetInput;
  language: Language;
  /** The page out of which it is made. */
  page: BuiltPage | undefined;
  address: string;
}

let sheets: Sheet[];
let pages: BuiltPage[];

beforeAll(async () => {
  pages = await builtPages();
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  sheets = [...(await readSheetContent()).inputs()].flatMap(([path, input]) => {
    const documents = sheetDocuments(input);
    return LANGUAGES.map((language): Sheet => {
      const document = documents[language];
      const page = byAddress.get(`/${language}/${path}/`);
      return { document, input, language, page, address: sheetAddress(document.file) };
    });
  });
});

it('holds every sheet: one page, in a format for all readers, small enough for a slow line', () => {
  for (const { address } of sheets) {
    const pdf = readFileSync(join(SITE, address));
    const text = pdf.toString('latin1');
    expect(text, address).toMatch(/^%PDF-/);
    expect(text, address).toMatch(/<xmpTPg:NPages>1</);
    expect(text, address).toMatch(/pdfuaid:part>1</);
    expect(pdf.length, address).toBeLessThanOrEqual(LARGEST_BYTES);
  }
});

it('holds the sheets of the content as it is now, and no others', () => {
  for (const { address, document } of sheets) {
    expect(readFileSync(join(SITE, address)).equals(setPdf(document)), `${address} is not made of content/`).toBe(true);
  }
  const names = sheets.map(({ document }) => `${document.file}.pdf`);
  expect(readdirSync(join(SITE, 'files/sheets')).sort()).toEqual(names.sort());
});

it('leads from the page to its sheet, with format and size, and says where a file may be found by others', () => {
  for (const { address, input, language, page } of sheets) {
    const { t } = input.facts[language];
    const links = [...(page?.document.querySelectorAll(`a[href="${address}"]`) ?? [])];
    expect(links, address).toHaveLength(1);
    const size = formatSize(readFileSync(join(SITE, address)).length, t);
    expect(links[0]?.textContent?.trim()).toBe(t('sheet.link', { size }));
    expect(links[0]?.getAttribute('type')).toBe('application/pdf');
    const discreet = input.page.level === 'A2' || input.page.level === 'A3';
    expect(links[0]?.closest('div')?.textContent?.includes(t('blocks.savedPages')), address).toBe(discreet);
  }
});

it('offers no sheet that does not exist', () => {
  const offered = pages.flatMap((page) =>
    [...page.document.querySelectorAll('a[href^="/files/sheets/"]')].map((link) => link.getAttribute('href') ?? ''),
  );
  expect(offered).toHaveLength(sheets.length);
  for (const href of offered) expect(existsSync(join(SITE, href)), href).toBe(true);
});

it('says on paper what the page says, word for word', () => {
  for (const { document, page, address } of sheets) {
    const prose = page?.document.querySelector('.prose')?.cloneNode(true) as Element | undefined;
    // Marks of sources and explanations of words stay on the page.
    for (const extra of prose?.querySelectorAll('.mark, .term-note') ?? []) extra.remove();
    const shown = squeeze(prose?.textContent ?? '');
    // The box with the numbers at the end is not part of the text.
    const lines = [...allBlocks(document.blocks.slice(0, -1))].flatMap(linesOf);
    expect(lines.length, address).toBeGreaterThan(8);
    for (const line of lines) expect(shown, address).toContain(squeeze(line));
  }
});

/** Blanks differ between a page and a line of print; words do not. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

function linesOf(block: Block): string[] {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'paragraph') return [plainText(block.text)];
  if (block.kind === 'list') return block.items.map(plainText);
  return block.kind === 'quote' ? block.paragraphs.map(plainText) : [];
}
