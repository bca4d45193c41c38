import { z } from 'astro/zod';
import { localize, localizedText, type Language } from '../../i18n/languages.ts';
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
  const entries = content.terminology.flatMap(({ data }) => (data ? [data] : []));
  const finders = localize((language) => findersOf(entries, language));
  return spotsOf(content).flatMap((spot) => {
    const { any, each } = finders[spot.language];
    if (spot.official || !any?.test(spot.text.toLowerCase())) return [];
    return each
      .filter(({ entry }) => isMeant(entry, spot))
      .flatMap(({ entry, find }) => find(spot.text).map((found) => problem(entry, spot, found)));
  });
}

interface Finders {
  /** Finds any of the words in a text in small letters: most texts hold none. null when there is nothing to look for. */
  any: RegExp | null;
  each: { entry: AvoidedWord; find: (text: string) => Found[] }[];
}

function findersOf(entries: readonly AvoidedWord[], language: Language): Finders {
  const all = entries.flatMap(({ avoid }) => avoid[language]);
  return {
    any:
      all.length > 0
        ? wordsExpression(
            all.map((words) => words.toLowerCase()),
            'u',
          )
        : null,
    each: entries.map((entry) => ({ entry, find: finder(entry, language) })),
  };
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
 * @param flags flags of the expression
 * @returns an expression that finds any of them as whole words, in capital or small letters, over line ends
 */
export function wordsExpression(list: readonly string[], flags = 'giu'): RegExp {
  const alternatives = list.map((words) =>
    words.replaceAll("'", "['’]").replaceAll('*', '[\\p{L}\\p{M}]*').replaceAll(' ', '\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, flags);
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
