import { z } from 'astro/zod';
import { day, pagePath, slug, sourceKey } from '../content/fields.ts';

/** How much care a page needs: A0 for professionals … A3 about violence that has happened. */
export const ALERT_LEVELS = ['A0', 'A1', 'A2', 'A3'] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

/** Who is spoken to. Decides sentence limits, register and tint. */
export const VOICES = [
  'help-child',
  'age-3-6',
  'age-7-10',
  'age-11-13',
  'age-14-17',
  'parent',
  'teacher',
  'law',
  'specialist',
  'general',
] as const;
export type Voice = (typeof VOICES)[number];

/** Helpline sets, in the order in which the numbers stand. */
export const HELPLINE_SETS = ['danger', 'child', 'adult', 'foot', 'foot-child'] as const;
export type HelplineSet = (typeof HELPLINE_SETS)[number];

/** People whose sign-off a page may need before the public edition shows it. */
export const SIGN_OFF_ROLES = [
  'child-psychologist',
  'child-psychiatrist',
  'lawyer',
  'health-specialist',
  'teacher',
  'school-psychologist',
  'children',
  'screen-reader-users',
  'helpline-111',
  'kazakh-editors',
  'russian-editor',
  'english-editor',
] as const;

/** What the three versions of a page share: content/guides/<path>.yaml */
export const pageSchema = z.strictObject({
  level: z.enum(ALERT_LEVELS),
  voice: z.enum(VOICES),
  helplines: z.array(z.enum(HELPLINE_SETS)).min(1),
  /** Name of an illustration; leave out for none. */
  picture: slug.optional(),
  related: z.array(pagePath).max(8).default([]),
  sources: z.array(sourceKey).default([]),
  /** The day on which a person last compared the page with its sources; null until somebody has. */
  checked: day.nullable(),
  signOffs: z.array(z.enum(SIGN_OFF_ROLES)).default([]),
  /** The page has a printable sheet, made of its text. */
  sheet: z
    .strictObject({
      /** Day of the last change of the text; stands on the sheet. */
      updated: day,
      /** The one heading whose section is printed, by its id in the address: s8. All sections when it is left out. */
      only: z
        .string()
        .regex(/^s[1-9]\d*$/, {
          message: 'is no id of a heading. Open the heading on the page and write what stands after # in the address',
        })
        .optional(),
      /** Lines to sign on. */
      sign: z.boolean().default(false),
    })
    .optional(),
  /** Place in its section, lowest first. */
  order: z.number().int().min(0),
});

/** The front matter of one language's text: content/guides/<path>.<language>.mdx */
export const guideSchema = z.strictObject({
  /** What the browser keeps in history and bookmarks. */
  title: z.string().trim().min(2).max(60),
  /** What the reader sees at the top; left out when it is the title. */
  heading: z.string().trim().min(2).optional(),
  description: z.string().trim().min(40).max(160),
  /** Content note, on pages of level A3. */
  note: z.string().trim().min(10).optional(),
  /** What the picture says; empty when it only decorates. */
  pictureAlt: z.string().max(125).optional(),
});

export type Page = z.infer<typeof pageSchema>;
export type Guide = z.infer<typeof guideSchema>;
