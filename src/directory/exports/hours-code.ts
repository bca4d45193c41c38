import { hoursSchema, type Hours } from '../schema.ts';

/**
 * Opening hours as one short line, for the cells of a table and for call sheets: `always`, `unknown`,
 * `1,2,3,4,5 09:00-18:00; 6 10:00-14:00` (ISO weekdays, 1 is Monday; times of Kazakhstan, UTC+5), and
 * `disputed: always | 1,2,3,4,5 09:00-18:00` where sources contradict each other.
 */

type Claim = Extract<Hours, { kind: 'disputed' }>['claims'][number];

const DISPUTED = 'disputed:';

/**
 * @param hours hours of a service
 * @returns the line; days are sorted, each once
 */
export function writeHours(hours: Hours): string {
  // A kind or field that this form does not know must not be lost in silence.
  const known = hoursSchema.parse(hours);
  switch (known.kind) {
    case 'unknown':
      return 'unknown';
    case 'disputed':
      return `${DISPUTED} ${known.claims.map(writeClaim).join(' | ')}`;
    default:
      return writeClaim(known);
  }
}

function writeClaim(claim: Claim): string {
  if (claim.kind === 'always') return 'always';
  return claim.periods.map(({ days, opens, closes }) => `${sortDays(days).join(',')} ${opens}-${closes}`).join('; ');
}

/** @returns days in order, each once */
export function sortDays(days: readonly number[]): number[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

/**
 * Reads what `writeHours` writes, and the ways people write the same: ranges of days (1-5), dashes for hyphens, 9:00.
 * @param code the line
 * @returns the hours, or null where the line is not understood
 */
export function readHours(code: string): Hours | null {
  const text = code
    .trim()
    .toLowerCase()
    .replace(/\s*[‐‑–—−]\s*/g, '-')
    .replace(/\s+/g, ' ');
  if (text === 'unknown') return { kind: 'unknown' };
  if (!text.startsWith(DISPUTED)) return readClaim(text);
  const claims = text
    .slice(DISPUTED.length)
    .split('|')
    .map((part) => readClaim(part.trim()));
  return claims.length >= 2 && claims.every((claim) => claim !== null) ? { kind: 'disputed', claims } : null;
}

function readClaim(text: string): Claim | null {
  if (text === 'always') return { kind: 'always' };
  const periods = text.split(';').map((part) => readPeriod(part.trim()));
  return periods.every((period) => period !== null) ? { kind: 'weekly', periods } : null;
}

type Period = Extract<Claim, { kind: 'weekly' }>['periods'][number];

function readPeriod(text: string): Period | null {
  const [, dayText = '', from = '', to = ''] =
    /^([1-7](?: ?[,-] ?[1-7])*) (\d{1,2}:\d\d) ?- ?(\d{1,2}:\d\d)$/.exec(text) ?? [];
  const days = dayText === '' ? null : readDays(dayText.replaceAll(' ', ''));
  const [opens, closes] = [from.padStart(5, '0'), to.padStart(5, '0')];
  const parsed = hoursSchema.safeParse({ kind: 'weekly', periods: [{ days: days ?? [], opens, closes }] });
  if (!parsed.success || parsed.data.kind !== 'weekly') return null;
  return parsed.data.periods[0] ?? null;
}

/** @returns days of "1,3" or "1-5,7", or null for a range that runs backwards */
function readDays(text: string): number[] | null {
  const days: number[] = [];
  for (const part of text.split(',')) {
    const [first = 0, last = first, ...rest] = part.split('-').map(Number);
    if (rest.length > 0 || last < first) return null;
    for (let day = first; day <= last; day += 1) days.push(day);
  }
  return sortDays(days);
}
