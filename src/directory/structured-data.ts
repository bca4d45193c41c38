import type { Language } from '../i18n/languages.ts';
import type { Hours, Service } from './schema.ts';

/** What the description of a service rests on: an entry that the edition shows in full. */
export interface ServiceDescription {
  service: Service;
  /** Voice numbers that the edition shows. */
  numbers: readonly string[];
  /** Kind of the service in words. */
  kind: string;
  /** Region or country in words. */
  area: string;
  language: Language;
  /** Absolute address of the page. */
  url: string;
}

/** Days in the words of schema.org; ISO weekday 1 is Monday. */
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/**
 * Describes a service for machines (https://schema.org/Service), as text for a data block: only what its page shows,
 * and never an address. Hours that are unknown or disputed are left out.
 * @returns JSON without "<", so that no text of it can end the block
 */
export function serviceData({ service, numbers, kind, area, language, url }: ServiceDescription): string {
  const name = service.name[language];
  const isNational = service.region === 'national';
  const hours = openingHours(service.hours);
  const data = {
    '@context': 'https://schema.org',
    '@type': service.legalForm === 'state' ? 'GovernmentService' : 'Service',
    '@id': url,
    url,
    name,
    ...(service.shortName ? { alternateName: service.shortName[language] } : {}),
    serviceType: kind,
    provider: {
      '@type': PROVIDERS[service.legalForm ?? 'unknown'],
      name: service.operator?.[language] ?? name,
    },
    areaServed: isNational
      ? { '@type': 'Country', name: area }
      : { '@type': 'AdministrativeArea', name: area, identifier: service.region },
    ...(service.audienceNote
      ? { audience: { '@type': 'Audience', audienceType: service.audienceNote[language] } }
      : {}),
    ...(numbers.length > 0
      ? {
          availableChannel: numbers.map((telephone) => ({
            '@type': 'ServiceChannel',
            servicePhone: { '@type': 'ContactPoint', telephone },
            ...(service.languages.length > 0 ? { availableLanguage: service.languages } : {}),
          })),
        }
      : {}),
    ...(hours.length > 0 ? { hoursAvailable: hours } : {}),
    ...(service.cost === 'free' ? { offers: { '@type': 'Offer', price: '0', priceCurrency: 'KZT' } } : {}),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const PROVIDERS = {
  state: 'GovernmentOrganization',
  ngo: 'NGO',
  mixed: 'Organization',
  unknown: 'Organization',
} as const;

function openingHours(hours: Hours) {
  const specify = (days: readonly number[], opens: string, closes: string) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days.map((day) => `https://schema.org/${DAYS[day - 1] ?? ''}`),
    opens,
    // schema.org has no 24:00; the end of a day is its last minute.
    closes: closes === '24:00' ? '23:59' : closes,
  });
  if (hours.kind === 'always') return [specify([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00')];
  if (hours.kind !== 'weekly') return [];
  return hours.periods.map(({ days, opens, closes }) => specify(days, opens, closes));
}
