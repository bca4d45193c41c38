import { LANGUAGES, type Language, type Localized } from '../../i18n/languages.ts';
import { LANGUAGE_NAMES } from './languages.ts';
import type { Fault } from './problem.ts';

/** A part of a text that all three versions have, with the line on which it stands. */
export interface Part {
  text: string;
  line?: number | undefined;
}

/** A version that differs, with one of those that agree. */
export interface Odd<Version> {
  own: Version;
  other: Version;
  /** Languages of the versions that agree. */
  others: Language[];
}

/**
 * Finds the versions that differ from the others. No language is the original: where two agree, the third is named;
 * where all differ, the first stands for comparison only.
 * @param versions the versions that exist
 * @param keyOf what has to be the same
 */
export function oddVersions<Version>(
  versions: Partial<Localized<Version>>,
  keyOf: (version: Version) => string,
): Odd<Version>[] {
  const present = LANGUAGES.flatMap((language) => {
    const version = versions[language];
    return version === undefined ? [] : [{ language, version, key: keyOf(version) }];
  });
  const groups = [...Map.groupBy(present, (entry) => entry.key).values()].sort((a, b) => b.length - a.length);
  const [most = [], ...rest] = groups;
  const [reference] = most;
  if (!reference) return [];
  const others = most.map((entry) => entry.language);
  return rest.flat().map(({ version }) => ({ own: version, other: reference.version, others }));
}

/** Writes languages for a message: "Kazakh and English". */
function namesOf(languages: readonly Language[]): string {
  return languages.map((language) => LANGUAGE_NAMES[language]).join(' and ');
}

/** Writes languages with their verb: "Kazakh has", "Kazakh and English have". */
export function haveWord(languages: readonly Language[]): string {
  return `${namesOf(languages)} ${languages.length === 1 ? 'has' : 'have'}`;
}

function lackWord(languages: readonly Language[]): string {
  return `${namesOf(languages)} ${languages.length === 1 ? 'lacks' : 'lack'}`;
}

/**
 * Says how one sequence differs from another: what is too much, what is missing, or else where the order differs.
 * @param noun what the parts are, in the singular: "heading"
 * @param own parts of the version that differs
 * @param other parts of a version that agrees with others
 * @param others languages of the versions that agree
 * @returns the fault with the line of the first part that differs
 */
export function sequenceFault(
  noun: string,
  own: readonly Part[],
  other: readonly Part[],
  others: readonly Language[],
): Fault & { line?: number } {
  const extra = without(own, other);
  const lacking = without(other, own);
  const instead = `Bring the versions together: all three share the same ${noun}s in the same order`;
  const parts = [
    ...(lacking.length > 0 ? [`lacks ${listed(lacking)}, which ${haveWord(others)}`] : []),
    ...(extra.length > 0 ? [`has ${listed(extra)}, which ${lackWord(others)}`] : []),
  ];
  if (parts.length > 0) {
    return { ...lineOf(extra[0]), message: `differs in ${noun}s: it ${parts.join('; it ')}`, instead };
  }
  const index = own.findIndex((part, place) => part.text !== other[place]?.text);
  const message = `has its ${noun}s in another order than ${namesOf(others)}: ${own[index]?.text} stands where ${other[index]?.text} stands there`;
  return { ...lineOf(own[index]), message, instead };
}

function lineOf(part: Part | undefined): { line?: number } {
  return part?.line === undefined ? {} : { line: part.line };
}

const MOST_NAMED = 4;

function listed(parts: readonly Part[]): string {
  const groups = [...Map.groupBy(parts, (part) => part.text)];
  const counted = groups.map(([text, all]) => (all.length > 1 ? `${text} (${all.length} times)` : text));
  const more = counted.length - MOST_NAMED;
  return more > 0 ? `${counted.slice(0, MOST_NAMED).join(', ')} and ${more} more` : counted.join(', ');
}

function without(parts: readonly Part[], taken: readonly Part[]): Part[] {
  const rest = taken.map((part) => part.text);
  return parts.filter(({ text }) => {
    const index = rest.indexOf(text);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
