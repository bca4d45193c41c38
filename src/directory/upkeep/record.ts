import { isRealDay } from '../../content/fields.ts';
import { isUrgent } from '../../edition/edition.ts';
import { daysBetween } from '../../i18n/dates.ts';
import { PHONE_HIDDEN_AFTER_DAYS } from '../age.ts';
import { parseCsv, type CsvRow } from '../csv.ts';
import { writePhone } from '../exports/cells.ts';
import { isShortCode } from '../phone.ts';
import type { Service } from '../schema.ts';
import {
  CALL_COLUMNS,
  FACT_COLUMNS,
  NEEDED_COLUMNS,
  NONE,
  RESULTS,
  ROLES,
  SHEET_COLUMNS,
  type FactColumn,
} from './columns.ts';
import type { ServiceFile } from './entries.ts';
import { READ_FACT } from './facts.ts';
import { changeEntry, type EntryChange } from './yaml.ts';

/** Reason of a row that nobody has filled in. */
export const NOT_FILLED = 'is not filled in';

/** A row that is not understood. Nothing of it is recorded. */
export interface Refusal {
  /** Line of the table on which the row begins; 1 is the head. */
  line: number;
  id: string;
  reason: string;
}

/** A file that gets a new text. */
export interface RecordedFile {
  line: number;
  id: string;
  file: string;
  before: string;
  after: string;
  /** Fields that change. */
  fields: string[];
}

/** What a filled table changes. */
export interface RecordPlan {
  changes: RecordedFile[];
  refusals: Refusal[];
  /** Rows that are understood and change nothing, with the reason. */
  unchanged: Refusal[];
}

/**
 * Reads a filled table and says what it changes. Opens no file and never throws, whatever the table holds.
 * @param table the table as text
 * @param files the entries as they are
 * @param today YYYY-MM-DD
 */
export function planRecord(table: string, files: readonly ServiceFile[], today: string): RecordPlan {
  const plan: RecordPlan = { changes: [], refusals: [], unchanged: [] };
  const rows = readRows(table);
  if ('fault' in rows) return { ...plan, refusals: [{ line: 1, id: '', reason: rows.fault }] };
  const byId = new Map(files.map((file) => [file.id, file]));
  const lines = Map.groupBy(rows.rows, ({ cell }) => cell('id'));
  for (const row of rows.rows) {
    const { line, cell } = row;
    const id = cell('id');
    const note = (reason: string): Refusal => ({ line, id, reason });
    if (!isFilled(row)) {
      plan.unchanged.push(note(NOT_FILLED));
      continue;
    }
    const entry = byId.get(id);
    const others = (lines.get(id) ?? []).filter((other) => other !== row && isFilled(other));
    const outcome: Outcome =
      row.fault !== null
        ? { fault: row.fault }
        : !entry
          ? { fault: `id: "${id}" is no entry of content/directory. Take the id from a fresh sheet` }
          : others.length > 0
            ? {
                fault: `id: also stands on line ${others.map((other) => other.line).join(', ')}. Keep one row for a service`,
              }
            : readRow(row, entry, today);
    if ('fault' in outcome) plan.refusals.push(note(outcome.fault));
    else if ('nothing' in outcome) plan.unchanged.push(note(outcome.nothing));
    else if (entry) {
      const changed = changeEntry(entry.text, entry.data, outcome);
      if ('fault' in changed) plan.refusals.push(note(`${entry.file}: ${changed.fault}`));
      else if (changed.fields.length === 0) plan.unchanged.push(note('is recorded already'));
      else {
        const { text: after, fields } = changed;
        plan.changes.push({ line, id, file: entry.file, before: entry.text, after, fields });
      }
    }
  }
  return plan;
}

type Outcome = EntryChange | { nothing: string } | { fault: string };

/** A row with its cells by the names of their columns. */
interface Row {
  line: number;
  /** Why the row cannot be read as a row of this table; else null. */
  fault: string | null;
  cell: (column: (typeof SHEET_COLUMNS)[number]) => string;
}

function readRows(table: string): { rows: Row[] } | { fault: string } {
  let parsed: CsvRow[];
  try {
    parsed = parseCsv(table);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  const [head, ...rows] = parsed;
  // Spreadsheets add empty columns at the end.
  const columns = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const named = columns.filter(Boolean);
  const unknown = named.filter((name) => !(SHEET_COLUMNS as readonly string[]).includes(name));
  const missing = NEEDED_COLUMNS.filter((name) => !named.includes(name));
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (missing.length > 0) {
    return {
      fault: `the table lacks the columns ${missing.join(', ')}. Fill in a table of "npm run directory:callsheet"`,
    };
  }
  if (unknown.length > 0) {
    return {
      fault: `the table has columns that mean nothing here: ${unknown.join(', ')}. Take them out, or use remark`,
    };
  }
  if (twice !== undefined) return { fault: `the column ${twice} stands twice. Take one of them out` };
  return {
    rows: rows.map(({ line, cells }) => ({
      line,
      fault: cells.some((text, index) => text.trim() !== '' && !columns[index])
        ? 'has text in a cell without a column. Look for a separator too many'
        : null,
      cell: (column) => (cells[columns.indexOf(column)] ?? '').trim(),
    })),
  };
}

function isFilled({ cell, fault }: Row): boolean {
  return fault !== null || [...CALL_COLUMNS, ...FACT_COLUMNS].some((column) => cell(column) !== '');
}

/** @returns what a row of an entry means */
function readRow(row: Row, entry: ServiceFile, today: string): Outcome {
  const { cell } = row;
  const slipped = slippedCell(row, entry.data);
  if (slipped) return { fault: slipped };
  const result = RESULTS.find((name) => name === cell('result').toLowerCase());
  const facts = FACT_COLUMNS.filter((column) => cell(column) !== '');
  switch (result) {
    case undefined:
      return { fault: `result: "${cell('result')}" is not understood. Write ${RESULTS.join(', ')}` };
    case 'no_answer':
      if (facts.length > 0) {
        return { fault: `result: nobody answered, so nothing can be known. Empty the cells ${facts.join(', ')}` };
      }
      return { nothing: 'nobody answered: call again' };
    case 'wrong':
      if (facts.length > 0) {
        return {
          fault: `result: wrong takes the number away. Empty the cells ${facts.join(', ')}, or write confirmed`,
        };
      }
      return withdraw(row, entry, today);
    case 'confirmed':
      return confirm(row, entry, facts, today);
  }
}

/** Sorting a part of a table moves cells into other rows: then the name no longer belongs to the id. */
function slippedCell({ cell }: Row, { name, phones }: Service): string | null {
  for (const language of ['kk', 'ru', 'en'] as const) {
    const given = cell(`name_${language}`);
    if (given === '' || plain(given) === plain(name[language])) continue;
    return `name_${language}: "${given}" is not the name of this entry. The rows may have slipped; take a fresh sheet`;
  }
  const now = cell('phones_now');
  const known = phones.map(writePhone).join(';') || NONE;
  if (now === '' || digitsOf(now) === digitsOf(known)) return null;
  return `phones_now: the sheet says ${now}, the file ${known}. Take a fresh sheet, and check that number`;
}

/** Spreadsheets may turn a no-break space into a blank. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Spreadsheets take a number for a sum and drop its plus. */
function digitsOf(phones: string): string {
  return phones.replace(/[\s+]/g, '');
}

function withdraw(row: Row, { id, data }: ServiceFile, today: string): Outcome {
  const call = readCall(row, data, today);
  if ('fault' in call) return call;
  if (isUrgent(id)) {
    return {
      fault: 'result: an urgent number is never taken away by a table. Tell the publisher, and change the file by hand',
    };
  }
  // The entry stays with name, place and kind; the public edition leaves it out.
  const change: Partial<Service> = { publish: 'verify_first', assurance: null, phones: [] };
  if (data.gathered === undefined) change.gathered = call.date;
  return { change, remove: [] };
}

function confirm(row: Row, { id, data }: ServiceFile, facts: readonly FactColumn[], today: string): Outcome {
  const call = readCall(row, data, today);
  if ('fault' in call) return call;
  const outcome: EntryChange & { remove: (keyof Service)[] } = { change: { assurance: call }, remove: [] };
  for (const column of facts) {
    const reading = READ_FACT[column](row.cell(column));
    if ('fault' in reading) return reading;
    Object.assign(outcome.change, reading.change);
    outcome.remove.push(...(reading.remove ?? []));
  }
  const foreign = foreignNumber(id, data, outcome.change.phones);
  if (foreign) return { fault: foreign };
  if (call.method === 'phone' && data.phones.length === 0 && outcome.change.phones === undefined) {
    return {
      fault: `phones: the entry has no number that could have been called. Write the number, or "${NONE}" when it must not be published`,
    };
  }
  return outcome;
}

/** A slip of the pen must not move an urgent number, nor make 111 the number of a shelter. */
function foreignNumber(id: string, { phones }: Service, wanted: Service['phones'] | undefined): string | null {
  if (wanted === undefined) return null;
  if (isUrgent(id) && wanted.map(writePhone).join() !== phones.map(writePhone).join()) {
    return 'phones: an urgent number is never changed by a table. Tell the publisher, and change the file by hand';
  }
  const own = phones.map(({ number }) => number);
  const code = wanted.find(({ number }) => isShortCode(number) && !own.includes(number));
  if (!code) return null;
  return `phones: ${code.number} is the short code of another service. Write the own number of this one, or "${NONE}"`;
}

/** @returns when, how and by whom the entry was checked */
function readCall(
  { cell }: Row,
  { assurance }: Service,
  today: string,
): NonNullable<Service['assurance']> | { fault: string } {
  const date = readDay(cell('checked_on'));
  if (date === null) {
    return { fault: `checked_on: "${cell('checked_on')}" is not a day. Write it as 2026-11-22 or 22.11.2026` };
  }
  const age = daysBetween(date, today);
  if (age < 0) return { fault: `checked_on: ${date} lies in the future. Write the day of the call` };
  if (age > PHONE_HIDDEN_AFTER_DAYS) {
    return { fault: `checked_on: ${date} is more than a year ago: such a check counts no more. Call again` };
  }
  if (assurance && daysBetween(assurance.date, date) < 0) {
    return { fault: `checked_on: ${date} is older than the check of ${assurance.date} that the file has` };
  }
  const wanted = cell('method').toLowerCase().replaceAll(' ', '_');
  const method = (['phone', 'official_page'] as const).find((name) => name === wanted);
  if (!method) return { fault: `method: "${cell('method')}" is not understood. Write phone or official_page` };
  const by = ROLES.find((role) => role === cell('checked_by').toLowerCase());
  if (!by)
    return { fault: `checked_by: "${cell('checked_by')}" is not a role. Write ${ROLES.join(', ')}; never a name` };
  return { date, method, by };
}

/** @returns a day as YYYY-MM-DD from that form or from 22.11.2026, which spreadsheets make of it; null for anything else */
function readDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isRealDay(iso) ? iso : null;
}
