import { expect, it } from 'vitest';
import { checkContent } from '../../src/content/check/index.ts';
import { formatProblems } from '../../src/content/check/problem.ts';

it('the content of the site is in order', async () => {
  const { problems, counts } = await checkContent('.', { spelling: true });
  expect(formatProblems(problems)).toBe('');
  expect(counts.files).toBeGreaterThan(500);
});
