import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { PAGE_TYPES, useStage } from '../helpers/browser.ts';

const stage = useStage();

describe('on a narrow screen', () => {
  for (const language of LANGUAGES) {
    it(`nothing is wider than 320 px: ${language}`, async () => {
      const { page, context } = await stage.open('/', { viewport: { width: 320, height: 640 } });
      for (const type of PAGE_TYPES) {
        await page.goto(`${stage.address}/${language}/${type}`);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `${language}/${type}`).toBeLessThanOrEqual(320);
        // A fixed bar does not widen the page: its parts are measured one by one.
        const beyond = await page.$$eval('.bar a:not(.skip), .top a, .top summary', (parts) =>
          parts
            .filter((part) => part.getBoundingClientRect().right > 320 || part.scrollWidth > part.clientWidth + 1)
            .map((part) => part.textContent?.trim()),
        );
        expect(beyond, `${language}/${type}`).toEqual([]);
      }
      await context.close();
    });
  }

  it('keeps targets at least 48 px high', async () => {
    const { page, context } = await stage.open('/kk/', { viewport: { width: 390, height: 700 } });
    for (const type of ['', 'help/', 'help/start/', 'help/near/almaty/', 'find/']) {
      await page.goto(`${stage.address}/kk/${type}`);
      const small = await page.$$eval('.call, .bar a, .langs a, .tool, summary, .card, .age, .questions a', (targets) =>
        targets
          .filter(
            (target) =>
              (target as HTMLElement).offsetParent !== null && !target.closest('details:not([open]) > :not(summary)'),
          )
          .map((target) => ({
            text: target.textContent?.trim(),
            height: Math.round(target.getBoundingClientRect().height),
          }))
          .filter(({ height }) => height > 0 && height < 48),
      );
      expect(small, type).toEqual([]);
    }
    await context.close();
  });

  it('shows a number to tap on the first screen of each help page', async () => {
    for (const language of LANGUAGES) {
      const { page, context } = await stage.open('/', { viewport: { width: 360, height: 640 } });
      for (const path of [
        '',
        'help/',
        'help/now/',
        'help/start/',
        'help/chat/',
        'help/home/',
        'help/calm/',
        'help/class/',
      ]) {
        await page.goto(`${stage.address}/${language}/${path}`);
        const bottom = await page
          .locator('#numbers .call')
          .first()
          .evaluate((call) => call.getBoundingClientRect().bottom);
        const bar = await page.locator('.bar').evaluate((element) => element.getBoundingClientRect().top);
        expect(bottom, `${language}/${path}`).toBeLessThanOrEqual(bar);
      }
      await context.close();
    }
  });
});

describe('the bar with exit and 111', () => {
  it('never covers what has the focus, on a phone and at 400 % zoom', async () => {
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 320, height: 256 },
      { width: 1280, height: 800 },
    ]) {
      const { page, context } = await stage.open('/kk/help/start/', { viewport });
      for (let press = 0; press < 40; press += 1) {
        await page.keyboard.press('Tab');
        const covered = await page.evaluate(() => {
          const focus = document.activeElement as HTMLElement | null;
          const bar = document.querySelector('.bar');
          if (!focus || !bar || bar.contains(focus) || focus === document.body) return null;
          const a = focus.getBoundingClientRect();
          const b = bar.getBoundingClientRect();
          const apart = a.bottom <= b.top || a.top >= b.bottom || a.right <= b.left || a.left >= b.right;
          return apart ? null : focus.outerHTML.slice(0, 80);
        });
        expect(covered, JSON.stringify(viewport)).toBeNull();
      }
      await context.close();
    }
  });

  it('lies on no text of a wide screen', async () => {
    const { page, context } = await stage.open('/kk/help/start/', { viewport: { width: 1024, height: 768 } });
    const overlap = await page.evaluate(() => {
      const bar = document.querySelector('.bar .exit')?.getBoundingClientRect();
      if (!bar) return ['no bar'];
      return [...document.querySelectorAll('h1, p, li, a, summary')]
        .filter((element) => !element.closest('.bar') && element.textContent?.trim())
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 2 && box.right > bar.left && box.left < bar.right;
        })
        .map((element) => element.outerHTML.slice(0, 80));
    });
    expect(overlap).toEqual([]);
    await context.close();
  });
});

describe('without scripts', () => {
  it('opens menu, folded parts and the language switch', async () => {
    const { page, context } = await stage.open('/kk/help/near/almaty/', { javaScriptEnabled: false });
    await page.click('.menu summary');
    expect(await page.isVisible('.menu a')).toBe(true);
    await page.click('.langs a[lang=ru]');
    expect(page.url()).toBe(`${stage.address}/ru/help/near/almaty/`);
    expect(await page.getAttribute('html', 'lang')).toBe('ru');
    await context.close();
  });

  it('leads a lost visitor to help in the language of the address', async () => {
    const { page, context } = await stage.open('/ru/no-such-page/', { javaScriptEnabled: false });
    expect(await page.getAttribute('html', 'lang')).toBe('ru');
    expect(await page.locator('a[href="tel:111"]').count()).toBeGreaterThan(0);
    await page.click('main .questions a');
    expect(page.url()).toBe(`${stage.address}/ru/help/`);
    await context.close();
  });
});

describe('print', () => {
  it('leaves out bars and menus and opens what is folded', async () => {
    const { page, context } = await stage.open('/kk/parents/told/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.bar')).toBe(false);
    expect(await page.isVisible('.tools')).toBe(false);
    expect(await page.isVisible('.call')).toBe(true);
    expect(await page.isVisible('.source-list li')).toBe(true);
    await context.close();
  });
});
