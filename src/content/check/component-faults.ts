import { serviceVisibility } from '../../edition/edition.ts';
import type { Language } from '../../i18n/languages.ts';
import type { EntryOf } from './content.ts';
import type { Known } from './known.ts';
import type { Fault } from './problem.ts';
import { useInstead } from './suggest.ts';

/** Where a reference stands: what exists, the language of the text, and the other attributes of the component. */
export interface Context {
  known: Known;
  language: Language;
  attributes: ReadonlyMap<string, string | true>;
}

/**
 * Finds what is wrong with the value of an attribute; null when nothing is. An entry that breaks its own schema is
 * reported for that: nothing more is concluded from what it holds.
 */
export type FindFault = (value: string, context: Context) => Fault | null;

/** The value is one of a few words. */
export function oneOf(...words: string[]): FindFault {
  return (value) =>
    words.includes(value) ? null : { message: `is "${value}"`, instead: `Write one of: ${words.join(', ')}` };
}

export const service: FindFault = (id, { known }) => missing(id, known.services, 'service', 'directory');
export const act: FindFault = (id, { known }) => missing(id, known.acts, 'act', 'law/acts');
export const provision: FindFault = (id, { known }) => missing(id, known.provisions, 'provision', 'law/provisions');
export const series: FindFault = (id, { known }) => missing(id, known.statistics, 'series', 'statistics');
export const term: FindFault = (id, { known }) => missing(id, known.glossary, 'term', 'glossary');

function missing(id: string, entries: ReadonlyMap<string, unknown>, what: string, folder: string): Fault | null {
  if (entries.has(id)) return null;
  return {
    message: `names "${id}", but there is no such ${what}`,
    instead: useInstead(id, entries.keys(), `a file name of content/${folder}, without .yaml`),
  };
}

/** A service whose number the review edition shows. */
export const callableService: FindFault = (id, context) => {
  const fault = service(id, context);
  if (fault || mayShowNumber(context.known.services.get(id))) return fault;
  return {
    message: `names ${id}, whose number may not be shown: its sources are too weak, or it has no number to call`,
    instead: 'Lead to 111 first, and name the service without its number',
  };
};

/** @returns whether the review edition shows a number of the service that one can call */
export function mayShowNumber(entry: EntryOf<'services'> | undefined): boolean {
  if (!entry) return false;
  if (!entry.data) return true;
  return (
    serviceVisibility(entry.data, 'review') === 'full' && entry.data.phones.some(({ channel }) => channel === 'voice')
  );
}

/** A provision that keeps the term of the repealed law. */
export const provisionWithOldTerm: FindFault = (id, context) => {
  const fault = provision(id, context);
  const data = context.known.provisions.get(id)?.data;
  if (fault || !data || data.formerTitle) return fault;
  return {
    message: `names ${id}, which has no term of the repealed law`,
    instead: `Add formerTitle to content/law/provisions/${id}.yaml, or leave the component out`,
  };
};

/** A number of the provision that the attribute "id" names. */
export function numberOf(group: 'amounts' | 'numbers'): FindFault {
  return (name, { known, attributes }) => {
    const id = String(attributes.get('id'));
    const data = known.provisions.get(id)?.data;
    if (!data || name in data[group]) return null;
    const names = Object.keys(data[group]).join(', ');
    return {
      message: `names "${name}", which content/law/provisions/${id}.yaml has not under ${group}`,
      instead: names ? `Use one of: ${names}, or add the number there` : 'Add the number there',
    };
  };
}

const DATES = ['signed', 'inForce', 'repealed'] as const;

/** A date of the act that the attribute "id" names. */
export const dateOfAct: FindFault = (name, { known, attributes }) => {
  const date = DATES.find((candidate) => candidate === name);
  if (!date) return { message: `is "${name}"`, instead: `Write one of: ${DATES.join(', ')}` };
  const id = String(attributes.get('id'));
  const data = known.acts.get(id)?.data;
  if (!data || data[date]) return null;
  return {
    message: `names the date "${name}", which content/law/acts/${id}.yaml has not`,
    instead: 'Add the date there, with a source, or leave it out',
  };
};

/** An act whose number is known. */
export const actWithNumber: FindFault = (id, context) => {
  const fault = act(id, context);
  const data = context.known.acts.get(id)?.data;
  if (fault || !data || data.number) return fault;
  return {
    message: `names ${id}, which has no number`,
    instead: `Add number to content/law/acts/${id}.yaml, or leave it out`,
  };
};

/** A value of the series that the attribute "of" names. */
export const itemOfSeries: FindFault = (key, { known, attributes }) => {
  const data = known.statistics.get(String(attributes.get('of')))?.data;
  if (!data || data.values.some((value) => value.key === key)) return null;
  const keys = data.values.map((value) => value.key).join(', ');
  return { message: `names "${key}", which the series has not`, instead: `Use one of: ${keys}` };
};

/** A series that may be drawn. */
export const chartableSeries: FindFault = (id, context) => {
  const fault = series(id, context);
  const data = context.known.statistics.get(id)?.data;
  if (fault || !data || data.chartable) return fault;
  return {
    message: `names ${id}, which must not be drawn (chartable: false)`,
    instead: 'Give the figure in a sentence with <Stat>',
  };
};

/** One or more keys of the bibliography. */
export const sourceKeys: FindFault = (id, { known }) => {
  const keys = id.split(/\s+/).filter(Boolean);
  const unknown = keys.find((key) => !known.sources.has(key));
  if (keys.length > 0 && unknown === undefined) return null;
  return {
    message: unknown === undefined ? 'is empty' : `names "${unknown}", but there is no such source`,
    instead: useInstead(unknown ?? '', known.sources, 'a key of content/sources; several keys with spaces between'),
  };
};

/** A block text of the interface. */
export const block: FindFault = (id, { known, language }) => {
  if (known.blocks[language].has(id)) return null;
  return {
    message: `names "${id}", which content/interface/${language}.yaml has not under blocks`,
    instead: useInstead(id, known.blocks[language], 'the name of a text there'),
  };
};

/** A set of situations. */
export const scenes: FindFault = (id, { known }) => {
  const fault = missing(id, known.activities, 'part', 'activities');
  const data = known.activities.get(id)?.data;
  if (fault || !data || data.kind === 'scenarios') return fault;
  return { message: `names ${id}, which holds no situations`, instead: 'Name a file with kind: scenarios' };
};

/** An illustration. */
export const picture: FindFault = (name, { known }) => {
  if (known.pictures.has(name)) return null;
  const where = 'the name of a file in public/pictures, without .svg';
  return { message: `names "${name}", but there is no such picture`, instead: useInstead(name, known.pictures, where) };
};
