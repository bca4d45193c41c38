import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { openAsker, type Asker } from '../../src/search/ask/ask.ts';
import { askGold } from '../helpers/gold.ts';
import { useStage } from '../helpers/browser.ts';
import { messagesOf } from '../helpers/messages.ts';

const stage = useStage();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const QUESTIONS = { kk: 'буллинг', ru: 'травля', en: 'bullying' } as const;
const DANGER = { kk: 'әкем мені ұрады', ru: 'меня бьет отец', en: 'my dad hits me' } as const;

/** Types into the field and waits for what follows. */
async function ask(page: Page, words: string): Promise<void> {
  await page.fill('site-search input', words);
  await page.press('site-search input', 'Enter');
  await page.waitForSelector('.search-panel[aria-busy="false"]', { state: 'attached' });
}

const paths = (page: Page) =>
  page.$$eval('.search-results a.result', (links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );

for (const language of LANGUAGES) {
  describe(`search, ${language}`, () => {
    it('answers in the language of the page, with sections, under the policy of the site, and keeps the words', async () => {
      const { page, context, requests, errors } = await stage.open(`/${language}/parents/`);
      const before = await page.evaluate(() => history.length);
      await page.click('[data-search-link]');
      await ask(page, QUESTIONS[language]);
      const results = await paths(page);
      expect(results.length).toBeGreaterThan(3);
      expect(results.filter((path) => !path.startsWith(`/${language}/`) && !path.startsWith('/files/'))).toEqual([]);
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
      expect(await page.evaluate(() => history.length)).toBe(before);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
      await context.close();
    });

    it('puts the card of danger above everything while the words are typed, also where the index is lost', async () => {
      const { page, context } = await stage.open(`/${language}/help/`, { viewport: { width: 360, height: 640 } });
      await context.route('**/pagefind/**', (route) => route.abort());
      await page.click('[data-search-link]');
      await page.locator('site-search input').pressSequentially(DANGER[language]);
      const first = page.locator('.danger-card a').first();
      expect(await first.getAttribute('href')).toBe('tel:112');
      for (const number of ['112', '102', '111']) {
        const box = await page.locator(`.danger-card a[href="tel:${number}"]`).boundingBox();
        expect(box && box.y + box.height, number).toBeLessThan(640);
        expect(box?.height ?? 0, number).toBeGreaterThanOrEqual(48);
      }
      expect(await page.locator('[role=alert]').textContent()).toContain('112');
      const steps = await page.$$eval('.danger-next a', (links) => links.map((link) => link.getAttribute('href')));
      expect(steps).toContain(`/${language}/help/now/`);
      await page.fill('site-search input', QUESTIONS[language]);
      expect(await page.locator('.danger-card').count()).toBe(0);
      await context.close();
    });
  });
}

describe('who does not want to live', () => {
  it('sees numbers and words alone on the first screen, and no law at all', async () => {
    const { page, context } = await stage.open('/ru/', { viewport: { width: 360, height: 640 } });
    await page.focus('site-search input');
    await ask(page, 'не хочу жить');
    expect(await page.locator('.danger-card h2').textContent()).toBe(messagesOf('ru')['danger.cards.lifebelt']);
    const numbers = await page.$$eval('.danger-card .call', (links) => links.map((link) => link.getAttribute('href')));
    expect(numbers.slice(0, 3)).toEqual(['tel:112', 'tel:103', 'tel:111']);
    for (const href of numbers.slice(0, 3))
      expect(await page.locator(`.danger-card a[href="${href}"]`).isVisible(), String(href)).toBe(true);
    expect(await page.locator('.danger-next a').first().getAttribute('href')).toBe('/ru/help/calm/');
    expect(await page.locator('.search-results a:visible').count()).toBe(0);
    expect((await paths(page)).filter((path) => /\/(law|data|media|pro|glossary)\//.test(path))).toEqual([]);
    await page.locator('.search-panel details summary').click();
    expect(await page.locator('.search-results a:visible').count()).toBeGreaterThan(0);
    await context.close();
  });
});

it('works where a host sends no headers, under the policy of the page alone', async () => {
  const { page, context, errors } = await stage.open('/');
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    delete headers['content-security-policy'];
    await route.fulfill({ response, headers });
  });
  await page.goto(`${stage.address}/ru/find/`);
  await page.focus('site-search input');
  await ask(page, QUESTIONS.ru);
  expect((await paths(page)).length).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await context.close();
});

describe('the search field', () => {
  it('has no name and no form, is not completed, and nothing stays when the page is left', async () => {
    const { page, context } = await stage.open('/kk/find/');
    const input = page.locator('site-search input');
    expect(await input.getAttribute('name')).toBeNull();
    expect(await input.getAttribute('autocomplete')).toBe('off');
    expect(await input.evaluate((element) => element.closest('form'))).toBeNull();
    await input.focus();
    await ask(page, DANGER.kk);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await input.inputValue()).toBe('');
    expect(await page.locator('.search-results li, .danger-card').count()).toBe(0);
    await context.close();
  });

  it('says so when nothing is found and leads to the questions', async () => {
    const { page, context } = await stage.open('/ru/find/');
    await page.focus('site-search input');
    await ask(page, '9876543210');
    expect(await page.locator('.search-panel > [role=status]').textContent()).toBe(
      messagesOf('ru')['blocks.nothingFound'],
    );
    expect(await page.getAttribute('.search-panel .questions a', 'href')).toBe('/ru/find/');
    await context.close();
  });

  it('falls back to numbers and topics when the index cannot be loaded, and tries again', async () => {
    const { page, context } = await stage.open('/en/parents/');
    await context.route('**/pagefind/**', (route) => route.abort());
    await page.click('[data-search-link]');
    await ask(page, 'help');
    expect(await page.locator('.search-panel > [role=status]').textContent()).toBe(messagesOf('en')['search.failed']);
    expect(await page.locator('.search-panel a[href="tel:112"]').isVisible()).toBe(true);
    expect(await page.locator('.search-panel .questions a').count()).toBeGreaterThan(5);
    await context.unroute('**/pagefind/**');
    await ask(page, 'help me tell');
    expect((await paths(page)).length).toBeGreaterThan(0);
    await context.close();
  });

  it('leads to the page of questions when its code cannot be loaded', async () => {
    const { page, context } = await stage.open('/en/parents/');
    await context.route('**/search/*.json', (route) => route.abort());
    await page.click('[data-search-link]');
    await page.waitForURL(`${stage.address}/en/find/`);
    await page.focus('site-search input');
    await page.waitForFunction(
      (text) => document.querySelector('site-search [role=status]')?.textContent === text,
      messagesOf('en')['find.failed'],
    );
    await context.close();
  });

  it('loads nothing of the search before it is used', async () => {
    for (const path of ['/kk/', '/kk/find/', '/kk/help/']) {
      const { page, context, requests } = await stage.open(path);
      await page.waitForLoadState('networkidle');
      expect(
        requests.filter((address) => /\/pagefind\/|\/search\/|site-search/.test(address)),
        path,
      ).toEqual([]);
      await context.close();
    }
  });

  it('says what it has corrected, and goes back to the words as typed', async () => {
    const { page, context } = await stage.open('/ru/find/');
    await page.focus('site-search input');
    await ask(page, 'буллиннг');
    const t = messagesOf('ru');
    const status = (await page.locator('.search-panel > [role=status]').textContent()) ?? '';
    expect(status).toContain(t['search.meant']?.split('{words}')[0] ?? 'missing');
    const corrected = await page.locator('.search-results a.result').first().getAttribute('href');
    expect(corrected).toContain('/ru/');
    await page.click('.search-meant button');
    await page.waitForFunction(() => document.querySelector('.search-meant button') === null);
    expect(await page.inputValue('site-search input')).toBe('буллиннг');
    await context.close();
  });

  it('is used with keys alone', async () => {
    const { page, context } = await stage.open('/kk/find/');
    await page.focus('site-search input');
    await ask(page, 'буллинг');
    const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('result');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('site-search input')).toBe('');
    expect(await page.locator('.search-results li').count()).toBe(0);
    await context.close();
  });

  it('narrows to a section and shows more', async () => {
    const { page, context } = await stage.open('/kk/find/');
    await page.focus('site-search input');
    await ask(page, 'бала');
    const count = await page.locator('.search-results > li').count();
    await page.locator('.search-panel .button', { hasText: messagesOf('kk')['search.more'] ?? '' }).click();
    await page.waitForFunction((before) => document.querySelectorAll('.search-results > li').length > before, count);
    await page.locator('.search-filters button', { hasText: messagesOf('kk')['sections.law'] ?? '' }).click();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.search-results a.result')].every((link) =>
        link.getAttribute('href')?.includes('/law/'),
      ),
    );
    expect(await page.getAttribute('.search-filters button:focus', 'aria-pressed')).toBe('true');
    await context.close();
  });

  it('marks what is found in another language', async () => {
    const { page, context } = await stage.open('/kk/find/');
    await page.focus('site-search input');
    await ask(page, 'weather');
    const languages = await page.$$eval('.search-results :is(p, ul)[lang]', (parts) =>
      parts.map((part) => part.getAttribute('lang')),
    );
    expect(languages.every((language) => language === 'en' || language === 'ru')).toBe(true);
    expect(languages.length).toBeGreaterThan(0);
    await context.close();
  });

  it('shares a search on request only; the link loses the words when it is opened', async () => {
    const { page, context } = await stage.open('/ru/find/');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.focus('site-search input');
    await ask(page, 'защитное предписание');
    await page.locator('.search-panel details summary').click();
    const t = messagesOf('ru');
    expect(await page.locator('.search-panel details').textContent()).toContain(t['search.shareWarning'] ?? 'missing');
    await page.locator('.search-panel details button').click();
    await page.waitForFunction(
      (said) => document.querySelector('.search-panel details [role=status]')?.textContent === said,
      t['search.shareCopied'],
    );
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(`${stage.address}/ru/find/#search=`)).toBe(true);
    const other = await context.newPage();
    await other.goto(link);
    await other.waitForSelector('.search-results a.result');
    expect(other.url()).toBe(`${stage.address}/ru/find/`);
    expect(await other.inputValue('site-search input')).toBe('защитное предписание');
    await ask(page, DANGER.ru);
    expect(await page.locator('.search-panel details', { hasText: t['search.share'] ?? '' }).count()).toBe(0);
    await context.close();
  });

  it('has nothing that axe objects to, with card and with results', async () => {
    const { page, context } = await stage.open('/kk/find/');
    await page.focus('site-search input');
    for (const words of [QUESTIONS.kk, DANGER.kk, 'өмір сүргім келмейді']) {
      await ask(page, words);
      await page.evaluate(axeSource);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(root: string): Promise<{ violations: { id: string }[] }> } };
        return (await axe.run('site-search')).violations.map(({ id }) => id);
      });
      expect(found, words).toEqual([]);
    }
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

  for (const width of [320, 1280])
    it(`fits ${width} pixels with card and results`, async () => {
      const { page, context } = await stage.open('/kk/find/', { viewport: { width, height: 700 } });
      await page.focus('site-search input');
      for (const words of [QUESTIONS.kk, DANGER.kk, 'өмір сүргім келмейді', 'полиция бөлімшесі']) {
        await ask(page, words);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), words).toBeLessThanOrEqual(width);
      }
      await context.close();
    });
});

describe('what the gold set measures', () => {
  let asker: Asker;
  beforeAll(async () => {
    asker = await openAsker(stage.browser, stage.address);
  });
  afterAll(() => asker.close());

  it('is what the interface shows', async () => {
    const answers = (await askGold()).filter((_, index) => index % 40 === 0);
    for (const { question, shown, card } of answers) {
      const seen = await asker.ask(question);
      expect(seen.results, question.query).toEqual(shown.slice(0, 10));
      expect(seen.danger, question.query).toBe(card !== null);
    }
  });
});
