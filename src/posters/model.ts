import { plainText, type Text } from '../documents/model.ts';
import type { Language } from '../i18n/languages.ts';

/**
 * What posters and cards say, and how large: every size stands here, in points of a page of `face`, so that the least
 * sizes of the lesson guide (section 13) can be checked before anything is set. `typst.ts` turns it into pages.
 */

/** A line in one language. */
export interface Line {
  language: Language;
  text: Text;
}

/** The same words in each language of the file: one line, or three below each other. */
export type Lines = readonly Line[];

export type Tone = 'ink' | 'quiet' | 'sky' | 'red';

/** A short number to find at a glance. */
export interface BigNumber {
  number: string;
  /** Target of a link, for example tel:112. */
  link: string;
  labels: Lines;
  tone: 'sky' | 'red';
}

export type Part =
  | { kind: 'title'; lines: Lines; size: number }
  | { kind: 'words'; lines: Lines; size: number; bold?: boolean; tone?: Tone; centred?: boolean }
  /** Numbers side by side, each with its labels. */
  | { kind: 'numbers'; numbers: readonly BigNumber[]; size: number; labelSize: number }
  /** `marks`: digits, dots, or an ornament of its own for each item. */
  | { kind: 'list'; items: readonly Lines[]; size: number; marks: 'digits' | 'dots' | 'tiles'; bold?: boolean }
  /** The code of the site, or what stands in its place. */
  | { kind: 'code'; address: string | null; width: number; alt: Line; waiting: Lines; caption: Lines; size: number }
  /** Words with a line to write on, in a frame. */
  | { kind: 'field'; lines: Lines; size: number }
  /** `snug`: less room between frame and words, where much has to fit. */
  | { kind: 'box'; tint: Tint; parts: readonly Part[]; snug?: boolean }
  | { kind: 'columns'; columns: readonly (readonly Part[])[]; shares: readonly (number | 'auto')[]; centred?: boolean }
  /** Room that takes the rest of the page; several share it. */
  | { kind: 'spring' }
  | { kind: 'gap'; height: number }
  | { kind: 'ornament' }
  /** Sign and ornament without words: the outside of what lies in a bag. `turned` stands on its head. */
  | { kind: 'pattern'; height: number; ruler: boolean; turned: boolean }
  /** A part of the page of a fixed height in millimetres, for example one half of a folded card. */
  | { kind: 'panel'; height: number; parts: readonly Part[] }
  /** Sign and name of the site; the place at the right. */
  | { kind: 'head'; site: Lines; place: Lines; size: number };

export type Tint = 'plain' | 'sun' | 'sky' | 'plum' | 'teal';

/** One side of what is cut out or hung up. */
export interface Face {
  parts: readonly Part[];
  /** Name of the site, address, day of the check: at the edge, in small type. */
  edge: { lines: readonly Lines[]; size: number } | null;
}

/** Millimetres. */
export interface Size {
  width: number;
  height: number;
}

/** A sheet of paper that holds several copies. */
export interface Imposition {
  paper: Size;
  columns: number;
  rows: number;
}

export interface Poster {
  /** Neutral name without format and ending, for example card-pocket-kk; also names the poster in errors. */
  file: string;
  /** The file of content/ that an editor mends. */
  origin: string;
  /** Main language of the file. */
  language: Language;
  /** Title in the properties of the file. */
  title: string;
  author: string;
  /** YYYY-MM-DD. */
  updated: string;
  /** For how the sizes are read: a poster is read from afar, a card from the hand. */
  read: 'poster' | 'sheet' | 'card';
  face: Size;
  margin: number;
  /** A fold in the middle of the height. */
  fold?: boolean;
  faces: readonly Face[];
}

/** Least sizes of type in points (lesson guide, section 13); a card in the hand may be set smaller than a sheet on a wall. */
export const LEAST_TYPE = { poster: 14, sheet: 14, card: 7.5 } as const;

/** Least size of a number on a poster, in points. */
export const LEAST_POSTER_NUMBER = 60;

/** All parts in the order of reading, with those inside boxes and columns. */
export function* allParts(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if (part.kind === 'box' || part.kind === 'panel') yield* allParts(part.parts);
    if (part.kind === 'columns') for (const column of part.columns) yield* allParts(column);
  }
}

/** @returns the sizes of the type of a part in points, without those of large numbers */
export function typeSizes(part: Part): number[] {
  if (part.kind === 'numbers') return [part.labelSize];
  return 'size' in part ? [part.size] : [];
}

/**
 * Looks for type that is too small.
 * @param poster the poster
 * @throws Error with file, size and least size
 */
export function checkSizes(poster: Poster): void {
  const least = LEAST_TYPE[poster.read];
  const fail = (what: string, size: number, bound: number): never => {
    throw new Error(
      `${poster.origin} (file ${poster.file}): ${what} is set in ${size} pt. Set at least ${bound} pt, or shorten the text`,
    );
  };
  for (const { parts } of poster.faces) {
    for (const part of allParts(parts)) {
      for (const size of typeSizes(part)) if (size < least) fail(`"${part.kind}"`, size, least);
      if (part.kind === 'numbers' && poster.read === 'poster' && part.size < LEAST_POSTER_NUMBER) {
        fail('a number', part.size, LEAST_POSTER_NUMBER);
      }
    }
  }
}

/** @returns the words of lines, each language in a line of its own */
export function plainLines(lines: Lines): string[] {
  return lines.map(({ text }) => plainText(text));
}

/**
 * The same as text alone, for readers of screens and for messengers.
 * @param poster the poster
 * @returns lines of text; faces are parted by a line
 */
export function posterText(poster: Poster): string {
  const faces = poster.faces.map(({ parts, edge }) =>
    [...parts.flatMap(partText), ...(edge ? ['', ...edge.lines.flatMap(plainLines)] : [])].join('\n').trim(),
  );
  return `${faces.filter(Boolean).join('\n\n---\n\n')}\n`;
}

function partText(part: Part): string[] {
  switch (part.kind) {
    case 'title':
      return [...plainLines(part.lines), ''];
    case 'words':
    case 'field':
      return [...plainLines(part.lines), ''];
    case 'head':
      return [...joined(part.site), ...joined(part.place), ''];
    case 'numbers':
      return [...part.numbers.map(({ number, labels }) => `${number}: ${plainLines(labels).join(' / ')}`), ''];
    case 'list': {
      const mark = (index: number) => (part.marks === 'digits' ? `${index + 1}.` : '-');
      return [...part.items.map((item, index) => `${mark(index)} ${plainLines(item).join(' / ')}`), ''];
    }
    case 'code':
      return part.address === null
        ? [...plainLines(part.waiting), '']
        : [...plainLines(part.caption), part.address, ''];
    case 'box':
    case 'panel':
      return part.parts.flatMap(partText);
    case 'columns':
      return part.columns.flatMap((column) => column.flatMap(partText));
    default:
      return [];
  }
}

function joined(lines: Lines): string[] {
  return lines.length > 0 ? [plainLines(lines).join(' · ')] : [];
}
