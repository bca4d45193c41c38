import { z } from 'astro/zod';
import { LANGUAGES, localizedText } from '../i18n/languages.ts';
import { day, pagePath, slug, sourceDate, webAddress } from '../content/fields.ts';
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
    /** Last part of the address of its page. It stands in browser histories, so it names no act and no number. */
    slug: slug.optional(),
    /** Town or district, never a street. */
    place: localizedText.optional(),
    /** Proper name. A name that its sources do not give in a language is our translation: see `ownTranslations`. */
    name: localizedText,
    ownTranslations: z.array(z.enum(LANGUAGES)).default([]),
    /**
     * Words that stay in every language as their source gives them, with the language to which they belong: pages mark
     * them, so that a voice reads «Үміт» in Kazakh on a Russian page.
     */
    properNames: z.array(z.strictObject({ text: z.string().trim().min(2), language: z.enum(LANGUAGES) })).default([]),
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
    /** Ages in whole years, both included. Leave out what is not known. */
    ages: z
      .strictObject({
        from: z.number().int().min(0).max(99).optional(),
        to: z.number().int().min(0).max(99).optional(),
      })
      .optional(),
    acceptsChildren: z.boolean().optional(),
    services: z.array(z.enum(SERVICES_OFFERED)).default([]),
    /** How one gets in: on one's own, by referral. */
    eligibility: localizedText.optional(),
    stay: localizedText.optional(),
    accessibility: localizedText.optional(),
    /** What stays private, and what may be passed on: both in one text, so that neither is shown alone. */
    confidentiality: localizedText.optional(),
    /** Who answers a call, as far as a source says it. */
    answers: localizedText.optional(),
    /** What they ask, as far as a source says it. */
    asks: localizedText.optional(),
    /** Page of the site that tells more about a call. */
    guide: pagePath.optional(),
    /** Only `false` allows an address: everything else counts as confidential. */
    confidentialAddress: z.boolean().optional(),
    address: localizedText.optional(),
    /** Where the address lies, for maps of others; never without an address. */
    position: z
      .strictObject({ latitude: z.number().min(40).max(56), longitude: z.number().min(46).max(88) })
      .optional(),
    alert: localizedText.optional(),
    note: localizedText.optional(),
    /** Region pages that mention this service although it stands elsewhere. */
    alsoServes: z.array(z.enum(REGION_CODES)).default([]),
    confidence: z.enum(CONFIDENCE),
    publish: z.enum(PUBLISH_ADVICE),
    /** Day on which the facts were last compared with their sources. An entry that nobody has checked ages from it. */
    gathered: day.optional(),
    assurance: assuranceSchema.nullable(),
    /** Empty only where the one trace of a place has no address of its own: such an entry shows no more than its name. */
    sources: z.array(z.strictObject({ url: webAddress, date: sourceDate, secondHand: z.boolean().default(false) })),
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
    if (service.position && !service.address) {
      context.addIssue({
        code: 'custom',
        path: ['position'],
        message: 'stands without an address. Add the address of a place that is public, or remove the position',
      });
    }
    if (service.ages?.from !== undefined && service.ages.to !== undefined && service.ages.from > service.ages.to) {
      context.addIssue({
        code: 'custom',
        path: ['ages'],
        message: 'end before they begin. Write the lower age as from, the higher as to',
      });
    }
    if (service.sources.length === 0 && (service.publish !== 'verify_first' || service.confidence !== 'single_weak')) {
      context.addIssue({
        code: 'custom',
        path: ['sources'],
        message:
          'is empty. Name at least one source; without any, an entry is publish: verify_first and confidence: single_weak',
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
