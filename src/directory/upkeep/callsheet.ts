import { localize, type Language } from '../../i18n/languages.ts';
import { formatCsv } from '../csv.ts';
import { writePhone } from '../exports/cells.ts';
import { writeHours } from '../exports/hours-code.ts';
import type { Service } from '../schema.ts';
import { NONE, SHEET_COLUMNS, type KNOWN_COLUMNS } from './columns.ts';
import type { DueEntry } from './due.ts';
import type { NamedRegion } from './entries.ts';

/**
 * The table that callers fill in: one row for each entry, with what is known and room for what they learn. It holds the
 * numbers of the content, also those that the site does not show yet, and nothing from anywhere else.
 * @param entries the entries in their order
 * @param regions all regions
 * @returns the table as text; "npm run directory:record" reads it when it is filled
 */
export function formatCallSheet(entries: readonly DueEntry[], regions: readonly NamedRegion[]): string {
  const rows = entries.map((entry) => {
    const known = knownCells(entry, regions);
    return SHEET_COLUMNS.map((column) => (known as Partial<Record<string, string>>)[column] ?? '');
  });
  return formatCsv([SHEET_COLUMNS, ...rows]);
}

function knownCells(
  { id, data, due, checked }: DueEntry,
  regions: readonly NamedRegion[],
): Record<(typeof KNOWN_COLUMNS)[number], string> {
  return {
    id,
    due: due ?? 'never checked',
    region: regionName(data.region, regions, 'en') ?? 'country',
    place: data.place?.ru ?? '',
    kind: data.kind,
    name_kk: data.name.kk,
    name_ru: data.name.ru,
    name_en: data.name.en,
    phones_now: phonesNow(data),
    hours_now: writeHours(data.hours),
    last_check: checked ?? '',
  };
}

/** @returns the numbers of an entry as the table writes them */
export function phonesNow({ phones }: Pick<Service, 'phones'>): string {
  return phones.map(writePhone).join(';') || NONE;
}

/** @returns name of a region, or null for the whole country */
export function regionName(
  code: Service['region'],
  regions: readonly NamedRegion[],
  language: Language,
): string | null {
  return regions.find((region) => region.code === code)?.name[language] ?? null;
}

/** Names of the files of a sheet; the day is that on which it was made. */
export function callSheetNames(today: string) {
  return {
    table: `callsheet-${today}.csv`,
    papers: localize((language) => `callsheet-${today}-${language}`),
  };
}
