import { brotliCompressSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { site } from '../../src/site.ts';
import { useStage } from '../helpers/browser.ts';
import { messagesOf } from '../helpers/messages.ts';

const stage = useStage();

interface FakeVoice {
  lang: string;
  localService?: boolean;
  default?: boolean;
}
const local = (lang: string): FakeVoice => ({ lang, localService: true });
const remote = (lang: string): FakeVoice => ({ lang, localService: false, default: true });

/** What the stand-in for the speech of a browser has been asked to do, as the page sees it. */
interface FakeSpeech {
  log: string[];
  voices: FakeVoice[];
  current: { text: string; lang: string; voice: FakeVoice; onend?: () => void } | null;
}
type FakeWindow = Window & { fake: FakeSpeech };

/** Opens a page in a browser with these voices. Nothing is really spoken: the test ends each utterance itself. */
async function openWith(voices: FakeVoice[], path: string, options: BrowserContextOptions = {}) {
  const context = await stage.browser.newContext({ viewport: { width: 390, height: 700 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript((given) => {
    const fake: FakeSpeech = { log: [], voices: given, current: null };
    (window as unknown as FakeWindow).fake = fake;
    class Utterance {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => fake.voices,
      speak: (utterance: FakeSpeech['current']) => {
        fake.current = utterance;
        fake.log.push(`speak ${utterance?.text}`);
      },
      cancel: () => {
        fake.current = null;
        fake.log.push('cancel');
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, voices);
  await page.goto(`${stage.address}${path}`);
  return { page, context, requests, errors };
}

const fake = <Value>(page: Page, read: (speech: FakeSpeech) => Value) =>
  page.evaluate<Value>(`(${read.toString()})(window.fake)`);
const saying = (page: Page) => fake(page, (speech) => speech.current?.text ?? null);
/** The utterance comes to its end, as in a browser. */
const finish = (page: Page) =>
  page.evaluate(() => {
    const { fake: speech } = window as unknown as FakeWindow;
    const ended = speech.current;
    speech.current = null;
    ended?.onend?.();
  });
const setVoices = (page: Page, voices: FakeVoice[]) =>
  page.evaluate((given) => {
    (window as unknown as FakeWindow).fake.voices = given;
    window.speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  }, voices);

const ASK = '/kk/kids/7-10/ask/';
const element = (page: Page) => page.locator('read-aloud');
const button = (page: Page) => page.locator('read-aloud button').first();
const stop = (page: Page) => page.locator('read-aloud button').nth(1);

describe('the button that reads aloud', () => {
  it.each<[string, FakeVoice[]]>([
    ['no voice', []],
    ['remote voices only', [remote('kk-KZ'), remote('ru-RU')]],
    ['a voice that does not say where it speaks', [{ lang: 'kk-KZ', default: true }]],
    ['a voice of the device for another language', [local('ru-RU'), local('en-GB'), remote('kk-KZ')]],
  ])('is hidden where there is %s', async (_, voices) => {
    const { page, context, errors } = await openWith(voices, ASK);
    await page.waitForTimeout(200);
    expect(await element(page).isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is hidden where the browser cannot speak, and without scripts', async () => {
    const silent = await stage.browser.newContext();
    const page = await silent.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
    await page.goto(`${stage.address}${ASK}`);
    expect(await element(page).isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await silent.close();
    const plain = await stage.open(ASK, { javaScriptEnabled: false });
    expect(await element(plain.page).isVisible()).toBe(false);
    await plain.context.close();
  });

  for (const language of LANGUAGES) {
    it(`is shown where the device has a voice: ${language}`, async () => {
      const messages = messagesOf(language);
      const { page, context, errors } = await openWith([remote(language), local(language)], `/${language}/help/start/`);
      expect(await button(page).innerText()).toBe(messages['readAloud.read']);
      expect(await element(page).innerText()).toContain(messages['readAloud.note']);
      expect((await button(page).boundingBox())?.height).toBeGreaterThanOrEqual(48);
      // Nothing is spoken before it is asked for.
      await page.waitForTimeout(200);
      expect(await fake(page, (speech) => speech.log)).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    });
  }

  it('waits for voices that load late, and goes with them', async () => {
    const { page, context } = await openWith([], ASK);
    expect(await element(page).isVisible()).toBe(false);
    await setVoices(page, [remote('kk-KZ')]);
    expect(await element(page).isVisible()).toBe(false);
    await setVoices(page, [remote('kk-KZ'), local('kk-KZ')]);
    expect(await element(page).isVisible()).toBe(true);
    await button(page).click();
    await setVoices(page, [remote('kk-KZ')]);
    expect(await element(page).isVisible()).toBe(false);
    expect(await saying(page)).toBeNull();
    await context.close();
  });

  it('stands on pages for children, help pages and two pages for parents only, and so does its script', async () => {
    const { page, context, requests } = await openWith([local('kk-KZ')], '/kk/');
    const script = () => requests.some((address) => address.includes('ReadAloud'));
    for (const path of [
      '',
      'find/',
      'parents/talk/',
      'parents/',
      'law/physical/',
      'school/told/',
      'pro/team/',
      'data/',
    ]) {
      await page.goto(`${stage.address}/kk/${path}`, { waitUntil: 'networkidle' });
      expect(await element(page).count(), path).toBe(0);
    }
    expect(script()).toBe(false);
    for (const path of [
      'help/now/',
      'help/calm/',
      'kids/3-6/body/',
      'kids/11-13/trust/',
      'teens/next/',
      'parents/told/',
      'parents/days/',
    ]) {
      await page.goto(`${stage.address}/kk/${path}`);
      expect(await element(page).isVisible(), path).toBe(true);
    }
    expect(script()).toBe(true);
    await context.close();
  });

  it('comes in a script of less than 2 KB', async () => {
    const { page, context, requests } = await openWith([local('kk-KZ')], ASK);
    const address = requests.find((request) => request.includes('ReadAloud')) ?? '';
    const source = await page.evaluate(async (url) => (await fetch(url)).text(), address);
    expect(source).toContain('speechSynthesis');
    expect(brotliCompressSync(source).length).toBeLessThan(2000);
    await context.close();
  });
});

describe('reading aloud', () => {
  it('begins with the heading, goes on paragraph by paragraph, and ends with the text', async () => {
    const { page, context, requests, errors } = await openWith([remote('kk-KZ'), local('kk-KZ')], ASK);
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    await button(page).click();
    const voice = await fake(page, (speech) => ({ voice: speech.current?.voice, lang: speech.current?.lang }));
    expect(voice).toEqual({ voice: local('kk-KZ'), lang: 'kk-KZ' });
    const said: string[] = [];
    for (let text = await saying(page); text !== null; text = await saying(page)) {
      said.push(text);
      expect(await page.locator('.being-read').count()).toBe(1);
      await finish(page);
    }
    expect(said[0]).toBe(await page.innerText('h1'));
    expect(said[1]).toBe(messagesOf('kk')['blocks.notYourFault']);
    const wanted = await page.$$eval('.prose > h2', (headings) =>
      headings.map((heading) => heading.textContent?.trim()),
    );
    expect(said.filter((text) => wanted.includes(text))).toEqual(wanted);
    expect(said.at(-1)).toBe((await page.locator('.prose > p').last().innerText()).trim());
    // What is folded is not read, and a mark of a source has no sound.
    const folded = await page.locator('.finger .say').first().textContent();
    expect(said).not.toContain(folded?.trim());
    expect(said.join(' ')).not.toContain('[1]');
    expect(await button(page).innerText()).toBe(messagesOf('kk')['readAloud.read']);
    expect(await page.locator('.being-read').count()).toBe(0);
    expect(requests.length).toBe(before);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('says a number digit by digit, with its Kazakh ending', async () => {
    const { page, context } = await openWith([local('kk')], '/kk/help/call/');
    await button(page).click();
    expect(await page.innerText('h1')).toBe('111-ге хабарласқан соң не болады');
    expect(await saying(page)).toBe('бір бір бірге хабарласқан соң не болады');
    await context.close();
  });

  it('reads what the child has opened', async () => {
    const { page, context } = await openWith([local('ru-RU')], '/ru/kids/7-10/body/');
    await page.locator('.answer summary').nth(1).click();
    const opened = (await page.locator('.answer > p').nth(1).innerText()).trim();
    await button(page).click();
    const said: string[] = [];
    for (let text = await saying(page); text !== null; text = await saying(page)) {
      said.push(text);
      await finish(page);
    }
    expect(said).toContain(opened);
    expect(said).not.toContain((await page.locator('.answer > p').nth(2).textContent())?.trim());
    await context.close();
  });

  it('leaves the note for the adult to the adult', async () => {
    const { page, context } = await openWith([local('kk-KZ')], '/kk/kids/3-6/helpers/');
    await button(page).click();
    const said: string[] = [];
    for (let text = await saying(page); text !== null; text = await saying(page)) {
      said.push(text);
      await finish(page);
    }
    const forChild = (await page.locator('.for-child p').first().innerText()).trim();
    const forAdult = (await page.locator('.for-adult li').first().innerText()).trim();
    expect(said).toContain(forChild);
    expect(said).not.toContain(forAdult);
    await context.close();
  });

  it('pauses, goes on with the same paragraph, and stops; all with the keyboard', async () => {
    const messages = messagesOf('kk');
    const { page, context } = await openWith([local('kk-KZ')], ASK);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await finish(page);
    const second = await saying(page);
    expect(await button(page).innerText()).toBe(messages['readAloud.pause']);
    await page.keyboard.press('Enter');
    expect(await saying(page)).toBeNull();
    expect(await fake(page, (speech) => speech.log.at(-1))).toBe('cancel');
    expect(await button(page).innerText()).toBe(messages['readAloud.continue']);
    await page.keyboard.press('Enter');
    expect(await saying(page)).toBe(second);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(messages['readAloud.stop']);
    await page.keyboard.press('Enter');
    expect(await saying(page)).toBeNull();
    expect(await button(page).innerText()).toBe(messages['readAloud.read']);
    // The focus does not fall back to the top of the page.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(messages['readAloud.read']);
    await page.keyboard.press('Enter');
    expect(await saying(page)).toBe(await page.innerText('h1'));
    await page.keyboard.press('Escape');
    expect(await saying(page)).toBeNull();
    await context.close();
  });

  it('keeps its buttons in sight, and covers nothing that has the focus', async () => {
    const { page, context } = await openWith([local('kk-KZ')], ASK, { viewport: { width: 320, height: 640 } });
    await button(page).click();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    expect(await stop(page).evaluate((shown) => shown.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    expect(await stop(page).evaluate((shown) => shown.getBoundingClientRect().bottom)).toBeLessThan(200);
    for (let press = 0; press < 25; press += 1) {
      await page.keyboard.press('Shift+Tab');
      const covered = await page.evaluate(() => {
        const focus = document.activeElement;
        const bar = document.querySelector('read-aloud');
        if (!focus || !bar || bar.contains(focus) || !focus.closest('.prose')) return false;
        return focus.getBoundingClientRect().top < bar.getBoundingClientRect().bottom;
      });
      expect(covered).toBe(false);
    }
    await context.close();
  });

  it('ends when the page is left, and pauses when it is not looked at', async () => {
    const { page, context } = await openWith([local('kk-KZ')], ASK);
    await button(page).click();
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(await saying(page)).toBeNull();
    expect(await button(page).innerText()).toBe(messagesOf('kk')['readAloud.read']);
    await button(page).click();
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await saying(page)).toBeNull();
    expect(await button(page).innerText()).toBe(messagesOf('kk')['readAloud.continue']);
    await context.close();
  });

  it.each(['exit', 'Shift'] as const)(
    'ends at once on leaving by %s, before another page has answered',
    async (way) => {
      const language: Language = 'kk';
      const { page, context } = await openWith([local(language)], ASK);
      // An answer that never comes: the page stays where it is.
      await context.route(`${new URL(site.exitTarget[language]).origin}/**`, () => undefined);
      await button(page).click();
      // Read in the same turn: no answer of another page can have arrived.
      const seen = await page.evaluate(async (leaveBy) => {
        const { fake: speech } = window as unknown as FakeWindow;
        const before = speech.current?.text;
        if (leaveBy === 'exit') document.querySelector<HTMLAnchorElement>('a.exit')?.click();
        for (let press = 0; leaveBy === 'Shift' && press < 3; press += 1) {
          document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
          document.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift' }));
        }
        await Promise.resolve();
        return { before, after: speech.current?.text, last: speech.log.at(-1) };
      }, way);
      expect(seen).toEqual({ before: expect.stringMatching(/./) as string, after: undefined, last: 'cancel' });
      await context.close();
    },
  );

  it('stores nothing', async () => {
    const { page, context } = await openWith([local('kk-KZ')], ASK);
    await button(page).click();
    await finish(page);
    expect(
      await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
      ]),
    ).toEqual([0, 0, 0]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});
