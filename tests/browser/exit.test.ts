import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { site } from '../../src/site.ts';
import { useStage } from '../helpers/browser.ts';
import { messagesOf } from '../helpers/messages.ts';

const stage = useStage();
const NEUTRAL = '<!doctype html><title>weather</title><p>weather';

/** Opens a page whose way out is answered by the test, so that nothing leaves this machine. */
async function openPage(language: Language, options: { javaScriptEnabled?: boolean } = {}) {
  const opened = await stage.open('/', options);
  await opened.context.route(`${new URL(site.exitTarget[language]).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: NEUTRAL }),
  );
  await opened.page.goto(`${stage.address}/${language}/help/start/`);
  return opened;
}

for (const language of LANGUAGES) {
  describe(`leaving, ${language}`, () => {
    it('replaces the page in the same tab, so that Back does not show it', async () => {
      const { page, context } = await openPage(language);
      await page.click('a.exit');
      await page.waitForURL(site.exitTarget[language]);
      await page.goBack();
      expect(page.url()).toBe(`${stage.address}/`);
      expect(context.pages()).toHaveLength(1);
      await context.close();
    });

    it('leaves at the third press of Shift and announces each press', async () => {
      const { page, context } = await openPage(language);
      const messages = messagesOf(language);
      await page.keyboard.press('Shift');
      expect(await page.textContent('.exit-keys')).toBe(messages['blocks.exitTwoMore']);
      await page.keyboard.press('Shift');
      expect(await page.textContent('.exit-keys')).toBe(messages['blocks.exitOneMore']);
      await page.keyboard.press('Shift');
      await page.waitForURL(site.exitTarget[language]);
      await context.close();
    });
  });
}

describe('leaving', () => {
  it('covers the page before anything is loaded', async () => {
    const { page, context } = await openPage('kk');
    // Read in the same turn as the click: no answer of another page can have arrived.
    const seen = await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('a.exit')?.click();
      return {
        text: document.body.innerText.trim(),
        cover: document.querySelector('.exit-cover')?.getBoundingClientRect().height,
        height: window.innerHeight,
        title: document.title,
      };
    });
    expect(seen.text).toBe(messagesOf('kk')['blocks.exitLeaving']);
    expect(seen.cover).toBe(seen.height);
    expect(seen.title).toBe('\u200b');
    await context.close();
  });

  it('does not count Shift used for a capital letter, and starts anew after another key', async () => {
    const { page, context } = await openPage('ru');
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+A');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.keyboard.press('b');
    await page.keyboard.press('Shift');
    expect(page.url()).toContain('/ru/help/start/');
    expect(await page.textContent('.exit-keys')).toBe(messagesOf('ru')['blocks.exitTwoMore']);
    await context.close();
  });

  it('counts a key that is held down once, and not at all where it selects text', async () => {
    const { page, context } = await openPage('en');
    await page.keyboard.down('Shift');
    for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    expect(await page.textContent('.exit-keys')).toBe(messagesOf('en')['blocks.exitTwoMore']);
    for (let click = 0; click < 3; click += 1) await page.click('h1', { modifiers: ['Shift'] });
    expect(await page.textContent('.exit-keys')).toBe(messagesOf('en')['blocks.exitTwoMore']);
    expect(page.url()).toContain('/en/help/start/');
    await context.close();
  });

  it('leaves in the same tab when another one is asked for', async () => {
    for (const options of [{ button: 'middle' as const }, { modifiers: ['Control' as const] }]) {
      const { page, context } = await openPage('en');
      await page.click('a.exit', options);
      await page.waitForURL(site.exitTarget.en);
      expect(context.pages()).toHaveLength(1);
      await context.close();
    }
  });

  it('says when the time for the keys is up', async () => {
    const { page, context } = await openPage('en');
    await page.clock.install();
    await page.goto(`${stage.address}/en/help/start/`);
    await page.keyboard.press('Shift');
    await page.clock.runFor(5100);
    expect(await page.textContent('.exit-keys')).toBe(messagesOf('en')['blocks.exitTimeUp']);
    await page.keyboard.press('Shift');
    expect(await page.textContent('.exit-keys')).toBe(messagesOf('en')['blocks.exitTwoMore']);
    await context.close();
  });

  it('uncovers a page that comes back from the memory of the browser', async () => {
    const { page, context } = await openPage('kk');
    const title = await page.title();
    const seen = await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('a.exit')?.click();
      const before = document.querySelectorAll('.exit-cover').length;
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      const heading = document.querySelector('h1')?.getBoundingClientRect().height ?? 0;
      return {
        before,
        after: document.querySelectorAll('.exit-cover').length,
        readable: heading > 0,
        title: document.title,
      };
    });
    expect(seen).toEqual({ before: 1, after: 0, readable: true, title });
    await context.close();
  });

  it('is a plain link without scripts', async () => {
    const { page, context } = await openPage('kk', { javaScriptEnabled: false });
    await page.click('a.exit');
    await page.waitForURL(site.exitTarget.kk);
    await context.close();
  });

  it('is the first thing in the keyboard order, and the skip link the second', async () => {
    const { page, context } = await stage.open('/kk/help/start/', { viewport: { width: 1280, height: 800 } });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('exit');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await context.close();
  });
});
