import fc from 'fast-check';
import { webAddress } from '../../src/content/fields.ts';
import type { OpenDataInput } from '../../src/directory/exports/files.ts';
import { openDataInput } from '../../src/directory/exports/input.ts';
import type { ListedService } from '../../src/directory/exports/shown.ts';
import { phoneNumber } from '../../src/directory/phone.ts';
import { REGION_CODES } from '../../src/directory/regions.ts';
import {
  AUDIENCES,
  CONFIDENCE,
  SERVICES_OFFERED,
  SERVICE_KINDS,
  serviceSchema,
  type Hours,
} from '../../src/directory/schema.ts';
import { readRegions, readServiceFiles, type ServiceFile } from '../../src/directory/upkeep/entries.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { LANGUAGES, localize, type Localized } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/messages.ts';
import { site } from '../../src/site.ts';
import { messagesOf } from './messages.ts';

/** The directory as the tests read it. */
export interface DirectoryContent {
  services: ServiceFile[];
  /** The input of the open files, for other services than those of the content where they are given. */
  input(edition: Edition, today: string, services?: readonly ListedService[]): OpenDataInput;
}

/** Reads the content once. */
export async function readDirectory(): Promise<DirectoryContent> {
  const services = await readServiceFiles('.');
  const regions = (await readRegions('.')).map((data) => ({ data }));
  const translators = localize((language) => translator(messagesOf(language), language));
  // The words beside unconfirmed entries name 111, whatever else a test makes up.
  const helpline = services.filter(({ id }) => id === 'kz-111');
  return {
    services,
    input: (edition, today, list = services) =>
      openDataInput({
        services: [...list.filter(({ id }) => id !== 'kz-111'), ...helpline],
        regions,
        translators,
        edition,
        today,
        site: { address: site.address, licence: site.licences.content },
      }),
  };
}

/** Texts that break careless programs: formulas, separators, quotation marks, breaks, signs of several units. */
const ODD_TEXTS = [
  '=1+1',
  '+7 701',
  '-2',
  '@SUM(A1)',
  '＝x',
  "'=x",
  "''@x",
  '"',
  '""a"',
  'a,b;c\td|e\\f',
  'a | b',
  'a\\ | \\b',
  'line\nbreak',
  'a\r\nb\rc',
  'x\u0000y',
  'a\u2028b',
  'Үміт 🙂 ﷽',
  '<script>',
  '{kz-111}',
  'END:VCARD',
  '\ud800',
] as const;

/** Any text that the schema of the content accepts. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom(...ODD_TEXTS))
  .map((text) => text.trim())
  .filter((text) => [...text].length >= 2);

const anyLocalized: fc.Arbitrary<Localized> = fc.record({ kk: anyText, ru: anyText, en: anyText });

const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

const anyWeek = fc.record({
  kind: fc.constant('weekly' as const),
  periods: fc.array(
    fc.record({
      days: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 }),
      opens: anyTime,
      closes: fc.oneof(anyTime, fc.constant('24:00')),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

const always = fc.constant({ kind: 'always' as const });

/** Any opening hours. */
export const anyHours: fc.Arbitrary<Hours> = fc.oneof(
  always,
  fc.constant({ kind: 'unknown' as const }),
  anyWeek,
  fc.record({
    kind: fc.constant('disputed' as const),
    claims: fc.array(fc.oneof(always, anyWeek), { minLength: 2, maxLength: 3 }),
  }),
);

/** A full number of Kazakhstan. */
export const anyNumber = fc
  .integer({ min: 0, max: 9_999_999 })
  .map((digits) => `+7701${String(digits).padStart(7, '0')}`)
  .filter((number) => phoneNumber.safeParse(number).success);

const anyUrl = fc
  .oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom(
      'https://пример.kz/жол?a=б|в#г#д',
      'http://a.kz/%zz/[x]{y}"<>^`',
      "https://a.kz/'=x;y,z",
      'https://a.kz:8080/a b'.replace(' ', '%20'),
    ),
  )
  .filter((url) => webAddress.safeParse(url).success);

const anyDay = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const some = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });

/** Any service that the content may hold: as the schema reads it. */
export const anyService: fc.Arbitrary<ListedService> = fc
  .record({
    number: fc.nat(),
    data: fc.record({
      kind: fc.constantFrom(...SERVICE_KINDS),
      region: fc.constantFrom('national' as const, ...REGION_CODES),
      place: maybe(anyLocalized),
      name: anyLocalized,
      ownTranslations: some(LANGUAGES),
      properNames: fc.array(fc.record({ text: anyText, language: fc.constantFrom(...LANGUAGES) }), { maxLength: 2 }),
      shortName: maybe(anyLocalized),
      operator: maybe(anyLocalized),
      legalForm: maybe(fc.constantFrom('state' as const, 'ngo' as const, 'mixed' as const)),
      phones: fc.array(
        fc.record({
          number: anyNumber,
          channel: fc.constantFrom('voice' as const, 'whatsapp' as const, 'telegram' as const, 'sms' as const),
        }),
        { maxLength: 3 },
      ),
      website: maybe(anyUrl),
      writing: maybe(anyLocalized),
      hours: anyHours,
      cost: fc.constantFrom('free' as const, 'unknown' as const),
      languages: some(LANGUAGES),
      languagesBasis: maybe(fc.constantFrom('stated' as const, 'inferred' as const)),
      audiences: some(AUDIENCES),
      audienceNote: maybe(anyLocalized),
      ages: maybe(
        fc.record({ from: maybe(fc.integer({ min: 0, max: 17 })), to: maybe(fc.integer({ min: 18, max: 99 })) }),
      ),
      acceptsChildren: maybe(fc.boolean()),
      services: some(SERVICES_OFFERED),
      eligibility: maybe(anyLocalized),
      stay: maybe(anyLocalized),
      accessibility: maybe(anyLocalized),
      confidentiality: maybe(anyLocalized),
      answers: maybe(anyLocalized),
      asks: maybe(anyLocalized),
      confidentialAddress: fc.constantFrom(true, false, undefined),
      alert: maybe(anyLocalized),
      note: maybe(anyLocalized),
      alsoServes: some(REGION_CODES),
      confidence: fc.constantFrom(...CONFIDENCE),
      publish: fc.constantFrom('ready_after_recheck' as const, 'verify_first' as const),
      gathered: maybe(anyDay),
      assurance: fc.option(
        fc.record({ date: anyDay, method: fc.constantFrom('phone' as const, 'official_page' as const), by: anyText }),
        { nil: null },
      ),
      sources: fc.array(
        fc.record({
          url: anyUrl,
          date: fc.oneof(anyDay, fc.constantFrom(null, '2025', '2025-08')),
          secondHand: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    address: anyLocalized,
    position: maybe(
      fc.record({
        latitude: fc.double({ min: 40, max: 56, noNaN: true }),
        longitude: fc.double({ min: 46, max: 88, noNaN: true }),
      }),
    ),
    hasAddress: fc.boolean(),
  })
  .map(({ number, data, address, position, hasAddress }) => ({
    id: `s-${number}`,
    data: serviceSchema.parse({
      ...data,
      // The schema refuses an address of a place that is not public.
      ...(hasAddress && data.confidentialAddress === false && { address, position }),
    }),
  }));

/** Several services, each with an id of its own. */
export const anyServices = fc.uniqueArray(anyService, { maxLength: 5, selector: ({ id }) => id });
