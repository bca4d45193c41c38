import { daysBetween } from '../i18n/dates.ts';

/**
 * How old a check of the directory may become. The one place of these limits: the build (src/edition/edition.ts) and
 * the script that ages a page nobody rebuilds (client/ageing.ts) both read it here.
 */

/** After so many days an entry says that its check is old (style guide, section 8). */
export const OLD_AFTER_DAYS = 180;

/** After so many days its phone is hidden. Urgent numbers never are: src/edition/edition.ts. */
export const PHONE_HIDDEN_AFTER_DAYS = 365;

/** `expired` is old as well. */
export type CheckAge = 'fresh' | 'old' | 'expired';

/**
 * @param checked day of the last check, YYYY-MM-DD; null when there is none to grow old
 * @param today the day on which somebody looks, YYYY-MM-DD
 * @returns `fresh` also for a day that lies ahead or cannot be read: a wrong clock must not hide anything
 */
export function checkAge(checked: string | null, today: string): CheckAge {
  const days = checked === null ? 0 : daysBetween(checked, today);
  if (days > PHONE_HIDDEN_AFTER_DAYS) return 'expired';
  return days > OLD_AFTER_DAYS ? 'old' : 'fresh';
}
