import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { elementsOf, writeElement } from '../../guides/mdx.ts';
import { LANGUAGES, type Localized } from '../../i18n/languages.ts';
import { COMPONENTS } from './components.ts';
import { pagesOf, type Content, type PageFiles } from './content.ts';
import { count, type Problem } from './problem.ts';
import { haveWord, oddVersions, sequenceFault, type Part } from './versions.ts';

/** The three versions of a page share headings, components, links and lists (docs/editing.md); sentences are free. */
export function checkParity(content: Content): Problem[] {
  return pagesOf(content).flatMap(pageParity);
}

/** What the versions of a page share. */
interface Shape {
  file: string;
  headings: Part[];
  components: Part[];
  /** Sorted: the order of words decides where in a sentence a link stands. */
  links: Part[];
  items: number;
}

function pageParity({ texts }: PageFiles): Problem[] {
  const shapes: Partial<Localized<Shape>> = {};
  for (const language of LANGUAGES) {
    const text = texts[language];
    if (text?.tree) shapes[language] = shapeOf(text.file, text.tree);
  }
  const sequences = (['heading', 'component', 'link'] as const).flatMap((noun) => {
    const parts = (shape: Shape) => shape[`${noun}s`];
    return oddVersions(shapes, (shape) => JSON.stringify(parts(shape).map((part) => part.text))).map(
      ({ own, other, others }): Problem => ({
        file: own.file,
        rule: `${noun}-parity`,
        ...sequenceFault(noun, parts(own), parts(other), others),
      }),
    );
  });
  const lists = oddVersions(shapes, (shape) => String(shape.items)).map(({ own, other, others }): Problem => ({
    file: own.file,
    rule: 'list-parity',
    message: `has ${count(own.items, 'list item')}, but ${haveWord(others)} ${other.items}`,
    instead: 'Bring the versions together: all three list the same things',
  }));
  return [...sequences, ...lists];
}

/**
 * What a single language may need: a mark around words that are foreign in it, and the note that an English text of
 * law is a working translation (style guide, 9).
 */
const ONE_LANGUAGE = new Set(['Foreign', '<Block id="workingTranslation">']);

function shapeOf(file: string, tree: Root): Shape {
  const shape: Shape = { file, headings: [], components: [], links: [], items: 0 };
  visit(tree, (node) => {
    const line = node.position?.start.line;
    if (node.type === 'heading') shape.headings.push({ text: '#'.repeat(node.depth), line });
    else if (node.type === 'link') shape.links.push({ text: node.url, line });
    else if (node.type === 'listItem') shape.items += 1;
  });
  shape.links.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  for (const { name, attributes, line } of elementsOf(tree)) {
    const rules = COMPONENTS[name]?.attributes;
    const text = writeElement({ name, attributes: new Map([...attributes].filter(([key]) => rules?.[key]?.identity)) });
    if (!ONE_LANGUAGE.has(name) && !ONE_LANGUAGE.has(text)) shape.components.push({ text, line });
  }
  return shape;
}
