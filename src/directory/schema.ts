import { z } from 'astro/zod';
import { LANGUAGES, localizedText } from '../i18n/languages.ts';
import { day, slug, sourceDate, webAddress } from '../content/fields.ts';
import { REGION_CODES } from './regions.ts';
import { phoneNumber } from './phone.ts';

/** What the label of the fact file says about showing an entry. */
export const PUBLISH_ADVICE = ['ready_after_recheck', 'verify_first', 'do_not_publish'] as const;
export type PublishAdvice = (typeof PUBLISH_ADVICE)[number];

export const CONFIDENCE = ['confirmed_2plus', 'one_official', 'single_weak', 'not_found'] as const;

export const SERVICE_KINDS = [
  'emergency',
  'hotline',
  'ombudsman',
  'state_body',
  'programme',
  'network',
  'crisis_centre',
  'mother_home',
  'family_support_centre',
  'psychological_support_centre',
  'child_victim_centre',
  /** Rehabilitation of adults and families by the social services. */
  'adaptation_centre',
  /** Children are brought by authorities: not a walk-in service. */
  'child_reception_centre',
  'child_rights_department',
  'ngo_hotline',
  'ngo_legal_centre',
  'unclear',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export const AUDIENCES = [
  'anyone',
  'children',
  'teenagers',
  'parents',
  'families',
  'women',
  'women_with_children',
  'pregnant_women',
  'schools',
  'trafficking_survivors',
] as const;

export const SERVICES_OFFERED = [
  'information',
  'psychological_help',
  'legal_advice',
  'social_help',
  'medical_help',
  'forensic_examination',
  'child_interview',
  'shelter',
  'food',
  'documents',
  'mobile_team',
  'work_with_authorities',
  'emergency_response',
  'report_intake',
  'protective_order',
  'family_accompaniment',
  'complaints',
  'rehabilitation',
  'schooling',
] as const;

const openingPeriod = z.strictObject({
  days: z.array(z.number().int().min(1).max(7)).min(1),
  opens: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'is not a time. Write it as HH:MM, for example 09:00' }),
  closes: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    message: 'is not a time. Write it as HH:MM, for example 18:00 or 24:00',
  }),
});

/** Opening hours. Days are ISO weekdays, 1 for Monday; times are those of Kazakhstan (UTC+5). */
export const hoursSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('weekly'), periods: z.array(openingPeriod).min(1) }),
  /** Sources contradict each other: every claim is shown. */
  z.strictObject({
    kind: z.literal('disputed'),
    claims: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('always') }),
          z.strictObject({ kind: z.literal('weekly'), periods: z.array(openingPeriod).min(1) }),
        ]),
      )
      .min(2),
  }),
]);
export type Hours = z.infer<typeof hoursSchema>;

/** Somebody called the number or opened the official page. */
export const assuranceSchema = z.strictObject({
  date: day,
  method: z.enum(['phone', 'official_page']),
  /** Role of the person, never a name: "editor", "volunteer", "publisher". */
  by: z.string().trim().min(2),
});

/** One service: content/directory/<region>/<id>.yaml. Meaning of the fields follows Open Referral HSDS 3. */
export const serviceSchema = z
  .strictObject({
    kind: z.enum(SERVICE_KINDS),
    region: z.enum(['national', ...REGION_CODES]),
    /** Town or district, never a street. */
    place: localizedText.optional(),
    /** Proper name. A name that its sources do not give in a language is our translation: see `ownTranslations`. */
    name: localizedText,
    ownTranslations: z.array(z.enum(LANGUAGES)).default([]),
    /** Short form for buttons and lists, where the name is long. */
    shortName: localizedText.optional(),
    operator: localizedText.optional(),
    legalForm: z.enum(['state', 'ngo', 'mixed']).optional(),
    phones: z
      .array(
        z.strictObject({
          number: phoneNumber,
          channel: z.enum(['voice', 'whatsapp', 'telegram', 'sms']).default('voice'),
        }),
      )
      .default([]),
    website: webAddress.optional(),
    /** Other ways to write, for example a QR code at school. */
    writing: localizedText.optional(),
    hours: hoursSchema.default({ kind: 'unknown' }),
    cost: z.enum(['free', 'unknown']).default('unknown'),
    languages: z.array(z.enum(LANGUAGES)).default([]),
    languagesBasis: z.enum(['stated', 'inferred']).optional(),
    audiences: z.array(z.enum(AUDIENCES)).default([]),
    audienceNote: localizedText.optional(),
    acceptsChildren: z.boolean().optional(),
    services: z.array(z.enum(SERVICES_OFFERED)).default([]),
    /** How one gets in: on one's own, by referral. */
    eligibility: localizedText.optional(),
    stay: localizedText.optional(),
    accessibility: localizedText.optional(),
    confidentiality: localizedText.optional(),
    /** Only `false` allows an address: everything else counts as confidential. */
    confidentialAddress: z.boolean().optional(),
    address: localizedText.optional(),
    alert: localizedText.optional(),
    note: localizedText.optional(),
    /** Region pages that mention this service although it stands elsewhere. */
    alsoServes: z.array(z.enum(REGION_CODES)).default([]),
    confidence: z.enum(CONFIDENCE),
    publish: z.enum(PUBLISH_ADVICE),
    assurance: assuranceSchema.nullable(),
    sources: z
      .array(z.strictObject({ url: webAddress, date: sourceDate, secondHand: z.boolean().default(false) }))
      .min(1),
  })
  .superRefine((service, context) => {
    if (service.address && service.confidentialAddress !== false) {
      context.addIssue({
        code: 'custom',
        path: ['address'],
        message:
          'stands for a place that is not marked public. Remove the address, or set confidentialAddress: false if a source says that the place is public',
      });
    }
    if (service.publish === 'do_not_publish') {
      context.addIssue({
        code: 'custom',
        path: ['publish'],
        message: 'is do_not_publish: such an entry never reaches the site. Remove the file',
      });
    }
  });

export type Service = z.infer<typeof serviceSchema>;
export { slug as serviceId };
