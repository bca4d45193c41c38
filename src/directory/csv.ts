/**
 * Tables as text (RFC 4180: commas, quotation marks, CR LF), safe to open in a spreadsheet. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front; `parseCsv` takes it away again.
 */

/** Tells spreadsheets that the text is UTF-8: without it they garble Cyrillic letters. */
const BYTE_ORDER_MARK = '\ufeff';

/** Signs with which a formula begins in one spreadsheet or another, their full-width forms included. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * @param cell any text
 * @returns the text, with an apostrophe in front where a spreadsheet would compute it
 */
export function neutraliseCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/**
 * @param cell a text that `neutraliseCell` returned
 * @returns the text as it was
 */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * @param rows rows of cells; the first is the head
 * @returns the table as text: the same rows give the same bytes
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => {
    // A line without any sign would not count as a row.
    if (row.length === 1 && row[0] === '') return '""';
    return row.map((cell) => quote(neutraliseCell(cell.toWellFormed()))).join(',');
  });
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function quote(cell: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A row of a table with the line of the file on which it begins, counted from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/**
 * Reads a table. Understands what `formatCsv` writes and what spreadsheets make of it when they save: commas,
 * semicolons or tabs, LF or CR LF, with or without a byte order mark. Lines without any sign are left out.
 * @param text the table
 * @returns the rows
 * @throws Error when a quotation mark is not closed, or text follows a closed one
 */
export function parseCsv(text: string): CsvRow[] {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const separator = findSeparator(source);
  const rows: CsvRow[] = [];
  let position = 0;
  let line = 1;
  while (position < source.length) {
    const row: CsvRow = { line, cells: [] };
    let open = true;
    let quoted = false;
    while (open) {
      const cell =
        source[position] === '"' ? quotedCell(source, position, line) : plainCell(source, position, separator);
      quoted ||= source[position] === '"';
      row.cells.push(restoreCell(cell.text));
      line += cell.text.split(/\r\n|\r|\n/).length - 1;
      position = cell.end;
      open = source[position] === separator;
      if (open) position += 1;
      else if (position < source.length && source[position] !== '\r' && source[position] !== '\n') {
        throw new Error(
          `line ${line}: there is text after a closing quotation mark. Double the marks inside a cell, or save the table again as CSV`,
        );
      }
    }
    position += source.startsWith('\r\n', position) ? 2 : 1;
    line += 1;
    if (quoted || row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
  }
  return rows;
}

/** The separator of a table is the first that stands in its head outside of quotation marks. */
function findSeparator(text: string): string {
  const head = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)[0] ?? '';
  return /[,;\t]/.exec(head)?.[0] ?? ',';
}

function plainCell(text: string, start: number, separator: string): { text: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end += 1;
  return { text: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, line: number): { text: string; end: number } {
  for (let end = start + 1; end < text.length; end += 1) {
    if (text[end] !== '"') continue;
    if (text[end + 1] !== '"') return { text: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
    end += 1;
  }
  throw new Error(
    `line ${line}: a quotation mark is not closed. Close it, or save the table again as CSV from a spreadsheet`,
  );
}
