import type { Service } from '../directory/schema.ts';
import type { Edition } from '../edition/edition.ts';
import type { MonthlyIndex } from '../i18n/format.ts';
import type { Translate } from '../i18n/messages.ts';
import type { Act, Provision } from '../law/schema.ts';
import type { Series } from '../statistics/schema.ts';

/** Entries of a collection by their ids. */
export type ById<Data> = ReadonlyMap<string, { data: Data }>;

/** What the components of a text ask for, in one language and one edition. */
export interface Facts {
  /** Messages of the reader's language. */
  t: Translate;
  edition: Edition;
  services: ById<Service>;
  acts: ById<Act>;
  provisions: ById<Provision>;
  statistics: ById<Series>;
  /** The monthly calculation index, in which sums are counted. */
  index: MonthlyIndex & { checked: string | null };
}

/**
 * @param entries a collection
 * @param id id of an entry
 * @param folder folder of the collection below content/, for the message
 * @throws Error when there is no such entry
 */
export function entryOf<Data>(entries: ById<Data>, id: string, folder: string): Data {
  const entry = entries.get(id);
  if (!entry) throw new Error(`there is no "${id}" in content/${folder}. Write the name of a file there`);
  return entry.data;
}

/** @throws Error when there is no such act */
export function actOf(id: string, { acts }: Pick<Facts, 'acts'>): Act {
  return entryOf(acts, id, 'law/acts');
}

/**
 * A provision with the act in which it stands.
 * @throws Error when one of the two does not exist
 */
export function provisionOf(id: string, facts: Pick<Facts, 'acts' | 'provisions'>): { provision: Provision; act: Act } {
  const provision = entryOf(facts.provisions, id, 'law/provisions');
  return { provision, act: actOf(provision.act, facts) };
}
