import { readFileSync } from 'node:fs';
import { NOT_FILLED, type RecordPlan, type RecordedFile, type Refusal } from './record.ts';

/** Why a file cannot be read, in words. */
const UNREADABLE: Record<string, string> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by you',
};

/**
 * @param file path of the table
 * @returns its text
 * @throws Error naming the file when it cannot be read, or is not UTF-8
 */
export function readTable(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    throw new Error(`${file}: ${UNREADABLE[code] ?? `cannot be read (${code})`}. Name a filled table, saved as CSV`, {
      cause: error,
    });
  }
  return decodeTable(file, bytes);
}

/**
 * @param file name of the table, for the message
 * @param bytes the table as it lies on the disk
 * @returns its text
 * @throws Error when it is not UTF-8: other encodings have no Kazakh letters
 */
export function decodeTable(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${file}: is not UTF-8. Save the table again as "CSV UTF-8"`);
  }
}

/**
 * @param plan what a table changes
 * @param partial record the good rows although others are refused
 * @returns the files to write
 */
export function chooseChanges({ changes, refusals }: RecordPlan, partial: boolean): RecordedFile[] {
  return refusals.length === 0 || partial ? changes : [];
}

/**
 * @param plan what a table changes
 * @param written what was written of it
 * @returns what happened, for a terminal
 */
export function formatReport({ changes, refusals, unchanged }: RecordPlan, written: readonly RecordedFile[]): string {
  const where = ({ line, id }: Refusal) => (id ? `  line ${line}, ${id}` : `  line ${line}`);
  const lines = written.map(({ file, fields }) => `  ${file}: ${fields.join(', ')}`);
  const report = [`Recorded: ${written.length}`, ...lines];
  const quiet = unchanged.filter(({ reason }) => reason !== NOT_FILLED);
  if (quiet.length > 0) report.push('Nothing to record:', ...quiet.map((row) => `${where(row)}: ${row.reason}`));
  if (unchanged.length > quiet.length) report.push(`Rows not filled in: ${unchanged.length - quiet.length}`);
  if (refusals.length > 0) report.push('Refused:', ...refusals.map((row) => `${where(row)}: ${row.reason}`));
  if (refusals.length > 0 && written.length < changes.length) {
    report.push(`Nothing was written. Mend these rows, or record the other ${changes.length} with --partial.`);
  }
  if (written.length > 0) report.push('Now run "npm run check".');
  return `${report.join('\n')}\n`;
}
