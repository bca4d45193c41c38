import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { useStage } from '../helpers/browser.ts';

const stage = useStage();

/** A page for teenagers with a word in a sentence, and one of law with words in a sentence and in a list. */
const TEENS = 'teens/online/';
const LAW = 'law/procedure/';

const word = (page: Page) => page.locator('.term > summary').first();
const note = (page: Page) => page.locator('.term > .term-note').first();

/** Opens every explanation of a page and returns how many there are. */
async function openAll(page: Page): Promise<number> {
  const words = await page.locator('.term > summary').all();
  for (const summary of words) await summary.click();
  return words.length;
}

/** Whether the line on which a word stands goes on after it. */
async function standsInItsLine(page: Page): Promise<boolean> {
  return word(page).evaluate((summary) => {
    const rest = summary.parentElement?.nextSibling;
    if (!rest?.textContent?.trim()) return false;
    const range = document.createRange();
    const start = rest.textContent.search(/\S/);
    range.setStart(rest, start);
    range.setEnd(rest, start + 1);
    const after = range.getBoundingClientRect();
    const own = summary.getBoundingClientRect();
    return after.top < own.bottom && after.bottom > own.top;
  });
}

for (const javaScriptEnabled of [true, false]) {
  describe(`a word with an explanation, ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    it('opens and closes with the keyboard; the next stop is the way to the glossary', async () => {
      const { page, context, errors } = await stage.open(`/kk/${TEENS}`, { javaScriptEnabled });
      expect(await note(page).isVisible()).toBe(false);
      await word(page).focus();
      await page.keyboard.press('Enter');
      expect(await note(page).isVisible()).toBe(true);
      expect(await word(page).evaluate((summary) => summary === document.activeElement)).toBe(true);
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.closest('.term-note a')?.getAttribute('href'));
      expect(focused).toMatch(/^\/kk\/glossary\/online\/#t\d+$/);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Space');
      expect(await note(page).isVisible()).toBe(false);
      expect(errors).toEqual([]);
      await context.close();
    });

    it('is reached by Tab, in the order of the text', async () => {
      const { page, context } = await stage.open(`/ru/${LAW}`, { javaScriptEnabled });
      const reached: boolean[] = [];
      for (let press = 0; press < 60 && !reached.includes(true); press += 1) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate(() => document.activeElement?.matches('.term > summary') ?? false));
      }
      expect(reached).toContain(true);
      await context.close();
    });

    it('opens by touch, also a little above and below the word: 48 px in all', async () => {
      const { page, context } = await stage.open(`/kk/${TEENS}`, { javaScriptEnabled, hasTouch: true });
      await word(page).scrollIntoViewIfNeeded();
      const box = await word(page).boundingBox();
      if (!box) throw new Error('the word has no place on the page');
      const x = box.x + box.width / 2;
      const middle = box.y + box.height / 2;
      await page.touchscreen.tap(x, middle - 22);
      expect(await note(page).isVisible()).toBe(true);
      await page.touchscreen.tap(x, middle + 22);
      expect(await note(page).isVisible()).toBe(false);
      await page.touchscreen.tap(x, middle);
      expect(await note(page).isVisible()).toBe(true);
      await note(page).locator('a').tap();
      await page.waitForURL(/\/kk\/glossary\/online\/#t\d+$/);
      const anchor = new URL(page.url()).hash;
      expect(await page.locator(anchor).isVisible()).toBe(true);
      await context.close();
    });

    it('leaves the sentence whole: one paragraph, one line, and no gap before what follows', async () => {
      for (const language of LANGUAGES) {
        const { page, context } = await stage.open(`/${language}/${LAW}`, {
          javaScriptEnabled,
          viewport: { width: 1280, height: 800 },
        });
        const paragraph = await word(page).evaluate((summary) => {
          const own = summary.closest('.prose > *');
          return { role: own?.getAttribute('role'), text: own?.textContent?.replace(/\s+/g, ' ') ?? '' };
        });
        expect(paragraph.role).toBe('paragraph');
        expect(paragraph.text).toMatch(/[.]$/);
        expect(await standsInItsLine(page), language).toBe(true);
        await word(page).click();
        expect(await standsInItsLine(page), `${language}, open`).toBe(true);
        const [line, box] = await Promise.all([word(page).boundingBox(), note(page).boundingBox()]);
        expect(box?.y).toBeGreaterThanOrEqual((line?.y ?? Infinity) + (line?.height ?? 0));
        await context.close();
      }
    });
  });
}

it('is no wider than a narrow screen when it is open, in any language', async () => {
  for (const language of LANGUAGES) {
    for (const path of [TEENS, LAW]) {
      const { page, context } = await stage.open(`/${language}/${path}`, { viewport: { width: 320, height: 640 } });
      for (const summary of await page.locator('.term > summary').all()) await summary.click();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${language}/${path}`,
      ).toBeLessThanOrEqual(320);
      await context.close();
    }
  }
});

it('prints as a plain word, open or closed', async () => {
  const { page, context } = await stage.open(`/kk/${TEENS}`);
  await word(page).click();
  await page.emulateMedia({ media: 'print' });
  expect(await word(page).isVisible()).toBe(true);
  expect(await note(page).isVisible()).toBe(false);
  expect(await word(page).evaluate((summary) => getComputedStyle(summary).textDecorationLine)).toBe('none');
  await word(page).evaluate((summary) => summary.parentElement?.removeAttribute('open'));
  expect(await note(page).isVisible()).toBe(false);
  expect(await standsInItsLine(page)).toBe(true);
  await context.close();
});

it('is announced as something that opens, and axe finds nothing, in light and dark', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [path, expected] of [
      [TEENS, 1],
      [LAW, 2],
      ['glossary/', 0],
      ['glossary/law/', 0],
    ] as const) {
      const { page, context } = await stage.open(`/kk/${path}`, { colorScheme, bypassCSP: true });
      expect(await openAll(page), path).toBe(expected);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(root: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const result = await axe.run(document);
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(violations, `${path}, ${colorScheme}`).toEqual([]);
      await context.close();
    }
  }
});
