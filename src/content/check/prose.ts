import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Problem } from './problem.ts';

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);
const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

/** A component in the tree, on lines of its own or inside a sentence. */
export type ElementNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A component as a text uses it. */
export interface ProseElement {
  /** Empty for the fragment <>…</>. */
  name: string;
  /** Attributes with their texts; `true` for one that stands alone, like "plain". */
  attributes: ReadonlyMap<string, string | true>;
  /** Attributes that are written as code in curly brackets. */
  code: readonly string[];
  hasContent: boolean;
  line: number | undefined;
}

/** A parsed text of content/guides. */
export interface Prose {
  tree: Root | null;
  /** The YAML between the lines of three hyphens, and the line on which it begins; null when there is none. */
  frontMatter: { text: string; line: number } | null;
  problems: Problem[];
}

/**
 * Parses a text with its front matter. Where a component is not closed or code is not valid, the tree is null, the
 * front matter is read all the same.
 * @param text the text of the file
 * @param file path for the problems
 */
export function parseProse(text: string, file: string): Prose {
  const problems: Problem[] = [];
  let tree: Root | null = null;
  try {
    tree = mdx.parse(text);
  } catch (error) {
    problems.push(syntaxProblem(error, file));
  }
  const first = (tree ?? markdown.parse(text)).children[0];
  const frontMatter =
    first?.type === 'yaml' ? { text: first.value, line: (first.position?.start.line ?? 1) + 1 } : null;
  return { tree, frontMatter, problems };
}

function syntaxProblem(error: unknown, file: string): Problem {
  const { reason, line } = error as { reason?: string; line?: number };
  const message = (reason ?? String(error)).replace(/\.$/, '');
  return {
    file,
    ...(line === undefined ? {} : { line }),
    rule: 'text-syntax',
    message: `cannot be read as a text with components: ${message}`,
    instead:
      'Close every component, leave a blank line after an opening and before a closing tag, and use no < or { as a plain sign',
  };
}

/** @returns all components of a text in their order */
export function elementsOf(tree: Root): ProseElement[] {
  const elements: ProseElement[] = [];
  visit(tree, (node) => {
    if (isElement(node)) elements.push(readElement(node));
  });
  return elements;
}

/** @returns whether a node is a component */
export function isElement(node: Nodes): node is ElementNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function readElement(node: ElementNode): ProseElement {
  const attributes = new Map<string, string | true>();
  const code: string[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') code.push(attribute.value);
    else if (attribute.value === null || attribute.value === undefined) attributes.set(attribute.name, true);
    else if (typeof attribute.value === 'string') attributes.set(attribute.name, attribute.value);
    else code.push(attribute.name);
  }
  return {
    name: node.name ?? '',
    attributes,
    code,
    hasContent: node.children.length > 0,
    line: node.position?.start.line,
  };
}

/** Writes a component the way the text has it, for messages. */
export function writeElement({ name, attributes }: Pick<ProseElement, 'name' | 'attributes'>): string {
  const parts = [...attributes].map(([key, value]) => (value === true ? key : `${key}="${value}"`));
  return `<${[name, ...parts].join(' ')}>`;
}

/**
 * All words of a text that a reader sees or hears: text, code spans, and the attributes "summary" and "alt".
 * @returns each piece with its line
 */
export function readableTexts(tree: Root): { text: string; line: number | undefined }[] {
  const texts: { text: string; line: number | undefined }[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line;
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      texts.push({ text: node.value, line });
    } else if (isElement(node)) {
      for (const [name, value] of readElement(node).attributes) {
        if ((name === 'summary' || name === 'alt') && value !== true) texts.push({ text: value, line });
      }
    }
  });
  return texts;
}
