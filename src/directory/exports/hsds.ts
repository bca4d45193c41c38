import type { HsdsService } from './hsds-model.ts';
import { attributesOf } from './hsds-attributes.ts';
import {
  areasOf,
  languagesOf,
  locationOf,
  organisationOf,
  partOf,
  phonesOf,
  schedulesOf,
  serviceUuid,
} from './hsds-parts.ts';
import { codeLabel, type ExportLabels, type Licence } from './labels.ts';
import type { DirectoryEntry, OpenDirectory } from './model.ts';

/**
 * The directory in the Human Services Data Specification 3.0, texts in one language. HSDS has no languages side by side,
 * so there is a file for each; the identifiers are the same in all of them.
 * @param directory what the edition shows
 * @param labels words of the language
 * @param licence licence of the file
 * @returns a list of services as JSON: the same directory gives the same bytes
 */
export function formatHsds(directory: OpenDirectory, labels: ExportLabels, licence: Licence): string {
  const services = directory.entries.map((entry): HsdsService => ({
    ...(entry.status === 'unconfirmed' ? unconfirmedFields(entry, labels) : confirmedFields(entry, labels)),
    service_areas: areasOf(entry, labels),
    ...locationOf(entry, labels),
    attributes: attributesOf(entry, directory, labels, licence),
  }));
  return `${JSON.stringify(services, null, 2)}\n`;
}

type Fields = Omit<HsdsService, 'service_areas' | 'service_at_locations' | 'attributes'>;

/** HSDS has no "not confirmed". Readers leave out what is inactive: that is the safe mistake. */
function unconfirmedFields(entry: DirectoryEntry, { t, notConfirmed }: ExportLabels): Fields {
  return {
    id: serviceUuid(entry.id),
    name: entry.name[t.language],
    description: kindAndPlace(entry, t),
    status: 'inactive',
    alert: notConfirmed,
  };
}

function confirmedFields(entry: Exclude<DirectoryEntry, { status: 'unconfirmed' }>, labels: ExportLabels): Fields {
  const { t } = labels;
  const { language } = t;
  const free = entry.cost === 'free' ? t('phone.free') : null;
  return {
    id: serviceUuid(entry.id),
    name: entry.name[language],
    ...(entry.shortName && { alternate_name: entry.shortName[language] }),
    description: summary(entry, t),
    status: 'active',
    ...(entry.website !== undefined && { url: entry.website }),
    ...(entry.eligibility && { application_process: entry.eligibility[language] }),
    ...(free !== null && { fees_description: free }),
    ...(entry.audienceNote && { eligibility_description: entry.audienceNote[language] }),
    ...(entry.ages?.from !== undefined && { minimum_age: entry.ages.from }),
    ...(entry.ages?.to !== undefined && { maximum_age: entry.ages.to }),
    ...(entry.status === 'checked' && { assured_date: entry.assured.date }),
    ...(entry.alert && { alert: entry.alert[language] }),
    ...organisationOf(entry, t),
    ...(entry.phones.length > 0 && { phones: phonesOf(entry) }),
    schedules: schedulesOf(entry, t),
    ...(entry.languages.length > 0 && { languages: languagesOf(entry, t) }),
    ...(free !== null && {
      cost_options: [{ ...partOf(entry, 'cost'), option: free, amount: 0 as const, currency: 'KZT' as const }],
    }),
  };
}

function kindAndPlace(entry: DirectoryEntry, t: ExportLabels['t']): string {
  const kind = codeLabel('kind', entry.kind, t);
  return entry.place ? `${kind}, ${entry.place[t.language]}` : kind;
}

/** Kind and place, what the service does, the note: for readers that know only the standard fields. */
function summary(entry: Exclude<DirectoryEntry, { status: 'unconfirmed' }>, t: ExportLabels['t']): string {
  const offers = entry.services.map((code) => codeLabel('offer', code, t)).join(', ');
  const first = offers ? `${kindAndPlace(entry, t)}: ${offers}.` : `${kindAndPlace(entry, t)}.`;
  return entry.note ? `${first} ${entry.note[t.language]}` : first;
}
