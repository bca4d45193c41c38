import { LineCounter, isMap, isScalar, isSeq, parseDocument, type YAMLError } from 'yaml';
import type { Problem } from './problem.ts';

/** A parsed YAML text. */
export interface YamlText {
  value: unknown;
  /** Line of each field by its path, for example "phones[0].number"; the whole has the path "". */
  lines: Map<string, number>;
  problems: Problem[];
  /** Whether the value can be trusted: false after a mistake of syntax. */
  sound: boolean;
}

/**
 * Parses YAML and keeps where each field stands. A key that stands twice is a problem: one of the two would be lost.
 * @param text the YAML text
 * @param file path for the problems
 * @param firstLine line of the file at which the text begins (front matter begins at 2)
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlText {
  const counter = new LineCounter();
  // Astro's own reader takes an unquoted 2026-03-02 for a moment in time; so does this one, and the schema objects.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, customTags: ['timestamp'] });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const problems = document.errors.map((error) => yamlProblem(error, text, file, lineAt(error.pos[0])));
  const sound = document.errors.every((error) => error.code === 'DUPLICATE_KEY');
  const lines = new Map([['', firstLine]]);
  collectLines(document.contents, '', lines, lineAt);
  return { value: sound ? (document.toJS() as unknown) : null, lines, problems, sound };
}

function yamlProblem(error: YAMLError, text: string, file: string, line: number): Problem {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^["']?([^"':\n]+)/.exec(text.slice(error.pos[0]))?.[1]?.trim() ?? '';
    const instead = 'Keep one of the two and remove the other';
    return { file, line, field: key, rule: 'duplicate-key', message: 'stands twice in the same place', instead };
  }
  return {
    file,
    line,
    rule: 'yaml-syntax',
    message: `is not valid YAML: ${lowerFirst(error.message.replace(/\.$/, ''))}`,
    instead:
      'Look at indentation and colons on this line and the one above. Put a text that holds a colon, a hash or a quotation mark into quotation marks',
  };
}

function collectLines(
  node: unknown,
  path: string,
  lines: Map<string, number>,
  lineAt: (offset: number) => number,
): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const inner = path ? `${path}.${String(key.value)}` : String(key.value);
      if (key.range) lines.set(inner, lineAt(key.range[0]));
      collectLines(value, inner, lines, lineAt);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      const inner = `${path}[${index}]`;
      const range = (item as { range?: [number, number, number] | null } | null)?.range;
      if (range) lines.set(inner, lineAt(range[0]));
      collectLines(item, inner, lines, lineAt);
    });
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
