import { plainText, type Block, type Text } from './model.ts';

/**
 * How high a part of a document will be, before anything is set. Columns, lists in two columns and tables are shared out
 * by this estimate: asking the compiler to measure them made every page four times as slow. All lengths are in em, the
 * size of the text.
 */

/** Width of a sign of Noto Sans, averaged over texts in the three languages. */
const SIGN = 0.54;

/** From one line to the next. */
const LINE = 1.28;

/** Sizes of tones, as `tone-size` of house.typ has them. */
const TONES = { plain: 1, airy: 1, lead: 1.08, large: 1.3, small: 0.84 } as const;

const GAP = { item: 0.7, airy: 1.15, paragraph: 0.95, heading2: 2.4, heading3: 2.15, box: 3, row: 1 };

/** What a list takes from the width of its items. */
const INDENT = 1;

/**
 * @param text a line of text
 * @param width width of the column in em
 * @returns number of printed lines
 */
export function estimateLines(text: Text | string, width: number): number {
  const signs = (typeof text === 'string' ? text : plainText(text)).length;
  return Math.max(1, Math.ceil((signs * SIGN) / Math.max(width, 1)));
}

function listHeight(items: readonly Text[], width: number, tone: 'plain' | 'small' | 'airy' = 'plain'): number {
  const size = TONES[tone];
  const gap = tone === 'airy' ? GAP.airy : GAP.item;
  const heights = items.map((item) => estimateLines(item, width / size - INDENT) * LINE + gap);
  return heights.reduce((sum, height) => sum + height, 0) * size;
}

/**
 * @param block a part of a document
 * @param width width of the column in em
 * @returns estimated height in em
 */
export function estimateHeight(block: Block, width: number): number {
  switch (block.kind) {
    case 'heading': {
      const size = block.level === 2 ? 1.22 : 1.05;
      return estimateLines(block.text, width / size) * LINE * size + (block.level === 2 ? GAP.heading2 : GAP.heading3);
    }
    case 'paragraph': {
      const size = TONES[block.tone ?? 'plain'];
      return estimateLines(block.text, width / size) * LINE * size + GAP.paragraph;
    }
    case 'list': {
      if (block.columns !== 2 || block.items.length < 2) return listHeight(block.items, width, block.tone);
      const cut = listCut(block.items, width);
      const parts = [block.items.slice(0, cut), block.items.slice(cut)];
      return Math.max(...parts.map((part) => listHeight(part, columnWidth(width, 2), block.tone)));
    }
    case 'quote':
      return block.paragraphs.reduce((sum, text) => sum + estimateLines(text, width - INDENT) * LINE + GAP.item, 1);
    case 'box':
      return blocksHeight(block.blocks, width - 2) + GAP.box;
    case 'columns': {
      const shares = columnShares(block.columns, width);
      return Math.max(...block.columns.map((part, index) => blocksHeight(part, width * (shares[index] ?? 1))));
    }
    case 'timetable':
      return block.rows.reduce((sum, row) => sum + rowHeight(row, width, DEFAULT_SHARE), GAP.row);
    case 'numbers':
      return 5;
    case 'fields':
      return 4;
    case 'picture':
      return (block.width / MM_OF_WIDTH) * width * 0.65;
    case 'room':
    case 'rest':
      return 0;
  }
}

/** Width of the text on A4, in millimetres. */
const MM_OF_WIDTH = 180;

/** @returns estimated height in em of parts below each other */
export function blocksHeight(blocks: readonly Block[], width: number): number {
  return blocks.reduce((sum, block) => sum + estimateHeight(block, width), 0);
}

/** Space between columns. */
const GUTTER = 2;

function columnWidth(width: number, count: number): number {
  return (width - GUTTER * (count - 1)) / count;
}

/**
 * Shares the width between columns so that all end at nearly the same height.
 * @param columns the columns
 * @param width width of all together, in em
 * @returns the share of each; they add up to one
 */
export function columnShares(columns: readonly (readonly Block[])[], width: number): number[] {
  const room = width - GUTTER * (columns.length - 1);
  const least = 0.72 / columns.length;
  let shares = columns.map(() => 1 / columns.length);
  let best = shares;
  let lowest = Infinity;
  for (let round = 0; round < 8; round += 1) {
    const heights = columns.map((column, index) => blocksHeight(column, room * (shares[index] ?? 1)));
    const highest = Math.max(...heights);
    if (highest < lowest) [lowest, best] = [highest, shares];
    const wanted = shares.map((share, index) => Math.max(share * Math.sqrt((heights[index] ?? 1) / highest), least));
    const sum = wanted.reduce((total, share) => total + share, 0);
    shares = wanted.map((share) => share / sum);
  }
  return best.map((share) => Math.round(share * 1000) / 1000);
}

/**
 * @param items items of a list in two columns
 * @param width width of both columns, in em
 * @returns number of items in the first column, so that the higher column is as low as it can be
 */
export function listCut(items: readonly Text[], width: number): number {
  const heights = items.map((item) => listHeight([item], columnWidth(width, 2)));
  const height = (from: number, to: number) => heights.slice(from, to).reduce((sum, part) => sum + part, 0);
  const highest = (cut: number) => Math.max(height(0, cut), height(cut, items.length));
  let best = 1;
  for (let cut = 2; cut < items.length; cut += 1) if (highest(cut) < highest(best)) best = cut;
  return best;
}

/** Share of the words to say, beside what the teacher does; they are never set narrower. */
const SHARES = [0.5, 0.53, 0.56] as const;
const DEFAULT_SHARE = 0.53;

/** Column with the minutes, in em. */
const FIRST = 8;

interface Row {
  does: readonly Text[];
  says: readonly Text[];
}

function rowHeight({ does, says }: Row, width: number, share: number): number {
  const room = width - FIRST;
  const said = says.reduce((sum, text) => sum + estimateLines(text, room * share - 3) * LINE + GAP.item, 0);
  return Math.max(listHeight(does, room * (1 - share) - 2), said) + GAP.row;
}

/**
 * @param rows rows of a timetable
 * @param width width of the table, in em
 * @returns share of the words to say with which the table is lowest
 */
export function sayShare(rows: readonly Row[], width: number): number {
  const height = (share: number) => rows.reduce((sum, row) => sum + rowHeight(row, width, share), 0);
  return [...SHARES].sort((a, b) => height(a) - height(b) || a - b)[0] ?? DEFAULT_SHARE;
}
