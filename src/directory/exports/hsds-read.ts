import { LANGUAGES, localize, type Localized } from '../../i18n/languages.ts';
import { readProperName, readSource } from './cells.ts';
import { TEXT_ATTRIBUTES } from './hsds-attributes.ts';
import { hsdsPackageSchema, type HsdsService } from './hsds-model.ts';
import { MESSENGERS } from './hsds-parts.ts';
import { readHours } from './hours-code.ts';
import { ImportProblem, parseDirectory, type OpenDirectory } from './model.ts';

const FILE = 'HSDS';

/**
 * Reads the three files that `formatHsds` wrote, one for each language, back into the directory.
 * @param texts the files
 * @returns the directory: written again, it gives the same files. From files without services it has no date
 * @throws ImportProblem when a file does not fit HSDS as this directory uses it, or the files differ in more than language
 */
export function parseHsds(texts: Localized): OpenDirectory {
  const packages = localize((language) => readPackage(texts[language], `${FILE} ${language}`));
  for (const language of LANGUAGES) {
    if (idsOf(packages[language]) === idsOf(packages.kk)) continue;
    throw new ImportProblem(`${FILE} ${language}: holds other services than ${FILE} kk. Take files of one version`);
  }
  const services = packages.kk.map((_, index) => localize((language) => packages[language][index] as HsdsService));
  const [first] = services;
  const dataset = first ? attributesByType(first.kk) : new Map<string, string[]>();
  const directory = {
    // Only the public edition can be empty: nothing has been checked.
    edition: dataset.get('edition')?.[0] ?? 'public',
    date: dataset.get('data-date')?.[0] ?? null,
    entries: services.map(readService),
  };
  return parseDirectory(directory, FILE);
}

function readPackage(text: string, file: string): HsdsService[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ImportProblem(`${file}: is not JSON`);
  }
  const result = hsdsPackageSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ImportProblem(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`);
}

function idsOf(services: readonly HsdsService[]): string {
  return services.map(({ id }) => id).join();
}

function attributesByType({ attributes }: HsdsService): Map<string, string[]> {
  const groups = Map.groupBy(attributes, ({ link_type: type }) => type);
  return new Map([...groups].map(([type, list]) => [type, list.map(({ value }) => value)]));
}

/** Collects the fields of an entry; the model judges whether they fit. */
function readService(service: Localized<HsdsService>): Record<string, unknown> {
  const { kk } = service;
  const attributes = localize((language) => attributesByType(service[language]));
  const all = (type: string) => attributes.kk.get(type) ?? [];
  const one = (type: string) => all(type)[0];
  const text = (find: (version: HsdsService) => string | undefined) =>
    find(kk) === undefined ? undefined : localize((language) => find(service[language]) ?? '');
  const [area, ...others] = kk.service_areas.map(({ extent }) => (extent === 'KZ' ? 'national' : extent));
  const location = (version: HsdsService) => version.service_at_locations?.[0]?.location;
  const identity = {
    status: one('status'),
    id: one('entry'),
    kind: one('kind'),
    region: area,
    place: text((version) => location(version)?.name),
    name: text((version) => version.name),
    ownTranslations: all('own-translation'),
    properNames: all('proper-name').map(readProperName),
  };
  if (identity.status === 'unconfirmed') return withoutGaps(identity);
  const children = one('accepts-children');
  const { latitude, longitude } = location(kk) ?? {};
  return withoutGaps({
    ...identity,
    certainty: one('certainty'),
    shortName: text((version) => version.alternate_name),
    operator: text((version) => version.organization?.name),
    legalForm: one('legal-form'),
    phones: (kk.phones ?? []).map(({ number, type, description }) => ({
      number,
      channel: channelOf(type, description),
    })),
    website: kk.url,
    hours: readHours(one('hours') ?? '') ?? undefined,
    cost: kk.cost_options ? 'free' : 'unknown',
    languages: (kk.languages ?? []).map(({ code }) => code),
    languagesBasis: one('languages-basis'),
    audiences: all('audience'),
    audienceNote: text((version) => version.eligibility_description),
    ages: agesOf(kk),
    acceptsChildren: children === undefined ? undefined : children === 'yes',
    services: all('offer'),
    eligibility: text((version) => version.application_process),
    ...Object.fromEntries(
      TEXT_ATTRIBUTES.map((field) => [
        field,
        one(field) === undefined ? undefined : localize((language) => attributes[language].get(field)?.[0] ?? ''),
      ]),
    ),
    addressPolicy: one('address-policy'),
    address: text((version) => location(version)?.addresses?.[0]?.address_1),
    position: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
    alert: text((version) => version.alert),
    alsoServes: others,
    gathered: one('gathered'),
    sources: all('source').map(readSource),
    assured:
      kk.assured_date === undefined
        ? undefined
        : { date: kk.assured_date, method: one('assured-method'), by: one('assured-by') },
  });
}

function agesOf({ minimum_age: from, maximum_age: to }: HsdsService): Record<string, unknown> | undefined {
  return from === undefined && to === undefined ? undefined : withoutGaps({ from, to });
}

function channelOf(type: 'voice' | 'text', messenger: string | undefined): string {
  if (type === 'voice') return 'voice';
  return Object.entries(MESSENGERS).find(([, name]) => name === messenger)?.[0] ?? 'sms';
}

/** Leaves out what a file does not hold. */
export function withoutGaps(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
}
