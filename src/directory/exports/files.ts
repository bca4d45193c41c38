import { createHash } from 'node:crypto';
import { LANGUAGES, localize, type Language, type Localized } from '../../i18n/languages.ts';
import type { RegionCode } from '../regions.ts';
import { formatCodeList } from './code-list.ts';
import { formatGeoJson } from './geojson.ts';
import { formatHsds } from './hsds.ts';
import { serviceUuid } from './hsds-parts.ts';
import type { ExportLabels, Licence } from './labels.ts';
import type { ConfirmedEntry, OpenDirectory } from './model.ts';
import { formatServicesCsv } from './services-csv.ts';
import { formatVCard } from './vcard.ts';

/** Everything that the open files are made of. */
export interface OpenDataInput {
  directory: OpenDirectory;
  labels: Localized<ExportLabels>;
  /** Regions in the order of the content. */
  regions: readonly RegionCode[];
  licence: Licence;
  /** Address of the site without a slash at the end; null while none is decided. */
  site: string | null;
}

/** One file. */
export interface OpenFile {
  name: string;
  type: string;
  text: string;
}

/** All files of one state of the content. */
export interface OpenFiles {
  /** Day of the data and a mark of its content: a correction without a new date is a new version too. */
  version: string;
  files: OpenFile[];
}

/** Folder of the files on the site. */
const FOLDER = '/data/directory';

/** Order of the numbers in the names of neutral cards: as on the pages, 150 last. */
const CARD_ORDER = ['kz-111', 'kz-112', 'kz-102', 'kz-103'];

/**
 * @param name name of a file
 * @returns its address on this site
 */
export function openFileAddress(name: string): string {
  return `${FOLDER}/${name}`;
}

/**
 * Name of the card of a service. It says neither number nor purpose: a saved file keeps its name.
 * @param id id of the service
 * @param language language of the card
 * @param neutral whether the contact in it has a neutral name
 */
export function cardName(id: string, language: Language, neutral: boolean): string {
  return `card-${serviceUuid(id).slice(0, 8)}-${language}${neutral ? '-plain' : ''}.vcf`;
}

/** @returns entries whose number may be shown, in the order in which pages name them */
export function callableEntries(directory: OpenDirectory): ConfirmedEntry[] {
  const callable = directory.entries.filter((entry) => entry.status !== 'unconfirmed' && entry.phones.length > 0);
  const rank = ({ id }: { id: string }) => (CARD_ORDER.includes(id) ? CARD_ORDER.indexOf(id) : CARD_ORDER.length);
  return (callable as ConfirmedEntry[]).sort((a, b) => rank(a) - rank(b));
}

/**
 * Makes all files of the open data.
 * @param input what the edition shows, with the words of each language
 * @returns the files, the checksums last: the same input gives the same bytes
 */
export function openFiles(input: OpenDataInput): OpenFiles {
  const { directory, labels, licence } = input;
  const notice = localize((language) => labels[language].t('edition.fileNote'));
  const files: OpenFile[] = [
    ...LANGUAGES.map((language) => ({
      name: hsdsName(language),
      type: 'application/json',
      text: formatHsds(directory, labels[language], licence),
    })),
    { name: 'services.csv', type: 'text/csv', text: formatServicesCsv(directory, licence, notice) },
    { name: 'codes.csv', type: 'text/csv', text: formatCodeList(labels, input.regions, directory.edition) },
    { name: 'places.geojson', type: 'application/geo+json', text: formatGeoJson(directory, licence, notice) },
    ...cards(input, notice),
  ];
  const version = dataVersion(files, directory.date);
  const text = formatDataPackage(files, version, input);
  const all = [...files, { name: 'datapackage.json', type: 'application/json', text }];
  const checksums = { name: 'checksums.txt', type: 'text/plain', text: formatChecksums(all, input, notice) };
  return { version, files: [...all, checksums] };
}

/** @returns name of the HSDS file in a language */
export function hsdsName(language: Language): string {
  return `services-${language}.json`;
}

function cards({ directory, labels }: OpenDataInput, notice: Localized): OpenFile[] {
  const { edition, date } = directory;
  return callableEntries(directory).flatMap((entry, index) =>
    LANGUAGES.flatMap((language) =>
      [false, true].map((neutral) => ({
        name: cardName(entry.id, language, neutral),
        type: 'text/vcard',
        text: formatVCard(entry, {
          language,
          neutralName: neutral ? labels[language].t('openData.neutralName', { n: index + 1 }) : null,
          notice: edition === 'review' ? notice[language] : null,
          date,
        }),
      })),
    ),
  );
}

/** Description of the files for programs: a Data Package (Frictionless), with version, licence and checksums. */
function formatDataPackage(
  files: readonly OpenFile[],
  version: string,
  { directory, labels, licence, site }: OpenDataInput,
): string {
  const { edition, date } = directory;
  const description = LANGUAGES.map((language) => {
    const { t } = labels[language];
    return [t('openData.description'), edition === 'review' && t('edition.fileNote')].filter(Boolean).join(' ');
  });
  const descriptor = {
    profile: 'data-package',
    name: 'directory',
    title: LANGUAGES.map((language) => labels[language].t('openData.title')).join(' · '),
    description: description.join('\n'),
    version,
    edition,
    ...(date !== null && { data_date: date }),
    ...(site !== null && { homepage: site }),
    licenses: [{ name: licence.name.replaceAll(' ', '-'), title: licence.name, path: licence.url }],
    resources: files.map(({ name, type, text }) => ({
      name: name.replaceAll('.', '-'),
      path: name,
      format: name.split('.').at(-1),
      mediatype: type,
      encoding: 'utf-8',
      bytes: Buffer.byteLength(text),
      hash: `sha256:${sha256(text)}`,
    })),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function dataVersion(files: readonly OpenFile[], date: string | null): string {
  return `${date ?? 'undated'}+${sha256(files.map(({ text }) => sha256(text)).join()).slice(0, 8)}`;
}

/** Checksums as "sha256sum --check" reads them; it passes over lines that begin with #. */
function formatChecksums(files: readonly OpenFile[], { directory, licence }: OpenDataInput, notice: Localized): string {
  const notices = directory.edition === 'review' ? LANGUAGES.map((language) => notice[language]) : [];
  const head = [`${licence.name} ${licence.url}`, ...notices].map((line) => `# ${line}\n`);
  return [...head, ...files.map(({ name, text }) => `${sha256(text)}  ${name}\n`)].join('');
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
