import { SHORT_CODES } from '../../directory/phone.ts';
import { localizedTexts } from './activities.ts';
import { at, textsIn, type Content, type Entry } from './content.ts';
import type { Problem } from './problem.ts';
import { readableTexts } from './prose.ts';
import { withoutTokens } from './tokens.ts';

/**
 * A phone number stands in one file, that of its service, and reaches a text through <Phone> or a {token}: so it can
 * never be wrong in one language. Exempt: headings of pages, titles of lessons, questions and the interface may name a short code in
 * words, and the name of a service may hold its own.
 */
export function checkPhones(content: Content): Problem[] {
  return [
    ...content.guides.flatMap((text) => [
      ...bodyProblems(text.file, text.tree ? readableTexts(text.tree) : []),
      ...fieldProblems(text, { ...text.fields, heading: undefined }, COMPONENT),
      ...fieldProblems(text, { heading: text.fields.heading }, COMPONENT, FULL_NUMBER),
    ]),
    ...content.lessonTexts.flatMap((text) => [
      ...fieldProblems(text, { ...text.fields, title: undefined }, TOKEN),
      ...fieldProblems(text, { title: text.fields.title }, TOKEN, FULL_NUMBER),
    ]),
    ...content.lessonCommon.flatMap((text) => fieldProblems(text, text.fields, TOKEN)),
    ...[...content.activities, ...content.posters].flatMap((entry) =>
      fieldProblems(entry, Object.fromEntries(localizedTexts(entry.fields)), TOKEN),
    ),
    ...content.glossary.flatMap((term) => fieldProblems(term, { definition: term.fields.definition }, WORDS)),
    ...content.services.flatMap((service) => fieldProblems(service, serviceTexts(service.fields), WORDS)),
    ...content.questions.flatMap((row) => fieldProblems(row, row.fields, COMPONENT, FULL_NUMBER)),
    ...content.interface.flatMap((entry) => fieldProblems(entry, entry.fields, TOKEN, FULL_NUMBER)),
  ];
}

const COMPONENT = 'Use <Phone id="…" />, or words such as “the helpline”';
const TOKEN = 'Use the token of the service, for example {kz-111}';
const WORDS = 'Name the service in words; its number stands in "phones" of its file';

/** A number with country or long-distance code: +7 and ten digits, 8 (727) 123-45-67. */
const FULL_NUMBER =
  /(?:\+\d|(?<![\d+])8)[\s\u00a0\-–(]*\d{3}[\s\u00a0\-–)]*\d{3}[\s\u00a0\-–]*\d{2}[\s\u00a0\-–]*\d{2}(?!\d)/u;

/** A short code that stands alone: not the 111 of 2 111, 1.112 or 111,000, and not 150%. */
const SHORT_CODE = new RegExp(
  `(?<![\\d\\p{L}]|\\d[\\s.,\\u00a0])(?:${SHORT_CODES.join('|')})(?![\\d\\p{L}%]|[\\u00a0.,]\\d)`,
  'u',
);

const ANY_NUMBER = new RegExp(`${FULL_NUMBER.source}|${SHORT_CODE.source}`, 'u');

/**
 * @param text text without markup
 * @param pattern which numbers to look for
 * @returns the first phone number in it, or null
 */
export function phoneIn(text: string, pattern = ANY_NUMBER): string | null {
  return pattern.exec(withoutTokens(text))?.[0] ?? null;
}

function bodyProblems(file: string, texts: { text: string; line: number | undefined }[]): Problem[] {
  return texts.flatMap(({ text, line }) => {
    const number = phoneIn(text);
    return number === null ? [] : [{ file, ...(line === undefined ? {} : { line }), ...fault(number, COMPONENT) }];
  });
}

function fieldProblems(entry: Entry<unknown>, fields: object, instead: string, pattern = ANY_NUMBER): Problem[] {
  return textsIn(fields).flatMap(([path, text]) => {
    const number = phoneIn(text, pattern);
    return number === null ? [] : [{ ...at(entry, path), ...fault(number, instead) }];
  });
}

function fault(number: string, instead: string): Pick<Problem, 'rule' | 'message' | 'instead'> {
  return { rule: 'phone-in-text', message: `holds the digits ${number}`, instead };
}

/** Texts of a service in which digits can only be a number to call: names and addresses are left out. */
function serviceTexts({
  operator,
  writing,
  audienceNote,
  eligibility,
  stay,
  accessibility,
  confidentiality,
  answers,
  asks,
  alert,
  note,
}: Content['services'][number]['fields']): object {
  return {
    ...{ operator, writing, audienceNote, eligibility, stay, accessibility },
    ...{ confidentiality, answers, asks, alert, note },
  };
}
