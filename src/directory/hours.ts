import type { Translate } from '../i18n/messages.ts';
import type { Hours } from './schema.ts';

type Claim = Extract<Hours, { kind: 'disputed' }>['claims'][number];

/**
 * Opening hours as words. Conflicting claims are all named; unknown hours are called unknown.
 * @param hours hours of a service
 * @param t messages of the reader's language
 */
export function describeHours(hours: Hours, t: Translate): string {
  if (hours.kind === 'unknown') return t('hours.unknown');
  if (hours.kind === 'disputed') {
    const claims = hours.claims.map((claim) => describeClaim(claim, t));
    return `${t('hours.disputed')}: ${claims.join(` ${t('hours.or')} `)}`;
  }
  return describeClaim(hours, t);
}

function describeClaim(claim: Claim, t: Translate): string {
  if (claim.kind === 'always') return t('hours.always');
  return claim.periods
    .map((period) => `${describeDays(period.days, t)} ${period.opens}–${period.closes}`.replaceAll(' ', '\u00a0'))
    .join(', ');
}

function describeDays(days: readonly number[], t: Translate): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  if (sorted.length === 7) return t('hours.daily');
  if (sorted.join() === '1,2,3,4,5') return t('hours.weekdays');
  return sorted.map((day) => t(`hours.days.${day}`)).join(', ');
}
