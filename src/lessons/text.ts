import type { Inline, Text } from '../documents/model.ts';

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

/** A piece of a lesson's text. */
export type LessonPart = string | { service: string } | { blank: true };

/**
 * Splits a text of a lesson: {kz-111} names a service, three or more underscores are a line to write on.
 * @param text text of content/lessons
 */
export function lessonParts(text: string): LessonPart[] {
  return text
    .split(/(\{[a-z0-9-]+\}|_{3,})/)
    .filter(Boolean)
    .map((part): LessonPart => {
      if (/^\{[a-z0-9-]+\}$/.test(part)) return { service: part.slice(1, -1) };
      return /^_{3,}$/.test(part) ? { blank: true } : part;
    });
}

/**
 * @param text text of content/lessons
 * @param find looks up a number
 * @returns the line for a printed file; a withheld number is replaced by the name of its service
 */
export function printedText(text: string, find: FindNumber): Text {
  return lessonParts(text).map((part): Inline => {
    if (typeof part === 'string') return part;
    if ('blank' in part) return { kind: 'blank' };
    const { number, link, name } = find(part.service);
    return number && link ? { kind: 'phone', text: number, link } : name;
  });
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
