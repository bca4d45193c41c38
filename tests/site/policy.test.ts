import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inlineStyleHashes } from '../../src/safety/integration.ts';
import { contentSecurityPolicy } from '../../src/safety/policy.ts';
import { SITE, builtPages, type BuiltPage } from '../helpers/site.ts';

let pages: BuiltPage[];

beforeAll(async () => {
  pages = await builtPages();
});

const policyOf = (page: BuiltPage) =>
  page.document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute('content')
    ?.replaceAll('&#39;', "'");

describe('content security policy', () => {
  it('stands on every page, before anything that it governs', () => {
    for (const page of pages) {
      expect(policyOf(page), page.file).toBeTruthy();
      const order = [...page.document.head.children].map((element) => element.tagName);
      expect(order.indexOf('META'), page.file).toBeLessThan(order.indexOf('LINK'));
    }
  });

  it('allows nothing inline but the stylesheet of every page, and one more on some pages, by their hashes', () => {
    const lists = pages.map((page) => inlineStyleHashes(page.html));
    const hashes = [...new Set(lists.flat())].sort();
    expect(hashes.filter((hash) => lists.every((list) => list.includes(hash)))).toHaveLength(1);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(2);
    for (const page of pages) {
      expect(policyOf(page), page.file).toBe(contentSecurityPolicy(hashes, 'meta'));
      expect(policyOf(page)).not.toContain('unsafe-inline');
    }
  });

  it('is the same in the header file', () => {
    const headers = readFileSync(join(SITE, '_headers'), 'utf8');
    const hashes = [...new Set(pages.flatMap((page) => inlineStyleHashes(page.html)))].sort();
    expect(headers).toContain(contentSecurityPolicy(hashes, 'header'));
    expect(headers).not.toMatch(/unsafe|worker-src/);
  });

  it('finds no inline script, handler or style attribute', () => {
    for (const page of pages) {
      const elements = [...page.document.querySelectorAll('*')];
      const inlineScripts = elements.filter(
        (element) =>
          element.tagName === 'SCRIPT' &&
          !element.getAttribute('src') &&
          element.getAttribute('type') !== 'application/ld+json',
      );
      expect(inlineScripts, page.file).toHaveLength(0);
      const attributes = elements.flatMap((element) => element.getAttributeNames());
      expect(
        attributes.filter((name) => name === 'style' || name.startsWith('on')),
        page.file,
      ).toEqual([]);
    }
  });
});

it('loads nothing from another host', () => {
  for (const page of pages) {
    const loaded = [
      ...page.document.querySelectorAll(
        '[src], link[rel~="stylesheet"], link[rel~="icon"], link[rel~="preload"], use[href], image[href]',
      ),
    ].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
    expect(
      loaded.filter((address) => !/^(\/(?!\/)|#)/.test(address)),
      page.file,
    ).toEqual([]);
    expect(page.document.querySelectorAll('iframe, object, embed, form'), page.file).toHaveLength(0);
  }
});
