import { z } from 'astro/zod';
import { localizedText } from '../i18n/languages.ts';
import { pagePath } from '../content/fields.ts';

/** One term: content/glossary/<id>.yaml */
export const termSchema = z.strictObject({
  term: localizedText,
  definition: localizedText.optional(),
  /** Other words that people use for it, per language. */
  variants: z.strictObject({ kk: z.array(z.string()), ru: z.array(z.string()), en: z.array(z.string()) }).optional(),
  /** Where the Kazakh term comes from. */
  basis: z.enum(['study', 'law', 'official', 'own', 'background', 'unconfirmed']),
  needsNativeCheck: z.boolean(),
  page: pagePath.optional(),
});

export type Term = z.infer<typeof termSchema>;
