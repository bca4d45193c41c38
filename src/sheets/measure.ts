import { plainText, type Text } from '../documents/model.ts';
import { localize, type Localized } from '../i18n/languages.ts';
import type { SheetOutline, SheetPart, SheetSection } from './outline.ts';

/**
 * How much goes on a sheet. The lines are only estimated here, so that the choice can be made before anything is set
 * and is the same in all three languages; the size of the text then makes up for what the estimate misses.
 */

/** Signs in a line of one of the two columns. */
const COLUMN = 46;

/** Signs in a line over the whole width. */
const WIDTH = 2 * COLUMN;

/** Lines of a page below the heading and above the numbers. */
const PAGE_LINES = 62;

/** Space around the parts, in lines. */
const AROUND = { heading: 2.2, label: 0.9, lead: 0.6, say: 0.7, line: 0.4, item: 0.45, first: 2.4 };

/** @returns lines of a part, with the space around it */
function linesOfPart(part: SheetPart, width: number): number {
  const lines = (text: Text | string) => Math.ceil((typeof text === 'string' ? text : plainText(text)).length / width);
  const sum = (texts: readonly Text[], around: number) => texts.reduce((total, text) => total + lines(text) + around, 0);
  switch (part.kind) {
    case 'label':
      return lines(part.text) + AROUND.label;
    case 'lead':
      return lines(part.text) + AROUND.lead;
    case 'say':
      return sum(part.lines, AROUND.line) + AROUND.say;
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
  for (let cut = sections.length - 1; cut > 0; cut -= 1) if (highest(cut) <= highest(best)) best = cut;
  return [sections.slice(0, best), sections.slice(best)];
}

/** @returns estimated lines of a sheet without its heading and numbers */
export function linesOfSheet({ first, sections }: SheetOutline): number {
  const above = first.reduce((sum, part) => sum + linesOfPart(part, WIDTH), AROUND.first);
  const columns = twoColumns(sections).map((column) => column.reduce((sum, section) => sum + linesOfSection(section), 0));
  return above + Math.max(...columns);
}

type Shorten = (outline: SheetOutline) => SheetOutline;

/**
 * Ways to make a sheet shorter, from nothing left out to little more than the steps. Explanations go first, before lists
 * and then before words to say; then words to say beyond the first few below a heading; then sections from the end.
 * A list is never cut, because half of it would say something else.
 * @param sections number of sections of the sheet
 */
export function waysToShorten(sections: number): Shorten[] {
  const brief: Shorten = (outline) => withoutLeads(outline, ['list', 'say']);
  return [
    (outline) => outline,
    (outline) => withoutLeads(outline, ['list']),
    brief,
    ...[4, 3, 2, 1].map((most): Shorten => (outline) => fewerWords(brief(outline), most)),
    ...Array.from({ length: sections }, (_, index): Shorten => {
      const left = sections - 1 - index;
      return (outline) => ({ ...fewerWords(brief(outline), 1), sections: brief(outline).sections.slice(0, left) });
    }),
  ];
}

/** A paragraph that ends with a colon belongs to what follows; others explain it. */
function withoutLeads({ first, sections }: SheetOutline, before: readonly SheetPart['kind'][]): SheetOutline {
  const stays = (part: SheetPart, index: number, parts: readonly SheetPart[]) => {
    if (part.kind !== 'lead' || plainText(part.text).endsWith(':')) return true;
    const next = parts[index + 1];
    return next !== undefined && !before.includes(next.kind);
  };
  return { first, sections: sections.map(({ heading, parts }) => ({ heading, parts: parts.filter(stays) })) };
}

function fewerWords({ first, sections }: SheetOutline, most: number): SheetOutline {
  const shorten = (part: SheetPart): SheetPart =>
    part.kind === 'say' ? { ...part, lines: part.lines.slice(0, most) } : part;
  return { first, sections: sections.map(({ heading, parts }) => ({ heading, parts: parts.map(shorten) })) };
}

/**
 * Shortens the versions of a sheet in the same way, as little as the longest of them needs.
 * @param outlines the sheet in each language
 */
export function fitToPage(outlines: Localized<SheetOutline>): Localized<SheetOutline> {
  const versions = Object.values(outlines);
  const ways = waysToShorten(Math.max(...versions.map(({ sections }) => sections.length)));
  const fits = (shorten: Shorten) => versions.every((outline) => linesOfSheet(shorten(outline)) <= PAGE_LINES);
  const shorten = ways.find(fits) ?? ways.at(-1) ?? ((outline) => outline);
  return localize((language) => shorten(outlines[language]));
}
