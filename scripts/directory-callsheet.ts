/**
 * npm run directory:callsheet: a table and papers to phone the directory through. --within DAYS: also what falls due
 * until then (30); --region SLUG: one region only, "country" for national services; --out FOLDER.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { setPdf } from '../src/documents/pdf.ts';
import { readDays } from '../src/directory/upkeep/arguments.ts';
import { callSheetDocument } from '../src/directory/upkeep/callsheet-document.ts';
import { callSheetNames, formatCallSheet } from '../src/directory/upkeep/callsheet.ts';
import { isDueWithin, listDue } from '../src/directory/upkeep/due.ts';
import { readRegions, readServiceFiles } from '../src/directory/upkeep/entries.ts';
import { sheetFolder } from '../src/directory/upkeep/folder.ts';
import { today } from '../src/i18n/dates.ts';
import { LANGUAGES } from '../src/i18n/languages.ts';
import { flattenMessages, messagesSchema, translator } from '../src/i18n/messages.ts';
import { numberFinder } from '../src/lessons/numbers.ts';
import { site } from '../src/site.ts';

const DEFAULT_FOLDER = '.cache/callsheet';
const DEFAULT_DAYS = '30';

try {
  const { values } = parseArgs({
    options: {
      within: { type: 'string', default: DEFAULT_DAYS },
      region: { type: 'string' },
      out: { type: 'string', default: DEFAULT_FOLDER },
    },
  });
  const folder = sheetFolder('.', values.out);
  const regions = await readRegions('.');
  const services = await readServiceFiles('.');
  const wanted = regionCode(values.region);
  const within = readDays('--within', values.within);
  const entries = listDue(services, today()).filter(
    (entry) => isDueWithin(entry, within) && (wanted === null || entry.data.region === wanted),
  );
  const names = callSheetNames(today());
  const byId = new Map(services.map((service) => [service.id, service]));
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    console.log(relative('.', join(folder, name)));
  };
  write(names.table, formatCallSheet(entries, regions));
  for (const language of LANGUAGES) {
    const yaml: unknown = parse(readFileSync(`content/interface/${language}.yaml`, 'utf8'));
    const paper = callSheetDocument({
      entries,
      regions,
      t: translator(flattenMessages(messagesSchema.parse(yaml)), language),
      today: today(),
      siteName: site.name[language],
      find: numberFinder(byId, 'review', language),
    });
    // Kept nowhere else: a paper that is thrown away is gone.
    write(`${names.papers[language]}.pdf`, setPdf(paper, { cache: null }));
  }
  console.log(`${entries.length} entries to check. When the table is filled: npm run directory:record -- FILE.csv`);

  function regionCode(slug: string | undefined): string | null {
    if (slug === undefined) return null;
    if (slug === 'country') return 'national';
    const region = regions.find((candidate) => candidate.slug === slug);
    if (region) return region.code;
    throw new Error(
      `--region ${slug}: is no region. Write country, or one of: ${regions.map((row) => row.slug).join(', ')}`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
