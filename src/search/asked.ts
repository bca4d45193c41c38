import { z } from 'astro/zod';
import { pagePath } from '../content/fields.ts';

const phrases = z.array(z.string().trim().min(2));

/** Words in which people ask for a page, by its path: content/search/asked.yaml. They are found and never shown. */
export const askedSchema = z.record(pagePath, z.strictObject({ kk: phrases, ru: phrases, en: phrases }));
