import type { Translate } from '../i18n/messages.ts';
import { describeHours } from './hours.ts';
import type { Service } from './schema.ts';

/** What can be said of a service, in the order in which it is shown. Each has its label in `service` of content/interface. */
export const FACT_KEYS = [
  'certainty',
  'place',
  'audience',
  'ages',
  'children',
  'offers',
  'hours',
  'cost',
  'languages',
  'write',
  'eligibility',
  'stay',
  'accessibility',
  'operator',
  'confidentiality',
] as const;
export type FactKey = (typeof FACT_KEYS)[number];

export interface Fact {
  key: FactKey;
  text: string;
}

/** What the short form of an entry in a list of a region says; its page says the rest. */
export const CARD_FACTS: readonly FactKey[] = [
  'certainty',
  'place',
  'audience',
  'children',
  'offers',
  'hours',
  'cost',
  'eligibility',
  'stay',
];

/** What somebody who is about to call wants to know, even when the answer is that nobody knows. */
const ALWAYS_ASKED: readonly FactKey[] = ['hours', 'cost', 'languages'];

/**
 * Facts of a service in words. Only for entries that the edition shows in full.
 * @param service an entry of the directory
 * @param t messages of the reader's language
 * @param keys which facts
 * @param gaps says of hours, cost and languages that sources do not give them, instead of leaving them out
 */
export function serviceFacts(
  service: Service,
  t: Translate,
  keys: readonly FactKey[] = FACT_KEYS,
  gaps = false,
): Fact[] {
  return FACT_KEYS.filter((key) => keys.includes(key)).flatMap((key): Fact[] => {
    const text = write(service, key, t);
    if (text !== null) return [{ key, text }];
    return gaps && ALWAYS_ASKED.includes(key) ? [{ key, text: t('service.notStated') }] : [];
  });
}

function write(service: Service, key: FactKey, t: Translate): string | null {
  const { language } = t;
  switch (key) {
    case 'certainty':
      return t(`certainty.${service.confidence}`);
    case 'audience':
      return service.audienceNote?.[language] ?? list('audiences', service.audiences, t);
    case 'ages':
      return writeAges(service, t);
    case 'children':
      if (service.acceptsChildren === undefined) return null;
      return t(service.acceptsChildren ? 'service.childrenTaken' : 'service.childrenNotTaken');
    case 'offers':
      return list('offers', service.services, t);
    case 'hours':
      return writeHours(service, t);
    case 'cost':
      return service.cost === 'free' ? t('phone.free') : null;
    case 'languages':
      return writeLanguages(service, t);
    case 'write':
      return service.writing?.[language] ?? null;
    default:
      return service[key]?.[language] ?? null;
  }
}

function list(prefix: string, codes: readonly string[], t: Translate): string | null {
  return codes.length > 0 ? codes.map((code) => t(`${prefix}.${code}`)).join(', ') : null;
}

function writeAges({ ages }: Service, t: Translate): string | null {
  const { from, to } = ages ?? {};
  if (from !== undefined && to !== undefined) return t('service.agesFromTo', { from, to });
  if (from !== undefined) return t('service.agesFrom', { from });
  return to === undefined ? null : t('service.agesTo', { to });
}

/** Nobody knows the holidays of a place in advance: its weekly hours always say so. */
function writeHours({ hours }: Service, t: Translate): string | null {
  if (hours.kind === 'unknown') return null;
  const words = describeHours(hours, t);
  return hours.kind === 'weekly' ? `${words}. ${t('hours.holidays')}` : words;
}

function writeLanguages({ languages, languagesBasis }: Service, t: Translate): string | null {
  const words = list('languages', languages, t);
  return words !== null && languagesBasis === 'inferred' ? `${words} (${t('service.languagesInferred')})` : words;
}
