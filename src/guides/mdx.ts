import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Texts of content/guides as a tree. Astro renders the pages; this serves whoever has to look into a text. */

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

/**
 * @param text a text of content/guides, with or without its front matter
 * @returns its tree
 * @throws VFileMessage with reason and line where a component is not closed or code is not valid
 */
export function parseMdx(text: string): Root {
  return mdx.parse(text);
}

/** @returns whether a node is a component */
export function isElement(node: Nodes): node is ElementNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** @returns a component with its attributes */
export function readElement(node: ElementNode): ProseElement {
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

/** @returns all components of a text in their order */
export function elementsOf(tree: Root): ProseElement[] {
  const elements: ProseElement[] = [];
  visit(tree, (node) => {
    if (isElement(node)) elements.push(readElement(node));
  });
  return elements;
}

/** Writes a component the way the text has it, for messages. */
export function writeElement({ name, attributes }: Pick<ProseElement, 'name' | 'attributes'>): string {
  const parts = [...attributes].map(([key, value]) => (value === true ? key : `${key}="${value}"`));
  return `<${[name, ...parts].join(' ')}>`;
}
