import { elementsOf } from '../../guides/mdx.ts';
import type { Voice } from '../../guides/schema.ts';
import { pagesOf, type Content, type GuideText, type PageFiles } from './content.ts';
import { paragraphsOf, shown } from './paragraphs.ts';
import type { Problem } from './problem.ts';
import { splitSentences } from './sentence-split.ts';

/** What pages for young children and for help leave out: asides inside a sentence, figures of violence (style guide, 2.3). */
export function checkYoungReaders(content: Content): Problem[] {
  return pagesOf(content).flatMap((files) => [...asides(files), ...figures(files)]);
}

const PLAIN_VOICES: readonly Voice[] = ['help-child', 'age-3-6', 'age-7-10'];

/** Brackets around components stay: a citation needs them for the sake of Kazakh endings (docs/editing.md). */
const ASIDES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a semicolon', /;/],
  ['words in brackets', /\([^)]*\p{L}[^)]*\)/u],
  ['an aside between dashes', /\s[–—]\s[^–—]+\s[–—]\s/u],
];

function asides({ page, texts }: PageFiles): Problem[] {
  const voice = page?.fields.voice;
  if (!voice || !PLAIN_VOICES.includes(voice)) return [];
  return Object.values(texts).flatMap(({ file, tree }) =>
    (tree ? paragraphsOf(tree) : []).flatMap(({ text, line }) =>
      splitSentences(text).flatMap((sentence) =>
        ASIDES.filter(([, pattern]) => pattern.test(sentence)).map(([what]) => ({
          file,
          ...(line === undefined ? {} : { line }),
          rule: 'aside',
          message: `has ${what}: «${shown(sentence)}»`,
          instead: 'Make two sentences of it',
        })),
      ),
    ),
  );
}

function figures({ path, page, texts }: PageFiles): Problem[] {
  const { voice } = page?.fields ?? {};
  if (path !== 'help/start' && voice !== 'age-3-6' && voice !== 'age-7-10') return [];
  return Object.values(texts).flatMap(figuresOf);
}

function figuresOf({ file, tree }: GuideText): Problem[] {
  return (tree ? elementsOf(tree) : [])
    .filter(({ name }) => name === 'Stat' || name === 'Chart')
    .map(({ name, line }) => ({
      file,
      ...(line === undefined ? {} : { line }),
      field: `<${name}>`,
      rule: 'figure-for-child',
      message: 'is a figure on a page for young children or a child in need',
      instead: 'Leave the figure to the pages for adults',
    }));
}
