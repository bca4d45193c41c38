import { mayShowNumber } from './components.ts';
import { at, lessonTextsOf, textsIn, type Content, type Entry } from './content.ts';
import { planHelplines } from '../../guides/helplines.ts';
import { indexContent, type Known } from './known.ts';
import type { Fault, Problem } from './problem.ts';
import { useInstead } from './suggest.ts';
import { serviceOf, tokensIn } from './tokens.ts';

/** Every id that stands in a YAML file names something that exists. Ids inside texts: text-references.ts. */
export function checkReferences(content: Content): Problem[] {
  const known = indexContent(content);
  return [
    ...uniqueNames(content),
    ...pages(content, known),
    ...lessons(content, known),
    ...law(content, known),
    ...services(content),
    ...questions(content, known),
    ...signOffs(content, known),
    ...content.glossary.flatMap((term) => pageFault(term, 'page', term.fields.page, known)),
    ...tokens(content, known),
  ];
}

function problem(entry: Entry<unknown>, field: string, fault: Fault, rule = 'unknown-id'): Problem {
  return { ...at(entry, field), rule, ...fault };
}

/** A field that names something: no problem when it is absent or known. */
function unknown(
  entry: Entry<unknown>,
  field: string,
  value: string | undefined,
  names: { has(name: string): boolean; keys(): Iterable<string> },
  what: string,
  where: string,
): Problem[] {
  if (value === undefined || names.has(value)) return [];
  const fault = { message: `names "${value}", but there is no such ${what}`, instead: useInstead(value, names.keys(), where) };
  return [problem(entry, field, fault)];
}

function pageFault(entry: Entry<unknown>, field: string, path: string | undefined, known: Known): Problem[] {
  const where = 'the path of a page without language and outer slashes, for example help/now';
  return unknown(entry, field, path, known.pages, 'page', where);
}

const SOURCE_PLACE = 'a key of content/sources';
const PICTURE_PLACE = 'the name of a file in public/pictures, without .svg';

function pages(content: Content, known: Known): Problem[] {
  return content.pages.flatMap((page) => {
    const { related = [], sources = [], picture, helplines = [] } = page.fields;
    const own = related.indexOf(page.id);
    return [
      ...related.flatMap((path, index) => pageFault(page, `related[${index}]`, path, known)),
      ...(own < 0
        ? []
        : [problem(page, `related[${own}]`, { message: 'is the page itself', instead: 'Name another page, or leave it out' })]),
      ...sources.flatMap((key, index) => unknown(page, `sources[${index}]`, key, known.sources, 'source', SOURCE_PLACE)),
      ...unknown(page, 'picture', picture, known.pictures, 'picture', PICTURE_PLACE),
      ...helplineFaults(page, [...planHelplines(helplines).buttons, ...planHelplines(helplines).foot], known),
    ];
  });
}

function helplineFaults(page: Entry<unknown>, ids: string[], known: Known): Problem[] {
  return [...new Set(ids)]
    .filter((id) => !known.services.has(id))
    .map((id) => {
      const fault = { message: `need the service ${id}, which does not exist`, instead: `Restore content/directory/national/${id}.yaml` };
      return problem(page, 'helplines', fault);
    });
}

function lessons(content: Content, known: Known): Problem[] {
  return content.lessons.flatMap((lesson) => [
    ...(lesson.fields.sources ?? []).flatMap((key, index) =>
      unknown(lesson, `sources[${index}]`, key, known.sources, 'source', SOURCE_PLACE),
    ),
    ...unknown(lesson, 'picture', lesson.fields.picture, known.pictures, 'picture', PICTURE_PLACE),
  ]);
}

function law(content: Content, known: Known): Problem[] {
  const where = 'a file name of content/law/acts, without .yaml';
  return [
    ...content.provisions.flatMap((entry) => unknown(entry, 'act', entry.fields.act, known.acts, 'act', where)),
    ...content.acts.flatMap((entry) => unknown(entry, 'replacedBy', entry.fields.replacedBy, known.acts, 'act', where)),
  ];
}

function services(content: Content): Problem[] {
  const slugs = new Map<string, string | undefined>(content.regions.map(({ id, fields }) => [id, fields.slug]));
  return content.services.flatMap((service) => {
    const { region, alsoServes = [] } = service.fields;
    const where = 'a code of content/directory/regions.yaml';
    const own = alsoServes.findIndex((code) => code === region);
    const folder = service.file.split('/').at(-2);
    const expected = region === 'national' ? 'national' : slugs.get(region ?? '');
    return [
      ...(region === 'national' ? [] : unknown(service, 'region', region, slugs, 'region', where)),
      ...alsoServes.flatMap((code, index) => unknown(service, `alsoServes[${index}]`, code, slugs, 'region', where)),
      ...(own < 0
        ? []
        : [
            problem(service, `alsoServes[${own}]`, {
              message: 'is the own region of the service',
              instead: 'Name neighbouring regions only, or leave the field out',
            }),
          ]),
      ...(expected === undefined || expected === folder
        ? []
        : [
            problem(
              service,
              'region',
              {
                message: `is ${region}, but the file stands in the folder "${folder}"`,
                instead: `Move the file to content/directory/${expected}/, or correct the region`,
              },
              'wrong-folder',
            ),
          ]),
    ];
  });
}

function questions(content: Content, known: Known): Problem[] {
  return content.questions.flatMap((question) => {
    const { page, planned } = question.fields;
    const answered = planned !== undefined && known.pages.has(planned);
    return [
      ...pageFault(question, 'page', page, known),
      ...(answered
        ? [
            problem(
              question,
              'planned',
              {
                message: `names "${planned}", which exists now`,
                instead: `Lead the question there: write page: ${planned} and remove planned`,
              },
              'planned-page-exists',
            ),
          ]
        : []),
    ];
  });
}

function signOffs(content: Content, known: Known): Problem[] {
  const roles = new Map(content.pages.map((page) => [page.id, page.fields.signOffs]));
  return content.signOffs.flatMap((row) => {
    const { page, role } = row.fields;
    const asked = roles.get(page ?? '');
    const superfluous = role !== undefined && asked !== undefined && !asked.includes(role);
    return [
      ...pageFault(row, 'page', page, known),
      ...(superfluous
        ? [
            problem(row, 'role', {
              message: `is ${role}, which the page does not ask for`,
              instead: `Use one of: ${asked.join(', ') || '(the page asks for nobody)'}, or add the role to signOffs of the page`,
            }),
          ]
        : []),
    ];
  });
}

/** {kz-111} in lessons and in the interface shows the number of that service. Lessons know no other token. */
function tokens(content: Content, known: Known): Problem[] {
  const entries: { entry: Entry<unknown>; onlyServices: boolean }[] = [
    ...[...lessonTextsOf(content).values()].flatMap((texts) =>
      Object.values(texts).map((entry) => ({ entry, onlyServices: true })),
    ),
    ...content.interface.map((entry) => ({ entry, onlyServices: false })),
  ];
  return entries.flatMap(({ entry, onlyServices }) =>
    textsIn(entry.fields).flatMap(([path, text]) =>
      tokensIn(text)
        .filter((token) => {
          const service = serviceOf(token);
          return service === null ? onlyServices : !mayShowNumber(known.services.get(service));
        })
        .map((token) =>
          problem(entry, path, {
            message: `holds ${token}, which names no service with a number that may be shown`,
            instead: useInstead(token.slice(1, -1), known.services.keys(), 'the id of a service, for example {kz-111}'),
          }),
        ),
    ),
  );
}

/** Names by which others ask must be there once: the second would hide the first. */
function uniqueNames(content: Content): Problem[] {
  const sources = content.sources.flatMap((group) => Object.keys(group.fields).map((key) => ({ entry: group, key, field: key })));
  const items = content.statistics.flatMap((series) =>
    (series.fields.values ?? []).map(({ key }, index) => ({
      entry: series,
      key: `${series.id} ${key}`,
      field: `values[${index}].key`,
    })),
  );
  return [
    ...repeated(sources, 'Give the entry another key'),
    ...repeated(items, 'Give the value another key'),
    ...repeated(content.services.map((entry) => ({ entry, key: entry.id, field: '' })), 'Rename the file: its name is the id'),
    ...repeated(content.regions.map((entry) => ({ entry, key: entry.id, field: 'code' })), 'Remove the second row'),
    ...repeated(
      content.regions.map((entry) => ({ entry, key: String(entry.fields.slug), field: 'slug' })),
      'Give the region an address of its own',
    ),
  ];
}

function repeated(names: { entry: Entry<unknown>; key: string; field: string }[], instead: string): Problem[] {
  const first = new Map<string, string>();
  return names.flatMap(({ entry, key, field }) => {
    const other = first.get(key);
    if (other === undefined) first.set(key, entry.file);
    return other === undefined
      ? []
      : [problem(entry, field, { message: `repeats a name that ${other} has already`, instead }, 'repeated-name')];
  });
}
