import type { Heading, List, Nodes, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText, type Text } from '../documents/model.ts';
import { isElement } from '../guides/mdx.ts';
import { headingId } from '../guides/prose.ts';
import type { Facts } from '../lessons/facts.ts';
import { printedLine } from './text.ts';

/** A part of a sheet, in the order of the page. */
export type SheetPart =
  /** A smaller heading, for example an age. */
  | { kind: 'label'; text: string }
  /** A paragraph that explains what follows it. */
  | { kind: 'lead'; text: Text }
  /** Words to say. */
  | { kind: 'say'; text: Text }
  | { kind: 'list'; ordered: boolean; items: Text[] };

/** What stands on a sheet below one heading of the page. */
export interface SheetSection {
  heading: string;
  parts: SheetPart[];
}

/** What a page has for its sheet. */
export interface SheetOutline {
  /** Everything before the first heading: the steps of the first minute, and the sentences beside them. */
  first: SheetPart[];
  sections: SheetSection[];
  /** Block texts of the page, such as the note that an explanation of law is no legal advice. */
  notes: string[];
}

/**
 * Takes from a text what one needs at hand: everything before the first heading, which holds the steps of the first
 * minute, and below each heading the words to say and the lists, each with the paragraphs that lead to it. What only
 * explains stays on the page, and so do texts that open on demand, next steps, pictures, charts and lists of nothing
 * but links. A heading below which nothing is left is left out.
 * @param tree the parsed text
 * @param facts what components ask for
 * @param only fragment id of the one heading whose section is taken, whole; all when it is left out
 * @throws Error when the text does not begin with numbered steps, has no such heading, or holds what cannot be printed
 */
export function sheetOutline(tree: Root, facts: Facts, only?: string): SheetOutline {
  const [start = [], ...chapters] = chaptersOf(tree);
  const first = start.flatMap((node) => partsOf(node, facts));
  if (!first.some((part) => part.kind === 'list' && part.ordered)) {
    throw new Error(
      'the text does not begin with numbered steps, which its sheet needs. Begin with them, or remove "sheet" from the yaml of the page',
    );
  }
  const ids = headingIds(tree);
  const chosen = only === undefined ? chapters : chapters.filter(([heading]) => heading && ids.get(heading) === only);
  if (only !== undefined && chosen.length === 0) {
    throw new Error(`the sheet names ${only}, but there is no such heading ##. Write the id that the address shows`);
  }
  const sections = chosen.map(([heading, ...nodes]): SheetSection => {
    const parts = nodes.flatMap((node) => partsOf(node, facts));
    const text = heading?.type === 'heading' ? plainText(printedLine(heading.children, facts)) : '';
    return { heading: text, parts: only === undefined ? usefulParts(parts) : parts };
  });
  return { first, sections: sections.filter(({ parts }) => parts.length > 0), notes: notesOf(tree, facts) };
}

/** What stands before the first heading of level 2, then each such heading with what follows it. */
function chaptersOf(tree: Root): Nodes[][] {
  const chapters: Nodes[][] = [[]];
  for (const node of printable(tree)) {
    if (node.type === 'heading' && node.depth === 2) chapters.push([]);
    chapters.at(-1)?.push(node);
  }
  return chapters;
}

/** Ids of the headings as the page gives them. */
function headingIds(tree: Root): Map<Nodes, string> {
  const ids = new Map<Nodes, string>();
  visit(tree, 'heading', (heading: Heading) => {
    ids.set(heading, headingId(ids.size + 1));
  });
  return ids;
}

function notesOf(tree: Root, facts: Facts): string[] {
  const notes = new Set<string>();
  visit(tree, (node) => {
    if (isElement(node) && node.name === 'Block') notes.add(plainText(printedLine([node as PhrasingContent], facts)));
  });
  return [...notes];
}

function partsOf(node: Nodes, facts: Facts): SheetPart[] {
  const line = (parent: Nodes) => printedLine(wordsOf(parent), facts);
  switch (node.type) {
    case 'heading':
      return [{ kind: 'label', text: plainText(line(node)) }];
    case 'paragraph': {
      const text = line(node);
      return text.length > 0 ? [{ kind: 'lead', text }] : [];
    }
    case 'blockquote':
      return [{ kind: 'say', text: line(node) }];
    case 'list':
      return leadsAway(node) ? [] : [{ kind: 'list', ordered: node.ordered === true, items: node.children.map(line) }];
    default:
      return [];
  }
}

/** Words and lists, with the paragraphs and the smaller heading above them. What leads to nothing is left out. */
function usefulParts(parts: readonly SheetPart[]): SheetPart[] {
  const useful: SheetPart[] = [];
  let waiting: SheetPart[] = [];
  for (const part of parts) {
    if (part.kind === 'label') waiting = waiting.some(({ kind }) => kind === 'label') ? [part] : [...waiting, part];
    else if (part.kind === 'lead') waiting.push(part);
    else {
      useful.push(...waiting, part);
      waiting = [];
    }
  }
  return useful;
}

/** Components that are of use on a screen only, or that are not part of what one needs at hand. */
const ON_THE_PAGE_ONLY: readonly (string | null)[] = ['Details', 'Next', 'Picture', 'Chart', 'Block'];

/** The headings, paragraphs, quotations and lists of a text, with those inside boxes. */
function* printable(node: Nodes): Generator<Nodes> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (isElement(child)) {
      if (!ON_THE_PAGE_ONLY.includes(child.name)) yield* printable(child);
    } else if (child.type !== 'paragraph' || !isForThePage(child.children)) {
      yield child;
    }
  }
}

/** A paragraph that is nothing but such a component, on one line. */
function isForThePage(children: readonly PhrasingContent[]): boolean {
  const solid = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return solid.every((child) => isElement(child) && ON_THE_PAGE_ONLY.includes(child.name));
}

/** Every item is a way to another page of the site. */
function leadsAway(list: List): boolean {
  return list.children.every((item) => {
    let away = false;
    visit(item, 'link', (link) => {
      away ||= link.url.startsWith('/');
    });
    return away;
  });
}

/** The words of a paragraph, item or quotation; several paragraphs one after the other. */
function wordsOf(node: Nodes): PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading') return node.children;
  if (!('children' in node)) return [];
  const space: PhrasingContent = { type: 'text', value: ' ' };
  return node.children.flatMap((child) => [...wordsOf(child), space]);
}
