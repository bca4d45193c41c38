import { KAZAKHSTAN_OFFSET_MS } from '../i18n/dates.ts';
import type { Hours } from './schema.ts';

/**
 * Whether a place is open at a moment. Kazakhstan has one time zone, UTC+5, since 1 March 2024; phones with older rules
 * still show UTC+6 for most of the country, so the zone of the device is never asked.
 */
export type OpenState =
  /** `closes` is HH:MM, 24:00 for midnight, or null when it never closes. */
  | { state: 'open'; closes: string | null }
  /** The next opening: ISO weekday, HH:MM, and how many days ahead (0 is today). */
  | { state: 'closed'; day: number; opens: string; daysAhead: number }
  /** Not known, disputed, or not clear: nobody may be sent to a closed door. */
  | { state: 'unknown' };

const MINUTES_A_DAY = 24 * 60;
const MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

/** A time between two minutes, counted from Monday 00:00; the end is not included. */
interface Span {
  start: number;
  end: number;
}

/**
 * @param hours hours of a service
 * @param now the moment in milliseconds, as Date.now() gives it
 */
export function openState(hours: Hours, now: number): OpenState {
  if (hours.kind === 'always') return { state: 'open', closes: null };
  if (hours.kind !== 'weekly') return { state: 'unknown' };
  // A period that ends when it begins may mean a whole day or a mistake.
  if (hours.periods.some(({ opens, closes }) => opens === closes)) return { state: 'unknown' };
  const spans = joinSpans(hours.periods.flatMap(spansOf));
  const minute = minuteOfWeek(now);
  const current = spans.find(({ start, end }) => start <= minute && minute < end);
  if (current) {
    const closes = current.end - current.start >= MINUTES_A_WEEK ? null : writeTime(current.end, 'end');
    return { state: 'open', closes };
  }
  const next = spans.find(({ start }) => start > minute);
  if (!next) return { state: 'unknown' };
  const daysAhead = Math.floor(next.start / MINUTES_A_DAY) - Math.floor(minute / MINUTES_A_DAY);
  const day = (Math.floor(next.start / MINUTES_A_DAY) % 7) + 1;
  return { state: 'closed', day, opens: writeTime(next.start, 'start'), daysAhead };
}

/** @returns minutes since Monday 00:00 in Kazakhstan */
function minuteOfWeek(now: number): number {
  const there = new Date(now + KAZAKHSTAN_OFFSET_MS);
  const weekday = (there.getUTCDay() + 6) % 7;
  return weekday * MINUTES_A_DAY + there.getUTCHours() * 60 + there.getUTCMinutes();
}

type Period = Extract<Hours, { kind: 'weekly' }>['periods'][number];

/** The spans of a period in the week before, this week and the next, so that no span is cut at the end of a week. */
function spansOf({ days, opens, closes }: Period): Span[] {
  const from = readTime(opens);
  const to = readTime(closes);
  // What closes before it opens closes on the next day.
  const length = to > from ? to - from : to + MINUTES_A_DAY - from;
  return days.flatMap((day) =>
    [-1, 0, 1].map((week) => {
      const start = week * MINUTES_A_WEEK + (day - 1) * MINUTES_A_DAY + from;
      return { start, end: start + length };
    }),
  );
}

/** Joins spans that overlap or touch; sorted by their start. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function readTime(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Midnight is 24:00 where something ends, 00:00 where it begins. */
function writeTime(minute: number, place: 'start' | 'end'): string {
  const ofDay = ((minute % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  if (ofDay === 0 && place === 'end') return '24:00';
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
