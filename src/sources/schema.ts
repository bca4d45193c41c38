import { z } from 'astro/zod';
import { day, sourceDate, webAddress } from '../content/fields.ts';

/** One entry of the bibliography: content/sources/<group>.yaml holds many, by key. */
export const sourceSchema = z.strictObject({
  publisher: z.string().trim().min(1),
  title: z.string().trim().min(1),
  /** Language of publisher and title. */
  language: z.enum(['kk', 'ru', 'en', 'es']),
  url: webAddress,
  date: sourceDate,
  /** The day on which a person opened the page; null until somebody has. */
  opened: day.nullable(),
  /** A copy or a report about the original. */
  secondHand: z.boolean().default(false),
});

export type Source = z.infer<typeof sourceSchema>;
