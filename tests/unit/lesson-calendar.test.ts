import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { setPdf } from '../../src/documents/pdf.ts';
import { dayInKazakhstan } from '../../src/i18n/dates.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/messages.ts';
import { addDays, bandWeek, mondayOf, schoolWeeks, weekRuns, weeksOfLesson } from '../../src/lessons/calendar.ts';
import { yearDocument } from '../../src/lessons/calendar-document.ts';
import { escapeText, foldLine, lessonCalendar, type PlannedLesson } from '../../src/lessons/calendar-ics.ts';
import { formatDays } from '../../src/lessons/calendar-words.ts';
import { LESSON_BANDS, lessonSchema, type Lesson, type LessonBand } from '../../src/lessons/schema.ts';
import { lessonYearSchema } from '../../src/lessons/year-schema.ts';
import { messagesOf } from '../helpers/messages.ts';

const NAME = '2026-2027';
const read = (path: string): unknown => parse(readFileSync(`content/lessons/${path}`, 'utf8'));
const raw = read(`year/${NAME}.yaml`) as Record<string, unknown>;
const year = lessonYearSchema.parse(raw);
const lessons = new Map<string, Lesson>(
  readdirSync('content/lessons')
    .filter((file) => /^[^.]+\.yaml$/.test(file))
    .map((file) => lessonSchema.parse(read(file)))
    .map((lesson) => [lesson.code, lesson]),
);
const planned = new Map<string, PlannedLesson>(
  [...lessons.values()].map(({ code, minutes, psychologistPresent }) => [
    code,
    { code, title: `Тақырып ${code}`, minutes, psychologistPresent, path: `/kk/lessons/${code}/`, address: null },
  ]),
);
const codes = (band: LessonBand) =>
  Object.entries(year.bands[band])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, code]) => code);

describe('days', () => {
  it('belong to the week of their Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
        const day = addDays('2000-01-03', offset);
        const monday = mondayOf(day);
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(monday <= day && day <= addDays(monday, 6)).toBe(true);
      }),
    );
  });

  it('change at midnight in Kazakhstan, five hours before Greenwich', () => {
    expect(mondayOf(dayInKazakhstan(Date.parse('2026-11-22T18:59:59Z')))).toBe('2026-11-16');
    expect(mondayOf(dayInKazakhstan(Date.parse('2026-11-22T19:00:00Z')))).toBe('2026-11-23');
  });

  it('are written as readers of each language write them', () => {
    const nb = '\u00a0';
    expect(formatDays('2026-09-07', '2026-09-13', 'kk')).toBe(`7–13${nb}қыркүйек`);
    expect(formatDays('2026-09-28', '2026-10-04', 'ru')).toBe(`28${nb}сентября – 4${nb}октября`);
    expect(formatDays('2026-12-28', '2027-01-10', 'en')).toBe(`28${nb}December – 10${nb}January`);
  });
});

describe('the school year', () => {
  it('counts every week once, from September to May, with the terms of the order', () => {
    const weeks = schoolWeeks(year);
    expect(weeks).toHaveLength(39);
    expect(weeks[0]?.monday).toBe('2026-08-31');
    expect(weeks.at(-1)?.monday).toBe('2027-05-24');
    weeks.forEach((week, index) => expect(week.monday).toBe(addDays('2026-08-31', index * 7)));
    const ofTerm = (term: number) => weeks.filter((week) => week.term === term && week.pause === null).length;
    // The order counts 8, 8, 10 and 8 weeks; the last two days of May begin a week of their own.
    expect([1, 2, 3, 4].map(ofTerm)).toEqual([8, 8, 10, 9]);
    expect(weeks.filter(({ pause }) => pause).map(({ monday, pause }) => `${monday} ${pause}`)).toEqual([
      '2026-10-26 autumn',
      '2026-12-28 winter',
      '2027-01-04 winter',
      '2027-03-22 spring',
    ]);
    expect(weeks.filter(({ gradeOneOff }) => gradeOneOff).map(({ monday }) => monday)).toEqual(['2027-02-08']);
  });

  it('follows the orders of the lesson guide', () => {
    const kindergarten = ['K1', 'K3', 'K2', 'K5', 'K4', 'K6'];
    expect(codes('kindergarten')).toEqual([...kindergarten, ...kindergarten, ...kindergarten, ...kindergarten]);
    expect(codes('grades-1-4')).toEqual(['J7', 'J1', 'J2', 'J3', 'J4', 'J5', 'J6', 'X1']);
    expect(codes('grades-5-8')).toEqual(['M7', 'M5', 'M1', 'M2', 'M3', 'M4', 'M6', 'X3', 'X2']);
    expect(codes('grades-9-11')).toEqual(['S5', 'S1', 'S2', 'S3', 'S6', 'S4', 'S7', 'X4']);
    expect(weeksOfLesson(year, 'X3')[0]).toMatch(/^2026-(09|10|11)/);
    for (const code of ['X2', 'X4']) expect(weeksOfLesson(year, code)[0], code).toMatch(/^2027-(03|04|05)/);
    expect(weeksOfLesson(year, 'X1')[0]).toMatch(/^2027-05/);
  });

  it('holds every lesson, each named by a lesson that exists', () => {
    const held = new Set(LESSON_BANDS.flatMap(codes));
    expect([...held].sort()).toEqual([...lessons.keys()].sort());
  });

  it('asks for the psychologist in the weeks of J4, M7 and S3', () => {
    for (const code of ['J4', 'M7', 'S3']) expect(lessons.get(code)?.psychologistPresent, code).toBe(true);
  });

  it('repeats the lessons of kindergartens within each term', () => {
    const terms = new Map(schoolWeeks(year).map(({ monday, term }) => [monday, term]));
    expect(weeksOfLesson(year, 'K1').map((monday) => terms.get(monday))).toEqual([1, 2, 3, 4]);
    expect(weeksOfLesson(year, 'K6').map((monday) => terms.get(monday))).toEqual([1, 2, 3, 4]);
  });

  it('says of a week without a lesson why', () => {
    const [first, second, ...others] = schoolWeeks(year);
    if (!first || !second) throw new Error('the year has no weeks');
    expect(bandWeek(year, first, 'grades-1-4')).toEqual({ kind: 'prepare' });
    expect(bandWeek(year, second, 'grades-1-4')).toEqual({ kind: 'lesson', code: 'J7' });
    const winter = others.find(({ pause }) => pause === 'winter');
    if (!winter) throw new Error('the year has no winter');
    expect(bandWeek(year, winter, 'grades-5-8')).toEqual({ kind: 'break', pause: 'winter' });
    expect(bandWeek(year, winter, 'kindergarten')).toEqual({ kind: 'free' });
  });

  it('is drawn together without losing or doubling a week', () => {
    for (const bands of [LESSON_BANDS, ...LESSON_BANDS.map((band) => [band])]) {
      const runs = weekRuns(year, bands);
      expect(runs.flatMap(({ weeks }) => weeks.map(({ monday }) => monday))).toEqual(
        schoolWeeks(year).map(({ monday }) => monday),
      );
      for (const run of runs) {
        for (const band of bands)
          for (const week of run.weeks) expect(bandWeek(year, week, band)).toEqual(run.content[band]);
        expect(run.to).toBe(run.weeks.at(-1)?.sunday);
      }
    }
  });
});

describe('a wrong plan', () => {
  const faults = (change: object) =>
    lessonYearSchema
      .safeParse({ ...raw, ...change })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  const bands = (week: string, band = 'grades-1-4') => ({
    bands: { ...(raw.bands as object), [band]: { [week]: 'J7' } },
  });

  it('names a week by another day than its Monday', () => {
    expect(faults(bands('2026-09-08'))).toEqual([
      ['bands.grades-1-4.2026-09-08', 'is not a Monday. Write the Monday of the week'],
    ]);
  });

  it('puts a lesson of a school into holidays or outside the year', () => {
    expect(faults(bands('2026-10-26'))?.[0]?.[1]).toContain('falls into the autumn holidays');
    expect(faults(bands('2026-10-26', 'kindergarten'))).toBeUndefined();
    expect(faults(bands('2027-06-07'))?.[0]?.[1]).toContain('lies outside the school year');
  });

  it('has holidays without a source', () => {
    expect(faults({ sources: [] })?.[0]?.[1]).toContain('have no source');
    expect(faults({ sources: [], breaks: [] })).toBeUndefined();
  });
});

/** A reader of calendar files of our own: unfolds, and takes each event apart. */
function readCalendar(file: string): { head: [string, string][]; events: Map<string, string>[] } {
  expect(file.endsWith('\r\n')).toBe(true);
  const lines = file.slice(0, -2).split('\r\n');
  for (const line of lines) {
    expect(line, 'a bare line end').not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(line.isWellFormed() && !line.includes('\ufffd'), line).toBe(true);
  }
  const unfolded: string[] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line)) unfolded.push(`${unfolded.pop() ?? ''}${line.slice(1)}`);
    else unfolded.push(line);
  }
  const head: [string, string][] = [];
  const events: Map<string, string>[] = [];
  let event: Map<string, string> | null = null;
  for (const line of unfolded) {
    const match = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)$/.exec(line);
    expect(match, line).not.toBeNull();
    const [, name = '', value = ''] = match ?? [];
    if (line === 'BEGIN:VEVENT') event = new Map();
    else if (line === 'END:VEVENT') {
      if (event) events.push(event);
      event = null;
    } else if (event) {
      expect(event.has(name), `${name} twice`).toBe(false);
      event.set(name, value);
    } else head.push([name, value]);
  }
  return { head, events };
}

const plain = (text = '') => text.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
const t = (language: Language) => translator(messagesOf(language), language);
const calendar = (band: LessonBand, language: Language, change: object = {}) =>
  lessonCalendar({
    name: NAME,
    year,
    band,
    lessons: planned,
    siteName: 'Жанымда',
    notices: [],
    t: t(language),
    ...change,
  });

describe('the calendar file', () => {
  for (const language of LANGUAGES) {
    it(`holds one event of whole days for each week, in order: ${language}`, () => {
      for (const band of LESSON_BANDS) {
        const { head, events } = readCalendar(calendar(band, language));
        expect(head[0]).toEqual(['BEGIN', 'VCALENDAR']);
        expect(head.at(-1)).toEqual(['END', 'VCALENDAR']);
        expect(new Map(head).get('VERSION')).toBe('2.0');
        expect(new Map(head).get('PRODID')).toBeTruthy();
        expect(events).toHaveLength(39);
        expect(new Set(events.map((event) => event.get('UID'))).size).toBe(39);
        schoolWeeks(year).forEach((week, index) => {
          const event = events[index];
          expect(event?.get('DTSTAMP')).toBe('20261122T000000Z');
          const [start = '', end = ''] = [event?.get('DTSTART;VALUE=DATE'), event?.get('DTEND;VALUE=DATE')];
          expect(start < end && /^\d{8}$/.test(start) && /^\d{8}$/.test(end)).toBe(true);
          const monday = week.monday.replaceAll('-', '');
          expect(start).toBe(index === 0 ? '20260901' : monday);
          const held = bandWeek(year, week, band);
          const summary = plain(event?.get('SUMMARY'));
          if (held.kind === 'lesson') {
            expect(summary).toContain(`${held.code}. Тақырып ${held.code}, `);
            expect(plain(event?.get('DESCRIPTION')).includes(t(language)('lesson.psychologist'))).toBe(
              lessons.get(held.code)?.psychologistPresent,
            );
          } else expect(summary.length).toBeGreaterThan(5);
        });
        expect(events.at(-1)?.get('DTEND;VALUE=DATE')).toBe('20270526');
      }
    });
  }

  it('links to the lesson only when the site has an address', () => {
    expect(calendar('grades-1-4', 'kk')).not.toContain('URL:');
    const withAddress = new Map(
      [...planned].map(([code, lesson]) => [code, { ...lesson, address: `https://example.org/${code}/` }]),
    );
    const { events } = readCalendar(calendar('grades-1-4', 'kk', { lessons: withAddress }));
    expect(events[1]?.get('URL')).toBe('https://example.org/J7/');
  });

  it('is the same for the same content, and keeps its names when the content changes', () => {
    expect(calendar('kindergarten', 'kk')).toBe(calendar('kindergarten', 'kk'));
    const uids = (file: string) => readCalendar(file).events.map((event) => event.get('UID'));
    const later = { ...year, updated: '2027-01-01', bands: { ...year.bands, kindergarten: {} } };
    expect(uids(calendar('kindergarten', 'kk', { year: later }))).toEqual(uids(calendar('kindergarten', 'kk')));
  });

  it('names the plan that has a lesson too many', () => {
    expect(() => calendar('grades-1-4', 'kk', { lessons: new Map() })).toThrow(
      'content/lessons/year/2026-2027.yaml: bands.grades-1-4: there is no lesson J7',
    );
  });

  it('folds and escapes any text without losing a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }), (text) => {
        const folded = foldLine(`SUMMARY:${escapeText(text)}`);
        for (const piece of folded.split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
        const unfolded = folded.replaceAll('\r\n ', '');
        expect(plain(unfolded.slice('SUMMARY:'.length))).toBe(text.replace(/\r\n|\r|\n/g, '\n'));
      }),
    );
  });
});

describe('the printed plan', () => {
  const documentOf = (language: Language) =>
    yearDocument({
      name: NAME,
      year,
      lessons: planned,
      siteName: 'Жанымда',
      licence: 'CC BY 4.0',
      notice: null,
      helpline: { number: '111', name: '111' },
      t: t(language),
    });

  it('is set on two pages at most, in every language', () => {
    for (const language of LANGUAGES) {
      const document = documentOf(language);
      // With more pages than that the file is not made.
      expect(document.fit.most).toBe(2);
      const pdf = setPdf(document, { cache: null });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.length).toBeLessThan(150 * 1024);
    }
  });

  it('says plainly that holidays are not named where there is no source', () => {
    const without = yearDocument({
      name: NAME,
      year: { ...year, sources: [], breaks: [] },
      lessons: planned,
      siteName: 'x',
      licence: 'x',
      notice: null,
      helpline: { number: null, name: 'x' },
      t: t('kk'),
    });
    expect(JSON.stringify(without)).toContain(messagesOf('kk')['lesson.year.noHolidays']);
  });
});
