import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { builtPages } from '../helpers/site.ts';

/** One first flight of TCP: ten segments of 1,460 bytes. */
const FIRST_FLIGHT_BYTES = 14_600;

it('sends every page with its styles in one first flight', async () => {
  const pages = await builtPages();
  const weights = pages.map((page) => ({ address: page.address, bytes: brotliCompressSync(page.html).length }));
  weights.sort((a, b) => b.bytes - a.bytes);
  console.log(
    `heaviest pages: ${weights
      .slice(0, 3)
      .map(({ address, bytes }) => `${address} ${bytes}`)
      .join(', ')}`,
  );
  expect(weights.filter(({ bytes }) => bytes > FIRST_FLIGHT_BYTES)).toEqual([]);
});

it('needs no other stylesheet', async () => {
  for (const page of await builtPages())
    expect(page.document.querySelectorAll('link[rel="stylesheet"]'), page.file).toHaveLength(0);
});
