import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { readPhone } from '../exports/cells.ts';
import { readHours } from '../exports/hours-code.ts';
import { serviceSchema, type Service } from '../schema.ts';
import { NONE, type FactColumn } from './columns.ts';

/** What a cell changes in an entry; or why the cell is not understood. */
export type FactReading = { change: Partial<Service>; remove?: (keyof Service)[] } | { fault: string };

/**
 * Numbers that are never to be recorded, whoever answers them: they were withdrawn, or are no place to get help
 * (facts, rule 6; content plan, section 5).
 */
const NEVER_NUMBERS = ['+78000808887'];

const { shape } = serviceSchema;

/**
 * How each column of the table is understood.
 * @param cell a cell with something in it, without blanks around it
 */
export const READ_FACT: Record<FactColumn, (cell: string) => FactReading> = {
  phones(cell) {
    if (cell.toLowerCase() === NONE) return { change: { phones: [] } };
    const phones = cell
      .split(';')
      .map((part) => readPhone(part.trim()))
      .map(({ number, channel }) => ({ number: fullNumber(number), channel: channel.trim().toLowerCase() }));
    const never = phones.find(({ number }) => NEVER_NUMBERS.includes(number));
    if (never) return { fault: `phones: ${never.number} is on the list of numbers that are never shown. Leave it out` };
    const result = shape.phones.unwrap().safeParse(phones);
    if (!result.success) {
      return {
        fault: `phones: "${cell}" is not understood. Write +7 and ten digits, or a short code; several with ";" between; a messenger as whatsapp:+7…; "${NONE}" when no number may be published`,
      };
    }
    const numbers = result.data.map(({ number, channel }) => `${channel} ${number}`);
    if (new Set(numbers).size < numbers.length) return { fault: 'phones: a number stands twice. Write it once' };
    return { change: { phones: result.data } };
  },

  hours(cell) {
    const hours = readHours(cell);
    if (hours?.kind === 'weekly' && hours.periods.some(({ opens, closes }) => opens === closes)) {
      return { fault: `hours: "${cell}" ends when it begins. Write 00:00-24:00 for a whole day` };
    }
    if (hours && hours.kind !== 'disputed') return { change: { hours } };
    return {
      fault: `hours: "${cell}" is not understood. Write "always", "unknown", or days (1 is Monday) and times: "1-5 09:00-18:00; 6 10:00-14:00"`,
    };
  },

  cost(cell) {
    const result = shape.cost.unwrap().safeParse(cell.toLowerCase());
    if (result.success) return { change: { cost: result.data } };
    return { fault: `cost: "${cell}" is not understood. Write free or unknown` };
  },

  languages(cell) {
    const codes = cell
      .toLowerCase()
      .split(/[;,\s]+/)
      .filter(Boolean);
    const languages = LANGUAGES.filter((language) => codes.includes(language));
    if (languages.length === 0 || codes.some((code) => !languages.includes(code as Language))) {
      return { fault: `languages: "${cell}" is not understood. Write kk, ru, en, with ";" between` };
    }
    return { change: { languages, languagesBasis: 'stated' } };
  },

  accepts_children(cell) {
    const answer = readYesNo(cell);
    if (answer === null) return { fault: `accepts_children: "${cell}" is not understood. Write yes or no` };
    return { change: { acceptsChildren: answer } };
  },

  address_public(cell) {
    const answer = readYesNo(cell);
    if (answer === null) return { fault: `address_public: "${cell}" is not understood. Write yes or no` };
    // Whoever says that a place is secret takes its address back.
    if (!answer) return { change: { confidentialAddress: true }, remove: ['address', 'position'] };
    return { change: { confidentialAddress: false } };
  },

  website(cell) {
    if (cell.toLowerCase() === NONE) return { change: {}, remove: ['website'] };
    const result = shape.website.safeParse(cell);
    if (result.success && result.data !== undefined) return { change: { website: result.data } };
    return { fault: `website: "${cell}" is not a web address. Begin with https://` };
  },
};

const YES = ['yes', 'иә', 'да'];
const NO = ['no', 'жоқ', 'нет'];

function readYesNo(cell: string): boolean | null {
  const answer = cell.toLowerCase();
  if (YES.includes(answer)) return true;
  return NO.includes(answer) ? false : null;
}

/** Ways to write a number of Kazakhstan: with blanks, brackets and hyphens, with 8 or 7 for +7 (spreadsheets drop the plus). */
function fullNumber(text: string): string {
  const digits = text.replace(/[\s()\-‐‑–—.]/g, '');
  return /^[78]\d{10}$/.test(digits) ? `+7${digits.slice(1)}` : digits;
}
