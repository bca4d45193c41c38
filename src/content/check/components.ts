import { serviceVisibility } from '../../edition/edition.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import type { Act, Provision } from '../../law/schema.ts';
import type { Service } from '../../directory/schema.ts';
import type { Known } from './known.ts';
import type { Fault } from './problem.ts';
import { useInstead } from './suggest.ts';

/** Where a reference stands: what exists, the language of the text, and the other attributes of the component. */
export interface Context {
  known: Known;
  language: Language;
  attributes: ReadonlyMap<string, string | true>;
}

/** One attribute of a component. */
export interface Attribute {
  optional?: true;
  /** Stands alone, without a value: <Phone id="kz-111" plain />. */
  flag?: true;
  /** Finds what is wrong with a value; null when nothing is. */
  fault?: (value: string, context: Context) => Fault | null;
  /** Part of the identity of the component: the three versions of a page have the same. */
  identity?: true;
}

/** A component that a text may use. The list in docs/editing.md and src/components/prose/index.ts have the same names. */
export interface ComponentRule {
  attributes: Record<string, Attribute>;
  /** Whether it stands around a text. */
  holdsText?: true;
  /** How many words it counts in a sentence: what stands for a citation or an exempt text counts none (STYLE 2.1). */
  words: number;
}

const service: Attribute = {
  identity: true,
  fault: (id, { known }) => missing(id, known.services, 'service', 'directory'),
};
const act: Attribute = { identity: true, fault: (id, { known }) => missing(id, known.acts, 'act', 'law/acts') };
const provision: Attribute = {
  identity: true,
  fault: (id, { known }) => missing(id, known.provisions, 'provision', 'law/provisions'),
};
const series: Attribute = {
  identity: true,
  fault: (id, { known }) => missing(id, known.statistics, 'series', 'statistics'),
};

export const COMPONENTS: Record<string, ComponentRule> = {
  Phone: { attributes: { id: { ...service, fault: phoneFault }, plain: { optional: true, flag: true } }, words: 1 },
  Hours: { attributes: { id: service }, words: 0 },
  Article: { attributes: { id: provision }, words: 0 },
  Edition: { attributes: { id: provision }, words: 0 },
  OldTerm: { attributes: { id: { ...provision, fault: oldTermFault } }, words: 0 },
  Amount: { attributes: { id: provision, of: valueOf('amounts') }, words: 4 },
  Value: { attributes: { id: provision, of: valueOf('numbers') }, words: 1 },
  LawDate: { attributes: { id: act, of: { identity: true, fault: dateFault } }, words: 3 },
  LawNumber: { attributes: { id: { ...act, fault: numberFault } }, words: 1 },
  LawName: { attributes: { id: act }, words: 0 },
  Stat: { attributes: { of: series, item: { identity: true, fault: itemFault } }, words: 1 },
  StatSource: { attributes: { of: series }, words: 0 },
  Chart: { attributes: { of: { ...series, fault: chartFault } }, words: 0 },
  Source: { attributes: { id: { identity: true, fault: sourceFault } }, words: 0 },
  Block: { attributes: { id: { identity: true, fault: blockFault } }, words: 0 },
  Callout: {
    attributes: { kind: { optional: true, ...oneOf('important', 'note', 'hope', 'law') } },
    holdsText: true,
    words: 0,
  },
  Details: { attributes: { summary: {} }, holdsText: true, words: 0 },
  Next: { attributes: {}, holdsText: true, words: 0 },
  ForChild: { attributes: {}, holdsText: true, words: 0 },
  ForAdult: { attributes: {}, holdsText: true, words: 0 },
  Foreign: { attributes: { lang: oneOf(...LANGUAGES) }, holdsText: true, words: 0 },
  Picture: { attributes: { name: { identity: true, fault: pictureFault }, alt: { optional: true } }, words: 0 },
};

/**
 * @param shown fields of a service, as far as they can be read
 * @returns whether the review edition shows a number of it that one can call; yes while the fields are not known
 */
export function mayShowNumber(shown: Partial<Service> | undefined): boolean {
  if (!shown) return false;
  const { publish, assurance, phones } = shown;
  if (publish === undefined || assurance === undefined || phones === undefined) return true;
  return (
    serviceVisibility({ publish, assurance }, 'review') === 'full' && phones.some((phone) => phone.channel === 'voice')
  );
}

function missing(id: string, entries: ReadonlyMap<string, unknown>, what: string, folder: string): Fault | null {
  if (entries.has(id)) return null;
  return {
    message: `names "${id}", but there is no such ${what}`,
    instead: useInstead(id, entries.keys(), `a file name of content/${folder}, without .yaml`),
  };
}

function phoneFault(id: string, { known }: Context): Fault | null {
  const unknown = missing(id, known.services, 'service', 'directory');
  if (unknown || mayShowNumber(known.services.get(id))) return unknown;
  return {
    message: `names ${id}, whose number may not be shown: its sources are too weak, or it has no number to call`,
    instead: 'Lead to 111 first, and name the service without its number',
  };
}

function provisionOf({ known, attributes }: Context): Partial<Provision> {
  return known.provisions.get(String(attributes.get('id'))) ?? {};
}

function oldTermFault(id: string, context: Context): Fault | null {
  const unknown = missing(id, context.known.provisions, 'provision', 'law/provisions');
  if (unknown || provisionOf(context).formerTitle) return unknown;
  return {
    message: `names ${id}, which has no term of the repealed law`,
    instead: `Add formerTitle to content/law/provisions/${id}.yaml, or leave the component out`,
  };
}

function valueOf(group: 'amounts' | 'numbers'): Attribute {
  return {
    identity: true,
    fault: (name, context) => {
      const values = provisionOf(context)[group];
      if (values === undefined || name in values) return null;
      const names = Object.keys(values);
      const file = `content/law/provisions/${String(context.attributes.get('id'))}.yaml`;
      return {
        message: `names "${name}", which ${file} has not under ${group}`,
        instead: names.length > 0 ? `Use one of: ${names.join(', ')}, or add the number there` : 'Add the number there',
      };
    },
  };
}

function actOf({ known, attributes }: Context): Partial<Act> | undefined {
  return known.acts.get(String(attributes.get('id')));
}

const DATES = ['signed', 'inForce', 'repealed'] as const;

function dateFault(name: string, context: Context): Fault | null {
  const found = DATES.find((date) => date === name);
  if (!found) return { message: `is "${name}"`, instead: `Write one of: ${DATES.join(', ')}` };
  const law = actOf(context);
  if (!law || law[found]) return null;
  const file = `content/law/acts/${String(context.attributes.get('id'))}.yaml`;
  return {
    message: `names the date "${name}", which ${file} has not`,
    instead: 'Add the date there, with a source, or leave it out',
  };
}

function numberFault(id: string, context: Context): Fault | null {
  const unknown = missing(id, context.known.acts, 'act', 'law/acts');
  if (unknown || actOf(context)?.number) return unknown;
  return {
    message: `names ${id}, which has no number`,
    instead: `Add number to content/law/acts/${id}.yaml, or leave it out`,
  };
}

function itemFault(key: string, { known, attributes }: Context): Fault | null {
  const values = known.statistics.get(String(attributes.get('of')))?.values;
  if (!values || values.some((value) => value.key === key)) return null;
  const keys = values.map((value) => value.key).join(', ');
  return { message: `names "${key}", which the series has not`, instead: `Use one of: ${keys}` };
}

function chartFault(id: string, { known }: Context): Fault | null {
  const unknown = missing(id, known.statistics, 'series', 'statistics');
  if (unknown || known.statistics.get(id)?.chartable !== false) return unknown;
  return {
    message: `names ${id}, which must not be drawn (chartable: false)`,
    instead: 'Give the figure in a sentence with <Stat>',
  };
}

function sourceFault(id: string, { known }: Context): Fault | null {
  const keys = id.split(/\s+/).filter(Boolean);
  const unknown = keys.find((key) => !known.sources.has(key));
  if (keys.length > 0 && unknown === undefined) return null;
  return {
    message: unknown === undefined ? 'is empty' : `names "${unknown}", but there is no such source`,
    instead: useInstead(unknown ?? '', known.sources, 'a key of content/sources; several keys with spaces between'),
  };
}

function blockFault(id: string, { known, language }: Context): Fault | null {
  if (known.blocks[language].has(id)) return null;
  return {
    message: `names "${id}", which content/interface/${language}.yaml has not under blocks`,
    instead: useInstead(id, known.blocks[language], 'the name of a text there'),
  };
}

function pictureFault(name: string, { known }: Context): Fault | null {
  if (known.pictures.has(name)) return null;
  const where = 'the name of a file in public/pictures, without .svg';
  return { message: `names "${name}", but there is no such picture`, instead: useInstead(name, known.pictures, where) };
}

function oneOf(...values: string[]): Attribute {
  return {
    fault: (value) =>
      values.includes(value) ? null : { message: `is "${value}"`, instead: `Write one of: ${values.join(', ')}` },
  };
}
