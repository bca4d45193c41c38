import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isElement } from '../../guides/mdx.ts';
import type { Voice } from '../../guides/schema.ts';
import { at, pagesOf, type Content, type GuideText } from './content.ts';
import { LAYOUT_LIMITS, type LayoutLimit } from './limits.ts';
import { audienceOf, paragraphsOf, plainText, shown, type Audience, type ProseParagraph } from './paragraphs.ts';
import { count, type Fault, type Problem } from './problem.ts';
import { countWords, splitSentences } from './sentence-split.ts';

/** Paragraphs, lists, headings and openings are as short as their readers need (style guide, 2.2). */
export function checkLayout(content: Content): Problem[] {
  return pagesOf(content).flatMap(({ page, texts }) => {
    const voice = page?.fields.voice;
    return voice ? Object.values(texts).flatMap((text) => textProblems(text, voice)) : [];
  });
}

function textProblems(text: GuideText, voice: Voice): Problem[] {
  const { language, tree, file } = text;
  if (!language || !tree) return [];
  // The adult who reads to a child is spoken to as a parent.
  const limitFor = (audience: Audience) => LAYOUT_LIMITS[audience === 'adult' ? 'parent' : voice];
  const paragraphs = paragraphsOf(tree);
  // The style guide counts words of paragraphs and items in English; the other versions follow it (length-parity).
  const counted = language === 'en' ? paragraphs : [];
  const report = (rule: string, line: number | undefined, fault: Fault | null): Problem[] =>
    fault ? [{ file, ...(line === undefined ? {} : { line }), rule, ...fault }] : [];
  return [
    ...paragraphs.flatMap((part) => report('long-paragraph', part.line, sentenceFault(part, limitFor(part.audience)))),
    ...counted
      .filter(({ item }) => !item)
      .flatMap((part) => report('long-paragraph', part.line, wordFault(part, limitFor(part.audience)))),
    ...itemsOf(counted).flatMap((part) => report('long-item', part.line, itemFault(part, limitFor(part.audience)))),
    ...listsOf(tree, 'reader').flatMap((list) =>
      report('long-list', list.line, listFault(list.items, limitFor(list.audience))),
    ),
    ...headingsOf(tree).flatMap((heading) =>
      report('long-heading', heading.line, headingFault(heading.text, limitFor('reader'))),
    ),
    ...ownHeading(text, limitFor('reader')),
    ...report('long-opening', paragraphs[0]?.line, openingFault(tree, paragraphs, limitFor('reader'))),
  ];
}

function sentenceFault({ text }: ProseParagraph, { sentences: most }: LayoutLimit): Fault | null {
  const { length } = splitSentences(text).filter((sentence) => countWords(sentence) > 0);
  if (length <= most) return null;
  const message = `has a paragraph of ${count(length, 'sentence')}, more than ${most}: «${shown(text)}»`;
  return { message, instead: 'Make two paragraphs of it, one thought in each' };
}

function wordFault({ text }: ProseParagraph, { words: most }: LayoutLimit): Fault | null {
  const words = countWords(text);
  if (words <= most) return null;
  const message = `has a paragraph of ${count(words, 'word')}, more than ${most}: «${shown(text)}»`;
  return { message, instead: 'Make two paragraphs of it, or leave out what the reader can do without' };
}

function itemFault({ text }: ProseParagraph, { itemWords: most }: LayoutLimit): Fault | null {
  const words = countWords(text);
  if (words <= most) return null;
  const message = `has a list item of ${count(words, 'word')}, more than ${most}: «${shown(text)}»`;
  return { message, instead: 'Shorten the item, or move its explanation into a paragraph before or after the list' };
}

function listFault(items: number, { items: most }: LayoutLimit): Fault | null {
  if (items <= most) return null;
  const message = `has a list of ${count(items, 'item')}, more than ${most}`;
  return { message, instead: 'Make two lists of it, each under its own sentence or heading' };
}

function headingFault(text: string, { heading: most }: LayoutLimit): Fault | null {
  const words = countWords(text);
  if (words <= most) return null;
  const message = `has a heading of ${count(words, 'word')}, more than ${most}: «${shown(text)}»`;
  return { message, instead: 'Name only what the reader finds below' };
}

/** The heading at the top of the page: a field of the front matter. */
function ownHeading(text: GuideText, limit: LayoutLimit): Problem[] {
  const field = text.fields.heading === undefined ? 'title' : 'heading';
  const fault = headingFault(text.fields[field] ?? '', limit);
  return fault ? [{ ...at(text, field), rule: 'long-heading', ...fault }] : [];
}

function openingFault(tree: Root, paragraphs: ProseParagraph[], { opening: most }: LayoutLimit): Fault | null {
  if (most === null || headingsOf(tree).length === 0) return null;
  const words = paragraphs.filter(({ section }) => section === 0).reduce((sum, { text }) => sum + countWords(text), 0);
  if (words <= most) return null;
  const message = `has ${count(words, 'word')} before the first subheading, more than ${most}`;
  return { message, instead: 'Begin with what to do; move the rest below a subheading' };
}

/** Items of lists, each with all its paragraphs as one. */
function itemsOf(paragraphs: ProseParagraph[]): ProseParagraph[] {
  const byItem = Map.groupBy(
    paragraphs.filter(({ item }) => item),
    ({ item }) => item,
  );
  return [...byItem.values()].flatMap((parts) =>
    parts.slice(0, 1).map((first) => ({ ...first, text: parts.map(({ text }) => text).join(' ') })),
  );
}

function listsOf(node: Nodes, audience: Audience): { items: number; audience: Audience; line: number | undefined }[] {
  if (!('children' in node)) return [];
  const inner = isElement(node) ? audienceOf(node.name, audience) : audience;
  const own = node.type === 'list' ? [{ items: node.children.length, audience, line: node.position?.start.line }] : [];
  return [...own, ...node.children.flatMap((child) => listsOf(child, inner))];
}

function headingsOf(tree: Root): { text: string; line: number | undefined }[] {
  const headings: { text: string; line: number | undefined }[] = [];
  visit(tree, 'heading', (node) => {
    headings.push({ text: plainText(node), line: node.position?.start.line });
  });
  return headings;
}
