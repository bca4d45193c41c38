import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isElement, parseMdx, readElement } from '../../guides/mdx.ts';
import type { Problem } from './problem.ts';

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

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
    tree = parseMdx(text);
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
