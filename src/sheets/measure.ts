import { plainText, type Text } from '../documents/model.ts';
import type { SheetOutline, SheetPart, SheetSection } from './outline.ts';

/**
 * How long a sheet will be. The lines are estimated, so that it can be decided before anything is set, and in the same
 * way for all languages, what goes on it. The size of the text makes up for what the estimate misses.
 */

/** Signs in a line of one of the two columns. */
const COLUMN = 46;

/** Signs in a line over the whole width. */
const WIDTH = 2 * COLUMN;

/** Space around the parts, in lines. */
const AROUND = { heading: 2.2, label: 0.9, lead: 0.6, say: 0.5, item: 0.45, first: 2.4 };

/** @returns lines of a part, with the space around it */
function linesOfPart(part: SheetPart, width: number): number {
  const lines = (text: Text | string) => Math.ceil((typeof text === 'string' ? text : plainText(text)).length / width);
  const sum = (texts: readonly Text[], around: number) =>
    texts.reduce((total, text) => total + lines(text) + around, 0);
  switch (part.kind) {
    case 'label':
      return lines(part.text) + AROUND.label;
    case 'lead':
      return lines(part.text) + AROUND.lead;
    case 'say':
      return lines(part.text) + AROUND.say;
    case 'list':
      return sum(part.items, AROUND.item) + AROUND.item;
  }
}

/** @returns lines of a section in one of the two columns */
export function linesOfSection({ heading, parts }: SheetSection): number {
  const head = Math.ceil((heading.length * 1.2) / COLUMN) + AROUND.heading;
  return parts.reduce((sum, part) => sum + linesOfPart(part, COLUMN), head);
}

/**
 * Shares the sections between two columns, in their order, so that the higher one is as low as it can be.
 * @param sections sections of a sheet
 */
export function twoColumns(sections: readonly SheetSection[]): [SheetSection[], SheetSection[]] {
  const heights = sections.map(linesOfSection);
  const height = (from: number, to: number) => heights.slice(from, to).reduce((sum, lines) => sum + lines, 0);
  const highest = (cut: number) => Math.max(height(0, cut), height(cut, sections.length));
  let best = sections.length;
  for (let cut = 1; cut < sections.length; cut += 1) if (highest(cut) < highest(best)) best = cut;
  return [sections.slice(0, best), sections.slice(best)];
}

/** @returns estimated lines of a sheet without its heading and numbers */
export function linesOfSheet({ first, sections }: Pick<SheetOutline, 'first' | 'sections'>): number {
  const above = first.reduce((sum, part) => sum + linesOfPart(part, WIDTH), AROUND.first);
  const columns = twoColumns(sections).map((column) =>
    column.reduce((sum, section) => sum + linesOfSection(section), 0),
  );
  return above + Math.max(...columns);
}
