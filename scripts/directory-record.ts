/**
 * npm run directory:record -- FILE.csv [--partial]: writes the answers of a filled table into content/directory. Nothing
 * is written unless every row is understood; with --partial the rows that are, and the others are listed.
 */
import { parseArgs } from 'node:util';
import { readServiceFiles } from '../src/directory/upkeep/entries.ts';
import { planRecord } from '../src/directory/upkeep/record.ts';
import { chooseChanges, formatReport, readTable } from '../src/directory/upkeep/report.ts';
import { writeFiles } from '../src/directory/upkeep/write.ts';
import { today } from '../src/i18n/dates.ts';

try {
  const { values, positionals } = parseArgs({
    options: { partial: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    throw new Error('Name one filled table: npm run directory:record -- FILE.csv [--partial]');
  }
  const plan = planRecord(readTable(file), await readServiceFiles('.'), today());
  const changes = chooseChanges(plan, values.partial);
  writeFiles('.', changes);
  process.stdout.write(formatReport(plan, changes));
  if (plan.refusals.length > 0 && !values.partial) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
