import type { Translate } from '../../i18n/messages.ts';
import { describeHours } from '../hours.ts';
import type { Hours } from '../schema.ts';
import { writePhone } from './cells.ts';
import type { HsdsService } from './hsds-model.ts';
import { codeLabel, type ExportLabels } from './labels.ts';
import type { ConfirmedEntry, DirectoryEntry } from './model.ts';
import { stableUuid } from './uuid.ts';

/** The parts of a service that HSDS keeps in lists of their own. */

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Kazakhstan has one time zone, without summer time. */
const OFFSET_HOURS = 5;
const OFFSET = '+05:00';

/** Names of messengers, which HSDS has no type for. */
export const MESSENGERS = { whatsapp: 'WhatsApp', telegram: 'Telegram' } as const;

/** ISO 3166 code of the country. */
const COUNTRY = 'KZ';

/** @returns the identifier of a service, the same in every file */
export function serviceUuid(id: string): string {
  return stableUuid(`service:${id}`);
}

/**
 * @param entry the entry
 * @param part name of the part, once in an entry
 * @returns the identifier of the part, and that of the service
 */
export function partOf(entry: DirectoryEntry, part: string): { id: string; service_id: string } {
  return { id: stableUuid(`${part}:${entry.id}`), service_id: serviceUuid(entry.id) };
}

/** The body that runs the service, where it is known. */
export function organisationOf(
  { operator, legalForm }: ConfirmedEntry,
  t: Translate,
): Pick<HsdsService, 'organization_id' | 'organization'> {
  if (!operator) return {};
  const id = stableUuid(`organisation:${operator.kk}`);
  const name = operator[t.language];
  // HSDS demands a description; the directory knows no more than the form.
  const description = legalForm ? codeLabel('legal-form', legalForm, t) : name;
  return { organization_id: id, organization: { id, name, description } };
}

/** Numbers as they are: a short code never gets a country code. */
export function phonesOf(entry: ConfirmedEntry): NonNullable<HsdsService['phones']> {
  return entry.phones.map((phone, index) => ({
    ...partOf(entry, `phone:${index}:${writePhone(phone)}`),
    number: phone.number,
    type: phone.channel === 'voice' ? ('voice' as const) : ('text' as const),
    ...((phone.channel === 'whatsapp' || phone.channel === 'telegram') && { description: MESSENGERS[phone.channel] }),
  }));
}

type Period = Extract<Hours, { kind: 'weekly' }>['periods'][number];

const DAY_AND_NIGHT: Period = { days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' };

/**
 * Hours that a program can compute with, or one schedule in words where nothing certain is known: from contradicting
 * claims nobody may compute that a line is open.
 */
export function schedulesOf(entry: ConfirmedEntry, t: Translate): NonNullable<HsdsService['schedules']> {
  const { hours } = entry;
  const description = describeHours(hours, t);
  if (hours.kind === 'unknown' || hours.kind === 'disputed') return [{ ...partOf(entry, 'schedule:0'), description }];
  const periods = hours.kind === 'always' ? [DAY_AND_NIGHT] : hours.periods;
  return periods.map(({ days, opens, closes }, index) => ({
    ...partOf(entry, `schedule:${index}`),
    freq: 'WEEKLY' as const,
    wkst: 'MO' as const,
    byday: days.map((day) => WEEKDAYS[day - 1]).join(','),
    timezone: OFFSET_HOURS,
    opens_at: `${opens}${OFFSET}`,
    closes_at: `${closes}${OFFSET}`,
    description,
  }));
}

/** The region of the service, then others that it takes people from. */
export function areasOf(entry: DirectoryEntry, labels: ExportLabels): HsdsService['service_areas'] {
  const codes = entry.status === 'unconfirmed' ? [entry.region] : [entry.region, ...entry.alsoServes];
  return codes.map((code, index) => ({
    ...partOf(entry, `area:${index}:${code}`),
    name: labels.region(code),
    extent: code === 'national' ? COUNTRY : code,
    extent_type: 'text' as const,
  }));
}

/** The town; a street only where the place is explicitly public. */
export function locationOf(entry: DirectoryEntry, labels: ExportLabels): Pick<HsdsService, 'service_at_locations'> {
  const { language } = labels.t;
  const address = entry.status === 'unconfirmed' ? undefined : entry.address;
  const position = entry.status === 'unconfirmed' ? undefined : entry.position;
  if (!entry.place && !address) return {};
  const id = stableUuid(`location:${entry.id}`);
  const city = entry.place?.[language];
  const addresses = address && [
    {
      id: stableUuid(`address:${entry.id}`),
      location_id: id,
      address_1: address[language],
      city: city ?? '',
      state_province: labels.region(entry.region),
      postal_code: '' as const,
      country: COUNTRY as 'KZ',
      address_type: 'physical' as const,
    },
  ];
  const location = {
    id,
    location_type: 'physical' as const,
    ...(city !== undefined && { name: city }),
    ...position,
    ...(addresses && { addresses }),
  };
  return { service_at_locations: [{ ...partOf(entry, 'at'), location_id: id, location }] };
}

/** Languages in which the service answers. */
export function languagesOf(entry: ConfirmedEntry, t: Translate): NonNullable<HsdsService['languages']> {
  return entry.languages.map((code, index) => ({
    ...partOf(entry, `language:${index}:${code}`),
    name: codeLabel('language', code, t),
    code,
    ...(entry.languagesBasis === 'inferred' && { note: codeLabel('languages-basis', 'inferred', t) }),
  }));
}
