import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { pageAddress } from '../../src/i18n/paths.ts';
import { siteAddress } from '../../src/site.ts';
import { builtPages, type BuiltPage } from '../helpers/site.ts';

let pages: BuiltPage[];
let addresses: Set<string>;

beforeAll(async () => {
  pages = await builtPages();
  addresses = new Set(pages.map((page) => page.address));
});

const inLanguages = () => pages.filter((page) => page.language !== null);
const listed = () => inLanguages().filter((page) => page.path !== '404');

describe('three equal languages', () => {
  it('has every page in every language', () => {
    const missing = inLanguages().flatMap((page) =>
      LANGUAGES.map((language) => pageAddress(page.path, language)).filter((address) => !addresses.has(address)),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it('marks the language of each page', () => {
    for (const page of inLanguages())
      expect(page.document.documentElement.getAttribute('lang'), page.file).toBe(page.language);
  });

  it('switches to the same page', () => {
    for (const page of inLanguages()) {
      const links = [...page.document.querySelectorAll('.langs a')].map((link) => link.getAttribute('href'));
      expect(links, page.file).toEqual(LANGUAGES.map((language) => pageAddress(page.path, language)));
    }
  });

  it('names the versions of a page to search engines; x-default is the choice of language for the home page, else Kazakh', () => {
    for (const page of listed()) {
      const alternates = new Map(
        [...page.document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [
          link.getAttribute('hreflang'),
          link.getAttribute('href'),
        ]),
      );
      for (const language of LANGUAGES) {
        expect(alternates.get(language), page.file).toBe(`${siteAddress()}${pageAddress(page.path, language)}`);
      }
      const fallback = page.path === 'home' ? '/' : pageAddress(page.path, 'kk');
      expect(alternates.get('x-default'), page.file).toBe(`${siteAddress()}${fallback}`);
    }
  });

  it('offers the three languages at the root without a script', () => {
    const root = pages.find((page) => page.address === '/');
    const links = [...(root?.document.querySelectorAll('main a[hreflang]') ?? [])].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(['/kk/', '/ru/', '/en/']);
    expect(root?.document.querySelectorAll('script')).toHaveLength(0);
  });

  it('leaves no Kazakh date of a browser and no key of a message on a page', () => {
    for (const page of pages)
      expect(page.document.body.textContent, page.file).not.toMatch(/\b\d{4} M\d\d\b|undefined|\[object/);
  });
});

it('joins what components print to the text around it: no gap before an ending, a bracket or a full stop', () => {
  for (const page of inLanguages()) {
    // A line to write on stands for a word.
    for (const blank of page.document.querySelectorAll('.lesson-blank')) blank.textContent = '____';
    const text = [...page.document.querySelectorAll('.prose')].map((element) => element.textContent).join('\n');
    expect(
      text.match(/.{0,20}(?:\d\s+-[а-яәіңғүұқөһ]|\(\s|\s\)|[а-яa-z]\s+[.,](?:\s|$)).{0,20}/gu) ?? [],
      page.file,
    ).toEqual([]);
  }
});
