import { planHelplines } from '../../guides/helplines.ts';
import { mayShowNumber } from './component-faults.ts';
import { at, textsIn, type Content, type Entry } from './content.ts';
import { indexContent, type Known } from './known.ts';
import type { Problem } from './problem.ts';
import { useInstead } from './suggest.ts';
import { serviceOf, tokensIn } from './tokens.ts';

/** Every id that stands in a YAML file names something that exists. Ids inside texts: text-references.ts. */
export function checkReferences(content: Content): Problem[] {
  const known = indexContent(content);
  const kinds = kindsOf(content, known);
  const ids = referencesIn(content).flatMap(({ entry, field, value, kind }): Problem[] => {
    const { names, what, where } = kinds[kind];
    if (value === undefined || names.has(value)) return [];
    const message = `names "${value}", but there is no such ${what}`;
    return [{ ...at(entry, field), rule: 'unknown-id', message, instead: useInstead(value, names.keys(), where) }];
  });
  return [...ids, ...helplineServices(content, known), ...serviceTokens(content, known)];
}

type Kind = 'page' | 'source' | 'picture' | 'act' | 'provision' | 'series' | 'region' | 'service';

interface Reference {
  entry: Entry<unknown>;
  field: string;
  /** The id; a field that is absent refers to nothing. */
  value: string | undefined;
  kind: Kind;
}

/** What the ids of a kind may be, and how to say it. */
interface Names {
  names: { has(name: string): boolean; keys(): Iterable<string> };
  what: string;
  where: string;
}

function kindsOf(content: Content, known: Known): Record<Kind, Names> {
  const regions = new Set(['national', ...content.regions.map((region) => region.id)]);
  const pageWords = 'the path of a page without language and outer slashes, for example help/now';
  return {
    page: { names: known.pages, what: 'page', where: pageWords },
    source: { names: known.sources, what: 'source', where: 'a key of content/sources' },
    picture: { names: known.pictures, what: 'picture', where: 'the name of a file in public/pictures, without .svg' },
    act: { names: known.acts, what: 'act', where: 'a file name of content/law/acts, without .yaml' },
    provision: {
      names: known.provisions,
      what: 'provision',
      where: 'a file name of content/law/provisions, without .yaml',
    },
    series: {
      names: known.statistics,
      what: 'series',
      where: 'a file name of content/statistics, without .yaml',
    },
    region: { names: regions, what: 'region', where: 'a code of content/directory/regions.yaml' },
    service: { names: known.services, what: 'service', where: 'a file name of content/directory, without .yaml' },
  };
}

function referencesIn(content: Content): Reference[] {
  const one = (entry: Entry<unknown>, field: string, value: string | undefined, kind: Kind): Reference[] => [
    { entry, field, value, kind },
  ];
  const many = (entry: Entry<unknown>, field: string, values: readonly string[] | undefined, kind: Kind): Reference[] =>
    (values ?? []).map((value, index) => ({ entry, field: `${field}[${index}]`, value, kind }));
  return [
    ...content.pages.flatMap((page) => [
      ...many(page, 'related', page.fields.related, 'page'),
      ...many(page, 'sources', page.fields.sources, 'source'),
      ...one(page, 'picture', page.fields.picture, 'picture'),
    ]),
    ...content.lessons.flatMap((lesson) => [
      ...many(lesson, 'sources', lesson.fields.sources, 'source'),
      ...one(lesson, 'picture', lesson.fields.picture, 'picture'),
      ...many(lesson, 'provisions', lesson.fields.provisions, 'provision'),
      ...many(lesson, 'statistics', lesson.fields.statistics, 'series'),
      ...many(lesson, 'pages', lesson.fields.pages, 'page'),
    ]),
    ...content.provisions.flatMap((provision) => one(provision, 'act', provision.fields.act, 'act')),
    ...content.acts.flatMap((act) => one(act, 'replacedBy', act.fields.replacedBy, 'act')),
    ...content.services.flatMap((service) => [
      ...one(service, 'region', service.fields.region, 'region'),
      ...many(service, 'alsoServes', service.fields.alsoServes, 'region'),
      ...one(service, 'guide', service.fields.guide, 'page'),
    ]),
    ...content.glossary.flatMap((term) => [
      ...one(term, 'page', term.fields.page, 'page'),
      ...one(term, 'provision', term.fields.provision, 'provision'),
    ]),
    ...content.activities.flatMap((entry) =>
      entry.data?.kind === 'hand'
        ? entry.data.fingers.flatMap(({ call }, index) => one(entry, `fingers[${index}].call`, call, 'service'))
        : [],
    ),
    ...content.questions.flatMap((question) => one(question, 'page', question.fields.page, 'page')),
    ...content.signOffs.flatMap((row) => one(row, 'page', row.fields.page, 'page')),
  ];
}

/** The sets of helplines are fixed (src/guides/helplines.ts); their services must exist. */
function helplineServices({ pages }: Content, { services }: Known): Problem[] {
  return pages.flatMap((page) => {
    const { buttons, foot } = planHelplines(page.fields.helplines ?? []);
    const lacking = [...new Set([...buttons, ...foot])].filter((id) => !services.has(id));
    return lacking.map((id) => ({
      ...at(page, 'helplines'),
      rule: 'unknown-id',
      message: `need the service ${id}, which does not exist`,
      instead: `Restore content/directory/national/${id}.yaml`,
    }));
  });
}

/** {kz-111} shows the number of that service. Interactive parts know no other token; those of lessons: lesson-tokens.ts. */
function serviceTokens(content: Content, { services }: Known): Problem[] {
  const plain: Entry<unknown>[] = [...content.activities];
  const isWrong = (token: string, isPlain: boolean) => {
    const id = serviceOf(token);
    return id === null ? isPlain : !mayShowNumber(services.get(id));
  };
  return [...plain, ...content.interface].flatMap((entry) =>
    textsIn(entry.fields).flatMap(([path, text]) =>
      tokensIn(text)
        .filter((token) => isWrong(token, plain.includes(entry)))
        .map((token) => ({
          ...at(entry, path),
          rule: 'unknown-id',
          message: `holds ${token}, which names no service with a number that may be shown`,
          instead: useInstead(token.slice(1, -1), services.keys(), 'the id of a service, for example {kz-111}'),
        })),
    ),
  );
}
