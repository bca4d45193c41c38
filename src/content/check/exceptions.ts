import { z } from 'astro/zod';
import { at, type Entry } from './content.ts';
import type { Problem } from './problem.ts';

/**
 * A finding that stays on purpose: content/check-exceptions.yaml. The reason stands beside it, so that nobody has to
 * guess, and an exception that is no longer needed is a problem itself.
 */
export const exceptionSchema = z.strictObject({
  /** The file of the finding, for example content/guides/law/crimes.kk.mdx */
  file: z.string().trim().min(1),
  /** The rule in square brackets behind the finding. */
  rule: z.string().trim().min(1),
  /** A part of the field or of the message, so that only this finding is meant. */
  match: z.string().trim().min(2),
  reason: z.string().trim().min(10),
});

export type Exception = z.infer<typeof exceptionSchema>;

/**
 * Leaves out the problems that an exception names.
 * @param problems all problems
 * @param exceptions rows of content/check-exceptions.yaml
 * @returns the problems that remain, with one more for each exception that matches nothing
 */
export function applyExceptions(problems: readonly Problem[], exceptions: readonly Entry<Exception>[]): Problem[] {
  const covers = (row: Entry<Exception>, problem: Problem) =>
    row.data !== null &&
    row.data.file === problem.file &&
    row.data.rule === problem.rule &&
    `${problem.field ?? ''} ${problem.message}`.includes(row.data.match);
  const remaining = problems.filter((problem) => !exceptions.some((row) => covers(row, problem)));
  const unused = exceptions.filter((row) => row.data !== null && !problems.some((problem) => covers(row, problem)));
  return [
    ...remaining,
    ...unused.map((row) => ({
      ...at(row),
      rule: 'unused-exception',
      message: 'matches no finding',
      instead: 'Remove the row, or correct its file, rule or match',
    })),
  ];
}
