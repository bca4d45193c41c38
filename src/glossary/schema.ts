import { z } from 'astro/zod';
import { localizedText } from '../i18n/languages.ts';
import { pagePath, slug } from '../content/fields.ts';

/** Themes of the glossary, in the order of their pages. Each is a page, /glossary/<theme>/, the same in every language. */
export const TERM_GROUPS = ['children', 'kinds', 'online', 'body', 'law', 'people', 'services', 'recovery'] as const;
export type TermGroup = (typeof TERM_GROUPS)[number];

/** Words per language; a language may have none. */
const words = z.strictObject({
  kk: z.array(z.string().trim().min(1)),
  ru: z.array(z.string().trim().min(1)),
  en: z.array(z.string().trim().min(1)),
});

/** One term: content/glossary/<id>.yaml */
export const termSchema = z.strictObject({
  /** Stands in the address of the term (#t25) instead of the word, and is never given to another term. */
  number: z.number().int().positive(),
  /** Page on which the term stands. */
  group: z.enum(TERM_GROUPS),
  term: localizedText,
  /** One to three short sentences. The check holds them to the limits of the law pages, and of any page that shows them. */
  definition: localizedText,
  /** Other words that people use for it, per language. */
  variants: words.optional(),
  /** Words that this site does not write and that lead to this term, per language (style guide, 5). */
  avoid: words.optional(),
  /** Where the Kazakh term comes from. */
  basis: z.enum(['study', 'law', 'official', 'own', 'background', 'unconfirmed']),
  needsNativeCheck: z.boolean(),
  /** The provision that the definition restates: a file name of content/law/provisions. */
  provision: slug.optional(),
  /** The page of content/guides on which it is explained. */
  page: pagePath.optional(),
});

export type Term = z.infer<typeof termSchema>;
