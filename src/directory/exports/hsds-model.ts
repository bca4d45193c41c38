import { z } from 'astro/zod';
import { day } from '../../content/fields.ts';

/**
 * The fields of the Human Services Data Specification 3.0 (Open Referral) that the directory uses, each as the
 * specification has it and no other. A file holds a list of services, in one language.
 */

const id = z.uuid();
const text = z.string().min(1);

/** A code of the directory with its word, or a value that HSDS has no field for. */
const attribute = z.strictObject({
  id,
  link_id: id,
  link_entity: z.literal('service'),
  link_type: text,
  value: text,
  taxonomy_term: z
    .strictObject({
      id,
      code: text,
      name: text,
      description: text,
      taxonomy: text,
      language: text,
      term_uri: z.url().optional(),
    })
    .optional(),
});

const phone = z.strictObject({
  id,
  service_id: id,
  /** A short code stays as it is: 111, never +7111. */
  number: text,
  type: z.enum(['voice', 'text']),
  /** The messenger, where the number belongs to one. */
  description: text.optional(),
});

/** Times with the offset of Kazakhstan. Only for hours that are not disputed. */
const schedule = z.strictObject({
  id,
  service_id: id,
  freq: z.literal('WEEKLY'),
  wkst: z.literal('MO'),
  byday: z.string().regex(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/),
  timezone: z.literal(5),
  opens_at: z.string().regex(/^\d\d:\d\d\+05:00$/),
  closes_at: z.string().regex(/^\d\d:\d\d\+05:00$/),
  description: text,
});

/** A schedule in words only: hours unknown, or sources that contradict each other. */
const describedSchedule = z.strictObject({ id, service_id: id, description: text });

const location = z.strictObject({
  id,
  location_type: z.literal('physical'),
  /** The town or district. */
  name: text.optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  addresses: z
    .array(
      z.strictObject({
        id,
        location_id: id,
        address_1: text,
        city: z.string(),
        state_province: text,
        /** Required by HSDS; the directory holds none. */
        postal_code: z.literal(''),
        country: z.literal('KZ'),
        address_type: z.literal('physical'),
      }),
    )
    .length(1)
    .optional(),
});

export const hsdsServiceSchema = z.strictObject({
  id,
  name: text,
  alternate_name: text.optional(),
  description: text,
  /** `inactive` where nobody has confirmed the entry: do not send anybody there. */
  status: z.enum(['active', 'inactive']),
  url: z.url().optional(),
  application_process: text.optional(),
  fees_description: text.optional(),
  eligibility_description: text.optional(),
  minimum_age: z.number().int().min(0).optional(),
  maximum_age: z.number().int().min(0).optional(),
  assured_date: day.optional(),
  alert: text.optional(),
  organization_id: id.optional(),
  organization: z.strictObject({ id, name: text, description: text }).optional(),
  phones: z.array(phone).optional(),
  schedules: z.array(z.union([schedule, describedSchedule])).optional(),
  service_areas: z
    .array(
      z.strictObject({
        id,
        service_id: id,
        name: text,
        /** ISO 3166 code. */
        extent: z.string().regex(/^KZ(-\d\d)?$/),
        extent_type: z.literal('text'),
      }),
    )
    .min(1),
  service_at_locations: z
    .array(z.strictObject({ id, service_id: id, location_id: id, location }))
    .length(1)
    .optional(),
  languages: z.array(z.strictObject({ id, service_id: id, name: text, code: text, note: text.optional() })).optional(),
  cost_options: z
    .array(z.strictObject({ id, service_id: id, option: text, amount: z.literal(0), currency: z.literal('KZT') }))
    .length(1)
    .optional(),
  attributes: z.array(attribute).min(1),
});

export const hsdsPackageSchema = z.array(hsdsServiceSchema);

export type HsdsService = z.infer<typeof hsdsServiceSchema>;
export type HsdsAttribute = z.infer<typeof attribute>;
