import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { useStage } from '../helpers/browser.ts';
import { messagesOf } from '../helpers/messages.ts';

const stage = useStage();
const QUESTIONS = { kk: 'буллинг', ru: 'травля', en: 'bullying' } as const;

for (const language of LANGUAGES) {
  describe(`search, ${language}`, () => {
    it('answers in the language of the page, with sections, under the policy of the site', async () => {
      const { page, context, requests, errors } = await stage.open(`/${language}/parents/`);
      await page.click('[data-search-link]');
      await page.fill('site-search input', QUESTIONS[language]);
      await page.waitForSelector('.search-results a');
      const results = await page.$$eval('.search-results a', (links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
      expect(results.length).toBeGreaterThan(0);
      expect(results.every((path) => path.startsWith(`/${language}/`))).toBe(true);
      const sections = await page.$$eval('.search-results .label-small', (labels) =>
        labels.map((label) => label.textContent),
      );
      expect(sections.every(Boolean)).toBe(true);
      expect(errors).toEqual([]);
      const sent = requests.map((address) => decodeURIComponent(address));
      expect(
        sent.filter((address) => address.includes(QUESTIONS[language]) || !address.startsWith(stage.address)),
      ).toEqual([]);
      expect(page.url()).toBe(`${stage.address}/${language}/parents/`);
      await context.close();
    });
  });
}

it('works where a host sends no headers, under the policy of the page alone', async () => {
  const { page, context, errors } = await stage.open('/');
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    delete headers['content-security-policy'];
    await route.fulfill({ response, headers });
  });
  await page.goto(`${stage.address}/ru/find/`);
  await page.fill('site-search input', QUESTIONS.ru);
  await page.waitForSelector('.search-results a');
  expect(errors).toEqual([]);
  await context.close();
});

describe('the search field', () => {
  it('has no name and no form, is not completed, and is emptied when the page is left', async () => {
    const { page, context } = await stage.open('/kk/find/');
    const input = page.locator('site-search input');
    expect(await input.getAttribute('name')).toBeNull();
    expect(await input.getAttribute('autocomplete')).toBe('off');
    expect(await input.evaluate((element) => element.closest('form'))).toBeNull();
    await input.fill('көмек');
    await page.waitForSelector('.search-results a');
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await input.inputValue()).toBe('');
    expect(await page.locator('.search-results li').count()).toBe(0);
    await context.close();
  });

  it('says so when nothing is found and leads to the list of questions', async () => {
    const { page, context } = await stage.open('/ru/find/');
    await page.fill('site-search input', 'йцукенгшщз');
    await page.waitForFunction(
      (text) => document.querySelector('site-search [role=status]')?.textContent === text,
      messagesOf('ru')['blocks.nothingFound'],
    );
    expect(await page.getAttribute('.search-results a', 'href')).toBe('/ru/find/');
    await context.close();
  });

  it('falls back to the list when the index cannot be loaded', async () => {
    const { page, context } = await stage.open('/en/find/');
    await context.route('**/pagefind/**', (route) => route.abort());
    await page.fill('site-search input', 'help');
    await page.waitForFunction(
      (text) => document.querySelector('site-search [role=status]')?.textContent === text,
      messagesOf('en')['find.failed'],
    );
    await context.close();
  });

  it('loads no part of the index before it is used', async () => {
    const { page, context, requests } = await stage.open('/kk/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((address) => address.includes('/pagefind/'))).toEqual([]);
    await context.close();
  });

  it('is a link to the questions without scripts', async () => {
    const { page, context } = await stage.open('/kk/help/', { javaScriptEnabled: false });
    await page.click('[data-search-link]');
    expect(page.url()).toBe(`${stage.address}/kk/find/`);
    expect(await page.locator('.questions a').count()).toBeGreaterThan(50);
    expect(await page.locator('input').count()).toBe(0);
    await context.close();
  });
});
