import { z } from 'astro/zod';
import type { Language } from '../../i18n/languages.ts';
import { localizedText } from '../../i18n/languages.ts';
import { pagePath, slug } from '../fields.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';
import { READERS, spotsOf, type Spot } from './spots.ts';

/** One or more words with single blanks between; * stands for the rest of a word. */
const pattern = z.string().regex(/^\*?[\p{L}\p{N}'-]+\*?(?: \*?[\p{L}\p{N}'-]+\*?)*$/u, {
  message: 'is not a word to look for. Write words with single blanks between; * stands for the rest of a word',
});

const patterns = z.strictObject({ kk: z.array(pattern), ru: z.array(pattern), en: z.array(pattern) });

/** Words that this site does not write: an entry of content/check/terminology.yaml */
export const avoidedWordSchema = z.strictObject({
  id: slug,
  /** What to look for, per language: "жертв*", "детск* порнограф*". */
  avoid: patterns,
  /** Longer words in which one of them may stand: "инвалидност*" beside "инвалид*". */
  allowed: patterns.optional(),
  /** What to write instead; left out where nothing takes its place. */
  instead: localizedText.optional(),
  /** Why, as the end of a sentence without a full stop. */
  why: z.string().trim().min(10),
  /** Readers on whose pages the words are looked for; without it everywhere. */
  readers: z.array(z.enum(READERS)).min(1).optional(),
  /** Pages that may use the words, each with its reason; a closing /* stands for all pages below. */
  pages: z
    .array(z.strictObject({ page: z.union([pagePath, z.string().regex(/^[a-z-]+\/\*$/)]), reason: z.string().min(10) }))
    .default([]),
});

export type AvoidedWord = z.infer<typeof avoidedWordSchema>;

/** Words that hurt, blame, frighten or promise too much are replaced (style guide, 2.3, 5, 6 and 10). */
export function checkTerminology(content: Content): Problem[] {
  const spots = spotsOf(content).filter(({ official }) => !official);
  return content.terminology.flatMap(({ data }) => {
    if (!data) return [];
    const findersOf = { kk: finder(data, 'kk'), ru: finder(data, 'ru'), en: finder(data, 'en') };
    return spots
      .filter((spot) => isMeant(data, spot))
      .flatMap((spot) => findersOf[spot.language](spot.text).map((found) => problem(data, spot, found)));
  });
}

function isMeant({ readers, pages }: AvoidedWord, { reader, page }: Spot): boolean {
  if (readers && !readers.includes(reader)) return false;
  if (page === undefined) return true;
  return !pages.some(({ page: allowed }) => page === allowed || `${page}/`.startsWith(allowed.replace(/\*$/, '')));
}

/** Words as they stand in a text, with the place where they begin. */
interface Found {
  words: string;
  index: number;
}

function finder({ avoid, allowed }: AvoidedWord, language: Language): (text: string) => Found[] {
  if (avoid[language].length === 0) return () => [];
  const expression = wordsExpression(avoid[language]);
  const permitted = allowed && allowed[language].length > 0 ? wordsExpression(allowed[language]) : null;
  return (text) => {
    const spared = permitted ? [...text.matchAll(permitted)].map((match) => rangeOf(match)) : [];
    return [...text.matchAll(expression)]
      .filter((match) => !spared.some(([begin, end]) => match.index >= begin && rangeOf(match)[1] <= end))
      .map((match) => ({ words: match[0], index: match.index }));
  };
}

function rangeOf(match: RegExpExecArray): [begin: number, end: number] {
  return [match.index, match.index + match[0].length];
}

/**
 * @param list patterns as terminology.yaml has them
 * @returns an expression that finds any of them as whole words, in capital or small letters, over line ends
 */
export function wordsExpression(list: readonly string[]): RegExp {
  const alternatives = list.map((words) =>
    words.replaceAll("'", "['’]").replaceAll('*', '[\\p{L}\\p{M}]*').replaceAll(' ', '\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function problem({ id, why, instead }: AvoidedWord, { text, language, place }: Spot, { words, index }: Found): Problem {
  const above = place.field === undefined ? text.slice(0, index).split('\n').length - 1 : 0;
  return {
    ...place,
    ...(place.line === undefined ? {} : { line: place.line + above }),
    rule: 'avoided-word',
    message: `holds «${words.replace(/\s+/g, ' ')}» (${id}): ${why}`,
    instead: instead ? `Write: ${instead[language]}` : 'Leave it out, or say it in another way',
  };
}
