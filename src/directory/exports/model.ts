import { z } from 'astro/zod';
import { day, webAddress } from '../../content/fields.ts';
import { assuranceSchema, serviceId, serviceSchema } from '../schema.ts';

/**
 * What every open file of the directory holds, whatever its format: the entries as far as an edition shows them.
 * An entry that nobody has confirmed has no field for a phone, an address or a source, so no file can hold one.
 */

/** An address that RFC 3986 allows: strict readers refuse anything else. */
const uri = webAddress.refine((value) => /^https?:\/\/(?:[\w\-.~!$&'()*+,;=:@/?#]|%[0-9A-Fa-f]{2})+$/.test(value), {
  message: 'has signs that must be written as %XX in a web address',
});

const { shape } = serviceSchema;

const identity = {
  id: serviceId,
  kind: shape.kind,
  region: shape.region,
  place: shape.place,
  name: shape.name,
  /** Languages in which the name is our translation. */
  ownTranslations: shape.ownTranslations.unwrap(),
  /** Words of names that stay in their own language. */
  properNames: shape.properNames.unwrap(),
};

const facts = {
  certainty: shape.confidence,
  shortName: shape.shortName,
  operator: shape.operator,
  legalForm: shape.legalForm,
  phones: shape.phones.unwrap(),
  website: uri.optional(),
  writing: shape.writing,
  hours: shape.hours.unwrap(),
  cost: shape.cost.unwrap(),
  languages: shape.languages.unwrap(),
  languagesBasis: shape.languagesBasis,
  audiences: shape.audiences.unwrap(),
  audienceNote: shape.audienceNote,
  ages: shape.ages,
  acceptsChildren: shape.acceptsChildren,
  services: shape.services.unwrap(),
  eligibility: shape.eligibility,
  stay: shape.stay,
  accessibility: shape.accessibility,
  confidentiality: shape.confidentiality,
  answers: shape.answers,
  asks: shape.asks,
  /** Whether a source says that the place is public. Everything else counts as confidential. */
  addressPolicy: z.enum(['public', 'confidential']),
  address: shape.address,
  position: shape.position,
  alert: shape.alert,
  note: shape.note,
  alsoServes: shape.alsoServes.unwrap(),
  /** Day on which the facts were last compared with their sources. */
  gathered: shape.gathered,
  /** Only of places that are known to be public: others might be found through them. */
  sources: z.array(shape.sources.element),
};

/** Somebody called the service or opened its official page. */
const checkedEntry = z.strictObject({
  status: z.literal('checked'),
  ...identity,
  ...facts,
  assured: assuranceSchema,
});

/** Supported by sources, not yet checked. */
const sourcedEntry = z.strictObject({ status: z.literal('sourced'), ...identity, ...facts });

/** Name, place and kind only. */
const unconfirmedEntry = z.strictObject({ status: z.literal('unconfirmed'), ...identity });

export const entrySchema = z
  .discriminatedUnion('status', [checkedEntry, sourcedEntry, unconfirmedEntry])
  .superRefine((entry, context) => {
    if (entry.status === 'unconfirmed' || entry.addressPolicy === 'public') return;
    for (const field of ['address', 'position', 'website'] as const) {
      if (entry[field] === undefined) continue;
      context.addIssue({ code: 'custom', path: [field], message: 'stands for a place that is not public' });
    }
    if (entry.sources.length > 0) {
      context.addIssue({ code: 'custom', path: ['sources'], message: 'may name a place that is not public' });
    }
  });

/** Everything that the files are made of. */
export const directorySchema = z.strictObject({
  edition: z.enum(['review', 'public']),
  /** Newest day that the content itself names; null where it names none. */
  date: day.nullable(),
  entries: z.array(entrySchema),
});

export type DirectoryEntry = z.infer<typeof entrySchema>;
export type ConfirmedEntry = Exclude<DirectoryEntry, { status: 'unconfirmed' }>;
export type OpenDirectory = z.infer<typeof directorySchema>;

/** A file that an importer cannot read. The message names the file, the place and what is wrong. */
export class ImportProblem extends Error {
  override name = 'ImportProblem';
}

/**
 * Reads imported values by the model.
 * @param value a directory as an importer has put it together
 * @param file name of the file, for the message
 * @throws ImportProblem naming the first place that does not fit
 */
export function parseDirectory(value: unknown, file: string): OpenDirectory {
  const result = directorySchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ImportProblem(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit the model'}`);
}
