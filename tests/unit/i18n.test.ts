import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dayInKazakhstan, daysBetween, formatDate, today } from '../../src/i18n/dates.ts';
import { formatIndexAmount, formatNumber, pluralize, sortBy } from '../../src/i18n/format.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { flattenMessages, translator } from '../../src/i18n/messages.ts';
import { pageAddress, parseAddress } from '../../src/i18n/paths.ts';
import { isRealDay } from '../../src/content/fields.ts';

const INDEX = { year: 2026, tenge: 4325 };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('dates', () => {
  it.each([
    ['kk', 'label', '2026 ж. 22 қараша'],
    ['kk', 'sentence', '2026 жылғы 22 қараша'],
    ['ru', 'label', '22 ноября 2026 г.'],
    ['ru', 'sentence', '22 ноября 2026 года'],
    ['en', 'label', '22 November 2026'],
    ['en', 'sentence', '22 November 2026'],
  ] as const)('are written as the style guide says: %s, %s', (language, form, expected) => {
    expect(plain(formatDate('2026-11-22', language, form))).toBe(expected);
  });

  it('are written for a month and for a year alone', () => {
    expect(plain(formatDate('2025-08', 'kk'))).toBe('2025 ж. тамыз');
    expect(plain(formatDate('2025-08', 'ru'))).toBe('август 2025 г.');
    expect(plain(formatDate('2025', 'ru', 'sentence'))).toBe('2025 год');
    expect(formatDate('2025', 'en')).toBe('2025');
  });

  it('never break over two lines', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.constantFrom(...LANGUAGES),
        (date, language) => {
          expect(formatDate(date.toISOString().slice(0, 10), language)).not.toContain(' ');
        },
      ),
    );
  });

  it('refuses what is not a date', () => {
    for (const text of ['22.11.2026', '2026-13', '2026-11-22T10:00', ''])
      expect(() => formatDate(text, 'kk')).toThrow(RangeError);
  });

  it('knows which days exist', () => {
    expect(isRealDay('2028-02-29')).toBe(true);
    expect(isRealDay('2026-02-29')).toBe(false);
    expect(isRealDay('2026-04-31')).toBe(false);
    expect(isRealDay('2026-4-3')).toBe(false);
  });

  it('takes another day for today, but nothing that is not a day', () => {
    vi.stubEnv('BUILD_DATE', '2026-11-22');
    expect(today()).toBe('2026-11-22');
    for (const text of ['22.11.2026', '2026-13-01', 'today']) {
      vi.stubEnv('BUILD_DATE', text);
      expect(today).toThrow(`BUILD_DATE="${text}" is not a day`);
    }
    vi.stubEnv('BUILD_DATE', '');
    expect(today()).toBe(dayInKazakhstan(Date.now()));
    vi.unstubAllEnvs();
  });

  it('counts days over the end of a year', () => {
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
    expect(daysBetween('2026-11-22', '2026-11-22')).toBe(0);
  });
});

describe('numbers', () => {
  it('have the separators of the language', () => {
    expect(formatNumber(110999, 'kk')).toBe('110\u00a0999');
    expect(formatNumber(110999, 'ru')).toBe('110\u00a0999');
    expect(formatNumber(110999, 'en')).toBe('110,999');
    expect(formatNumber(17.9, 'kk')).toBe('17,9');
    expect(formatNumber(17.9, 'ru')).toBe('17,9');
    expect(formatNumber(17.9, 'en')).toBe('17.9');
  });

  it('carry year and value where they are sums', () => {
    expect(plain(formatIndexAmount(10, INDEX, 'kk'))).toBe('10 АЕК (2026 жылы 43 250 теңге)');
    expect(plain(formatIndexAmount(10, INDEX, 'ru'))).toBe('10 МРП (43 250 тенге в 2026 году)');
    expect(plain(formatIndexAmount(10, INDEX, 'en'))).toBe('10 MCI (43,250 tenge in 2026)');
  });

  it('choose the form of the noun', () => {
    const forms = { one: '{n} служба', few: '{n} службы', many: '{n} служб', other: '{n} службы' };
    expect([1, 2, 5, 11, 21, 22, 112].map((count) => pluralize(count, forms, 'ru'))).toEqual([
      '1 служба',
      '2 службы',
      '5 служб',
      '11 служб',
      '21 служба',
      '22 службы',
      '112 служб',
    ]);
    expect(pluralize(5, { other: '{n} қызмет' }, 'kk')).toBe('5 қызмет');
    expect(plain(pluralize(1200, forms, 'ru'))).toBe('1 200 служб');
  });
});

describe('sorting', () => {
  it('follows the alphabet of the language', () => {
    const words = ['қала', 'келісім', 'әке', 'ата', 'өңір', 'ой', 'үй', 'ұл', 'іс', 'ине'];
    const sorted = ['ата', 'әке', 'ине', 'келісім', 'қала', 'ой', 'өңір', 'ұл', 'үй', 'іс'];
    expect(sortBy(words, 'kk', (word) => word)).toEqual(sorted);
    expect(sortBy(['ёлка', 'жук', 'еда'], 'ru', (word) => word)).toEqual(['еда', 'ёлка', 'жук']);
  });

  it('does not change the list', () => {
    const words = Object.freeze(['б', 'а']);
    expect(sortBy(words, 'ru', (word) => word)).toEqual(['а', 'б']);
  });
});

describe('messages', () => {
  const t = translator(flattenMessages({ a: { b: 'Нұсқа {version}', one: 'x' }, n: { other: '{n} бет' } }), 'kk');

  it('are found by path and filled', () => {
    expect(t('a.b', { version: '1.0' })).toBe('Нұсқа 1.0');
    expect(t('a.b')).toBe('Нұсқа {version}');
  });

  it('name file and key when missing', () => {
    expect(() => t('a.c')).toThrow(/content\/interface\/kk\.yaml: "a\.c" is missing/);
  });

  it('give the forms of a noun', () => {
    expect(t.forms('n')).toEqual({ other: '{n} бет' });
  });
});

describe('addresses', () => {
  it('have the language first and end with a slash', () => {
    expect(pageAddress('help/now', 'kk')).toBe('/kk/help/now/');
    expect(pageAddress('/help/now/', 'ru')).toBe('/ru/help/now/');
    expect(pageAddress('home', 'en')).toBe('/en/');
  });

  it('can be read back', () => {
    const path = fc
      .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, fc.constantFrom(...LANGUAGES), (text, language) => {
        expect(parseAddress(pageAddress(text, language))).toEqual({ language, path: text });
      }),
    );
    expect(parseAddress('/kk/')).toEqual({ language: 'kk', path: 'home' });
    expect(parseAddress('/')).toBeNull();
    expect(parseAddress('/de/help/')).toBeNull();
  });
});
