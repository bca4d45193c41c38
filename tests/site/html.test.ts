import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { builtPages } from '../helpers/site.ts';

it('is valid HTML on every page', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // Astro writes void elements without a slash and keeps the white space of the source.
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // Short numbers are one word by nature; longer ones carry no-break spaces.
      'tel-non-breaking': 'off',
      'long-title': 'off',
    },
  });
  const findings: string[] = [];
  for (const page of await builtPages()) {
    const report = await validator.validateString(page.html, page.file);
    for (const result of report.results) {
      for (const message of result.messages)
        findings.push(`${page.address}:${message.line} ${message.ruleId}: ${message.message}`);
    }
  }
  expect(findings.slice(0, 40)).toEqual([]);
});
