import type { Service } from '../directory/schema.ts';
import type { Inline } from '../documents/model.ts';
import { mayShowFact, type Edition } from '../edition/edition.ts';
import { formatIndexAmount, formatNumber, type MonthlyIndex } from '../i18n/format.ts';
import type { Translate } from '../i18n/messages.ts';
import { citation, officialText } from '../law/citation.ts';
import type { Act, Provision } from '../law/schema.ts';
import type { Series } from '../statistics/schema.ts';
import type { LessonToken } from './tokens.ts';

/** Entries of a collection by their ids. */
export type ById<Data> = ReadonlyMap<string, { data: Data }>;

/** What the components of a text and the tokens of a lesson ask for, in one language and one edition. */
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

/** A fact that a printed text names by its id. */
export type NamedFact = Extract<LessonToken, { kind: 'article' | 'amount' | 'value' | 'stat' }>;

/**
 * Writes a fact for paper, with the words that the page shows. Where the edition withholds it, the words that stand in
 * its place.
 * @param fact kind and id
 * @param facts the content
 * @throws Error when there is no such entry or value
 */
export function printedFact(fact: NamedFact, facts: Facts): Inline {
  const { t, edition } = facts;
  const { language } = t;
  switch (fact.kind) {
    case 'article': {
      const { provision, act } = provisionOf(fact.id, facts);
      if (!mayShowFact(provision, edition)) return t('edition.withheldArticle');
      const official = officialText(provision, act, language);
      const text = citation(provision, act, t);
      return official ? { kind: 'link', text, address: official.url } : text;
    }
    case 'amount': {
      const { provision } = provisionOf(fact.id, facts);
      const indices = valueOf(provision.amounts[fact.field], fact.field);
      const known = mayShowFact(provision, edition) && mayShowFact(facts.index, edition);
      return known ? formatIndexAmount(indices, facts.index, language) : t('edition.withheldFigure');
    }
    case 'value': {
      const { provision } = provisionOf(fact.id, facts);
      const value = valueOf(provision.numbers[fact.field], fact.field);
      return mayShowFact(provision, edition) ? formatNumber(value, language) : t('edition.withheldFigure');
    }
    case 'stat': {
      const series = entryOf(facts.statistics, fact.id, 'statistics');
      const { value, approximate } = valueOf(
        series.values.find((entry) => entry.key === fact.field),
        fact.field,
      );
      if (!mayShowFact(series, edition)) return t('edition.withheldFigure');
      const figure = `${formatNumber(value, language)}${series.unit === 'percent' ? '%' : ''}`;
      return approximate ? `${t('page.about')}\u00a0${figure}` : figure;
    }
  }
}

/**
 * @param value a value that an entry may lack
 * @param name its name, for the message
 * @throws Error when the entry lacks it
 */
export function valueOf<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`there is no "${name}". Name a value that the entry has`);
  return value;
}
