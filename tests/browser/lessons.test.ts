import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addDays, mondayOf } from '../../src/lessons/calendar.ts';
import { dayInKazakhstan } from '../../src/i18n/dates.ts';
import { LESSON_BANDS, LESSON_THEMES } from '../../src/lessons/schema.ts';
import { useStage } from '../helpers/browser.ts';
import { messagesOf } from '../helpers/messages.ts';

const stage = useStage();
const t = messagesOf('kk');
const SCREEN = '/kk/lessons/j-tell/screen/';

/** Codes of the cards that can be seen. */
const shown = (page: Page) =>
  page.$$eval('[data-bands]', (cards) =>
    cards.filter((card) => card.checkVisibility()).map((card) => card.getAttribute('data-code')),
  );

const nothingStored = async (page: Page) =>
  expect(
    await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      history.length,
    ]),
  ).toEqual([0, 0, 0, 0, 0, expect.any(Number)]);

describe('the list of lessons', () => {
  it('is narrowed in place to what the prerendered pages show without a script', async () => {
    const live = await stage.open('/kk/lessons/');
    const still = await stage.open('/kk/lessons/', { javaScriptEnabled: false });
    const before = await live.page.evaluate(() => history.length);
    const choices = [
      ...LESSON_BANDS.map((value) => ({ facet: 'band', value, address: `for/${value}/` })),
      ...LESSON_THEMES.map((value) => ({ facet: 'theme', value, address: `theme/${value}/` })),
      ...['10', '40'].map((value) => ({ facet: 'minutes', value, address: `minutes/${value}/` })),
    ];
    for (const { facet, value, address } of choices) {
      await live.page.click(`a[data-facet="${facet}"][data-value="${value}"]`);
      await still.page.goto(`${stage.address}/kk/lessons/${address}`);
      const expected = await still.page.$$eval('[data-bands]', (cards) =>
        cards.filter((card) => !card.hasAttribute('hidden')).map((card) => card.getAttribute('data-code')),
      );
      expect(expected.length, address).toBeGreaterThan(0);
      expect(await shown(live.page), address).toEqual(expected);
      expect(new URL(live.page.url()).pathname).toBe(`/kk/lessons/${address}`);
      await live.page.click(`a[data-facet="${facet}"][data-value=""]`);
    }
    expect((await shown(live.page)).length).toBe(31);
    expect(new URL(live.page.url()).pathname).toBe('/kk/lessons/');
    // Nothing is added to the history: Back leaves the page.
    expect(await live.page.evaluate(() => history.length)).toBe(before);
    await nothingStored(live.page);
    expect(live.errors).toEqual([]);
    await live.context.close();
    await still.context.close();
  });

  it('shows for each week what the plan of the year lists', async () => {
    const live = await stage.open('/kk/lessons/');
    const plan = await stage.open('/kk/lessons/weeks/', { javaScriptEnabled: false });
    const weeks = await live.page.$$eval('#week option', (options) =>
      options.map((option) => (option as HTMLOptionElement).value).filter(Boolean),
    );
    expect(weeks.length).toBeGreaterThan(20);
    for (const week of weeks) {
      await live.page.selectOption('#week', week);
      const listed = await plan.page.$$eval(`[data-from="${week}"] a`, (links) =>
        links.map((link) => link.getAttribute('data-code')),
      );
      expect([...(await shown(live.page))].sort(), week).toEqual([...listed].sort());
    }
    await live.context.close();
    await plan.context.close();
  });

  it('joins conditions, says how many are left, and keeps the choice on reload and in other languages', async () => {
    const { page, context } = await stage.open('/kk/lessons/');
    await page.click('a[data-facet="band"][data-value="grades-5-8"]');
    await page.click('a[data-facet="theme"][data-value="online"]');
    const codes = await shown(page);
    expect(codes).toEqual(['M3', 'M4', 'X2']);
    expect(await page.locator('[data-count]').innerText()).toBe(t['lesson.filter.count']?.replace('{n}', '3'));
    await page.reload();
    expect(await shown(page)).toEqual(codes);
    await page.click('a[data-facet="theme"][data-value="secrets"]');
    expect(await shown(page)).toEqual([]);
    expect(await page.locator('[data-count]').innerText()).toBe(t['lesson.filter.none']);
    await page.click('a[data-facet="theme"][data-value="online"]');
    await page.click('.langs a[hreflang="ru"]');
    await page.waitForURL(/\/ru\/lessons\//);
    expect(await shown(page)).toEqual(codes);
    await context.close();
  });

  it('follows in its heading what is chosen on a page of one choice', async () => {
    const { page, context } = await stage.open('/kk/lessons/for/kindergarten/');
    const heading = page.locator('h1');
    const before = await heading.innerText();
    await page.click('a[data-facet="band"][data-value="grades-1-4"]');
    expect(await heading.innerText()).not.toBe(before);
    expect(await shown(page)).toContain('J7');
    await context.close();
  });

  it('can be used with the keyboard, on targets of 48 px', async () => {
    const { page, context } = await stage.open('/kk/lessons/', { viewport: { width: 320, height: 640 } });
    const small = await page.$$eval(
      '.chips a, .week-choice, .card-name, .card-screen, .week-plan a',
      (targets) =>
        targets.filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 48).length,
    );
    expect(small).toBe(0);
    await page.focus('a[data-facet="minutes"][data-value="40"]');
    await page.keyboard.press('Enter');
    expect(await shown(page)).toEqual(['X1', 'X2', 'X3', 'X4']);
    await context.close();
  });
});

describe('the lesson of this week', () => {
  for (const address of ['/kk/lessons/', '/kk/', '/kk/lessons/weeks/']) {
    it(`stands first, by the day in Kazakhstan: ${address}`, async () => {
      const moments = [
        // Sunday night in Kazakhstan is still the old week; two hours later Monday has begun there, not in Lisbon.
        { time: '2026-09-13T18:00:00Z', first: ['K1', 'J7', 'M7', 'S5'], next: [] },
        { time: '2026-09-13T20:00:00Z', first: ['K3', 'J1', 'M5', 'S1'], next: [] },
        { time: '2026-10-28T08:00:00Z', first: [], next: ['K1', 'X3'] },
        { time: '2027-07-01T08:00:00Z', first: null, next: [] },
      ];
      for (const { time, first, next } of moments) {
        const context = await stage.browser.newContext({ timezoneId: 'Europe/Lisbon' });
        const page = await context.newPage();
        await page.clock.setFixedTime(new Date(time));
        await page.goto(`${stage.address}${address}`);
        const codes = (place: string) =>
          page.$$eval(`[data-place="${place}"]:not([hidden]) a`, (links) =>
            links.map((link) => link.getAttribute('data-code')),
          );
        expect(await codes('now'), time).toEqual(first ?? []);
        expect(await codes('next'), time).toEqual(next);
        expect(await page.locator('[data-from][aria-current="date"]').count(), time).toBe(first === null ? 0 : 1);
        const monday = mondayOf(dayInKazakhstan(Date.parse(time)));
        if (first?.length) expect(await page.locator('[aria-current="date"]').getAttribute('data-from')).toBe(monday);
        expect(addDays(monday, 0)).toBe(monday);
        await nothingStored(page);
        await context.close();
      }
    });
  }

  it('is a list of weeks without a script', async () => {
    for (const address of ['/kk/lessons/', '/kk/', '/kk/lessons/weeks/']) {
      const { page, context } = await stage.open(address, { javaScriptEnabled: false });
      const fold = page.locator('week-plan summary');
      if ((await fold.count()) > 0) await fold.click();
      expect(await page.locator('[data-from]').first().isVisible(), address).toBe(true);
      expect(await page.locator('[data-place="now"]').isVisible()).toBe(false);
      expect(await page.locator('#week').count()).toBe(address === '/kk/lessons/' ? 1 : 0);
      if (address === '/kk/lessons/') expect(await page.locator('#week').isVisible()).toBe(false);
      await context.close();
    }
  });
});

describe('the projector view', () => {
  const place = (page: Page) =>
    page.$$eval('.slide', (slides) =>
      slides.map((slide, index) => (slide.checkVisibility() ? index : -1)).filter((n) => n >= 0),
    );

  it('goes on and back by the keys of keyboards and clickers, and stops at the ends', async () => {
    const { page, context, errors } = await stage.open(SCREEN, { viewport: { width: 1280, height: 720 } });
    const press = async (key: string) => {
      await page.keyboard.press(key);
      return place(page);
    };
    expect(await place(page)).toEqual([0]);
    expect(await press('PageUp')).toEqual([0]);
    expect(await press('PageDown')).toEqual([1]);
    expect(await press('ArrowRight')).toEqual([2]);
    expect(await press('Space')).toEqual([3]);
    expect(await press('Shift+Space')).toEqual([2]);
    expect(await press('ArrowLeft')).toEqual([1]);
    expect(await press('ArrowDown')).toEqual([2]);
    expect(await press('ArrowUp')).toEqual([1]);
    expect(await press('End')).toEqual([7]);
    expect(await press('PageDown')).toEqual([7]);
    expect(await press('Home')).toEqual([0]);
    for (let step = 1; step <= 6; step += 1) {
      await page.keyboard.press('PageDown');
      expect(await page.locator('[data-part="position"]').innerText()).toBe(`${step} / 6`);
      expect(await page.locator('[data-part="spoken"]').textContent()).toContain(`${step}-қадамы`);
    }
    await nothingStored(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('shows each step whole on a projector, without scrolling', async () => {
    for (const viewport of [
      { width: 1024, height: 768 },
      { width: 1280, height: 720 },
      { width: 1920, height: 1080 },
    ]) {
      const { page, context } = await stage.open('/', { viewport });
      for (const slug of ['j-tell', 's-save', 'x-law', 'm-call', 'k-my-body']) {
        await page.goto(`${stage.address}/kk/lessons/${slug}/screen/`);
        const count = await page.locator('.slide').count();
        for (let index = 0; index < count; index += 1) {
          const fits = await page.locator('.slide.is-shown').evaluate((slide) => {
            const bar = document.querySelector('.screen-bar')?.getBoundingClientRect();
            const last = slide.lastElementChild?.getBoundingClientRect();
            return (last?.bottom ?? 0) <= (bar?.top ?? 0) && (bar?.bottom ?? 0) <= window.innerHeight + 1;
          });
          expect(fits, `${slug} ${index} ${viewport.width}`).toBe(true);
          await page.keyboard.press('PageDown');
        }
      }
      await context.close();
    }
  });

  it('goes on by buttons, which keep the space bar', async () => {
    const { page, context } = await stage.open(SCREEN);
    await page.click('[data-part="next"]');
    expect(await place(page)).toEqual([1]);
    await page.focus('[data-part="next"]');
    await page.keyboard.press('Space');
    expect(await place(page)).toEqual([2]);
    await page.click('[data-part="previous"]');
    expect(await place(page)).toEqual([1]);
    await context.close();
  });

  it('tells the time of the step as text that can be stopped and hidden', async () => {
    const { page, context } = await stage.open('/');
    await page.clock.install();
    await page.goto(`${stage.address}${SCREEN}`);
    const timer = page.locator('[data-part="timer"]');
    expect(await page.locator('[data-part="timed"]').isVisible()).toBe(false);
    await page.keyboard.press('PageDown');
    expect(await timer.innerText()).toBe('1:00');
    await page.clock.runFor(10_000);
    expect(await timer.innerText()).toBe('0:50');
    await page.click('[data-part="pause"]');
    await page.clock.runFor(10_000);
    expect(await timer.innerText()).toBe('0:50');
    expect(await page.locator('[data-part="pause"]').innerText()).toBe(t['lesson.screen.resume']);
    await page.click('[data-part="pause"]');
    await page.clock.runFor(60_000);
    // At the end nothing happens: no sound, no flash, no other look.
    expect(await timer.innerText()).toBe('0:00');
    expect(await timer.evaluate((part) => [part.getAttribute('class'), getComputedStyle(part).animationName])).toEqual([
      'screen-timer',
      'none',
    ]);
    await page.click('[data-part="time"]');
    expect(await timer.isVisible()).toBe(false);
    expect(await page.locator('[data-part="pause"]').isVisible()).toBe(false);
    await page.keyboard.press('PageDown');
    expect(await timer.isVisible()).toBe(false);
    await page.click('[data-part="time"]');
    expect(await timer.innerText()).toBe('2:00');
    await context.close();
  });

  it('goes on when the connection is gone', async () => {
    const { page, context, requests, errors } = await stage.open(SCREEN);
    await page.waitForLoadState('networkidle');
    const asked = requests.length;
    await context.setOffline(true);
    for (let index = 0; index < 7; index += 1) await page.keyboard.press('PageDown');
    expect(await place(page)).toEqual([7]);
    await page.click('[data-part="previous"]');
    expect(await place(page)).toEqual([6]);
    expect(requests.length).toBe(asked);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('moves nothing, also where less motion is wanted', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const { page, context } = await stage.open(SCREEN, { reducedMotion });
      await page.keyboard.press('PageDown');
      const moving = await page.evaluate(() => document.getAnimations().length);
      expect(moving, reducedMotion).toBe(0);
      expect(await place(page)).toEqual([1]);
      await context.close();
    }
  });

  it('is all steps below each other without a script, each as high as the screen', async () => {
    const { page, context } = await stage.open(SCREEN, {
      javaScriptEnabled: false,
      viewport: { width: 1024, height: 700 },
    });
    const slides = await page.locator('.slide').all();
    expect(slides).toHaveLength(8);
    for (const slide of slides) {
      expect(await slide.isVisible()).toBe(true);
      expect((await slide.boundingBox())?.height).toBeGreaterThanOrEqual(700);
    }
    expect(await page.locator('.screen-bar').isVisible()).toBe(false);
    expect(await page.locator('a[href="tel:111"]').last().isVisible()).toBe(true);
    await context.close();
  });
});

it('nothing is wider than the screen, also with letters of double size', async () => {
  const { page, context } = await stage.open('/', { bypassCSP: true });
  for (const address of ['lessons/', 'lessons/weeks/', 'lessons/for/grades-9-11/', 'lessons/s-rights/screen/']) {
    for (const language of ['kk', 'ru', 'en']) {
      await page.goto(`${stage.address}/${language}/${address}`);
      // Letters of double size on a phone of today, usual ones on the narrowest.
      for (const { size, width } of [
        { size: '112.5%', width: 320 },
        { size: '225%', width: 360 },
      ]) {
        await page.setViewportSize({ width, height: 640 });
        await page.addStyleTag({ content: `:root { font-size: ${size} !important; }` });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(needed, `${language}/${address} ${size}`).toBeLessThanOrEqual(width);
      }
    }
  }
  await context.close();
});

it('prints a lesson as a plan: its words, without links and buttons', async () => {
  const { page, context } = await stage.open('/kk/lessons/j-tell/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.lesson-files').isVisible()).toBe(false);
  expect(await page.locator('.lesson-steps > li').count()).toBe(6);
  for (const step of await page.locator('.lesson-steps .say').all()) expect(await step.isVisible()).toBe(true);
  // What is pressed on a screen stays off the paper.
  for (const part of ['.crumbs', '.contents', '.langs', '.bar'])
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  const pdf = await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
  const count = Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(5);
  await context.close();
});
