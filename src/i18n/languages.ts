import { z } from 'astro/zod';

/** Languages of the site, in the order in which they are offered. None is the source of the others. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One value in each language. */
export type Localized<Value = string> = Record<Language, Value>;

/**
 * @param value any string, for example the first part of a path
 * @returns whether it is a language code of this site
 */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);
}

/**
 * Builds a value in each language.
 * @param make receives each language in turn
 */
export function localize<Value>(make: (language: Language) => Value): Localized<Value> {
  return { kk: make('kk'), ru: make('ru'), en: make('en') };
}

/** Text that must exist in every language: an object with exactly the keys kk, ru and en. */
export const localizedText = z.strictObject({
  kk: z.string().trim().min(1),
  ru: z.string().trim().min(1),
  en: z.string().trim().min(1),
});
