import { beforeAll, describe, expect, it } from 'vitest';
import { validEntries } from '../../src/content/check/content.ts';
import { readContent } from '../../src/content/check/read.ts';
import { groupPath, termAnchor } from '../../src/glossary/address.ts';
import { indexEntries } from '../../src/glossary/letters.ts';
import { TERM_GROUPS, type Term } from '../../src/glossary/schema.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { pageAddress } from '../../src/i18n/paths.ts';
import { messagesOf } from '../helpers/messages.ts';
import { builtPages, type BuiltPage } from '../helpers/site.ts';

let terms: Term[];
let all: BuiltPage[];
let byAddress: Map<string, BuiltPage>;

beforeAll(async () => {
  terms = validEntries((await readContent('.')).content.glossary).map((entry) => entry.data);
  all = await builtPages();
  byAddress = new Map(all.map((page) => [page.address, page]));
});

/** The page of a theme. */
function themePage(group: Term['group'], language: Language): BuiltPage {
  const address = pageAddress(groupPath(group), language);
  const page = byAddress.get(address);
  if (!page) throw new Error(`${address} was not built`);
  return page;
}

/** What stands between the heading of a term and the next heading. */
function entryOf({ number, group }: Term, language: Language): Element[] {
  const heading = themePage(group, language).document.getElementById(termAnchor(number));
  const elements: Element[] = [];
  for (let next = heading?.nextElementSibling; next && !/^(H2|NAV)$/.test(next.tagName); next = next.nextElementSibling)
    elements.push(next);
  return elements;
}

const textOf = (elements: readonly Element[]) => elements.map((element) => element.textContent).join(' ');

describe.each(LANGUAGES)('pages of the themes, %s', (language) => {
  it('hold every term under its number, with its definition', () => {
    expect(terms.length).toBeGreaterThanOrEqual(72);
    for (const term of terms) {
      const { document } = themePage(term.group, language);
      expect(document.getElementById(termAnchor(term.number))?.textContent).toBe(term.term[language]);
      expect(textOf(entryOf(term, language))).toContain(term.definition[language]);
    }
    const headings = TERM_GROUPS.flatMap((group) => [
      ...themePage(group, language).document.querySelectorAll('main h2[id^="t"]'),
    ]).filter(({ id }) => /^t\d+$/.test(id));
    expect(headings).toHaveLength(terms.length);
  });

  it('show the words of the other two languages, marked as such', () => {
    for (const term of terms) {
      for (const other of LANGUAGES.filter((code) => code !== language)) {
        const marked = entryOf(term, language).flatMap((element) => [...element.querySelectorAll(`[lang="${other}"]`)]);
        expect(textOf(marked), `${term.number}, ${other}`).toContain(term.term[other]);
      }
    }
  });

  it('say which Kazakh words await a native reader, and say it of no other', () => {
    const words = messagesOf(language)['glossary.awaits'] ?? '';
    const marked = terms.filter((term) => textOf(entryOf(term, language)).includes(words));
    expect(marked.map(({ number }) => number)).toEqual(
      terms.filter(({ needsNativeCheck }) => needsNativeCheck).map(({ number }) => number),
    );
  });

  it('show the word of the repealed law beside the three that changed', () => {
    const label = messagesOf(language)['glossary.oldTerm'] ?? '';
    const changed = terms.filter((term) => textOf(entryOf(term, language)).includes(label));
    expect(changed.map(({ term }) => term.kk).sort()).toEqual([
      'күш көрсету',
      'психологиялық қысым жасау',
      'экономикалық қысым жасау',
    ]);
  });

  it('cite the law with its edition, and lead to the page that says more', () => {
    for (const term of terms) {
      const links = entryOf(term, language).flatMap((element) => [...element.querySelectorAll('a')]);
      const addresses = links.map((link) => link.getAttribute('href'));
      if (term.page) expect(addresses, `${term.number}`).toContain(pageAddress(term.page, language));
      if (term.provision) {
        expect(textOf(entryOf(term, language)), `${term.number}`).toContain(
          messagesOf(language)['glossary.law'] ?? 'no message',
        );
      }
    }
  });

  it('describe the same terms for machines', () => {
    for (const group of TERM_GROUPS) {
      const { document, address } = themePage(group, language);
      const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
      expect(blocks, address).toHaveLength(1);
      const data = JSON.parse(blocks[0]?.textContent ?? '') as {
        '@type': string;
        inLanguage: string;
        hasDefinedTerm: { '@id': string; name: string; description: string }[];
      };
      expect([data['@type'], data.inLanguage]).toEqual(['DefinedTermSet', language]);
      const shown = [...document.querySelectorAll('main h2')].filter(({ id }) => /^t\d+$/.test(id));
      expect(data.hasDefinedTerm.map((term) => [term.name, term['@id'].split('#')[1]])).toEqual(
        shown.map((heading) => [heading.textContent, heading.id]),
      );
      for (const { description } of data.hasDefinedTerm) expect(document.body.textContent).toContain(description);
    }
  });

  it('stand in the search under their section', () => {
    for (const group of TERM_GROUPS) {
      const article = themePage(group, language).document.querySelector('main[data-pagefind-body] article');
      const section = messagesOf(language)['sections.glossary'];
      expect(article?.getAttribute('data-pagefind-meta')).toBe(`section:${section}`);
      expect(article?.querySelector('h2[id]')?.closest('[data-pagefind-ignore]')).toBeNull();
    }
  });
});

describe.each(LANGUAGES)('the list from A to Z, %s', (language) => {
  it('leads from every word to its term', () => {
    const index = byAddress.get(pageAddress('glossary', language));
    const links = [...(index?.document.querySelectorAll('.columns a[href*="#"]') ?? [])];
    const found = links.map((link) => `${link.textContent?.trim()} → ${link.getAttribute('href')}`);
    const weSay = messagesOf(language)['glossary.weSay'] ?? '';
    const expected = indexEntries(terms, language).map(({ word, group, number, instead }) => {
      const text = instead ? weSay.replace('{word}', word).replace('{term}', instead) : word;
      return `${text} → ${pageAddress(groupPath(group), language)}#${termAnchor(number)}`;
    });
    expect(found.sort()).toEqual(expected.sort());
  });

  it('has a bar with the letters that have words', () => {
    const index = byAddress.get(pageAddress('glossary', language));
    const letters = [...(index?.document.querySelectorAll('.letters a') ?? [])];
    expect(letters.length).toBeGreaterThan(10);
    for (const letter of letters) {
      const target = index?.document.getElementById(letter.getAttribute('href')?.slice(1) ?? '');
      expect(target?.textContent).toBe(letter.textContent);
    }
  });
});

describe('words with an explanation in a text', () => {
  const withTerms = () => all.filter((page) => page.document.querySelector('.term'));

  it('stand on the same pages in all languages, at most two on a page for children', () => {
    const count = (page: BuiltPage) => page.document.querySelectorAll('.term').length;
    const pages = new Map(withTerms().map((page) => [page.address, count(page)]));
    expect(pages.size).toBeGreaterThanOrEqual(30);
    for (const page of withTerms()) {
      for (const language of LANGUAGES)
        expect(pages.get(pageAddress(page.path, language)), page.path).toBe(count(page));
      if (/^(?:kids|teens|help)/.test(page.path)) expect(count(page), page.path).toBeLessThanOrEqual(2);
    }
  });

  it('never stand in a <p>, which a browser would close before them', () => {
    for (const page of withTerms())
      expect(page.html, page.file).not.toMatch(/<p(?:\s[^>]*)?>(?:(?!<\/p>)[\s\S])*?<details/);
  });

  it('show the definition and lead to the entry', () => {
    for (const page of withTerms()) {
      for (const note of page.document.querySelectorAll('.term > .term-note')) {
        const [path = '', anchor = ''] = note.querySelector('a')?.getAttribute('href')?.split('#') ?? [];
        const entry = byAddress.get(path)?.document.getElementById(anchor);
        expect(entry, `${page.file}: ${path}#${anchor}`).not.toBeNull();
        const term = terms.find(({ number }) => termAnchor(number) === anchor);
        expect(note.textContent).toContain(term?.definition[page.language ?? 'kk']);
        expect(note.hasAttribute('data-pagefind-ignore')).toBe(true);
      }
    }
  });
});
