import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { OLD_AFTER_DAYS, PHONE_HIDDEN_AFTER_DAYS, checkAge } from '../../src/directory/age.ts';
import { PUBLISH_ADVICE, type Service } from '../../src/directory/schema.ts';
import { URGENT_SERVICES, ageingDay, isCheckOld, mayShowPhone, serviceVisibility } from '../../src/edition/edition.ts';
import { dayInKazakhstan } from '../../src/i18n/dates.ts';

const CHECKED = '2026-11-22';
const DAY_MS = 86_400_000;

/** @returns the day so many days after the check */
function after(days: number): string {
  return new Date(Date.parse(`${CHECKED}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

type Entry = Pick<Service, 'publish' | 'assurance' | 'gathered'>;
const checked: Entry = {
  publish: 'ready_after_recheck',
  assurance: { date: CHECKED, method: 'phone', by: 'editor' },
  gathered: '2020-01-01',
};
const unchecked: Entry = { publish: 'ready_after_recheck', assurance: null, gathered: CHECKED };

describe('age of a check', () => {
  it.each([
    [0, 'fresh'],
    [180, 'fresh'],
    [181, 'old'],
    [365, 'old'],
    [366, 'expired'],
    [4000, 'expired'],
    [-3, 'fresh'],
  ])('after %i days: %s', (days, age) => {
    expect(checkAge(CHECKED, after(days))).toBe(age);
  });

  it('is fresh where there is no day, or none that can be read', () => {
    expect(checkAge(null, CHECKED)).toBe('fresh');
    expect(checkAge('soon', CHECKED)).toBe('fresh');
  });

  it('never gets younger', () => {
    const rank = { fresh: 0, old: 1, expired: 2 };
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 4000 }), fc.nat(1000), (days, more) => {
        expect(rank[checkAge(CHECKED, after(days + more))]).toBeGreaterThanOrEqual(
          rank[checkAge(CHECKED, after(days))],
        );
      }),
    );
  });

  it('has the limits of the style guide, and the label of the pages agrees with it', () => {
    expect([OLD_AFTER_DAYS, PHONE_HIDDEN_AFTER_DAYS]).toEqual([180, 365]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (days) => {
        expect(isCheckOld(CHECKED, 'directory', after(days))).toBe(checkAge(CHECKED, after(days)) !== 'fresh');
      }),
    );
  });
});

describe('a phone', () => {
  it('ages from its check, and without one from the day on which its facts were gathered', () => {
    expect(ageingDay(checked)).toBe(CHECKED);
    expect(ageingDay(unchecked)).toBe(CHECKED);
    expect(ageingDay({ assurance: null })).toBeNull();
  });

  it.each([
    ['checked', checked],
    ['not checked', unchecked],
  ])('is hidden after a year: %s', (_name, entry) => {
    expect(mayShowPhone('centre', entry, 'review', after(365))).toBe(true);
    expect(mayShowPhone('centre', entry, 'review', after(366))).toBe(false);
  });

  it('is never hidden for its age when it is urgent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...URGENT_SERVICES), fc.nat(20_000), (id, days) => {
        expect(mayShowPhone(id, checked, 'public', after(days))).toBe(true);
        expect(mayShowPhone(id, unchecked, 'review', after(days))).toBe(true);
      }),
    );
  });

  it('never stands with an entry that is not shown in full', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PUBLISH_ADVICE),
        fc.constantFrom(null, checked.assurance),
        fc.constantFrom('review' as const, 'public' as const),
        fc.constantFrom('centre', ...URGENT_SERVICES),
        fc.nat(500),
        (publish, assurance, edition, id, days) => {
          const entry = { publish, assurance, gathered: CHECKED };
          if (mayShowPhone(id, entry, edition, after(days))) {
            expect(serviceVisibility(entry, edition)).toBe('full');
          }
        },
      ),
    );
  });
});

describe('the day in Kazakhstan', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(['UTC', 'Asia/Almaty', 'Etc/GMT-6', 'America/New_York', 'Pacific/Kiritimati'])(
    'begins five hours before that of UTC, on a device in %s',
    (name) => {
      process.env.TZ = name;
      expect(dayInKazakhstan(Date.UTC(2026, 10, 21, 18, 59))).toBe('2026-11-21');
      expect(dayInKazakhstan(Date.UTC(2026, 10, 21, 19, 0))).toBe('2026-11-22');
    },
  );
});
