import { at, type Content, type Entry } from './content.ts';
import { indexContent } from './known.ts';
import type { Problem } from './problem.ts';

/** Fields that exist and are well formed, and still contradict another field or file. */
export function checkConsistency(content: Content): Problem[] {
  return [
    ...repeatedNames(content),
    ...ownPage(content),
    ...ownRegion(content),
    ...serviceFolders(content),
    ...plannedPages(content),
    ...signOffRoles(content),
  ];
}

/** Others ask for these by name: of two with the same name, one would never be shown. */
function repeatedNames(content: Content): Problem[] {
  const sources = content.sources.flatMap((entry) =>
    Object.keys(entry.fields).map((key) => ({ entry, key, field: key })),
  );
  const regions = content.regions.map((entry) => ({ entry, key: entry.id, field: 'code' }));
  const slugs = content.regions.map((entry) => ({ entry, key: entry.fields.slug ?? entry.id, field: 'slug' }));
  const services = content.services.map((entry) => ({ entry, key: entry.id, field: '' }));
  const values = content.statistics.map((entry) =>
    (entry.fields.values ?? []).map(({ key }, index) => ({ entry, key, field: `values[${index}].key` })),
  );
  return [
    ...repeated(sources, 'Give the entry another key'),
    ...repeated(regions, 'Keep one row for each region'),
    ...repeated(slugs, 'Give the region an address of its own'),
    ...repeated(services, 'Rename the file: its name is the id, in whichever folder it stands'),
    ...values.flatMap((list) => repeated(list, 'Give the value another key')),
  ];
}

function repeated(names: { entry: Entry<unknown>; key: string; field: string }[], instead: string): Problem[] {
  return [...Map.groupBy(names, (name) => name.key)].flatMap(([key, [first, ...others]]) =>
    others.map(({ entry, field }) => {
      const message = `repeats the name "${key}", which ${first?.entry.file} has already`;
      return { ...at(entry, field), rule: 'repeated-name', message, instead };
    }),
  );
}

function ownPage({ pages }: Content): Problem[] {
  return pages.flatMap((page) => {
    const index = page.fields.related?.indexOf(page.id) ?? -1;
    if (index < 0) return [];
    const place = at(page, `related[${index}]`);
    return [
      { ...place, rule: 'own-page', message: 'is the page itself', instead: 'Name another page, or leave it out' },
    ];
  });
}

function ownRegion({ services }: Content): Problem[] {
  return services.flatMap((service) => {
    const index = service.fields.alsoServes?.findIndex((code) => code === service.fields.region) ?? -1;
    if (index < 0) return [];
    const place = at(service, `alsoServes[${index}]`);
    const instead = 'Name other regions only, or leave the field out';
    return [{ ...place, rule: 'own-region', message: 'is the own region of the service', instead }];
  });
}

/** The folder is where an editor looks; the field is what the site shows. */
function serviceFolders({ services, regions }: Content): Problem[] {
  const folders = new Map<string, string | undefined>(regions.map(({ id, fields }) => [id, fields.slug]));
  folders.set('national', 'national');
  return services.flatMap((service) => {
    const region = service.fields.region ?? '';
    const folder = service.file.split('/').at(-2);
    const expected = folders.get(region);
    if (expected === undefined || expected === folder) return [];
    const message = `is ${region}, but the file stands in the folder "${folder}"`;
    const instead = `Move the file to content/directory/${expected}/, or correct the region`;
    return [{ ...at(service, 'region'), rule: 'wrong-folder', message, instead }];
  });
}

/** A question leads to the page that answers best; `planned` is only for pages that are still to be written. */
function plannedPages(content: Content): Problem[] {
  const { pages } = indexContent(content);
  return content.questions.flatMap((question) => {
    const { planned } = question.fields;
    if (planned === undefined || !pages.has(planned)) return [];
    const message = `names "${planned}", which exists now`;
    const instead = `Lead the question there: write page: ${planned} and remove planned`;
    return [{ ...at(question, 'planned'), rule: 'planned-page-exists', message, instead }];
  });
}

function signOffRoles({ pages, signOffs }: Content): Problem[] {
  const roles = new Map(pages.map((page) => [page.id, page.fields.signOffs]));
  return signOffs.flatMap((row) => {
    const { page, role } = row.fields;
    const asked = roles.get(page ?? '');
    if (role === undefined || asked === undefined || asked.includes(role)) return [];
    const message = `is ${role}, which the page does not ask for`;
    const instead = `Use one of: ${asked.join(', ') || '(none)'}, or add the role to signOffs of the page`;
    return [{ ...at(row, 'role'), rule: 'wrong-role', message, instead }];
  });
}
