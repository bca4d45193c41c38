import { checkActivities } from './activities.ts';
import { checkConsistency } from './consistency.ts';
import type { Content } from './content.ts';
import { checkDirectory } from './directory.ts';
import { checkDiscretion } from './discretion.ts';
import { applyExceptions } from './exceptions.ts';
import { checkGlossary } from './glossary.ts';
import { checkInterface } from './interface-messages.ts';
import { checkLanguages } from './languages.ts';
import { checkLessonParity } from './lesson-parity.ts';
import { checkLessonRules } from './lesson-rules.ts';
import { checkLessonTokens } from './lesson-tokens.ts';
import { checkLessonYear } from './lesson-year.ts';
import { checkLayout } from './layout.ts';
import { checkLengths } from './length.ts';
import { checkLetters } from './letters.ts';
import { checkLinkTexts } from './links.ts';
import { checkMarkup } from './markup.ts';
import { checkParity } from './parity.ts';
import { checkPatterns } from './patterns.ts';
import { checkPhones } from './phones.ts';
import { checkPosters } from './posters.ts';
import { sortProblems, type Problem } from './problem.ts';
import { readContent } from './read.ts';
import { checkReferences } from './references.ts';
import { checkSearch } from './search.ts';
import { checkSentences } from './sentences.ts';
import { checkTerminology } from './terminology.ts';
import { checkTextReferences } from './text-references.ts';
import { checkYoungReaders } from './young-readers.ts';

/** The rules. Each takes the whole content and returns everything that breaks it. */
const RULES: readonly ((content: Content) => Problem[])[] = [
  checkLanguages,
  checkInterface,
  checkReferences,
  checkConsistency,
  checkTextReferences,
  checkMarkup,
  checkParity,
  checkLessonParity,
  checkLessonRules,
  checkLessonTokens,
  checkLessonYear,
  checkPhones,
  checkDiscretion,
  checkDirectory,
  checkLetters,
  checkSentences,
  checkLayout,
  checkLinkTexts,
  checkLengths,
  checkTerminology,
  checkYoungReaders,
  checkGlossary,
  checkActivities,
  checkPosters,
  checkPatterns,
  checkSearch,
];

export interface CheckResult {
  /** Everything that is wrong, by file and line; empty when the content is in order. */
  problems: Problem[];
  content: Content;
  counts: Counts;
}

/** How much was read. */
export interface Counts {
  files: number;
  /** Files below each folder of content/, by its name. */
  folders: Record<string, number>;
}

/**
 * Reads and judges everything that editors write. All problems come in one run.
 * @param root folder of the project, which holds content/ and public/
 * @param options spelling: look at the spelling of every word as well. The build does not: the Russian and English
 * dictionaries are packages for development
 */
export async function checkContent(root: string, { spelling = false } = {}): Promise<CheckResult> {
  const { content, problems: unreadable } = await readContent(root);
  const problems = [...unreadable, ...RULES.flatMap((rule) => rule(content))];
  const { checkSpelling } = spelling ? await import('./spelling/spelling.ts') : { checkSpelling: () => [] };
  return {
    // A word that is right goes into the word list; there are no exceptions for spelling.
    problems: sortProblems([...applyExceptions(problems, content.exceptions), ...(await checkSpelling(content))]),
    content,
    counts: countFiles(content),
  };
}

function countFiles({ files }: Content): Counts {
  const folders: Record<string, number> = {};
  for (const { file } of files) {
    const [, folder = '', ...rest] = file.split('/');
    if (rest.length > 0) folders[folder] = (folders[folder] ?? 0) + 1;
  }
  return { files: files.length, folders };
}
