import type { Inline, Text } from '../documents/model.ts';
import { printedFact, type Facts } from './facts.ts';
import { numberFinder } from './numbers.ts';
import { TOKEN, parseToken, type LessonToken } from './tokens.ts';

/** What may be printed of a service: its number, or only its name where the edition withholds the number. */
export interface PrintedNumber {
  /** The number as it is read, or null. */
  number: string | null;
  /** Target of a link, for example tel:111. */
  link: string | null;
  name: string;
}

/** Finds a service by its id, for example kz-111. */
export type FindNumber = (id: string) => PrintedNumber;

/** A piece of a text with {tokens}. */
export type LessonPart = string | LessonToken | { kind: 'blank' };

const PARTS = new RegExp(`(${TOKEN.source}|_{3,})`);

/**
 * Splits a text of a lesson: a {token} names a fact, three or more underscores are a line to write on.
 * @param text text of content/lessons
 */
export function lessonParts(text: string): LessonPart[] {
  return text
    .split(PARTS)
    .filter(Boolean)
    .map((part): LessonPart => {
      if (/^_{3,}$/.test(part)) return { kind: 'blank' };
      return (TOKEN.test(part) ? parseToken(part) : null) ?? part;
    });
}

/** Writes a line of a lesson for paper. */
export type PrintLine = (text: string) => Text;

/**
 * @param facts what the tokens name
 * @param stayMinutes minutes that the teacher stays after the lesson, for {stay}
 * @returns a function that writes a line for a printed file; a withheld number is replaced by the name of its service
 */
export function linePrinter(facts: Facts, stayMinutes: number): PrintLine {
  const find = numberFinder(facts.services, facts.edition, facts.t.language);
  return (text) =>
    lessonParts(text).map((part): Inline => {
      if (typeof part === 'string') return part;
      if (part.kind === 'stay') return String(stayMinutes);
      if (part.kind === 'blank') return part;
      return part.kind === 'service' ? printedNumber(find(part.id)) : printedFact(part, facts);
    });
}

/**
 * @param text text whose only tokens are services, such as a text of the interface
 * @param find looks up a number
 * @returns the line for a printed file; a withheld number is replaced by the name of its service
 */
export function printedText(text: string, find: FindNumber): Text {
  return lessonParts(text).map((part): Inline => {
    if (typeof part === 'string' || part.kind === 'blank') return part;
    if (part.kind === 'service') return printedNumber(find(part.id));
    throw new Error(`{${part.kind}}: stands in a text that knows only services. Use such a token in lessons only`);
  });
}

function printedNumber({ number, link, name }: PrintedNumber): Inline {
  return number && link ? { kind: 'phone', text: number, link } : name;
}

/** A lead longer than this is a sentence, not a label. */
const LONGEST_LEAD = 60;

/**
 * Splits "What we do: ten minutes a week" into its label and the rest, so that the label can stand out.
 * @param text text of content/lessons
 * @returns label with its colon, or null where the text begins with none
 */
export function splitLead(text: string): { lead: string | null; rest: string } {
  const match = /^([^:.{«“„‘"]+:) (.+)$/s.exec(text);
  const [, lead, rest] = match ?? [];
  if (lead === undefined || rest === undefined || lead.length > LONGEST_LEAD) return { lead: null, rest: text };
  return { lead, rest: ` ${rest}` };
}
