import { z } from 'astro/zod';
import { localizedText } from '../i18n/languages.ts';
import { day, slug, sourceDate, webAddress } from '../content/fields.ts';

/** A law, code or decree: content/law/acts/<id>.yaml */
export const actSchema = z.strictObject({
  /** Official name in Kazakh and Russian; the English name is a working translation. */
  name: localizedText,
  /** Short name for citations in the middle of a text. */
  short: localizedText,
  number: z.string().trim().min(1).optional(),
  signed: day.optional(),
  inForce: day.optional(),
  repealed: day.optional(),
  /** Date of the edition that was read; null when the copy does not show it. */
  edition: day.nullable(),
  /** Pages with the official text. */
  official: z.strictObject({ kk: webAddress.optional(), ru: webAddress.optional() }),
  replacedBy: slug.optional(),
});

/** One provision: content/law/provisions/<id>.yaml. Restated in own words on the pages; here stand its facts. */
export const provisionSchema = z.strictObject({
  act: slug,
  /** Article and point as cited, for example "121-1" or "1(9)"; left out for a whole act. */
  article: z.string().trim().min(1).optional(),
  /** Title of the article or the term that it defines. Kazakh only where a source shows it. */
  title: z.strictObject({
    kk: z.string().trim().min(1).optional(),
    ru: z.string().trim().min(1).optional(),
    en: z.string().trim().min(1),
  }),
  /** Term of the repealed law, to explain older texts. */
  formerTitle: z.strictObject({ kk: z.string().trim().min(1), ru: z.string().trim().min(1) }).optional(),
  /** Overrides the page of the act where the article has a page of its own. */
  official: z.strictObject({ kk: webAddress.optional(), ru: webAddress.optional() }).default({}),
  /** Overrides the edition of the act. */
  edition: day.nullable().optional(),
  inForce: day.optional(),
  /** Amounts in monthly calculation indices, by name: fine, repeatedFine … */
  amounts: z.record(z.string(), z.number().positive()).default({}),
  /** Other numbers of the article by name: days, hours, ages, years. */
  numbers: z.record(z.string(), z.number()).default({}),
  confidence: z.enum(['high', 'medium', 'low', 'unknown']),
  /** Points that a lawyer has to confirm before the public edition. */
  lawyerToConfirm: z.array(z.string()).default([]),
  checked: day.nullable(),
  sources: z.array(z.strictObject({ url: webAddress, date: sourceDate })).min(1),
});

/** The monthly calculation index: content/law/monthly-index.yaml */
export const monthlyIndexSchema = z.strictObject({
  year: z.number().int().min(2026),
  tenge: z.number().int().positive(),
  checked: day.nullable(),
  sources: z.array(z.strictObject({ url: webAddress, date: sourceDate })).min(1),
});

export type Act = z.infer<typeof actSchema>;
export type Provision = z.infer<typeof provisionSchema>;
