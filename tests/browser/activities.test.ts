import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { useStage } from '../helpers/browser.ts';
import { messagesOf } from '../helpers/messages.ts';

const stage = useStage();
const SCRIPTS = [true, false] as const;
const withOrWithout = (javaScriptEnabled: boolean) => (javaScriptEnabled ? 'with scripts' : 'without scripts');

const HANDS = ['kids/7-10/ask', 'kids/11-13/ask'];
const SCENES = ['kids/7-10/body', 'kids/7-10/secrets', 'kids/7-10/online', 'kids/11-13/trust', 'kids/11-13/online'];
const SCRIPT_PAGES = ['help/call', 'kids/7-10/ask', 'teens/next'];
const BREATHING = ['help/calm', 'teens/better', 'kids/11-13/ask'];

/** What a page has left on the device; needs scripts. */
function stored(page: Page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
}
const NOTHING = { local: 0, session: 0, databases: 0, caches: 0 };

describe('the places of interactive parts', () => {
  it('are the same in every language', async () => {
    const { page, context } = await stage.open('/');
    const parts = { '.hand': HANDS, '.scenes': SCENES, '.call-script': SCRIPT_PAGES, 'breathe-together': BREATHING };
    const marks = [...Object.keys(parts), '.helper-circles', '.prose h2'];
    for (const path of new Set([...Object.values(parts).flat(), 'kids/3-6/helpers'])) {
      const orders: string[] = [];
      for (const language of LANGUAGES) {
        await page.goto(`${stage.address}/${language}/${path}/`);
        const order = await page.$$eval(
          marks.join(),
          (found, selectors) => found.map((part) => selectors.find((selector) => part.matches(selector))).join(' '),
          marks,
        );
        orders.push(order);
      }
      expect(new Set(orders).size, `${path}: ${orders.join(' | ')}`).toBe(1);
      for (const [mark, pages] of Object.entries(parts))
        expect(orders[0]?.includes(mark), `${path} ${mark}`).toBe(pages.includes(path));
      expect(orders[0]?.includes('.helper-circles'), path).toBe(path === 'kids/3-6/helpers');
    }
    await context.close();
  });

  it('hold no field, no form, and nothing with a name that could be sent', async () => {
    const { page, context } = await stage.open('/');
    for (const path of new Set([...HANDS, ...SCENES, ...SCRIPT_PAGES, ...BREATHING])) {
      await page.goto(`${stage.address}/kk/${path}/`);
      expect(
        await page.locator('main :is(form, input, select, textarea, [contenteditable], [name])').count(),
        path,
      ).toBe(0);
    }
    await context.close();
  });

  it('get their styles, and pages without them do not', async () => {
    const { page, context } = await stage.open('/kk/kids/7-10/ask/');
    expect(await page.locator('head style').count()).toBe(2);
    for (const path of ['', 'law/physical/', 'parents/talk/', 'school/told/']) {
      await page.goto(`${stage.address}/kk/${path}`);
      expect(await page.locator('head style').count(), path).toBe(1);
    }
    await context.close();
  });
});

for (const javaScriptEnabled of SCRIPTS) {
  describe(`the hand of trusted adults, ${withOrWithout(javaScriptEnabled)}`, () => {
    it('reads as a list of five, and a finger shows words for its adult', async () => {
      const { page, context, errors } = await stage.open('/', { javaScriptEnabled });
      for (const language of LANGUAGES) {
        for (const path of HANDS) {
          await page.goto(`${stage.address}/${language}/${path}/`);
          const fingers = page.locator('ul.hand > li');
          expect(await fingers.count()).toBe(5);
          const said = new Set<string>();
          for (let index = 0; index < 5; index += 1) {
            const finger = fingers.nth(index);
            expect((await finger.locator('summary').innerText()).trim().length).toBeGreaterThan(10);
            expect(await finger.locator('.say').isVisible()).toBe(false);
            await finger.locator('summary').click();
            expect(await finger.locator('.say').isVisible()).toBe(true);
            said.add(await finger.locator('.say').innerText());
          }
          // Several may stay open: a child has more than one helper.
          expect(await page.locator('.finger[open]').count()).toBe(5);
          expect(said.size).toBe(5);
          expect(await page.locator('.hand a[href="tel:111"]').count()).toBe(1);
        }
      }
      expect(errors).toEqual([]);
      await context.close();
    });

    it('works with the keyboard, on targets of 48 px', async () => {
      const { page, context } = await stage.open('/kk/kids/7-10/ask/', {
        javaScriptEnabled,
        viewport: { width: 320, height: 640 },
      });
      const summaries = page.locator('.finger summary');
      for (const box of await Promise.all((await summaries.all()).map((summary) => summary.boundingBox()))) {
        expect(box?.height).toBeGreaterThanOrEqual(48);
        expect(box?.width).toBeGreaterThanOrEqual(48);
      }
      await summaries.first().focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.finger .say').first().isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await page.locator('.finger .say').nth(1).isVisible()).toBe(true);
      await page.keyboard.press('Space');
      expect(await page.locator('.finger .say').nth(1).isVisible()).toBe(false);
      await context.close();
    });

    it('prints a list, and an empty hand to fill with a pencil', async () => {
      const { page, context } = await stage.open('/kk/kids/7-10/ask/', { javaScriptEnabled });
      expect(await page.locator('.hand-sheet').isVisible()).toBe(false);
      await page.locator('.finger summary').first().click();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.hand-sheet svg').isVisible()).toBe(true);
      expect((await page.locator('.hand-sheet svg').boundingBox())?.width).toBeGreaterThan(500);
      expect(await page.locator('.hand-sheet svg *').count()).toBe(1);
      expect(await page.locator('.finger summary').nth(2).isVisible()).toBe(true);
      // What was chosen stays between the child and the screen.
      for (const say of await page.locator('.finger .say').all()) expect(await say.isVisible()).toBe(false);
      await context.close();
    });
  });

  describe(`safe or not safe, ${withOrWithout(javaScriptEnabled)}`, () => {
    it('explains every answer of every scene, always in the same order', async () => {
      const { page, context, errors } = await stage.open('/', { javaScriptEnabled });
      // The script of these parts knows no language: one is enough with it.
      for (const language of javaScriptEnabled ? (['kk'] as const) : LANGUAGES) {
        const messages = messagesOf(language);
        const answers = ['safe', 'unsafe', 'unsure'].map((answer) => messages[`activities.${answer}`]);
        for (const path of SCENES) {
          await page.goto(`${stage.address}/${language}/${path}/`);
          const scenes = await page.locator('.scenes > li').all();
          expect(scenes.length, path).toBeGreaterThanOrEqual(2);
          for (const scene of scenes) {
            expect(await scene.locator('summary').allInnerTexts()).toEqual(answers);
            const explained = new Set<string>();
            for (const answer of await scene.locator('.answer').all()) {
              const text = answer.locator('p');
              expect(await text.isVisible()).toBe(false);
              await answer.locator('summary').click();
              expect(await text.isVisible()).toBe(true);
              explained.add(await text.innerText());
            }
            expect(explained.size).toBe(3);
          }
        }
      }
      expect(errors).toEqual([]);
      await context.close();
    });

    it('counts nothing and marks nothing: an answer changes its own part only', async () => {
      const { page, context } = await stage.open('/kk/kids/7-10/secrets/', { javaScriptEnabled });
      const rest = () =>
        page.locator('main').evaluate((main) => {
          const copy = main.cloneNode(true) as HTMLElement;
          for (const details of copy.querySelectorAll('details')) details.removeAttribute('open');
          return copy.innerHTML;
        });
      const before = await rest();
      for (const summary of await page.locator('.answer summary').all()) await summary.click();
      expect(await rest()).toBe(before);
      await context.close();
    });

    it('works with the keyboard, is named by its situation, and fits 320 px', async () => {
      const { page, context } = await stage.open('/kk/kids/11-13/trust/', {
        javaScriptEnabled,
        viewport: { width: 320, height: 640 },
      });
      const first = page.locator('.answers').first();
      const label = await first.getAttribute('aria-labelledby');
      expect((await page.locator(`[id="${label}"]`).innerText()).length).toBeGreaterThan(20);
      await first.locator('summary').nth(1).focus();
      await page.keyboard.press('Enter');
      expect(await first.locator('.answer p').nth(1).isVisible()).toBe(true);
      for (const box of await Promise.all((await first.locator('summary').all()).map((answer) => answer.boundingBox())))
        expect(box?.height).toBeGreaterThanOrEqual(48);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await context.close();
    });

    it('prints every explanation', async () => {
      const { page, context } = await stage.open('/kk/kids/7-10/online/', { javaScriptEnabled });
      await page.emulateMedia({ media: 'print' });
      for (const text of await page.locator('.answer > p').all()) expect(await text.isVisible()).toBe(true);
      await context.close();
    });
  });

  describe(`what to say on the phone, ${withOrWithout(javaScriptEnabled)}`, () => {
    it('stands open to read, with the honest limit of 111 and the number for danger', async () => {
      const { page, context, requests } = await stage.open('/', { javaScriptEnabled });
      for (const language of LANGUAGES) {
        const messages = messagesOf(language);
        const limit = messages['blocks.limitChild']?.replace('{kz-111}', '111') ?? '';
        for (const path of SCRIPT_PAGES) {
          await page.goto(`${stage.address}/${language}/${path}/`);
          const part = page.locator('.part', { has: page.locator('.call-script') });
          for (const say of await part.locator('.say').all()) expect(await say.isVisible()).toBe(true);
          const text = (await part.innerText()).replace(/\s+/g, ' ');
          expect(text).toContain(messages['activities.mayAsk']);
          expect(text).toContain(messages['activities.canAsk']);
          expect(text, path).toContain(limit);
          expect(await part.locator('a[href="tel:112"]').count()).toBe(1);
          expect(await part.locator('details, button').count()).toBe(0);
        }
      }
      expect(requests.filter((address) => !address.startsWith(stage.address))).toEqual([]);
      await context.close();
    });

    it('prints', async () => {
      const { page, context } = await stage.open('/ru/help/call/', { javaScriptEnabled });
      await page.emulateMedia({ media: 'print' });
      for (const say of await page.locator('.call-script .say').all()) expect(await say.isVisible()).toBe(true);
      await context.close();
    });
  });
}

describe('choosing', () => {
  it('asks for nothing, stores nothing, and is gone when the page has been left', async () => {
    const { page, context, requests, errors } = await stage.open('/kk/kids/7-10/ask/');
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    for (const summary of await page.locator('.finger summary').all()) await summary.click();
    expect(requests.length).toBe(before);
    expect(await stored(page)).toEqual(NOTHING);
    expect(await context.cookies()).toEqual([]);
    expect(page.url()).toBe(`${stage.address}/kk/kids/7-10/ask/`);
    // A page that the browser keeps in memory would come back as it was left.
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(await page.locator('.finger[open]').count()).toBe(0);
    await page.locator('.finger summary').first().click();
    await page.goto(`${stage.address}/kk/help/`);
    await page.goBack();
    expect(await page.locator('.finger[open]').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('leaves no trace either where a page is loaded again without scripts', async () => {
    const { page, context } = await stage.open('/kk/kids/7-10/secrets/', { javaScriptEnabled: false });
    await page.locator('.answer summary').first().click();
    await page.reload();
    expect(await page.locator('.answer[open]').count()).toBe(0);
    await context.close();
  });
});

describe('breathing together', () => {
  it('is a list of steps without scripts', async () => {
    const { page, context } = await stage.open('/', { javaScriptEnabled: false });
    for (const language of LANGUAGES) {
      for (const path of BREATHING) {
        await page.goto(`${stage.address}/${language}/${path}/`);
        expect(await page.locator('breathe-together li').count()).toBe(5);
        for (const step of await page.locator('breathe-together li').all()) expect(await step.isVisible()).toBe(true);
        expect(await page.locator('breathe-together button, .breath-circle').count()).toBe(0);
      }
    }
    await context.close();
  });

  it('stands below the numbers on the page for the hardest hour', async () => {
    const { page, context } = await stage.open('/kk/help/calm/');
    const tops = await page.evaluate(() =>
      ['#numbers .call', 'breathe-together'].map(
        (selector) => document.querySelector(selector)!.getBoundingClientRect().top,
      ),
    );
    expect(tops[0]).toBeLessThan(tops[1] ?? 0);
    await context.close();
  });

  it('moves only after the start, breathes five times, and stops by itself', async () => {
    const { page, context, requests, errors } = await stage.open('/');
    await page.clock.install();
    await page.goto(`${stage.address}/kk/help/calm/`);
    await page.clock.runFor(5000);
    const part = page.locator('breathe-together');
    const button = part.locator('button');
    const word = part.locator('[role=status]');
    const wide = () => part.locator('.breath-circle').evaluate((circle) => circle.classList.contains('is-wide'));
    const messages = messagesOf('kk');
    expect(await part.locator('.breath-circle').isVisible()).toBe(false);
    expect(await button.innerText()).toBe(messages['activities.start']);
    const before = requests.length;
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.innerText()).toBe(messages['activities.stop']);
    for (let round = 0; round < 5; round += 1) {
      expect([await word.innerText(), await wide()]).toEqual(['Дем ал', true]);
      await page.clock.runFor(3000);
      expect([await word.innerText(), await wide()]).toEqual(['Дем шығар', false]);
      await page.clock.runFor(5000);
    }
    expect(await word.innerText()).toContain('Болды');
    expect(await button.innerText()).toBe(messages['activities.start']);
    await page.clock.runFor(60_000);
    expect([await word.innerText(), await wide()]).toEqual([expect.stringContaining('Болды'), false]);
    expect(requests.length).toBe(before);
    expect(await stored(page)).toEqual(NOTHING);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('grows as slowly as the words say', async () => {
    const { page, context } = await stage.open('/en/teens/better/');
    await page.click('breathe-together button');
    const circle = page.locator('.breath-circle');
    expect(await circle.evaluate((element) => getComputedStyle(element).transitionDuration)).toBe('3s');
    const width = async () => (await circle.boundingBox())?.width ?? 0;
    const start = await width();
    await page.waitForTimeout(800);
    const later = await width();
    expect(later).toBeGreaterThan(start);
    // Still growing after less than a third of the time: no jump.
    await page.waitForTimeout(800);
    expect(await width()).toBeGreaterThan(later);
    await context.close();
  });

  it('stops at the second press, and when the page is left', async () => {
    const { page, context } = await stage.open('/ru/kids/11-13/ask/');
    const button = page.locator('breathe-together button');
    for (const stop of [
      () => button.click(),
      () => page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide'))),
    ]) {
      await button.click();
      expect(await page.locator('.breath-circle').isVisible()).toBe(true);
      await stop();
      expect(await page.locator('.breath-circle').isVisible()).toBe(false);
      expect(await button.innerText()).toBe(messagesOf('ru')['activities.start']);
    }
    await context.close();
  });

  it('changes words but moves nothing where motion is not wanted', async () => {
    const { page, context } = await stage.open('/', { reducedMotion: 'reduce' });
    await page.clock.install();
    await page.goto(`${stage.address}/kk/help/calm/`);
    await page.click('breathe-together button');
    const circle = page.locator('.breath-circle');
    const look = async () => [
      await circle.evaluate((element) => getComputedStyle(element).transform),
      (await circle.boundingBox())?.width,
    ];
    const first = await look();
    await page.clock.runFor(3000);
    expect(await page.locator('breathe-together [role=status]').innerText()).toBe('Дем шығар');
    expect(await look()).toEqual(first);
    expect(await circle.evaluate((element) => element.getAnimations().length)).toBe(0);
    await context.close();
  });

  it('prints its steps, without button and circle', async () => {
    const { page, context } = await stage.open('/kk/help/calm/');
    await page.click('breathe-together button');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('breathe-together button').isVisible()).toBe(false);
    expect(await page.locator('.breath-circle').isVisible()).toBe(false);
    expect(await page.locator('breathe-together li').first().isVisible()).toBe(true);
    await context.close();
  });
});

it('the circles for three helpers are empty, and large on paper', async () => {
  const { page, context } = await stage.open('/kk/kids/3-6/helpers/', { javaScriptEnabled: false });
  const circles = page.locator('.helper-circles svg');
  expect(await circles.count()).toBe(3);
  expect(await page.locator('.helper-circles').innerText()).toBe('');
  const onScreen = (await circles.first().boundingBox())?.width ?? 0;
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 1000 });
  for (const circle of await circles.all()) {
    const box = await circle.boundingBox();
    // 7 cm at 96 points to the inch
    expect(box?.width).toBeGreaterThan(260);
    expect(box?.width).toBeGreaterThan(onScreen);
  }
  await context.close();
});
