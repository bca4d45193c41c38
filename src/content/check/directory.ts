import { COUNTRY_SLUG, RESERVED_SLUGS, serviceSlug } from '../../directory/address.ts';
import { nameParts } from '../../directory/names.ts';
import type { Hours } from '../../directory/schema.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { at, type Content, type EntryOf } from './content.ts';
import { dangerWords } from './discretion.ts';
import type { Problem } from './problem.ts';

type ServiceEntry = EntryOf<'services'>;

/** Services have pages that stay in histories, names in several languages, and facts that grow old. */
export function checkDirectory(content: Content): Problem[] {
  return [
    ...regionAddresses(content),
    ...serviceAddresses(content),
    ...content.services.flatMap((service) => [
      ...properNames(service),
      ...unmarkedNames(service),
      ...copiedNames(service),
      ...ageingDays(service),
      ...unclearHours(service),
    ]),
  ];
}

function regionAddresses({ regions }: Content): Problem[] {
  return regions
    .filter(({ fields }) => (RESERVED_SLUGS as readonly string[]).includes(fields.slug ?? ''))
    .map((region) => ({
      ...at(region, 'slug'),
      rule: 'taken-address',
      message: `is "${region.fields.slug}", the address of another page of the directory`,
      instead: `Choose another; these are taken: ${RESERVED_SLUGS.join(', ')}`,
    }));
}

function serviceAddresses({ services, regions }: Content): Problem[] {
  const slugs = new Map<string, string | undefined>(regions.map(({ id, fields }) => [id, fields.slug]));
  const addresses = services.map((service) => {
    const { region = '', slug } = service.fields;
    const place = region === 'national' ? COUNTRY_SLUG : (slugs.get(region) ?? region);
    return { service, address: `${place}/${serviceSlug(service.id, slug === undefined ? {} : { slug })}` };
  });
  const repeated = [...Map.groupBy(addresses, ({ address }) => address).values()].flatMap(([first, ...others]) =>
    others.map(({ service, address }) => ({
      ...at(service, 'slug'),
      rule: 'taken-address',
      message: `gives the address ${address}, which ${first?.service.file} has already`,
      instead: 'Choose another slug; it is free in every other region',
    })),
  );
  const taken = addresses
    .filter(({ address }) => address.endsWith('/kind'))
    .map(({ service }) => ({
      ...at(service, 'slug'),
      rule: 'taken-address',
      message: 'is "kind", the address of the lists of a region',
      instead: 'Choose another slug',
    }));
  const telling = addresses.flatMap(({ service, address }) =>
    dangerWords(address).map((word) => ({
      ...at(service, 'slug'),
      rule: 'danger-word',
      message: `gives the address ${address} with «${word}», which the browser would keep for others to see`,
      instead: 'Write a slug that names no act, no number and nobody who was hurt, for example contact-centre',
    })),
  );
  return [...repeated, ...taken, ...telling];
}

/** A word that stays as its source gives it stands in a name of its own language, or it is misspelt. */
function properNames(service: ServiceEntry): Problem[] {
  const { name, shortName, operator } = service.fields;
  return (service.fields.properNames ?? []).flatMap(({ text, language }, index) => {
    const own = [name, shortName, operator].flatMap((field) => (field ? [field[language]] : []));
    if (own.some((value) => value.includes(text))) return [];
    return [
      {
        ...at(service, `properNames[${index}].text`),
        rule: 'proper-name',
        message: `is «${text}», which stands in no name of the language ${language}`,
        instead: `Write it as name, shortName or operator has it under ${language}, or correct the language`,
      },
    ];
  });
}

/** A Russian voice cannot read these letters. */
const KAZAKH_LETTERS = /[әғқңөұүһі]/iu;

function unmarkedNames(service: ServiceEntry): Problem[] {
  const { name, shortName, operator, properNames: words = [] } = service.fields;
  return Object.entries({ name, shortName, operator }).flatMap(([field, value]) => {
    const rest = nameParts(value?.ru ?? '', words, 'ru').filter(({ lang }) => lang === undefined);
    if (!rest.some(({ text }) => KAZAKH_LETTERS.test(text))) return [];
    return [
      {
        ...at(service, `${field}.ru`),
        rule: 'unmarked-language',
        message: 'holds Kazakh letters that no entry of properNames covers: a voice would read them in Russian',
        instead: 'Add the Kazakh words to properNames with language: kk',
      },
    ];
  });
}

/** The same words are no translation. */
function copiedNames(service: ServiceEntry): Problem[] {
  const { name, ownTranslations = [] } = service.fields;
  if (!name) return [];
  return ownTranslations.flatMap((language, index) => {
    const source = LANGUAGES.find((code) => !ownTranslations.includes(code) && name[code] === name[language]);
    if (source === undefined) return [];
    return [
      {
        ...at(service, `ownTranslations[${index}]`),
        rule: 'own-translation',
        message: `is ${language}, but the name is the one of the source in ${source}`,
        instead: `Take ${language} away; name the words in properNames with language: ${source}`,
      },
    ];
  });
}

/** An entry without a day would never grow old. */
function ageingDays(service: ServiceEntry): Problem[] {
  const { assurance, gathered } = service.fields;
  if (assurance || gathered !== undefined || service.data === null) return [];
  return [
    {
      ...at(service, 'gathered'),
      rule: 'no-day',
      message: 'is missing in an entry that nobody has checked: it would never grow old',
      instead: 'Write the day on which the facts were compared with their sources, for example "2026-11-22"',
    },
  ];
}

function unclearHours(service: ServiceEntry): Problem[] {
  return claimsOf(service.fields.hours).flatMap(({ periods, path }) =>
    periods.flatMap(({ opens, closes }, index) => {
      if (opens !== closes) return [];
      return [
        {
          ...at(service, `${path}[${index}].closes`),
          rule: 'unclear-hours',
          message: `is ${closes}, the time at which the period begins`,
          instead: 'Write 00:00 and 24:00 for a whole day, or correct one of the two',
        },
      ];
    }),
  );
}

type Period = Extract<Hours, { kind: 'weekly' }>['periods'][number];

function claimsOf(hours: Hours | undefined): { periods: readonly Period[]; path: string }[] {
  if (hours?.kind === 'weekly') return [{ periods: hours.periods, path: 'hours.periods' }];
  if (hours?.kind !== 'disputed') return [];
  return hours.claims.flatMap((claim, index) =>
    claim.kind === 'weekly' ? [{ periods: claim.periods, path: `hours.claims[${index}].periods` }] : [],
  );
}
