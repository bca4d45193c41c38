/** One thing that is wrong in the content, and what to write instead. */
export interface Problem {
  /** Path inside the project, for example content/guides/help/now.kk.mdx */
  file: string;
  /** Line in that file, from 1. */
  line?: number;
  /** Field in a YAML file or in front matter, for example "phones[0].number"; in a list file it begins with the row. */
  field?: string;
  /** Name of the rule, for example "unknown-id"; content/check-exceptions.yaml refers to it. */
  rule: string;
  /** What is wrong, without a full stop. Continues the field, or else the file: "is missing". */
  message: string;
  /** What to write instead: a whole sentence without a full stop. */
  instead: string;
}

/** What is wrong and what to write instead, before it is known where. */
export type Fault = Pick<Problem, 'message' | 'instead'>;

/**
 * @param problems problems in any order; not changed
 * @returns the same problems by file, then line, so that two runs can be compared
 */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const order = (text = '', other = '') => (text < other ? -1 : text > other ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      order(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      order(a.field, b.field) ||
      order(a.rule, b.rule) ||
      order(a.message, b.message),
  );
}

/**
 * Writes problems for the terminal, grouped by file. Line numbers stand first, as editors expect them in order to
 * offer a link.
 * @param problems problems in any order
 * @returns the text, ending with the number of problems; empty when there is none
 */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const byFile = Map.groupBy(sortProblems(problems), (problem) => problem.file);
  const groups = [...byFile].map(([file, list]) => [file, ...list.map(formatProblem)].join('\n'));
  return `${groups.join('\n\n')}\n\n${count(problems.length, 'problem')} in ${count(byFile.size, 'file')}.`;
}

function formatProblem({ line, field, rule, message, instead }: Problem): string {
  const place = line === undefined ? '' : `${line}: `;
  const subject = field ? `${field} ` : '';
  return `  ${place}${subject}${message}. [${rule}]\n      Instead: ${instead}.`;
}

/** Writes a number with its noun: "1 file", "3 files". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
