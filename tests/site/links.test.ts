import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { validEntries } from '../../src/content/check/content.ts';
import { readContent } from '../../src/content/check/read.ts';
import { serviceVisibility } from '../../src/edition/edition.ts';
import { SITE, builtPages, type BuiltPage } from '../helpers/site.ts';

let pages: BuiltPage[];
let byAddress: Map<string, BuiltPage>;

beforeAll(async () => {
  pages = await builtPages();
  byAddress = new Map(pages.map((page) => [page.address, page]));
});

function links(page: BuiltPage): { href: string; element: Element }[] {
  return [...page.document.querySelectorAll('a[href]')].map((element) => ({
    href: element.getAttribute('href') ?? '',
    element,
  }));
}

it('resolves every internal link and anchor', () => {
  const broken: string[] = [];
  for (const page of pages) {
    for (const { href } of links(page)) {
      if (/^(https?:|tel:|mailto:)/.test(href)) continue;
      const [path = '', fragment] = href.split('#');
      const target = path === '' ? page : byAddress.get(path);
      if (!target) {
        if (!/\.[a-z0-9]+$/.test(path) || !existsSync(join(SITE, path))) broken.push(`${page.address}: ${href}`);
      } else if (fragment && !target.document.getElementById(fragment)) {
        broken.push(`${page.address}: ${href} (no such place on the page)`);
      }
    }
  }
  expect(broken).toEqual([]);
});

it('stays in the language of the page, but for the language switch', () => {
  const crossing: string[] = [];
  for (const page of pages.filter(({ language }) => language !== null)) {
    for (const { href, element } of links(page)) {
      const language = /^\/(kk|ru|en)\//.exec(href)?.[1];
      if (language && language !== page.language && !element.closest('.langs'))
        crossing.push(`${page.address}: ${href}`);
    }
  }
  expect(crossing).toEqual([]);
});

it('writes every number that may be shown as a link that a phone understands', async () => {
  const { content } = await readContent('.');
  const shown = validEntries(content.services).filter(({ data }) => serviceVisibility(data, 'review') === 'full');
  const numbers = shown.flatMap(({ data }) => data.phones.map(({ number }) => `tel:${number}`));
  const linked = pages.flatMap((page) => links(page).map(({ href }) => href)).filter((href) => href.startsWith('tel:'));
  expect([...new Set(linked)].sort()).toEqual(numbers.sort());
});

it('reaches every page by links from the home page, with no script', () => {
  for (const language of ['kk', 'ru', 'en'] as const) {
    const seen = new Set([`/${language}/`]);
    const queue = [...seen];
    for (let address = queue.pop(); address; address = queue.pop()) {
      const page = byAddress.get(address);
      if (!page) continue;
      for (const { href } of links(page)) {
        const path = href.split('#')[0] ?? '';
        if (path.startsWith(`/${language}/`) && byAddress.has(path) && !seen.has(path)) {
          seen.add(path);
          queue.push(path);
        }
      }
    }
    const lost = pages.filter((page) => page.language === language && page.path !== '404' && !seen.has(page.address));
    expect(lost.map((page) => page.address)).toEqual([]);
  }
});

it('leads from the home page to every region in two links', async () => {
  const { content } = await readContent('.');
  const slugs = validEntries(content.regions).map(({ data }) => data.slug);
  for (const language of ['kk', 'ru', 'en'] as const) {
    const regions = slugs.map((slug) => `/${language}/help/near/${slug}/`);
    expect(regions).toHaveLength(20);
    expect(regions.filter((address) => !byAddress.has(address))).toEqual([]);
    const home = byAddress.get(`/${language}/`);
    const first = new Set(home ? links(home).map(({ href }) => href) : []);
    expect(regions.filter((address) => !first.has(address))).toEqual([]);
  }
});
