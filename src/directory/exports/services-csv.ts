import { LANGUAGES, localize, type Language, type Localized } from '../../i18n/languages.ts';
import { formatCsv, parseCsv } from '../csv.ts';
import {
  joinTexts,
  readPhone,
  readProperName,
  readSource,
  splitTexts,
  writePhone,
  writeProperName,
  writeSource,
} from './cells.ts';
import { withoutGaps } from './hsds-read.ts';
import { readHours, writeHours } from './hours-code.ts';
import type { Licence } from './labels.ts';
import {
  ImportProblem,
  parseDirectory,
  type ConfirmedEntry,
  type DirectoryEntry,
  type OpenDirectory,
} from './model.ts';

const FILE = 'services.csv';

/** Between several values of a cell. */
const LIST = ';';

/** Texts in three languages, each in three columns. */
const TEXTS = [
  ['place', 'place'],
  ['short_name', 'shortName'],
  ['operator', 'operator'],
  ['audience_note', 'audienceNote'],
  ['writing', 'writing'],
  ['eligibility', 'eligibility'],
  ['stay', 'stay'],
  ['accessibility', 'accessibility'],
  ['confidentiality', 'confidentiality'],
  ['answers', 'answers'],
  ['asks', 'asks'],
  ['address', 'address'],
  ['alert', 'alert'],
  ['note', 'note'],
] as const;

/** Columns of single values and lists, in the order of the table. */
const COLUMNS: readonly { name: string; write: (entry: ConfirmedEntry) => string | undefined }[] = [
  { name: 'certainty', write: (entry) => entry.certainty },
  { name: 'legal_form', write: (entry) => entry.legalForm },
  { name: 'phones', write: (entry) => entry.phones.map(writePhone).join(LIST) },
  { name: 'website', write: (entry) => entry.website },
  { name: 'hours', write: (entry) => writeHours(entry.hours) },
  { name: 'cost', write: (entry) => entry.cost },
  { name: 'languages', write: (entry) => entry.languages.join(LIST) },
  { name: 'languages_basis', write: (entry) => entry.languagesBasis },
  { name: 'audiences', write: (entry) => entry.audiences.join(LIST) },
  { name: 'age_from', write: (entry) => entry.ages?.from?.toString() },
  { name: 'age_to', write: (entry) => entry.ages?.to?.toString() },
  { name: 'accepts_children', write: (entry) => writeBoolean(entry.acceptsChildren) },
  { name: 'services', write: (entry) => entry.services.join(LIST) },
  { name: 'address_policy', write: (entry) => entry.addressPolicy },
  { name: 'latitude', write: (entry) => entry.position?.latitude.toString() },
  { name: 'longitude', write: (entry) => entry.position?.longitude.toString() },
  { name: 'also_serves', write: (entry) => entry.alsoServes.join(LIST) },
  { name: 'gathered', write: (entry) => entry.gathered },
  { name: 'assured_date', write: (entry) => (entry.status === 'checked' ? entry.assured.date : undefined) },
  { name: 'assured_method', write: (entry) => (entry.status === 'checked' ? entry.assured.method : undefined) },
  { name: 'assured_by', write: (entry) => (entry.status === 'checked' ? entry.assured.by : undefined) },
  { name: 'sources', write: (entry) => joinTexts(entry.sources.map(writeSource)) },
];

const IDENTITY = ['id', 'status', 'kind', 'region'] as const;
const OWN_TRANSLATIONS = 'own_translations';
const PROPER_NAMES = 'proper_names';
/** True of the whole file; repeated in each row, so that it stays with a row that somebody copies. */
const DATASET = ['edition', 'data_date', 'licence'] as const;

/** Head of the table. */
export const CSV_COLUMNS: readonly string[] = [
  ...IDENTITY,
  ...inLanguages('name'),
  OWN_TRANSLATIONS,
  PROPER_NAMES,
  ...TEXTS.flatMap(([name]) => inLanguages(name)),
  ...COLUMNS.map(({ name }) => name),
  ...DATASET,
  ...inLanguages('notice'),
];

function inLanguages(name: string): string[] {
  return LANGUAGES.map((language) => `${name}_${language}`);
}

/**
 * The directory as one table, all three languages side by side.
 * @param directory what the edition shows
 * @param licence licence of the file
 * @param notice what the review edition says of itself
 * @returns the table as text: the same directory gives the same bytes
 */
export function formatServicesCsv(directory: OpenDirectory, licence: Licence, notice: Localized): string {
  const { edition, date } = directory;
  const dataset = [edition, date ?? '', licence.url];
  const notices = LANGUAGES.map((language) => (edition === 'review' ? notice[language] : ''));
  const rows = directory.entries.map((entry) => [...entryCells(entry), ...dataset, ...notices]);
  return formatCsv([CSV_COLUMNS, ...rows]);
}

function entryCells(entry: DirectoryEntry): string[] {
  const confirmed = entry.status === 'unconfirmed' ? null : entry;
  const texts = TEXTS.map(([, field]) => (field === 'place' ? entry.place : confirmed?.[field]));
  return [
    ...IDENTITY.map((field) => entry[field]),
    ...inEach(entry.name),
    entry.ownTranslations.join(LIST),
    joinTexts(entry.properNames.map(writeProperName)),
    ...texts.flatMap(inEach),
    ...COLUMNS.map(({ write }) => (confirmed && write(confirmed)) ?? ''),
  ];
}

function inEach(text: Localized | undefined): string[] {
  return LANGUAGES.map((language) => text?.[language] ?? '');
}

function writeBoolean(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : value ? 'yes' : 'no';
}

/**
 * Reads the table that `formatServicesCsv` wrote back into the directory.
 * @param text the table
 * @returns the directory: written again, it gives the same table. From a table without rows it has no date
 * @throws ImportProblem naming the line and what is wrong
 */
export function parseServicesCsv(text: string): OpenDirectory {
  const [head, ...rows] = readTable(text);
  const missing = CSV_COLUMNS.filter((name) => !head?.cells.includes(name));
  if (!head || missing.length > 0) throw new ImportProblem(`${FILE}: lacks the columns ${missing.join(', ')}`);
  const records = rows.map(({ line, cells }) => {
    if (cells.length !== head.cells.length) {
      throw new ImportProblem(`${FILE}: line ${line}: has ${cells.length} cells where ${head.cells.length} belong`);
    }
    return new Map(head.cells.map((name, index) => [name, cells[index] ?? '']));
  });
  const [first] = records;
  const directory = {
    // Only the public edition can be empty: nothing has been checked.
    edition: first?.get('edition') ?? 'public',
    date: first?.get('data_date') || null,
    entries: records.map(readEntry),
  };
  return parseDirectory(directory, FILE);
}

function readTable(text: string) {
  try {
    return parseCsv(text);
  } catch (error) {
    throw new ImportProblem(`${FILE}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readEntry(row: ReadonlyMap<string, string>): Record<string, unknown> {
  const cell = (name: string) => row.get(name) || undefined;
  const list = (name: string) => cell(name)?.split(LIST) ?? [];
  const texts = (name: string) => splitTexts(cell(name) ?? '');
  const number = (name: string) => (cell(name) === undefined ? undefined : Number(cell(name)));
  const text = (name: string) => {
    if (!cell(`${name}_kk`)) return undefined;
    return localize((language: Language) => row.get(`${name}_${language}`) ?? '');
  };
  const identity = {
    ...Object.fromEntries(IDENTITY.map((name) => [name, row.get(name)])),
    place: text('place'),
    name: text('name'),
    ownTranslations: list(OWN_TRANSLATIONS),
    properNames: texts(PROPER_NAMES).map(readProperName),
  };
  if (row.get('status') === 'unconfirmed') return withoutGaps(identity);
  const children = cell('accepts_children');
  const assured = { date: cell('assured_date'), method: cell('assured_method'), by: cell('assured_by') };
  return withoutGaps({
    ...identity,
    ...Object.fromEntries(TEXTS.map(([name, field]) => [field, text(name)])),
    certainty: cell('certainty'),
    legalForm: cell('legal_form'),
    phones: list('phones').map(readPhone),
    website: cell('website'),
    hours: readHours(cell('hours') ?? '') ?? undefined,
    cost: cell('cost'),
    languages: list('languages'),
    languagesBasis: cell('languages_basis'),
    audiences: list('audiences'),
    ages: pair({ from: number('age_from'), to: number('age_to') }),
    acceptsChildren: children === undefined ? undefined : children === 'yes',
    services: list('services'),
    addressPolicy: cell('address_policy'),
    position: pair({ latitude: number('latitude'), longitude: number('longitude') }),
    alsoServes: list('also_serves'),
    gathered: cell('gathered'),
    sources: texts('sources').map(readSource),
    assured: assured.date === undefined ? undefined : assured,
  });
}

/** A value of two numbers; left out where neither is known. */
function pair(value: Record<string, number | undefined>): Record<string, unknown> | undefined {
  const known = withoutGaps(value);
  return Object.keys(known).length === 0 ? undefined : known;
}
