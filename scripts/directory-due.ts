/** npm run directory:due: which entries of the directory must be checked again, the soonest first. --within DAYS shortens the list. */
import { parseArgs } from 'node:util';
import { formatDue, isDueWithin, listDue } from '../src/directory/upkeep/due.ts';
import { readServiceFiles } from '../src/directory/upkeep/entries.ts';
import { readDays } from '../src/directory/upkeep/arguments.ts';
import { today } from '../src/i18n/dates.ts';

try {
  const { values } = parseArgs({ options: { within: { type: 'string' } } });
  const within = values.within === undefined ? Infinity : readDays('--within', values.within);
  const entries = listDue(await readServiceFiles('.'), today());
  process.stdout.write(
    formatDue(
      entries.filter((entry) => isDueWithin(entry, within)),
      today(),
    ),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
