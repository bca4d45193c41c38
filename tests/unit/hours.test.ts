import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { serviceFacts } from '../../src/directory/facts.ts';
import { describeHours } from '../../src/directory/hours.ts';
import { openState } from '../../src/directory/open.ts';
import { hoursSchema, type Hours, type Service } from '../../src/directory/schema.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/messages.ts';
import { messagesOf } from '../helpers/messages.ts';

type Period = Extract<Hours, { kind: 'weekly' }>['periods'][number];

const WEEK_MINUTES = 7 * 24 * 60;
const MINUTE_MS = 60_000;
/** A Monday, 00:00 in Kazakhstan. */
const MONDAY = Date.UTC(2026, 10, 22, 19);

/** @returns the moment of an ISO weekday and time in Kazakhstan */
function moment(day: number, time: string): number {
  return MONDAY + ((day - 1) * 24 * 60 + minutesOf(time)) * MINUTE_MS;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const weekly = (...periods: Period[]): Hours => ({ kind: 'weekly', periods });
const period = (days: number[], opens: string, closes: string): Period => ({ days, opens, closes });

/** The slow and simple way: is this minute of the week inside a period of its own day, or of the day before? */
function isOpenAt(minute: number, periods: readonly Period[]): boolean {
  const inWeek = ((minute % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES;
  const day = Math.floor(inWeek / 1440) + 1;
  const dayBefore = day === 1 ? 7 : day - 1;
  const time = inWeek % 1440;
  return periods.some(({ days, opens, closes }) => {
    const [from, to] = [minutesOf(opens), minutesOf(closes)];
    if (to > from) return days.includes(day) && time >= from && time < to;
    return (days.includes(day) && time >= from) || (days.includes(dayBefore) && time < to);
  });
}

const clockTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const anyPeriod = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    opens: clockTime,
    closes: fc.oneof(clockTime, fc.constant('24:00')),
  })
  .filter(({ opens, closes }) => opens !== closes);
const anyPeriods = fc.array(anyPeriod, { minLength: 1, maxLength: 4 });
const anyMoment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('open now', () => {
  it.each([
    ['inside', weekly(period([1, 2, 3, 4, 5], '09:00', '18:00')), 1, '09:00', { state: 'open', closes: '18:00' }],
    [
      'at the minute of closing',
      weekly(period([1, 2, 3, 4, 5], '09:00', '18:00')),
      1,
      '18:00',
      { state: 'closed', day: 2, opens: '09:00', daysAhead: 1 },
    ],
    [
      'before opening',
      weekly(period([1, 2, 3, 4, 5], '09:00', '18:00')),
      1,
      '08:59',
      { state: 'closed', day: 1, opens: '09:00', daysAhead: 0 },
    ],
    [
      'over a weekend',
      weekly(period([1, 2, 3, 4, 5], '09:00', '18:00')),
      5,
      '20:00',
      { state: 'closed', day: 1, opens: '09:00', daysAhead: 3 },
    ],
    ['after midnight', weekly(period([5], '20:00', '08:00')), 6, '03:00', { state: 'open', closes: '08:00' }],
    ['from Sunday into Monday', weekly(period([7], '22:00', '06:00')), 1, '05:59', { state: 'open', closes: '06:00' }],
    ['until midnight', weekly(period([3], '10:00', '24:00')), 3, '23:59', { state: 'open', closes: '24:00' }],
    [
      'through a lunch break',
      weekly(period([2], '09:00', '13:00'), period([2], '14:00', '18:00')),
      2,
      '13:30',
      { state: 'closed', day: 2, opens: '14:00', daysAhead: 0 },
    ],
    [
      'in periods that overlap',
      weekly(period([2], '09:00', '14:00'), period([2], '12:00', '18:00')),
      2,
      '10:00',
      { state: 'open', closes: '18:00' },
    ],
    [
      'in periods that touch at midnight',
      weekly(period([2], '18:00', '24:00'), period([3], '00:00', '06:00')),
      2,
      '23:00',
      { state: 'open', closes: '06:00' },
    ],
    [
      'all week without a gap',
      weekly(period([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00')),
      7,
      '23:59',
      { state: 'open', closes: null },
    ],
    ['day and night', { kind: 'always' }, 4, '04:00', { state: 'open', closes: null }],
  ] as const)('%s', (_name, hours, day, time, expected) => {
    expect(openState(hours as unknown as Hours, moment(day, time))).toEqual(expected);
  });

  it('agrees with a search minute by minute', () => {
    fc.assert(
      fc.property(anyPeriods, anyMoment, (periods, now) => {
        const state = openState({ kind: 'weekly', periods }, now);
        const start = Math.floor((now - MONDAY) / MINUTE_MS);
        const open = isOpenAt(start, periods);
        expect(state.state).toBe(open ? 'open' : 'closed');
        const change = Array.from({ length: WEEK_MINUTES + 1 }, (_, ahead) => ahead).find(
          (ahead) => isOpenAt(start + ahead, periods) !== open,
        );
        if (state.state === 'open') {
          const end = change === undefined ? null : (((start + change) % 1440) + 1440) % 1440;
          expect(state.closes === null ? null : minutesOf(state.closes) % 1440).toBe(end);
        } else if (state.state === 'closed') {
          const next = start + (change ?? Number.NaN);
          expect(minutesOf(state.opens)).toBe(((next % 1440) + 1440) % 1440);
          expect(state.day).toBe((((Math.floor(next / 1440) % 7) + 7) % 7) + 1);
          expect(state.daysAhead).toBe(Math.floor(next / 1440) - Math.floor(start / 1440));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never says "open" of hours that are unknown, disputed or unclear', () => {
    const claim = fc.oneof(
      fc.constant({ kind: 'always' as const }),
      anyPeriods.map((periods) => ({ kind: 'weekly' as const, periods })),
    );
    fc.assert(
      fc.property(
        fc.array(claim, { minLength: 2, maxLength: 3 }),
        anyPeriods,
        clockTime,
        anyMoment,
        (claims, periods, time, now) => {
          expect(openState({ kind: 'unknown' }, now).state).toBe('unknown');
          expect(openState({ kind: 'disputed', claims }, now).state).toBe('unknown');
          const unclear = [...periods, { days: [1], opens: time, closes: time }];
          expect(openState({ kind: 'weekly', periods: unclear }, now).state).toBe('unknown');
        },
      ),
    );
  });
});

describe('on phones in other time zones, or with old rules', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('says the same', () => {
    fc.assert(
      fc.property(anyPeriods, anyMoment, (periods, now) => {
        const answers = ['UTC', 'Asia/Almaty', 'Etc/GMT-6', 'America/New_York', 'Pacific/Kiritimati'].map((name) => {
          process.env.TZ = name;
          return openState({ kind: 'weekly', periods }, now);
        });
        for (const answer of answers) expect(answer).toEqual(answers[0]);
      }),
      { numRuns: 50 },
    );
  });

  it('really takes the zones apart', () => {
    const hours = ['Etc/GMT-6', 'America/New_York'].map((name) => {
      process.env.TZ = name;
      return new Date(MONDAY).getHours();
    });
    expect(new Set(hours).size).toBe(2);
  });
});

describe('hours as text', () => {
  const service = (hours: Hours) => ({ hours }) as Service;

  it('name every time of every period, in each language', () => {
    fc.assert(
      fc.property(anyPeriods, fc.constantFrom(...LANGUAGES), (periods, language) => {
        const hours: Hours = { kind: 'weekly', periods };
        expect(hoursSchema.safeParse(hours).success).toBe(true);
        const text = describeHours(hours, translator(messagesOf(language), language));
        for (const { opens, closes } of periods) expect(text).toContain(`${opens}–${closes}`);
      }),
    );
  });

  it.each(LANGUAGES)('say that weekly hours may differ on holidays: %s', (language) => {
    const t = translator(messagesOf(language), language);
    const say = (hours: Hours) => serviceFacts(service(hours), t, ['hours'])[0]?.text;
    expect(say(weekly(period([1], '09:00', '18:00')))).toContain(t('hours.holidays'));
    expect(say({ kind: 'always' })).toBe(t('hours.always'));
    expect(say({ kind: 'unknown' })).toBeUndefined();
    const disputed: Hours = {
      kind: 'disputed',
      claims: [{ kind: 'always' }, { kind: 'weekly', periods: [period([1], '09:00', '18:00')] }],
    };
    expect(say(disputed)).toContain(t('hours.disputed'));
  });

  it('say that nobody knows, where a caller asks', () => {
    const t = translator(messagesOf('en'), 'en');
    const unknown = { hours: { kind: 'unknown' }, cost: 'unknown', languages: [] } as unknown as Service;
    expect(serviceFacts(unknown, t, ['hours', 'cost', 'languages'], true).map(({ text }) => text)).toEqual(
      Array.from({ length: 3 }, () => t('service.notStated')),
    );
  });
});
