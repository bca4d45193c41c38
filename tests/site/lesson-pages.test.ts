import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { validEntries } from '../../src/content/check/content.ts';
import { readContent } from '../../src/content/check/read.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/messages.ts';
import { schoolWeeks, weeksOfLesson } from '../../src/lessons/calendar.ts';
import { choiceAddress, facetsOf, isChosen, type LessonChoice } from '../../src/lessons/filter.ts';
import { formatSize } from '../../src/lessons/files.ts';
import { LESSON_BANDS, LESSON_THEMES, type Lesson, type LessonText } from '../../src/lessons/schema.ts';
import type { LessonYear } from '../../src/lessons/year-schema.ts';
import { messagesOf } from '../helpers/messages.ts';
import { SITE, builtPages, type BuiltPage } from '../helpers/site.ts';

let pages: Map<string, BuiltPage>;
let lessons: { id: string; data: Lesson }[];
let texts: Map<string, LessonText>;
let year: LessonYear;

beforeAll(async () => {
  pages = new Map((await builtPages()).map((page) => [page.address, page]));
  const { content } = await readContent('.');
  lessons = validEntries(content.lessons);
  texts = new Map(validEntries(content.lessonTexts).map(({ id, data }) => [id, data]));
  const last = validEntries(content.lessonYears).at(-1);
  if (!last) throw new Error('there is no plan of a school year');
  year = last.data;
});

function open(address: string): BuiltPage {
  const page = pages.get(address);
  if (!page) throw new Error(`${address} is not built`);
  return page;
}

const text = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Codes of the cards that can be seen. */
const shown = ({ document }: BuiltPage) =>
  [...document.querySelectorAll('[data-bands]')]
    .filter((card) => !card.hasAttribute('hidden') && !card.closest('[data-group]')?.hasAttribute('hidden'))
    .map((card) => card.getAttribute('data-code') ?? '')
    .sort();

const CHOICES: LessonChoice[] = [
  {},
  ...LESSON_BANDS.map((band) => ({ band })),
  ...LESSON_THEMES.map((theme) => ({ theme })),
  { minutes: '10' },
  { minutes: '40' },
];

describe('the list of lessons', () => {
  for (const language of LANGUAGES) {
    it(`shows on each page of a choice what the filter leaves, and marks the choice: ${language}`, () => {
      for (const choice of CHOICES) {
        const page = open(`/${language}/lessons/${choiceAddress(choice)}`);
        const expected = lessons
          .filter(({ data }) => isChosen(facetsOf(data, weeksOfLesson(year, data.code)), choice))
          .map(({ data }) => data.code)
          .sort();
        expect(expected.length, page.address).toBeGreaterThan(0);
        expect(shown(page), page.address).toEqual(expected);
        const marked = [...page.document.querySelectorAll('.chips [aria-current]')].map((link) => [
          link.getAttribute('data-facet'),
          link.getAttribute('data-value'),
        ]);
        expect(marked).toEqual([
          ['band', choice.band ?? ''],
          ['theme', choice.theme ?? ''],
          ['minutes', choice.minutes ?? ''],
        ]);
        expect(text(page.document.querySelector('[data-count]'))).toContain(String(expected.length));
      }
    });

    it(`leads from the page of lessons to every lesson and its projector view: ${language}`, () => {
      const links = new Set(
        [...open(`/${language}/lessons/`).document.querySelectorAll('main a')].map((link) => link.getAttribute('href')),
      );
      for (const { id } of lessons) {
        expect(links.has(`/${language}/lessons/${id}/`), id).toBe(true);
        expect(links.has(`/${language}/lessons/${id}/screen/`), id).toBe(true);
      }
    });
  }

  it('offers all files of a band, and of all lessons, with format and real size', () => {
    for (const language of LANGUAGES) {
      const t = translator(messagesOf(language), language);
      const links = [...open(`/${language}/lessons/`).document.querySelectorAll('a[href$=".zip"]')];
      expect(links).toHaveLength(LESSON_BANDS.length + 1);
      for (const link of links) {
        const file = join(SITE, link.getAttribute('href') ?? '');
        expect(text(link), file).toContain(`ZIP, ${formatSize(statSync(file).size, t).replaceAll('\u00a0', ' ')}`);
      }
    }
  });
});

describe('the weeks of the year', () => {
  const rows = (page: BuiltPage) => [...page.document.querySelectorAll('[data-from]')];

  for (const language of LANGUAGES) {
    it(`stand on their page, the page of lessons and the home page, each week once: ${language}`, () => {
      const t = messagesOf(language);
      for (const address of [`/${language}/lessons/weeks/`, `/${language}/lessons/`, `/${language}/`]) {
        const page = open(address);
        for (const week of schoolWeeks(year)) {
          const found = rows(page).filter(
            (row) =>
              (row.getAttribute('data-from') ?? '') <= week.monday &&
              week.sunday <= (row.getAttribute('data-to') ?? ''),
          );
          expect(found, `${address} ${week.monday}`).toHaveLength(1);
          const codes = [...(found[0]?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('data-code'));
          const planned = LESSON_BANDS.flatMap((band) => year.bands[band][week.monday] ?? []);
          expect(codes, `${address} ${week.monday}`).toEqual(planned);
          if (planned.length === 0) {
            const why = ['lesson.year.free', 'lesson.year.prepare', `lesson.year.breaks.${week.pause}`].map(
              (key) => t[key],
            );
            expect(
              why.some((words) => words && text(found[0]).includes(words)),
              `${address} ${week.monday}`,
            ).toBe(true);
          }
          if (week.pause) expect(text(found[0])).toContain(t[`lesson.year.breaks.${week.pause}`]);
        }
      }
    });
  }

  it('ask for the psychologist wherever a lesson needs one', () => {
    const needed = new Set(lessons.filter(({ data }) => data.psychologistPresent).map(({ data }) => data.code));
    for (const code of ['J4', 'M7', 'S3']) expect(needed.has(code)).toBe(true);
    for (const language of LANGUAGES) {
      for (const link of open(`/${language}/lessons/weeks/`).document.querySelectorAll('[data-code]')) {
        const asks = text(link.parentElement).includes(messagesOf(language)['lesson.year.psychologist'] ?? '?');
        expect(asks, link.textContent ?? '').toBe(needed.has(link.getAttribute('data-code') ?? ''));
      }
    }
  });

  it('say where the holidays come from, and that nobody has compared them yet', () => {
    const t = messagesOf('kk');
    const page = open('/kk/lessons/weeks/');
    expect(text(page.document.querySelector('main'))).toContain(
      t[year.checked ? 'lesson.year.holidays' : 'lesson.year.holidaysUnchecked'],
    );
    expect(page.document.querySelector('.source-list a')?.getAttribute('href')).toContain('adilet.zan.kz');
  });

  it('can be taken along as PDF and as calendars, with format and real size', () => {
    for (const language of LANGUAGES) {
      const t = translator(messagesOf(language), language);
      const links = [
        ...open(`/${language}/lessons/weeks/`).document.querySelectorAll('a[href^="/files/lessons-year/"]'),
      ];
      expect(links.map((link) => link.getAttribute('href')?.split('.').at(-1))).toEqual([
        'pdf',
        'ics',
        'ics',
        'ics',
        'ics',
      ]);
      for (const link of links) {
        const file = join(SITE, link.getAttribute('href') ?? '');
        expect(existsSync(file), file).toBe(true);
        expect(text(link)).toContain(formatSize(statSync(file).size, t).replaceAll('\u00a0', ' '));
        expect(text(link)).toContain(file.endsWith('.pdf') ? 'PDF' : 'iCalendar');
      }
    }
  });

  it('hold in their calendars only lessons with pages', () => {
    for (const language of LANGUAGES) {
      for (const band of LESSON_BANDS) {
        const file = readFileSync(join(SITE, `files/lessons-year/2026-2027-${band}-${language}.ics`), 'utf8');
        expect(file.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(39);
        // No address is decided yet: a link would lead nowhere.
        expect(file).not.toContain('.example');
      }
    }
  });
});

describe('the projector view', () => {
  /** A line without what its {tokens} stand for, and without lines to write on. */
  const pieces = (line: string) => line.split(/\{[^}]+\}|_{3,}/).map((piece) => piece.replace(/\s+/g, ' ').trim());

  function views(language: Language) {
    return lessons.map(({ id, data }) => ({ id, data, page: open(`/${language}/lessons/${id}/screen/`) }));
  }

  for (const language of LANGUAGES) {
    it(`holds every step with its words and minutes, and nothing that the teacher says or does: ${language}`, () => {
      for (const { id, data, page } of views(language)) {
        const lesson = texts.get(`${id}.${language}`);
        if (!lesson) throw new Error(`${id}.${language} is missing`);
        const slides = [...page.document.querySelectorAll('.slide')];
        expect(slides, id).toHaveLength(lesson.steps.length + 2);
        lesson.steps.forEach((step, index) => {
          const slide = slides[index + 1];
          expect(text(slide?.querySelector('h2'))).toBe(step.title.replace(/\s+/g, ' '));
          expect(slide?.getAttribute('data-seconds')).toBe(String((data.stepMinutes[index] ?? 0) * 60));
          const lines = [...(slide?.querySelectorAll('li') ?? [])].map(text);
          expect(lines).toHaveLength(step.screen.length);
          step.screen.forEach((line, place) => {
            for (const piece of pieces(line)) expect(lines[place], `${id} ${index}`).toContain(piece);
          });
          for (const hidden of step.does) expect(page.html, id).not.toContain(hidden);
        });
      }
    });
  }

  it('is one page that asks for nothing after its script, without exit and outside the search', () => {
    for (const { id, page } of views('kk')) {
      const { document } = page;
      expect(document.querySelector('.exit, .bar, [data-search-link]'), id).toBeNull();
      expect(document.querySelector('[data-pagefind-body]'), id).toBeNull();
      expect(document.querySelectorAll('main img, main audio, main video, iframe'), id).toHaveLength(0);
      // Its own script, and the one that knows how old a check of a number is.
      expect(document.querySelectorAll('script[src]').length, id).toBeLessThanOrEqual(2);
      expect(document.querySelector('a')?.getAttribute('href'), id).toBe('tel:111');
      // Without a script there are no buttons that do nothing.
      expect(document.querySelector('[data-part="bar"]')?.hasAttribute('hidden'), id).toBe(true);
    }
  });
});
