import { z } from 'astro/zod';
import { localizedText } from '../i18n/languages.ts';
import { day, sourceDate, webAddress } from '../content/fields.ts';

/** One series or group of figures that share a definition: content/statistics/<id>.yaml */
export const seriesSchema = z.strictObject({
  /** What is counted, exactly. */
  definition: localizedText,
  /** The finding, as the title of a chart. */
  finding: localizedText.optional(),
  place: z.enum(['KZ', 'world', 'region']),
  /** Body that counted. */
  body: localizedText,
  period: localizedText,
  /** Group of comparable series; only the same group may share an axis. */
  comparable: z.enum(['A', 'B', 'C', 'none']),
  chartable: z.boolean(),
  unit: z.enum(['cases', 'contacts', 'people', 'percent', 'centres', 'children']),
  values: z
    .array(
      z.strictObject({
        /** Name by which pages ask for the value: <Stat of="series" item="key" /> */
        key: z.string().regex(/^[a-z0-9-]+$/),
        label: z.union([z.string(), localizedText]),
        value: z.number(),
        approximate: z.boolean().default(false),
        /** Calculated by us from other values. */
        computed: z.boolean().default(false),
        inChart: z.boolean().default(true),
      }),
    )
    .min(1),
  caveats: z.array(localizedText).default([]),
  secondHand: z.boolean().default(false),
  checked: day.nullable(),
  sources: z.array(z.strictObject({ publisher: localizedText, url: webAddress, date: sourceDate })).min(1),
});

export type Series = z.infer<typeof seriesSchema>;
