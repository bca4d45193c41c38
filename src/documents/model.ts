import type { Language } from '../i18n/languages.ts';

/**
 * What a printed file says, without a word on how it looks: one model for every file format. A plan, a sheet, a letter
 * and later a poster or a card are built from these few blocks; `typst.ts` turns them into PDF.
 */

/** A piece of a line. A plain string is text as it stands. */
export type Inline =
  | string
  | { kind: 'strong'; text: string }
  /** A phone number: never split over two lines. */
  | { kind: 'phone'; text: string; link: string }
  | { kind: 'link'; text: string; address: string }
  /** Words in another language than the document. */
  | { kind: 'foreign'; language: string; content: Text }
  /** A line to write on by hand. */
  | { kind: 'blank' }
  /** A box to tick by hand. */
  | { kind: 'tick' };

/** A line or paragraph. */
export type Text = readonly Inline[];

/** A part of a document. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: Text; tone?: 'plain' | 'lead' | 'large' | 'small' }
  /** `columns` sets long lists in two columns of equal height. */
  | { kind: 'list'; items: readonly Text[]; ordered?: boolean; columns?: 1 | 2; tone?: 'plain' | 'small' | 'airy' }
  /** Words to say aloud. */
  | { kind: 'quote'; paragraphs: readonly Text[] }
  | { kind: 'timetable'; head: readonly [time: string, does: string, says: string]; rows: readonly TimedRow[] }
  | { kind: 'box'; tone: 'important' | 'calm'; blocks: readonly Block[] }
  | ({ kind: 'picture' } & Picture)
  /** Parts side by side; read from left to right. */
  | { kind: 'columns'; columns: readonly (readonly Block[])[] }
  /** Helplines, large and side by side; an urgent one in red. */
  | { kind: 'numbers'; numbers: readonly PrintedHelpline[] }
  /** An empty frame that takes the rest of the page: room to draw. */
  | { kind: 'room' }
  /** Empty space that takes the rest of the page: what follows stands at its foot. */
  | { kind: 'rest' }
  /** Labels with lines to fill in by hand. */
  | { kind: 'fields'; labels: readonly string[] };

/** A drawing of public/pictures. `alt` may be empty only where the picture is decoration. */
export interface Picture {
  name: string;
  alt: string;
  decorative?: boolean;
  /** In millimetres. */
  width: number;
}

/** A helpline with its number. */
export interface PrintedHelpline {
  number: string;
  /** Target of a link, for example tel:112. */
  link: string;
  name: string;
  urgent: boolean;
}

/** A row of a timetable. */
export interface TimedRow {
  /** Minutes, for example 3–7. */
  time: string;
  title: string;
  does: readonly Text[];
  says: readonly Text[];
}

/** Colour of an age band, as on the site. */
export type DocumentTint = 'sun' | 'sky' | 'plum' | 'teal' | 'plain';

/** How a document should fill its pages. */
export interface Fit {
  /** Sizes of the text in points, the most comfortable first: the first with which `pages` are enough is used. */
  sizes: readonly number[];
  /** Wished number of pages. */
  pages: number;
  /** With more pages the file is not made. */
  most: number;
}

/** What stands at the foot of every page. */
export interface Foot {
  /** Name of the site, code, version, date, licence. */
  parts: readonly string[];
  /** The helpline: number in bold and name, or the name alone where the number is withheld. */
  helpline: { number: string | null; name: string } | null;
  /** Second line; {n} and {total} are filled in, for example "page {n} of {total}". */
  page: string;
}

export interface DocumentModel {
  /** Neutral name without ending, for example j7-sheet-kk; also names the document in errors. */
  file: string;
  /** The file of content/ that an editor mends; named in errors. */
  origin: string;
  language: Language;
  /** Title in the properties of the file; what a window shows. */
  title: string;
  author: string;
  description?: string;
  /** Last change of the content, YYYY-MM-DD: the only date inside the file, so that the same content gives the same bytes. */
  updated: string;
  tint: DocumentTint;
  fit: Fit;
  head: {
    /** Name of the site. */
    site: string;
    /** Kind of the document, at the right of the name. */
    kind: string | null;
    /** Short mark in a tile beside the heading, for example J7. */
    mark: string | null;
    heading: string;
    /** Lines below the heading: for whom, how long, version. */
    facts: readonly Text[];
    /** What a reader must know before all else, for example that this is a review edition. */
    notice: string | null;
    /** At the right of the heading. */
    picture: Picture | null;
  };
  foot: Foot;
  blocks: readonly Block[];
}

/** A document that cannot be made. The message names file, place, fault and remedy. */
export class DocumentProblem extends Error {
  override name = 'DocumentProblem';
}

/**
 * @param document the document that cannot be made
 * @param place part of the document, for example "picture hands"
 * @param wrong what is wrong
 * @param instead what to write instead
 */
export function documentProblem(
  document: Pick<DocumentModel, 'file' | 'origin'>,
  place: string,
  wrong: string,
  instead: string,
): DocumentProblem {
  return new DocumentProblem(`${document.origin} (file ${document.file}.pdf): ${place}: ${wrong}. ${instead}.`);
}

/**
 * Looks for what a printed file may not lack: a title, a date, alternative texts, something to print.
 * @param document the document
 * @throws DocumentProblem for the first fault
 */
export function checkDocument(document: DocumentModel): void {
  const fail = (place: string, wrong: string, instead: string): never => {
    throw documentProblem(document, place, wrong, instead);
  };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(document.file)) {
    fail('name of the file', `"${document.file}" is not neutral`, 'Use lower-case Latin letters, digits and hyphens');
  }
  if (!document.title.trim()) fail('title', 'is empty', 'Write the title that a window shows');
  if (!document.head.heading.trim()) fail('heading', 'is empty', 'Write the heading of the first page');
  if (!document.author.trim()) fail('author', 'is empty', 'Write the name of the site');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(document.updated)) {
    fail('updated', `"${document.updated}" is not a day`, 'Write YYYY-MM-DD');
  }
  if (document.fit.sizes.length === 0) fail('fit.sizes', 'is empty', 'Name at least one size of the text in points');
  for (const picture of documentPictures(document)) {
    if (picture.decorative || picture.alt.trim()) continue;
    fail(`picture ${picture.name}`, 'has no alternative text', 'Write in one line what the picture shows (pictureAlt)');
  }
  let level = 1;
  for (const block of allBlocks(document.blocks)) {
    if (block.kind === 'heading') {
      if (!block.text.trim()) fail('heading', 'is empty', 'Write the heading');
      if (block.level > level + 1) {
        fail(`heading “${block.text}”`, `is of level ${block.level} after level ${level}`, `Use level ${level + 1}`);
      }
      level = block.level;
    }
    if (block.kind === 'list' && block.items.length === 0)
      fail('list', 'is empty', 'Add an item or leave the list out');
    if (block.kind === 'numbers' && block.numbers.length === 0)
      fail('numbers', 'is empty', 'Name a helpline or leave the numbers out');
    if (block.kind === 'timetable' && block.rows.length === 0) fail('timetable', 'has no rows', 'Add the steps');
  }
}

/** All blocks in the order of reading, with those inside boxes and columns. */
export function* allBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'box') yield* allBlocks(block.blocks);
    if (block.kind === 'columns') for (const column of block.columns) yield* allBlocks(column);
  }
}

/** All pictures of a document. */
export function documentPictures({ head, blocks }: Pick<DocumentModel, 'head' | 'blocks'>): Picture[] {
  const inText = [...allBlocks(blocks)].filter((block) => block.kind === 'picture');
  return head.picture ? [head.picture, ...inText] : inText;
}

/**
 * All texts of a document, for tests and for finding the sentence that an error is about.
 * @param document the document
 */
export function documentTexts(document: DocumentModel): string[] {
  const { head, foot } = document;
  const texts = [
    document.title,
    document.author,
    document.description ?? '',
    head.site,
    head.kind ?? '',
    head.mark ?? '',
  ];
  texts.push(
    head.heading,
    ...head.facts.map(plainText),
    head.notice ?? '',
    head.picture?.alt ?? '',
    ...foot.parts,
    foot.page,
  );
  if (foot.helpline) texts.push(foot.helpline.number ?? '', foot.helpline.name);
  for (const block of allBlocks(document.blocks)) texts.push(...blockTexts(block));
  return texts.filter(Boolean);
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plainText(block.text)];
    case 'list':
      return block.items.map(plainText);
    case 'quote':
      return block.paragraphs.map(plainText);
    case 'timetable':
      return [
        ...block.head,
        ...block.rows.flatMap((row) => [row.time, row.title, ...row.does.map(plainText), ...row.says.map(plainText)]),
      ];
    case 'picture':
      return [block.alt];
    case 'numbers':
      return block.numbers.flatMap(({ number, name }) => [number, name]);
    case 'fields':
      return [...block.labels];
    default:
      return [];
  }
}

/** @returns the words of a line, without their form */
export function plainText(text: Text): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'blank') return '____';
      if (part.kind === 'tick') return '';
      return part.kind === 'foreign' ? plainText(part.content) : part.text;
    })
    .join('');
}
