import type { ListItem, Nodes, Paragraph, Root } from 'mdast';
import { COMPONENTS } from './components.ts';
import { isElement } from '../../guides/mdx.ts';

/** Who is spoken to: the reader of the page, or the adult beside a child (<ForAdult>). */
export type Audience = 'reader' | 'adult';

/** A paragraph of a text, also inside a list, a quotation or a component. */
export interface ProseParagraph {
  /** Its words without markup; a component stands as many words as it counts. */
  text: string;
  audience: Audience;
  /** Line on which it begins. */
  line: number | undefined;
  /** The list item in which it stands. */
  item: ListItem | null;
  /** Number of headings above it: 0 before the first subheading. */
  section: number;
}

/** @returns the paragraphs of a text in their order, without headings, tables and code */
export function paragraphsOf(tree: Root): ProseParagraph[] {
  const paragraphs: ProseParagraph[] = [];
  let section = 0;
  const walk = (node: Nodes, audience: Audience, item: ListItem | null): void => {
    if (node.type === 'heading') section += 1;
    if (node.type === 'heading' || node.type === 'table' || node.type === 'code') return;
    const inner = isElement(node) ? audienceOf(node.name, audience) : audience;
    if (node.type === 'paragraph' && !isWrapper(node)) {
      paragraphs.push({ text: plainText(node), audience, line: node.position?.start.line, item, section });
    } else if (isElement(node) && node.type === 'mdxJsxTextElement') {
      walk({ type: 'paragraph', children: node.children, position: node.position }, inner, item);
    } else if ('children' in node) {
      for (const child of node.children) walk(child, inner, node.type === 'listItem' ? node : item);
    }
  };
  walk(tree, 'reader', null);
  return paragraphs;
}

/** @returns who is spoken to inside a component */
export function audienceOf(name: string | null, outer: Audience): Audience {
  return name === 'ForAdult' ? 'adult' : name === 'ForChild' ? 'reader' : outer;
}

/** A paragraph that is nothing but a component around a text, as in <Next>…</Next> on one line. */
function isWrapper({ children }: Paragraph): boolean {
  const solid = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = solid;
  return solid.length === 1 && only !== undefined && isElement(only) && COMPONENTS[only.name ?? '']?.holdsText === true;
}

/** Stands for one word that a component shows, such as a number. */
const SHOWN_WORD = '0';

/** The words of a part of a text; a component becomes as many words as it counts, so that an ending after it adds none. */
export function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (isElement(node)) {
    const rule = COMPONENTS[node.name ?? ''];
    if (!rule?.holdsText) return Array.from({ length: rule?.words ?? 0 }, () => SHOWN_WORD).join(' ');
  }
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** @returns a text for a message: what components show is dots, and a long text is cut */
export function shown(text: string): string {
  const clean = text
    .replace(/(?<![\p{L}\p{N}])0(?: 0)*(?![\p{L}\p{N}])/gu, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return clean.length <= MOST_SHOWN ? clean : `${clean.slice(0, MOST_SHOWN).replace(/\s+\S*$/u, '')} …`;
}

const MOST_SHOWN = 90;
