import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/check/read.ts';
import { validEntries } from '../../src/content/check/content.ts';
import { messagesOf } from '../helpers/messages.ts';
import { builtPages, type BuiltPage } from '../helpers/site.ts';

let pages: BuiltPage[];
let levels: Map<string, { level: string; voice: string }>;

beforeAll(async () => {
  pages = await builtPages();
  const { content } = await readContent('.');
  levels = new Map(validEntries(content.pages).map((entry) => [entry.id, entry.data]));
});

const guides = () => pages.filter((page) => page.language !== null && levels.has(page.path));

describe('help on every page', () => {
  it('shows 111 and 112 as links', () => {
    for (const page of pages) {
      expect(page.document.querySelector('a[href="tel:111"]'), page.file).not.toBeNull();
      expect(page.document.querySelector('a[href="tel:112"]'), page.file).not.toBeNull();
    }
  });

  it('names 150 only after 111', () => {
    for (const page of pages) {
      const numbers = [...page.document.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href'));
      const second = numbers.indexOf('tel:150');
      if (second >= 0) expect(numbers.indexOf('tel:111'), page.file).toBeLessThan(second);
    }
  });

  it('says the honest limit of 111 wherever its number stands large', () => {
    for (const page of pages.filter(({ language }) => language !== null)) {
      if (!page.document.querySelector('#numbers a[href="tel:111"]')) continue;
      const t = messagesOf(page.language ?? 'kk');
      const text = page.document.querySelector('#numbers')?.textContent ?? '';
      const limits = [t['blocks.limitChild'], t['blocks.limitAdult']].map((limit) =>
        limit?.replaceAll('{kz-111}', '111'),
      );
      expect(
        limits.some((limit) => limit && text.includes(limit)),
        page.file,
      ).toBe(true);
    }
  });
});

describe('exit', () => {
  it('stands on pages of level A1 to A3 and nowhere else, first in the keyboard order', () => {
    for (const page of guides()) {
      const first = page.document.querySelector('a, button, input, summary');
      expect(first?.classList.contains('exit'), page.file).toBe(levels.get(page.path)?.level !== 'A0');
      if (levels.get(page.path)?.level === 'A0') expect(page.document.querySelector('.exit'), page.file).toBeNull();
    }
  });

  it('is a plain link in the same tab', () => {
    for (const exit of pages.flatMap((page) => [...page.document.querySelectorAll('a.exit')])) {
      expect(exit.getAttribute('href')).toMatch(/^https:\/\//);
      expect(exit.getAttribute('target')).toBeNull();
    }
  });
});

describe('child and teenager pages', () => {
  it('say that it is not the child’s fault', () => {
    for (const page of guides()) {
      const voice = levels.get(page.path)?.voice ?? '';
      if (voice !== 'help-child' && !voice.startsWith('age-')) continue;
      const block = messagesOf(page.language ?? 'kk')['blocks.notYourFault'] ?? '';
      expect(page.document.querySelector('main')?.textContent, page.file).toContain(block);
    }
  });

  it('use no web font', () => {
    for (const page of guides()) {
      const voice = levels.get(page.path)?.voice ?? '';
      if (page.path.startsWith('help') || voice.startsWith('age-')) {
        expect(page.document.body.classList.contains('heading-face'), page.file).toBe(false);
      }
    }
  });
});

describe('discretion', () => {
  it('puts the numbers before the content note', () => {
    for (const page of guides().filter(({ path }) => levels.get(path)?.level === 'A3')) {
      const head = page.document.querySelector('.page-head');
      const order = [...(head?.querySelectorAll('#numbers, .callout.note') ?? [])].map(
        (element) => element.id || 'note',
      );
      expect(order, page.file).toEqual(['numbers', 'note']);
    }
  });

  it('gives fragments that say nothing: no address that a link makes tells what a page is about', () => {
    for (const page of guides()) {
      const headings = [...page.document.querySelectorAll('.prose > h2[id], .prose > h3[id]')].map(({ id }) => id);
      expect(
        headings.filter((id) => !/^s\d+$/.test(id)),
        page.file,
      ).toEqual([]);
      const fragments = [...page.document.querySelectorAll('.prose a[href^="#"]')].map((link) =>
        link.getAttribute('href'),
      );
      expect(
        fragments.filter((fragment) => !/^#(?:s|source-)\d+$/.test(fragment ?? '')),
        page.file,
      ).toEqual([]);
    }
  });
});

describe('review edition', () => {
  it('says so at the foot of every page, below the numbers, and keeps search engines out', () => {
    for (const page of pages) {
      const note = page.document.querySelector('.edition');
      expect(note, page.file).not.toBeNull();
      expect(page.document.querySelector('meta[name="robots"]')?.getAttribute('content'), page.file).toContain(
        'noindex',
      );
      const [first] = page.document.querySelectorAll('a[href="tel:111"], .edition');
      expect(first?.tagName, page.file).toBe('A');
    }
  });
});
