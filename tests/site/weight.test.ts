import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { builtPages } from '../helpers/site.ts';

/** One first flight of TCP: ten segments of 1,460 bytes. */
const FIRST_FLIGHT_BYTES = 14_600;

/** Of the pages that are heaviest when compressed quickly, so many are weighed as a host sends them. */
const HEAVIEST = 40;
const QUICK = 5;

function compress(html: string, quality: number = constants.BROTLI_MAX_QUALITY): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

it('sends every page with its styles in one first flight', async () => {
  const pages = await builtPages();
  // Full compression takes long: quick compression finds the pages worth it, and is never smaller than the full one.
  const quick = pages.map((page) => ({ page, bytes: compress(page.html, QUICK) }));
  quick.sort((a, b) => b.bytes - a.bytes);
  const weights = quick.map(({ page, bytes }, place) => ({
    address: page.address,
    bytes: place < HEAVIEST || bytes > FIRST_FLIGHT_BYTES ? compress(page.html) : bytes,
  }));
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
