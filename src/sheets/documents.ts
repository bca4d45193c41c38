import type { Block, DocumentModel, Fit, Text } from '../documents/model.ts';
import { parseMdx } from '../guides/mdx.ts';
import { speaksToChild, tintOf } from '../guides/prose.ts';
import type { Guide, Page } from '../guides/schema.ts';
import { sectionOf } from '../guides/sections.ts';
import { formatDate } from '../i18n/dates.ts';
import { localize, type Language, type Localized } from '../i18n/languages.ts';
import type { Translate } from '../i18n/messages.ts';
import { pageAddress } from '../i18n/paths.ts';
import { numberFinder } from '../lessons/numbers.ts';
import { printedText, type FindNumber } from '../lessons/text.ts';
import type { Facts } from '../lessons/facts.ts';
import { sheetName } from './files.ts';
import { linesOfSheet, twoColumns } from './measure.ts';
import { sheetOutline, type SheetOutline, type SheetPart, type SheetSection } from './outline.ts';
import { fitToPage } from './shorten.ts';

/** A page of content/guides with everything that its sheet is made of. */
export interface SheetInput {
  /** Path of the page without language. */
  path: string;
  page: Page;
  sheet: NonNullable<Page['sheet']>;
  /** Front matter and text of each version. */
  texts: Localized<{ guide: Guide; body: string }>;
  facts: Localized<Facts>;
  site: {
    name: Localized;
    /** Without a slash at the end; null while none is decided. */
    address: string | null;
    /** Name of the licence of the content. */
    licence: string;
  };
}

/** Sizes of the text in points, from the most comfortable to the smallest that still reads well on paper. */
const SIZES = [13, 12.75, 12.5, 12.25, 12, 11.75, 11.5, 11.25, 11, 10.75, 10.5, 10.25, 10, 9.75, 9.5, 9];

/** Found by setting all sheets: a full page is set in 10 points, each line less leaves room for an eighth of a point. */
const FULL = { lines: 60, size: 10, perLine: 0.125 };

/** Every size that is tried takes time: begins a little above the size that the estimate promises. */
function fitOf(outline: SheetOutline): Fit {
  const promised = FULL.size + (FULL.lines - linesOfSheet(outline)) * FULL.perLine;
  return { sizes: SIZES.filter((size) => size <= Math.max(promised, FULL.size) + 1), pages: 1, most: 1 };
}

/** Numbers of every sheet, danger first. */
const NUMBERS = ['kz-112', 'kz-102', 'kz-103', 'kz-111'] as const;

/**
 * Makes the sheet of a page: one A4 page out of the text of the page, with the same parts in each language.
 * @param input the page
 * @returns the documents, ready to be set
 * @throws Error with the file, what is wrong and what to write instead
 */
export function sheetDocuments(input: SheetInput): Localized<DocumentModel> {
  const outlines = localize((language) => {
    try {
      return sheetOutline(parseMdx(input.texts[language].body), input.facts[language], input.sheet.only);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${fileOf(input, language)}: ${reason}`, { cause: error });
    }
  });
  const fitted = fitToPage(outlines);
  return localize((language) => sheetDocument(input, fitted[language], language));
}

function fileOf({ path }: SheetInput, language: Language): string {
  return `content/guides/${path}.${language}.mdx`;
}

function sheetDocument(input: SheetInput, outline: SheetOutline, language: Language): DocumentModel {
  const { path, page, sheet, site } = input;
  const { guide } = input.texts[language];
  const { t, services, edition } = input.facts[language];
  const find = numberFinder(services, edition, language);
  const version = t('sheet.version', { date: formatDate(sheet.updated, language) });
  const checked = page.checked && t('page.checked', { date: formatDate(page.checked, language) });
  const address = site.address && `${site.address}${pageAddress(path, language)}`;
  return {
    file: sheetName(path, language),
    origin: fileOf(input, language),
    language,
    // What a window shows is neutral where the page is; the heading may be direct (style guide, 4).
    title: guide.title,
    author: site.name[language],
    updated: sheet.updated,
    tint: tintOf(page),
    fit: fitOf(outline),
    head: {
      site: site.name[language],
      kind: t(`sections.${sectionOf(path)}`),
      mark: null,
      heading: guide.heading ?? guide.title,
      facts: [[[version, checked].filter(Boolean).join(' · ')]],
      notice: edition === 'review' ? t('edition.fileNote') : null,
      picture: page.picture ? { name: page.picture, alt: '', decorative: true, width: 26 } : null,
    },
    foot: {
      parts: [site.name[language], ...(address ? [address] : []), site.licence, ...outline.notes],
      // The numbers stand in a box of their own.
      helpline: null,
      page: t('sheet.origin', { title: guide.title }),
    },
    blocks: [
      { kind: 'box', tone: 'calm', blocks: outline.first.map(partBlock) },
      ...(sheet.sign ? agreementBlocks(outline.sections, t) : sectionBlocks(outline.sections)),
      { kind: 'rest' },
      numbersBox(page, t, find),
    ],
  };
}

function sectionBlocks(sections: readonly SheetSection[]): Block[] {
  if (sections.length < 2) return sections.flatMap(sectionBlock);
  return [{ kind: 'columns', columns: twoColumns(sections).map((column) => column.flatMap(sectionBlock)) }];
}

/** Points that a family goes through together, with lines for names and dates. */
function agreementBlocks(sections: readonly SheetSection[], t: Translate): Block[] {
  const points = sections.flatMap(sectionBlock);
  return [
    ...points.map((block): Block => (block.kind === 'list' ? { ...block, tone: 'airy' } : block)),
    { kind: 'fields', labels: [t('sheet.names')] },
    { kind: 'fields', labels: [t('sheet.date'), t('sheet.again')] },
  ];
}

function sectionBlock({ heading, parts }: SheetSection): Block[] {
  return [{ kind: 'heading', level: 2, text: heading }, ...parts.map(partBlock)];
}

function partBlock(part: SheetPart): Block {
  switch (part.kind) {
    case 'label':
      return { kind: 'heading', level: 3, text: part.text };
    case 'lead':
      return { kind: 'paragraph', text: part.text };
    case 'say':
      return { kind: 'quote', paragraphs: [part.text] };
    case 'list':
      return { kind: 'list', ordered: part.ordered, items: part.items };
  }
}

/** The numbers with the words that must stand with them: both halves of 111 (style guide, 8). */
function numbersBox(page: Page, t: Translate, find: FindNumber): Block {
  const child = speaksToChild(page);
  const register = child ? 'Child' : 'Adult';
  const message = (key: string): Text => printedText(t(`blocks.${key}${register}`), find);
  const numbers = NUMBERS.flatMap((id) => {
    const { number, link, name } = find(id);
    return number === null || link === null ? [] : [{ number, link, name, urgent: id === 'kz-112' }];
  });
  return {
    kind: 'box',
    tone: 'important',
    blocks: [
      ...(numbers.length > 0 ? [{ kind: 'numbers', numbers } as const] : []),
      { kind: 'paragraph', text: [...message('danger'), ' ', ...message('line'), ' ', ...message('limit')] },
    ],
  };
}
