import type { List, ListItem, Nodes, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText, type Text } from '../documents/model.ts';
import { isElement } from '../guides/mdx.ts';
import type { Facts } from './facts.ts';
import { printedLine } from './text.ts';

/** A part of a sheet, in the order of the page. */
export type SheetPart =
  /** A smaller heading, for example an age. */
  | { kind: 'label'; text: string }
  /** The paragraph that explains what follows it. */
  | { kind: 'lead'; text: Text }
  /** Words to say: one quotation a line. */
  | { kind: 'say'; lines: Text[] }
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
}

/**
 * Takes from a text what one needs at hand: the first numbered list, and below each heading the words to say and the
 * lists, each with the paragraph directly before it. Explanations, what opens on demand, next steps, pictures, charts,
 * and lists of nothing but links stay on the page. A heading below which nothing is left is left out.
 * @param tree the parsed text
 * @param facts what components ask for
 * @throws Error when the text does not begin with numbered steps, or a component cannot be printed
 */
export function sheetOutline(tree: Root, facts: Facts): SheetOutline {
  const first: SheetPart[] = [];
  const sections: SheetSection[] = [];
  let parts = first;
  /** Heading of level 3 and paragraph that wait for something to stand above. */
  let label: SheetPart | null = null;
  let lead: SheetPart | null = null;
  const add = (part: SheetPart) => {
    parts.push(...[label, lead].filter((waiting) => waiting !== null), part);
    label = null;
    lead = null;
  };
  for (const node of printable(tree)) {
    switch (node.type) {
      case 'heading': {
        const text = plainText(printedLine(node.children, facts));
        lead = null;
        label = node.depth === 2 ? null : { kind: 'label', text };
        if (node.depth !== 2) break;
        parts = [];
        sections.push({ heading: text, parts });
        break;
      }
      case 'paragraph': {
        const part: SheetPart = { kind: 'lead', text: printedLine(node.children, facts) };
        if (sections.length === 0) first.push(part);
        else lead = part;
        break;
      }
      case 'blockquote': {
        const lines = node.children.map((child) => printedLine(wordsOf(child), facts));
        const last = parts.at(-1);
        if (last?.kind === 'say' && label === null && lead === null) last.lines.push(...lines);
        else add({ kind: 'say', lines });
        break;
      }
      case 'list':
        if (!leadsAway(node))
          add({ kind: 'list', ordered: node.ordered === true, items: node.children.map((item) => printedLine(wordsOf(item), facts)) });
        lead = null;
        break;
    }
  }
  if (!first.some((part) => part.kind === 'list' && part.ordered)) {
    throw new Error(
      'the page has a sheet, but its text does not begin with numbered steps. Begin with them, or remove "sheet" from its yaml',
    );
  }
  return { first, sections: sections.filter((section) => section.parts.length > 0) };
}

/** Components that are of use on a screen only, or that are not part of what one needs at hand. */
const ON_THE_PAGE_ONLY: readonly (string | null)[] = ['Details', 'Next', 'Picture', 'Chart', 'Block'];

/** The paragraphs, quotations, lists and headings of a text, with those inside boxes. */
function* printable(node: Nodes): Generator<Nodes> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (isElement(child)) {
      if (!ON_THE_PAGE_ONLY.includes(child.name)) yield* printable(child);
    } else if (child.type !== 'paragraph' || !isPageOnly(child.children)) {
      yield child;
    }
  }
}

/** A paragraph that is nothing but such a component on one line. */
function isPageOnly(children: readonly PhrasingContent[]): boolean {
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

/** The words of an item or quotation, its paragraphs one after the other. */
function wordsOf(node: ListItem | Nodes): PhrasingContent[] {
  if (node.type === 'paragraph') return node.children;
  if (!('children' in node)) return [];
  const space: PhrasingContent = { type: 'text', value: ' ' };
  return node.children.flatMap((child) => [...wordsOf(child), space]);
}
