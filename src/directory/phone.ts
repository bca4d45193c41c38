import { isValidPhoneNumber, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { z } from 'astro/zod';

/** Short codes of Kazakhstan that this site may hold. Anything else that is short is a mistake. */
export const SHORT_CODES = ['102', '103', '111', '112', '150'] as const;

/** A short code as it is, or a full number in international form without spaces. */
export const phoneNumber = z.string().refine((value) => isShortCode(value) || isFullNumber(value), {
  message:
    'is neither a known short code (102, 103, 111, 112, 150) nor a valid number. Write "111", or the full number with +7 and ten digits, without spaces',
});

/** @returns whether the text is one of the short codes of the site */
export function isShortCode(value: string): boolean {
  return (SHORT_CODES as readonly string[]).includes(value);
}

function isFullNumber(value: string): boolean {
  return /^\+\d{8,15}$/.test(value) && isValidPhoneNumber(value);
}

/**
 * Writes a number for reading: short codes stay, others in international form with no-break spaces.
 * @param value a number that `phoneNumber` accepts
 */
export function formatPhone(value: string): string {
  if (isShortCode(value)) return value;
  const international = parsePhoneNumberWithError(value).formatInternational();
  // Numbers of Kazakhstan are read in pairs at the end.
  return international.replace(/^(\+7 \d{3} \d{3}) ?(\d{2})(\d{2})$/, '$1 $2 $3').replaceAll(' ', '\u00a0');
}

/**
 * @param value a number that `phoneNumber` accepts
 * @returns the link target; a short code never gets a country code
 */
export function phoneLink(value: string): string {
  return `tel:${value}`;
}
