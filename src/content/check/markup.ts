import { visit } from 'unist-util-visit';
import { isLanguage } from '../../i18n/languages.ts';
import type { Content } from './content.ts';
import { indexContent, type Known } from './known.ts';
import type { Fault, Problem } from './problem.ts';
import { useInstead } from './suggest.ts';

/** Links lead somewhere and are written without language; texts hold no code, no HTML images and two levels of headings. */
export function checkMarkup(content: Content): Problem[] {
  const known = indexContent(content);
  const problems: Problem[] = [];
  for (const { file, tree } of content.guides) {
    if (!tree) continue;
    visit(tree, (node) => {
      const line = node.position?.start.line;
      const report = (rule: string, field: string, fault: Fault | null) => {
        if (fault) problems.push({ file, ...(line === undefined ? {} : { line }), field, rule, ...fault });
      };
      switch (node.type) {
        case 'link':
        case 'definition':
          report('broken-link', `The link ${node.url}`, linkFault(node.url, known));
          break;
        case 'image':
        case 'imageReference':
          report('plain-image', 'The image', PLAIN_IMAGE);
          break;
        case 'heading':
          report(
            'heading-level',
            `The heading of level ${node.depth}`,
            node.depth === 2 || node.depth === 3 ? null : HEADING_LEVEL,
          );
          break;
        case 'mdxjsEsm':
          report('code-in-text', 'This line', CODE);
          break;
        case 'mdxFlowExpression':
        case 'mdxTextExpression':
          // {/* a note for other writers */} shows nothing and may stay.
          report('code-in-text', `{${node.value}}`, /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(node.value) ? null : CODE);
          break;
      }
    });
  }
  return problems;
}

const PLAIN_IMAGE: Fault = { message: 'is written in Markdown', instead: 'Use <Picture name="…" alt="…" />' };
const HEADING_LEVEL: Fault = {
  message: 'does not belong inside a text',
  instead: 'Use ## or ###; the heading of the page stands in the front matter',
};
const CODE: Fault = { message: 'is code', instead: 'Write plain text or a component of the list in docs/editing.md' };

function linkFault(url: string, known: Known): Fault | null {
  if (/^https?:\/\//.test(url)) {
    return URL.canParse(url) ? null : { message: 'is no web address', instead: 'Write the address in full' };
  }
  if (url.startsWith('tel:')) return { message: 'dials a number', instead: 'Use <Phone id="…" />' };
  if (/^[a-z]+:/.test(url)) return null;
  if (!url.startsWith('/')) {
    return { message: 'is relative', instead: 'Begin with a slash and the whole path, for example /help/call/' };
  }
  const [address = '', fragment] = url.split('#');
  const path = address.replace(/^\/+|\/+$/g, '');
  const [first = '', ...rest] = path.split('/');
  if (isLanguage(first)) {
    return {
      message: 'names a language',
      instead: `Write it without: ${slashed(rest.join('/'))}; it then stays in the language of the page`,
    };
  }
  if (!known.pages.has(path || 'home')) {
    return {
      message: 'leads to a page that does not exist',
      instead: useInstead(path, known.pages, 'the path of a page, with slashes around it'),
    };
  }
  const expected = `${slashed(path)}${fragment === undefined ? '' : `#${fragment}`}`;
  return url === expected ? null : { message: 'has not the usual form', instead: `Write ${expected}` };
}

function slashed(path: string): string {
  return path === '' ? '/' : `/${path}/`;
}
