import type { Nodes } from 'mdast';
import { isElement, readElement, type ElementNode } from '../../guides/mdx.ts';
import { speaksToChild } from '../../guides/prose.ts';
import type { Voice } from '../../guides/schema.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { at, pagesOf, type Content, type EntryOf, type GuideText } from './content.ts';
import { LANGUAGE_NAMES } from './languages.ts';
import { SENTENCE_LIMITS } from './limits.ts';
import { count, type Problem } from './problem.ts';
import { countWords, splitSentences } from './sentence-split.ts';

/** Sentences in a definition, at most. */
const MOST_SENTENCES = 3;

/** Words with an explanation on a page for children, at most (style guide, 2.2). */
const MOST_ON_CHILD_PAGE = 2;

/** Definitions are short, numbers of terms are unique, and texts use <Term> where it can open and where it is understood. */
export function checkGlossary(content: Content): Problem[] {
  const terms = new Map(content.glossary.map((term) => [term.id, term]));
  return [
    ...repeatedNumbers(content.glossary),
    ...content.glossary.flatMap(definitionFaults),
    ...pagesOf(content).flatMap(({ page, texts }) =>
      Object.values(texts).flatMap((text) => textFaults(text, page?.fields.voice, terms)),
    ),
  ];
}

/** Two terms with one number would have one address. */
function repeatedNumbers(terms: readonly EntryOf<'glossary'>[]): Problem[] {
  const next = Math.max(0, ...terms.map(({ fields }) => fields.number ?? 0)) + 1;
  return [...Map.groupBy(terms, ({ fields }) => fields.number)].flatMap(([number, [first, ...others]]) =>
    number === undefined
      ? []
      : others.map((term) => ({
          ...at(term, 'number'),
          rule: 'repeated-number',
          message: `is ${number}, which ${first?.file} has already`,
          instead: `Write ${next}, the next free number; numbers of former terms are not used again`,
        })),
  );
}

function definitionFaults(term: EntryOf<'glossary'>): Problem[] {
  return LANGUAGES.flatMap((language) => {
    const definition = term.fields.definition?.[language];
    if (definition === undefined) return [];
    const place = at(term, `definition.${language}`);
    const problems: Problem[] = [];
    const sentences = splitSentences(definition);
    if (sentences.length > MOST_SENTENCES) {
      const message = `has ${sentences.length} sentences, more than ${MOST_SENTENCES}`;
      problems.push({ ...place, rule: 'long-definition', message, instead: 'Leave the rest to the page of the term' });
    }
    const long = longest(definition);
    const { max } = SENTENCE_LIMITS.law[language];
    if (long > max) {
      const message = `has a sentence of ${long} words, more than ${max}`;
      problems.push({ ...place, rule: 'long-definition', message, instead: 'Make two sentences of it' });
    }
    if (!/[.!?]$/.test(definition)) {
      const message = 'ends without a full stop';
      problems.push({ ...place, rule: 'open-definition', message, instead: 'End every sentence with a full stop' });
    }
    return problems;
  });
}

function longest(definition: string): number {
  return Math.max(...splitSentences(definition).map(countWords));
}

/** A use of <Term> with the nodes around it, from the outermost. */
interface Use {
  node: ElementNode;
  around: readonly Nodes[];
}

function textFaults(
  { tree, file, language }: GuideText,
  voice: Voice | undefined,
  terms: ReadonlyMap<string, EntryOf<'glossary'>>,
): Problem[] {
  if (!tree || !language) return [];
  const uses = usesOf(tree, []);
  const seen = new Set<string>();
  const problems = uses.flatMap((use) => {
    const id = String(readElement(use.node).attributes.get('id') ?? '');
    const line = use.node.position?.start.line;
    const place = { file, ...(line === undefined ? {} : { line }), field: `<Term id="${id}">` };
    const repeated = seen.has(id);
    seen.add(id);
    return [
      ...placeFaults(use, place),
      ...(repeated ? [{ ...place, ...REPEATED }] : []),
      ...readerFaults(terms.get(id), voice, language, place),
    ];
  });
  if (voice && speaksToChild({ voice }) && uses.length > MOST_ON_CHILD_PAGE) {
    const message = `uses <Term> ${count(uses.length, 'time')}; a page for children has at most ${MOST_ON_CHILD_PAGE}`;
    problems.push({ file, rule: 'many-terms', message, instead: 'Explain the other words in the text itself' });
  }
  return problems;
}

type Place = Pick<Problem, 'file' | 'line' | 'field'>;

const REPEATED = {
  rule: 'repeated-term',
  message: 'explains the same word a second time',
  instead: 'Keep the first one, and write the word plainly here',
};

/** Where the part that opens would break the line: a browser allows it only in running text, lists and tables. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  heading: 'a heading',
  link: 'a link',
  linkReference: 'a link',
  strong: 'bold text',
  emphasis: 'emphasised text',
  delete: 'deleted text',
  blockquote: 'words to say',
};

function placeFaults({ around }: Use, place: Place): Problem[] {
  const names = around.map((node) => {
    if (isElement(node)) return node.name === 'Term' || node.name === 'Foreign' ? `<${node.name}>` : undefined;
    return FORBIDDEN[node.type];
  });
  const inside = names.find((name) => name !== undefined);
  if (inside === undefined) return [];
  const message = `stands inside ${inside}, where nothing can open`;
  return [{ ...place, rule: 'term-place', message, instead: 'Use it in the first ordinary sentence with this word' }];
}

/** What opens is read by the reader of the page: its sentences keep the limits of that reader. */
function readerFaults(
  term: EntryOf<'glossary'> | undefined,
  voice: Voice | undefined,
  language: Language,
  place: Place,
): Problem[] {
  const definition = term?.fields.definition?.[language];
  if (!voice || definition === undefined) return [];
  const { max } = SENTENCE_LIMITS[voice][language];
  const long = longest(definition);
  if (long <= max) return [];
  const message = `shows a sentence of ${long} words, more than the ${max} of this page`;
  const instead = `Shorten the ${LANGUAGE_NAMES[language]} definition in ${term?.file}, or explain the word in the text`;
  return [{ ...place, rule: 'term-too-hard', message, instead }];
}

function usesOf(node: Nodes, around: readonly Nodes[]): Use[] {
  const own = isElement(node) && node.name === 'Term' ? [{ node, around }] : [];
  if (!('children' in node)) return own;
  return [...own, ...node.children.flatMap((child) => usesOf(child, [...around, node]))];
}
