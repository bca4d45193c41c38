import { z } from 'astro/zod';

/** A day written as YYYY-MM-DD that exists in the calendar. Kept as text so that no time zone can move it. */
export const day = z.string().refine(isRealDay, {
  message: 'is not a day. Write it as YYYY-MM-DD in quotation marks, for example "2026-11-22"',
});

/** The date that a source shows: a day, a month, a year, or null when it shows none. */
export const sourceDate = z
  .string()
  .refine((value) => /^\d{4}$/.test(value) || /^\d{4}-(0[1-9]|1[0-2])$/.test(value) || isRealDay(value), {
    message: 'is not a date of a source. Write "2025", "2025-08" or "2025-08-13", or null when the source shows none',
  })
  .nullable();

/** Web address of a source or an official text. */
export const webAddress = z.string().refine(isWebAddress, {
  message: 'is not a web address. Write it in full, beginning with https:// or http://',
});

/** Identifier of an entry: lower-case Latin letters, digits and hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  message: 'is not an identifier. Use lower-case Latin letters, digits and single hyphens',
});

/** Path of a page without language and outer slashes, for example "help/now"; the home page is "home". */
export const pagePath = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/, {
  message: 'is not a page path. Write it without language and outer slashes, for example help/now',
});

/** Key of an entry in content/sources. */
export const sourceKey = z.string().regex(/^[A-Z][A-Za-z0-9-]*$/, {
  message: 'is not a source key. Use the key of an entry in content/sources, for example N2',
});

/**
 * @param value text to test
 * @returns true for YYYY-MM-DD where that day exists (29 February only in leap years)
 */
export function isRealDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value);
}
