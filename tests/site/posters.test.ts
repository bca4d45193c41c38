import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { listPosterFiles, posterAddress, regionFiles, workFiles } from '../../src/posters/files.ts';
import type { PosterInput } from '../../src/posters/input.ts';
import { makePosterFile } from '../../src/posters/press.ts';
import { readPosters } from '../helpers/posters.ts';
import { SITE, builtPages, type BuiltPage } from '../helpers/site.ts';

let input: PosterInput;
let pages: BuiltPage[];

beforeAll(async () => {
  pages = await builtPages();
  input = (await readPosters()).input();
});

it('holds every file of the list as the content is now, and no others', async () => {
  const files = listPosterFiles(input.regions);
  expect(readdirSync(join(SITE, 'files/posters')).sort()).toEqual(files.map(({ file }) => file).sort());
  for (const file of files) {
    const built = readFileSync(join(SITE, posterAddress(file.file)));
    expect(built.equals(await makePosterFile(input, file)), `${file.file} is not made of content/`).toBe(true);
  }
});

it('leads from the page of each region to its poster and its sheets, with format and size', () => {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  for (const { slug } of input.regions) {
    for (const language of LANGUAGES) {
      const page = byAddress.get(`/${language}/help/near/${slug}/`);
      const wanted = [
        ...regionFiles(slug, language),
        ...workFiles({ kind: 'region', region: slug }, 'all').filter(({ format }) => format === 'pdf'),
      ].map(({ file }) => posterAddress(file));
      const links = [...(page?.document.querySelectorAll('a[href^="/files/posters/"]') ?? [])];
      expect(links.map((link) => link.getAttribute('href')).sort()).toEqual(wanted.sort());
      for (const link of links) expect(link.textContent?.trim(), slug).toMatch(/\d[\s\u00a0](?:КБ|KB|kB)$/);
      expect(links[0]?.closest('details')?.textContent).toContain(input.facts[language].t('blocks.savedPages'));
    }
  }
});

it('offers no poster that does not exist', () => {
  for (const { document } of pages) {
    for (const link of document.querySelectorAll('a[href^="/files/posters/"]')) {
      const href = link.getAttribute('href') ?? '';
      expect(existsSync(join(SITE, href)), href).toBe(true);
    }
  }
});
