import type { Root } from 'mdast';
import { paragraphsOf, type Audience } from './paragraphs.ts';

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
  return paragraphsOf(tree).flatMap(({ text, audience, line }) =>
    splitSentences(text)
      .map((sentence) => ({ text: sentence, words: countWords(sentence), audience, line }))
      .filter(({ words }) => words > 0),
  );
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
