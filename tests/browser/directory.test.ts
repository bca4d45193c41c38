import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FACETS, facetPath, type Facet } from '../../src/directory/facets.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { useStage } from '../helpers/browser.ts';
import { messagesOf } from '../helpers/messages.ts';

const stage = useStage();
const ALL = 'help/near/all/';

/** Services that a visitor sees, in their order. */
function visibleServices(page: Page): Promise<string[]> {
  return page.$$eval('[data-service]', (parts) =>
    parts
      .filter((part) => (part as HTMLElement).offsetParent !== null)
      .map((part) => (part as HTMLElement).dataset.service ?? ''),
  );
}

async function choose(page: Page, facet: Facet, value: string): Promise<void> {
  await page.$$eval('service-filter details', (parts) =>
    parts.forEach((part) => ((part as HTMLDetailsElement).open = true)),
  );
  await page.check(`service-filter input[name="${facet}"][value="${value}"]`);
}

describe('narrowing a list', () => {
  for (const language of LANGUAGES) {
    it(`shows the same as the prerendered lists: ${language}`, async () => {
      const { page, context, errors } = await stage.open(`/${language}/${ALL}`);
      for (const facet of Object.keys(FACETS) as Facet[]) {
        for (const value of FACETS[facet]) {
          await page.goto(`${stage.address}/${language}/${facetPath(facet, value)}/`);
          const expected = await visibleServices(page);
          await page.goto(`${stage.address}/${language}/${ALL}`);
          await choose(page, facet, value);
          expect(await visibleServices(page), `${facet} ${value}`).toEqual(expected);
          const nothing = await page.isVisible('[data-nothing] a[href="tel:111"]');
          expect(nothing, `${facet} ${value}`).toBe(expected.length === 0);
        }
      }
      expect(errors).toEqual([]);
      await context.close();
    });
  }

  it('shows the same on the page of each region as its prerendered lists', async () => {
    const { page, context } = await stage.open('/kk/help/near/');
    const regions = await page.$$eval('.region-map li a', (links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname),
    );
    expect(regions).toHaveLength(20);
    let compared = 0;
    for (const path of regions) {
      await page.goto(stage.address + path);
      const values = await page.$$eval('service-filter input', (inputs) =>
        inputs.map((input) => (input as HTMLInputElement).value).filter((value) => value !== ''),
      );
      for (const value of values) {
        await page.goto(stage.address + path);
        await choose(page, 'kind', value);
        const narrowed = await visibleServices(page);
        expect((await page.goto(`${stage.address}${path}kind/${value}/`))?.status(), `${path} ${value}`).toBe(200);
        expect(await visibleServices(page), `${path} ${value}`).toEqual(narrowed);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
    await context.close();
  });

  it('joins what is chosen, says how many are left, and leads from an empty result to 111', async () => {
    const { page, context } = await stage.open(`/kk/${ALL}`);
    await choose(page, 'kind', 'talk');
    const talk = new Set(await visibleServices(page));
    await choose(page, 'for', 'schools');
    const both = await visibleServices(page);
    expect(both.length).toBeGreaterThan(0);
    expect(both.every((id) => talk.has(id))).toBe(true);
    expect(both.length).toBeLessThan(talk.size);
    const words = messagesOf('kk')['near.shown']?.replace('{n}', String(both.length));
    expect(await page.textContent('service-filter [role=status]')).toBe(words);
    await choose(page, 'in', 'en');
    expect(await visibleServices(page)).toEqual([]);
    expect(await page.isVisible('[data-nothing] a[href="tel:111"]')).toBe(true);
    expect(
      await page.$$eval('[data-service-section]', (parts) => parts.every((part) => (part as HTMLElement).hidden)),
    ).toBe(true);
    await context.close();
  });

  it('keeps the choice in a neutral address, adds nothing to the history, and shows the same after a reload', async () => {
    const { page, context, requests } = await stage.open(`/ru/${ALL}`);
    const before = await page.evaluate(() => history.length);
    await choose(page, 'kind', 'stay');
    await choose(page, 'for', 'women');
    expect(page.url()).toBe(`${stage.address}/ru/${ALL}?kind=stay&for=women`);
    expect(await page.evaluate(() => history.length)).toBe(before);
    const shown = await visibleServices(page);
    const asked = requests.length;
    await page.reload();
    expect(await visibleServices(page)).toEqual(shown);
    expect(requests.slice(asked).every((address) => address.startsWith(stage.address))).toBe(true);
    await choose(page, 'kind', '');
    await choose(page, 'for', '');
    expect(page.url()).toBe(`${stage.address}/ru/${ALL}`);
    await page.goto(`${stage.address}/ru/${ALL}?kind=nonsense`);
    expect((await visibleServices(page)).length).toBeGreaterThan(50);
    await context.close();
  });

  it('works with a keyboard alone', async () => {
    const { page, context } = await stage.open(`/en/${ALL}`);
    await page.focus('service-filter summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('');
    await page.keyboard.press('ArrowDown');
    expect(page.url()).toContain('?kind=urgent');
    expect((await visibleServices(page)).sort()).toEqual(['kz-102', 'kz-103', 'kz-112']);
    await context.close();
  });

  it('is a set of links without scripts', async () => {
    const { page, context } = await stage.open(`/kk/${ALL}`, { javaScriptEnabled: false });
    expect(await page.locator('service-filter input').count()).toBe(0);
    await page.click('service-filter summary');
    await page.click('service-filter a[data-value=talk]');
    expect(page.url()).toBe(`${stage.address}/kk/${facetPath('kind', 'talk')}/`);
    expect(await page.locator('[data-service]').count()).toBeGreaterThan(5);
    await context.close();
  });
});

describe('open now', () => {
  /** Adds the line of a place that is open on weekdays, as a page would hold it. */
  async function addLine(page: Page): Promise<void> {
    await page.evaluate(() => {
      const line = document.createElement('open-now');
      line.id = 'sample';
      const source = document.querySelector<HTMLElement>('open-now');
      line.dataset.words = source?.dataset.words ?? '';
      line.dataset.hours = JSON.stringify({
        kind: 'weekly',
        periods: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '18:00' }],
      });
      document.querySelector('main')?.append(line);
    });
  }

  for (const timezoneId of ['Asia/Almaty', 'Etc/GMT-6', 'America/New_York', 'Pacific/Kiritimati']) {
    it(`goes by the clock of Kazakhstan on a phone in ${timezoneId}`, async () => {
      const { page, context } = await stage.open('/en/help/near/country/contact-centre/', { timezoneId });
      const t = messagesOf('en');
      for (const [moment, expected] of [
        // Monday, 23 November 2026, 17:59 and 18:00 in Kazakhstan; Friday 20:00.
        ['2026-11-23T12:59:00Z', t['hours.openUntil']?.replace('{time}', '18:00')],
        [
          '2026-11-23T13:00:00Z',
          t['hours.closedUntil']?.replace('{day}', t['hours.tomorrow'] ?? '').replace('{time}', '09:00'),
        ],
        [
          '2026-11-27T15:00:00Z',
          t['hours.closedUntil']?.replace('{day}', t['hours.days.1'] ?? '').replace('{time}', '09:00'),
        ],
      ] as const) {
        await page.clock.setFixedTime(moment);
        await page.reload();
        await addLine(page);
        expect(await page.textContent('#sample'), moment).toBe(expected);
        expect(await page.textContent('main open-now'), moment).toBe(t['hours.openNow']);
      }
      await context.close();
    });
  }

  it('says nothing of disputed hours, which stand as text', async () => {
    const { page, context } = await stage.open('/ru/help/near/country/second-line/');
    expect(await page.locator('open-now').count()).toBe(0);
    expect(await page.textContent('#facts ~ dl')).toContain(messagesOf('ru')['hours.disputed']);
    await context.close();
  });

  it('is not there without scripts; the hours are', async () => {
    const { page, context } = await stage.open('/kk/help/near/country/contact-centre/', { javaScriptEnabled: false });
    expect(await page.isVisible('open-now')).toBe(false);
    expect(await page.textContent('#facts ~ dl')).toContain(messagesOf('kk')['hours.always']);
    await context.close();
  });
});

describe('a site that nobody rebuilds', () => {
  const DAY_MS = 86_400_000;
  const PAGE = '/kk/help/near/country/second-line/';
  const notice = '[aria-labelledby=checked] [data-checked]';

  /** Opens a page so many days after the day from which its entry ages. */
  async function openAfter(days: number, path = PAGE) {
    const opened = await stage.open(PAGE);
    const checked = await opened.page.getAttribute(notice, 'data-checked');
    await opened.page.clock.setFixedTime(Date.parse(`${checked}T12:00:00Z`) + days * DAY_MS);
    await opened.page.goto(stage.address + path);
    return opened;
  }

  it('shows a fresh entry as it was built', async () => {
    const { page, context } = await openAfter(180);
    expect(await page.isVisible(notice)).toBe(false);
    expect(await page.locator('main a[href="tel:150"]').count()).toBe(2);
    await context.close();
  });

  it('says after 180 days that the check is old', async () => {
    const { page, context } = await openAfter(181);
    expect(await page.isVisible(notice)).toBe(true);
    expect(await page.locator('main a[href="tel:150"]').count()).toBe(2);
    await context.close();
  });

  it('hides the phone after 365 days, wherever it stands, and never an urgent one', async () => {
    const { page, context } = await openAfter(366);
    expect(await page.locator('a[href="tel:150"]').count()).toBe(0);
    expect(await page.textContent('main')).toContain(messagesOf('kk')['service.phoneHidden']);
    for (const path of [
      '/kk/help/call/',
      '/kk/',
      '/ru/help/near/',
      `/en/${ALL}`,
      '/kk/help/near/country/rescue-service/',
    ]) {
      await page.goto(stage.address + path);
      expect(await page.locator('a[href="tel:150"]').count(), path).toBe(0);
      for (const number of ['111', '112', '102', '103']) {
        expect(await page.locator(`a[href="tel:${number}"]`).count(), `${path} ${number}`).toBeGreaterThan(0);
      }
    }
    await context.close();
  });

  it('says of an urgent number that its check is old, and keeps it', async () => {
    const { page, context } = await openAfter(2000, '/kk/help/near/country/rescue-service/');
    expect(await page.isVisible(notice)).toBe(true);
    expect(await page.textContent(notice)).not.toContain('111');
    expect(await page.isVisible('#numbers a[href="tel:112"]')).toBe(true);
    await context.close();
  });

  it('hides nothing when the clock of the device runs behind', async () => {
    const { page, context } = await openAfter(-4000);
    expect(await page.locator('main a[href="tel:150"]').count()).toBe(2);
    await context.close();
  });

  it('leaves the day of the check as text without scripts', async () => {
    const { page, context } = await stage.open(PAGE, { javaScriptEnabled: false });
    expect(await page.textContent('[aria-labelledby=checked]')).toContain(messagesOf('kk')['service.neverChecked']);
    expect(await page.locator('main a[href="tel:150"]').count()).toBe(2);
    await context.close();
  });
});

describe('on a narrow screen', () => {
  it('fits 320 px and keeps targets at least 48 px high', async () => {
    const { page, context } = await stage.open('/kk/', { viewport: { width: 320, height: 640 } });
    for (const path of [ALL, 'help/near/astana/', 'help/near/country/contact-centre/', 'help/near/aktobe/malika/']) {
      await page.goto(`${stage.address}/kk/${path}`);
      await page.$$eval('main details', (parts) => parts.forEach((part) => ((part as HTMLDetailsElement).open = true)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      const small = await page.$$eval(
        'main .choice, main h3 a, main .questions a, main .tool, main summary, main .call',
        (targets) =>
          targets
            .filter((target) => (target as HTMLElement).offsetParent !== null)
            .map((target) => ({ text: target.textContent?.trim(), height: target.getBoundingClientRect().height }))
            .filter(({ height }) => height < 48),
      );
      expect(small, path).toEqual([]);
    }
    await context.close();
  });
});
