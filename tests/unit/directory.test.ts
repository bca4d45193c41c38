import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeHours } from '../../src/directory/hours.ts';
import { formatPhone, isShortCode, phoneLink, phoneNumber } from '../../src/directory/phone.ts';
import { HEXAGON, mapSize, tileCentre, tileLines } from '../../src/directory/regions-map.ts';
import { serviceSchema } from '../../src/directory/schema.ts';
import { readServiceFiles } from '../../src/directory/upkeep/entries.ts';
import { translator } from '../../src/i18n/messages.ts';
import { messagesOf } from '../helpers/messages.ts';

describe('phones', () => {
  it('accepts short codes and valid numbers only', () => {
    for (const number of ['111', '112', '102', '103', '150', '+77710009998'])
      expect(phoneNumber.safeParse(number).success, number).toBe(true);
    for (const number of ['1414', '113', '+7111', '87710009998', '+7 771 000 99 98', '+71', '', '+777100099980000']) {
      const result = phoneNumber.safeParse(number);
      expect(result.success, number).toBe(false);
      expect(result.error?.issues[0]?.message).toContain('Write "111"');
    }
  });

  it('never gives a short code a country code', () => {
    expect(phoneLink('111')).toBe('tel:111');
    expect(formatPhone('111')).toBe('111');
    expect(phoneLink('+77710009998')).toBe('tel:+77710009998');
    expect(formatPhone('+77710009998')).toBe('+7\u00a0771\u00a0000\u00a099\u00a098');
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof phoneNumber.safeParse(text).success).toBe('boolean');
        expect(isShortCode(text) && text.length !== 3).toBe(false);
      }),
    );
  });
});

describe('opening hours', () => {
  const t = translator(messagesOf('en'), 'en');
  const week = { kind: 'weekly', periods: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '18:00' }] } as const;
  const copy = {
    kind: 'weekly' as const,
    periods: week.periods.map((period) => ({ ...period, days: [...period.days] })),
  };

  it('says what is known, and that nothing is known', () => {
    expect(describeHours({ kind: 'always' }, t)).toBe('day and night');
    expect(describeHours({ kind: 'unknown' }, t)).toBe('hours not known');
    expect(describeHours(copy, t).replaceAll('\u00a0', ' ')).toBe('Monday to Friday 09:00–18:00');
  });

  it('names the days in their order', () => {
    const on = (days: number[]) =>
      describeHours({ kind: 'weekly', periods: [{ days, opens: '09:00', closes: '18:00' }] }, t).replaceAll(
        '\u00a0',
        ' ',
      );
    expect(on([7, 6, 5, 4, 3, 2, 1])).toBe('every day 09:00–18:00');
    expect(on([3, 1, 3])).toBe('Monday, Wednesday 09:00–18:00');
  });

  it('names every claim where sources disagree', () => {
    const text = describeHours({ kind: 'disputed', claims: [{ kind: 'always' }, copy] }, t).replaceAll('\u00a0', ' ');
    expect(text).toBe('Sources disagree: day and night or Monday to Friday 09:00–18:00');
  });
});

describe('an entry without a source', () => {
  const entry = {
    kind: 'psychological_support_centre',
    region: 'KZ-31',
    name: { kk: 'Орталық', ru: 'Центр', en: 'Centre' },
    confidence: 'single_weak',
    publish: 'verify_first',
    assurance: null,
    sources: [],
  };

  it('shows no more than its name, place and kind', () => {
    expect(serviceSchema.safeParse(entry).success).toBe(true);
    for (const change of [{ publish: 'ready_after_recheck' }, { confidence: 'confirmed_2plus' }]) {
      const result = serviceSchema.safeParse({ ...entry, ...change });
      expect(result.error?.issues[0]?.message).toContain('Name at least one source');
    }
  });
});

describe('the content', () => {
  /** What the fact file holds and the directory leaves out: do_not_publish, and lines on hold (content plan, section 5). */
  const LEFT_OUT = [
    'kz-11616',
    'kz-1414',
    'kz-1409',
    'kz-88000808887',
    'kz-safekaznet',
    'kz-ministry-content-complaint',
    'kz-nemolchi',
    'kostanay-damytu',
  ];
  /** Its id in the fact file is a number that may not be shown. */
  const RENAMED: Record<string, string> = { 'almaty-1303': 'almaty-mental-health-line' };
  const FACTS = '../shared/facts/helplines.yaml';

  it.skipIf(!existsSync(FACTS))(`holds every entry of the fact file [skipped without ${FACTS}]`, async () => {
    const facts = parse(readFileSync(FACTS, 'utf8')) as Record<'national' | 'centres', { id: string }[]>;
    const wanted = [...facts.national, ...facts.centres]
      .map(({ id }) => RENAMED[id] ?? id)
      .filter((id) => !LEFT_OUT.includes(id));
    const ids = (await readServiceFiles('.')).map(({ id }) => id);
    expect(ids.sort()).toEqual(wanted.sort());
  });
});

describe('map of regions', () => {
  it('holds every tile', () => {
    const tiles: [number, number][] = [
      [1, 3],
      [6, 3],
      [3, 1],
      [4, 6],
    ];
    const { width, height } = mapSize(tiles);
    for (const tile of tiles) {
      const { x, y } = tileCentre(tile);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeLessThan(height);
    }
    expect(HEXAGON.startsWith('M')).toBe(true);
  });

  it('lays the tiles of neighbouring rows side by side like a honeycomb', () => {
    const [odd, even] = [tileCentre([2, 1]), tileCentre([2, 2])];
    const next = tileCentre([3, 1]);
    expect(even.x - odd.x).toBe((next.x - odd.x) / 2);
    expect(even.y).toBeGreaterThan(odd.y);
  });

  it('breaks a long name before its last word, and leaves no short word alone', () => {
    expect(tileLines('Батыс Қазақстан')).toEqual(['Батыс', 'Қазақстан']);
    expect(tileLines('Алматы')).toEqual(['Алматы']);
    expect(tileLines('Алматы қ.')).toEqual(['Алматы қ.']);
  });
});
