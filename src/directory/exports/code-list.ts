import type { Edition } from '../../edition/edition.ts';
import { LANGUAGES, type Localized } from '../../i18n/languages.ts';
import { formatCsv } from '../csv.ts';
import type { RegionCode } from '../regions.ts';
import { AUDIENCES, CONFIDENCE, SERVICES_OFFERED, SERVICE_KINDS } from '../schema.ts';
import { codeLabel, type CodeList, type ExportLabels } from './labels.ts';

/** Codes of each list, in the order of the schema. */
const CODES: Record<CodeList, readonly string[]> = {
  status: ['checked', 'sourced', 'unconfirmed'],
  kind: SERVICE_KINDS,
  certainty: CONFIDENCE,
  'legal-form': ['state', 'ngo', 'mixed'],
  audience: AUDIENCES,
  offer: SERVICES_OFFERED,
  'accepts-children': ['yes', 'no'],
  language: LANGUAGES,
  'languages-basis': ['stated', 'inferred'],
  'address-policy': ['public', 'confidential'],
  'assured-method': ['phone', 'official_page'],
};

/**
 * The words of every code in the other files, and the names of the regions.
 * @param labels words of each language
 * @param regions codes of the regions
 * @param edition the review edition says here too what it is
 * @returns the table as text
 */
export function formatCodeList(
  labels: Localized<ExportLabels>,
  regions: readonly RegionCode[],
  edition: Edition,
): string {
  const rows = Object.entries(CODES).flatMap(([list, codes]) =>
    codes.map((code) => [
      list,
      code,
      ...LANGUAGES.map((language) => codeLabel(list as CodeList, code, labels[language].t)),
    ]),
  );
  const places = (['national', ...regions] as const).map((code) => [
    'region',
    code,
    ...LANGUAGES.map((language) => labels[language].region(code)),
  ]);
  const notice = LANGUAGES.map((language) => labels[language].t('edition.fileNote'));
  const editions = edition === 'review' ? [['edition', edition, ...notice]] : [];
  return formatCsv([['list', 'code', ...LANGUAGES], ...editions, ...rows, ...places]);
}
