import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { createSearch, type Answer, type Search } from '../../src/search/query/index.ts';
import { builtPages, SITE, type BuiltPage } from '../helpers/site.ts';

const FOLDER = join(SITE, 'pagefind');
/** Bytes of one piece of the index, packed. */
const LARGEST_PIECE = 6_000;
const LARGEST_START = 30_000;
const LARGEST_KEYS = 40_000;
/** Bytes that one question may need from the index. */
const FIRST_QUESTION = 75_000;
const NEXT_QUESTION = 15_000;

const pages = new Map<string, BuiltPage>();
const searches = new Map<Language, Search>();
let bytes = 0;

function newSearch(language: Language): Search {
  return createSearch({
    language,
    load(name) {
      const file = readFileSync(join(FOLDER, name));
      bytes += file.length;
      return Promise.resolve(file);
    },
  });
}

beforeAll(async () => {
  for (const page of await builtPages()) pages.set(page.address, page);
  for (const language of LANGUAGES) searches.set(language, newSearch(language));
});

const ask = (language: Language, question: string): Promise<Answer> => searches.get(language)!.ask(question);

const QUESTIONS: Record<Language, string[]> = {
  kk: ['буллинг', 'мені үйде ұрады не істеймін', 'сенім телефоны', 'дағдарыс орталығы', 'құпия', 'фото сұрады'],
  ru: ['травля в школе', 'меня бьют дома', 'телефон доверия', 'кризисный центр', 'секрет', 'просит фото'],
  en: ['bullying at school', 'my dad hits me', 'helpline', 'crisis centre', 'secret', 'asked for a photo'],
};

describe('the files of the index', () => {
  it('are small pieces', () => {
    const [folder] = readdirSync(FOLDER).filter((name) => statSync(join(FOLDER, name)).isDirectory());
    const size = (name: string) => statSync(join(FOLDER, name)).size;
    for (const language of LANGUAGES) expect(size(`start-${language}.bin`)).toBeLessThan(LARGEST_START);
    const pieces = readdirSync(join(FOLDER, folder!));
    const tooLarge = pieces.filter((name) => name !== 'keys.bin' && size(`${folder}/${name}`) > LARGEST_PIECE);
    expect(tooLarge).toEqual([]);
    expect(size(`${folder}/keys.bin`)).toBeLessThan(LARGEST_KEYS);
  });

  it.each(LANGUAGES)('that a question needs are few, %s', async (language) => {
    const search = newSearch(language);
    const needed = [];
    for (const question of QUESTIONS[language]) {
      bytes = 0;
      await search.ask(question);
      needed.push(bytes);
    }
    expect(needed[0]).toBeLessThan(FIRST_QUESTION);
    const further = needed.slice(1).sort((a, b) => a - b);
    expect(further[Math.floor(further.length / 2)]).toBeLessThan(NEXT_QUESTION);
  });
});

describe.each(LANGUAGES)('results in %s', (language) => {
  it('lead to places that are there, show what stands on the page, and are filed under a section', async () => {
    for (const question of QUESTIONS[language]) {
      const { results } = await ask(language, question);
      expect(results.length).toBeGreaterThan(0);
      for (const { address, kind, excerpt, title, sectionName, language: shown, sub, extras } of results) {
        expect(title).not.toBe('');
        expect(sectionName).not.toBe('');
        if (kind === 'file') {
          expect(existsSync(join(SITE, address))).toBe(true);
          expect(extras.file?.bytes).toBe(statSync(join(SITE, address)).size);
          continue;
        }
        const page = pages.get(address.replace(/#.*$/, ''));
        expect(page?.language, address).toBe(language);
        const fragments = [address, ...sub.map((place) => place.address)].flatMap((each) => each.split('#')[1] ?? []);
        expect(fragments.filter((id) => !page!.document.getElementById(id))).toEqual([]);
        if (shown !== language) continue;
        const words = excerpt
          .filter(({ mark }) => mark)
          .map(({ text }) => text)
          .filter((text) => !page!.document.querySelector('main')!.textContent.includes(text));
        expect(words, `${question} in ${address}`).toEqual([]);
      }
    }
  });

  it('find every page by its own title, among those first shown', async () => {
    const lost = [];
    for (const page of pages.values()) {
      // Lists of services repeat the names of the services, lists of terms those of the terms.
      if (page.language !== language || !page.document.querySelector('[data-pagefind-body]')) continue;
      if (/^(?:help\/near|glossary|about\/sources|404|find)/.test(page.path)) continue;
      const title = page.document.querySelector('h1')?.textContent?.trim() ?? '';
      const { results } = await ask(language, title);
      if (!results.some(({ path }) => path === page.path)) lost.push(`${page.path}: ${title}`);
    }
    expect(lost).toEqual([]);
  });

  it('offer a call only to numbers that the page itself offers', async () => {
    const search = searches.get(language)!;
    const { results } = await search.ask(QUESTIONS[language][3]!, { kinds: ['service'], limit: 100 });
    expect(results.length).toBeGreaterThan(3);
    for (const { address, extras } of results) {
      const links = [...pages.get(address)!.document.querySelectorAll('section[aria-labelledby="call"] a.call')];
      expect(extras.call?.href ?? null).toBe(
        links.map((link) => link.getAttribute('href')).find((href) => href?.startsWith('tel:')) ?? null,
      );
    }
  });
});

it('a question in Russian leads to the Kazakh page', async () => {
  const { results } = await ask('kk', 'травля в школе');
  expect(results[0]!.address).toMatch(/^\/kk\//);
});
