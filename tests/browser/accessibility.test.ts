import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { PAGE_TYPES, useStage } from '../helpers/browser.ts';

const stage = useStage();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** In the dark only colours differ: the other rules would read the same page again. */
const DARK_RULES = { runOnly: { type: 'rule', values: ['color-contrast'] } };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function findings(page: Page, options: object): Promise<string[]> {
  const { violations } = await page.evaluate(
    (given) =>
      (window as unknown as { axe: { run(root: Document, options: object): Promise<AxeResult> } }).axe.run(
        document,
        given,
      ),
    options,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`);
}

for (const language of LANGUAGES) {
  for (const width of [320, 1280]) {
    it(`has no finding of axe on any page type, light or dark: ${language}, ${width} px`, async () => {
      // The policy of the site would rightly refuse the test's own script.
      const context = await stage.browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true });
      const page = await context.newPage();
      const all: string[] = [];
      for (const path of ['', ...PAGE_TYPES.map((type) => `${language}/${type}`)]) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(`${stage.address}/${path}`);
        await page.evaluate(() =>
          document.querySelectorAll('details').forEach((details) => (details.open = !details.closest('.top'))),
        );
        await page.evaluate(axeSource);
        const light = await findings(page, { runOnly: RULES });
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await findings(page, DARK_RULES);
        all.push(...light.map((line) => `/${path} ${line}`), ...dark.map((line) => `/${path} dark ${line}`));
      }
      await context.close();
      expect(all).toEqual([]);
    });
  }
}
