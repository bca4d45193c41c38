import type { Nodes, Paragraph, Root } from 'mdast';
import { COMPONENTS } from './components.ts';
import { isElement } from './prose.ts';

/** Who is spoken to: the reader of the page, or the adult beside a child (<ForAdult>). */
export type Audience = 'reader' | 'adult';

export interface Sentence {
  text: string;
  words: number;
  audience: Audience;
  /** Line on which its paragraph begins. */
  line: number | undefined;
}

/**
 * Takes a text apart into sentences. Headings and tables are left out. A sentence ends with . ! ? or with its
 * paragraph or list item (style guide, 2.1).
 */
export function sentencesOf(tree: Root): Sentence[] {
  const sentences: Sentence[] = [];
  const walk = (node: Nodes, audience: Audience): void => {
    if (node.type === 'heading' || node.type === 'table' || node.type === 'code') return;
    const inner = isElement(node) ? audienceOf(node.name, audience) : audience;
    if (node.type === 'paragraph' && !isWrapper(node)) {
      const line = node.position?.start.line;
      for (const text of splitSentences(plainText(node))) {
        sentences.push({ text: readable(text), words: countWords(text), audience, line });
      }
    } else if (isElement(node) && node.type === 'mdxJsxTextElement') {
      walk({ type: 'paragraph', children: node.children, position: node.position }, inner);
    } else if ('children' in node) {
      for (const child of node.children) walk(child, inner);
    }
  };
  walk(tree, 'reader');
  return sentences.filter((sentence) => sentence.words > 0);
}

function audienceOf(name: string | null, outer: Audience): Audience {
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

/** The words of a paragraph; a component becomes as many words as it counts, so that an ending after it adds none. */
function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (isElement(node)) {
    const rule = COMPONENTS[node.name ?? ''];
    if (!rule?.holdsText) return Array.from({ length: rule?.words ?? 0 }, () => SHOWN_WORD).join(' ');
  }
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** A quoted name beside a word for a law. Names of laws do not count (style guide, 2.1). */
const LAW_NAMES = [
  /(?<=(?:закон|кодекс|правил|приказ|постановлени|заң)\p{L}*\s+)[«][^»]*[»]/giu,
  /[«][^»]*[»](?=\s+(?:заң|кодекс|қағида|бұйр|қаулы|закон)\p{L}*)/giu,
  /(?<=(?:law|act|code|rules|order)\s+)[‘][^’]*[’]/giu,
];

/**
 * @param text a sentence
 * @returns number of its words: what stands between spaces and holds a letter or digit
 */
export function countWords(text: string): number {
  const counted = LAW_NAMES.reduce((rest, pattern) => rest.replace(pattern, ''), text);
  return counted.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Abbreviations whose full stop ends no sentence, before a capital letter or number. */
const ABBREVIATIONS = /(?:^|[\s(«‘“])(?:г|гг|ст|см|ул|т\.\s?[дпе]|ж|жж|мыс|т\.б|e\.g|i\.e|Mr|Mrs|Dr|No|St)\.$/u;

/**
 * @param text a paragraph without markup
 * @returns its sentences. A full stop before a small letter ends none.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let begin = 0;
  for (const match of text.matchAll(/[.!?…]+[»”’"')\]]*(?=\s|$)/gu)) {
    const end = match.index + match[0].length;
    const next = text.slice(end).trimStart();
    const isAbbreviation = match[0] === '.' && next !== '' && ABBREVIATIONS.test(text.slice(begin, end));
    if (isAbbreviation || /^\p{Ll}/u.test(next)) continue;
    sentences.push(text.slice(begin, end));
    begin = end;
  }
  sentences.push(text.slice(begin));
  return sentences.map((sentence) => sentence.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** A sentence for a message: components are dots. */
function readable(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])0(?: 0)*(?![\p{L}\p{N}])/gu, '…');
}
