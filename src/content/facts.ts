import { getCollection, getEntry } from 'astro:content';
import type { Language } from '../i18n/languages.ts';
import type { Facts } from '../lessons/facts.ts';
import { edition, messages, services } from './site.ts';

/**
 * What printed texts name by their ids: services, law, figures.
 * @param language language of the reader
 */
export async function factsIn(language: Language): Promise<Facts> {
  const [t, directory, acts, provisions, statistics, index] = await Promise.all([
    messages(language),
    services(),
    getCollection('acts'),
    getCollection('provisions'),
    getCollection('statistics'),
    getEntry('monthlyIndex', 'monthly-index'),
  ]);
  if (!index) throw new Error('content/law/monthly-index.yaml is missing: sums need the value of one index');
  return {
    t,
    edition,
    services: directory,
    acts: byId(acts),
    provisions: byId(provisions),
    statistics: byId(statistics),
    index: index.data,
  };
}

function byId<Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
