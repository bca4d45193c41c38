import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { PAGE_TYPES, useStage } from '../helpers/browser.ts';

const stage = useStage();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const language of LANGUAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      describe(`${language}, ${colorScheme}, ${width} px`, () => {
        it('has no finding of axe on any page type', async () => {
          // The policy of the site would rightly refuse the test's own script.
          const context = await stage.browser.newContext({
            viewport: { width, height: 800 },
            colorScheme,
            bypassCSP: true,
          });
          const page = await context.newPage();
          const findings: string[] = [];
          for (const path of ['', ...PAGE_TYPES.map((type) => `${language}/${type}`)]) {
            await page.goto(`${stage.address}/${path}`);
            await page.evaluate(() =>
              document.querySelectorAll('details').forEach((details) => (details.open = !details.closest('.top'))),
            );
            await page.evaluate(axeSource);
            const result = await page.evaluate(
              (rules) =>
                (window as unknown as { axe: { run(root: Document, options: object): Promise<AxeResult> } }).axe.run(
                  document,
                  { runOnly: rules },
                ),
              RULES,
            );
            for (const { id, nodes } of result.violations)
              findings.push(`/${path} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`);
          }
          await context.close();
          expect(findings).toEqual([]);
        });
      });
    }
  }
}
