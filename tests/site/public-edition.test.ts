import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { validEntries } from '../../src/content/check/content.ts';
import { readContent } from '../../src/content/check/read.ts';
import { URGENT_SERVICES } from '../../src/edition/edition.ts';
import { messagesOf } from '../helpers/messages.ts';
import { SITE, builtPages, type BuiltPage } from '../helpers/site.ts';

const FOLDER = '.cache/public-edition';
const environment = { ...process.env, EDITION: 'public', ASTRO_TELEMETRY_DISABLED: '1' };

describe('npm run build of the public edition', () => {
  it('stops while checks are missing, names all of them, and leaves the former site as it was', () => {
    const before = statSync(`${SITE}/index.html`).mtimeMs;
    const result = spawnSync(process.execPath, ['scripts/build.ts'], { env: environment, encoding: 'utf8' });
    expect(result.status).toBe(1);
    for (const id of URGENT_SERVICES) expect(result.stderr).toContain(`${id}.yaml: assurance`);
    for (const field of ['address', 'publisher', 'contact']) expect(result.stderr).toContain(`src/site.ts: ${field}`);
    expect(result.stderr).toContain('content/sign-offs.yaml: help/start');
    expect(result.stderr).toContain('content/sign-offs.yaml: law/sexual');
    expect(statSync(`${SITE}/index.html`).mtimeMs).toBe(before);
  });

  it('lists what it withholds, outside of the site', async () => {
    const { withheld } = JSON.parse(readFileSync('withheld/public-edition.json', 'utf8')) as {
      withheld: { id: string }[];
    };
    const { content } = await readContent('.');
    const unchecked = validEntries(content.services).filter(({ data }) => data.assurance === null);
    expect(withheld.map(({ id }) => id)).toEqual(expect.arrayContaining(unchecked.map(({ id }) => id)));
    expect(existsSync(`${SITE}/withheld`)).toBe(false);
  });

  it('refuses an edition that does not exist', () => {
    const result = spawnSync(process.execPath, ['scripts/build.ts'], {
      env: { ...environment, EDITION: 'final' },
      encoding: 'utf8',
    });
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('EDITION="final" is not an edition');
  });
});

describe('pages of the public edition', () => {
  let pages: BuiltPage[];

  beforeAll(async () => {
    // Only the pages: what stops the whole edition is tested above.
    execFileSync('astro', ['build', '--outDir', FOLDER, '--silent'], { env: environment, stdio: 'pipe' });
    pages = await builtPages(FOLDER);
  });

  it('are as many as in the review edition, but for the services that are withheld', async () => {
    const ofService = /^help\/near\/(?!kind\/|for\/|in\/)[^/]+\/./;
    const others = (all: BuiltPage[]) =>
      all.map(({ address, path }) => ({ address, path })).filter(({ path }) => !ofService.test(path));
    expect(others(pages)).toEqual(others(await builtPages()));
    // Nobody has checked a service yet.
    expect(pages.filter(({ path }) => ofService.test(path)).map(({ address }) => address)).toEqual([]);
  });

  it('show no number, service or figure that nobody has checked', async () => {
    const { content } = await readContent('.');
    const unchecked = validEntries(content.services).filter(({ data }) => data.assurance === null);
    const found = pages.flatMap((page) =>
      unchecked
        .filter(({ id }) => page.document.getElementById(`service-${id}`))
        .map(({ id }) => `${page.address}: ${id}`),
    );
    expect(found).toEqual([]);
    const numbers = new Set(
      pages.flatMap((page) =>
        [...page.document.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href')),
      ),
    );
    const checked = validEntries(content.services)
      .filter(({ data }) => data.assurance !== null)
      .flatMap(({ data }) => data.phones);
    expect([...numbers].sort()).toEqual(checked.map(({ number }) => `tel:${number}`).sort());
    const study = pages.find((page) => page.address === '/ru/data/study/');
    expect(study?.document.querySelector('main svg')).toBeNull();
    expect(study?.document.body.textContent).toContain(messagesOf('ru')['edition.withheldFigure']);
    const facts = pages.find((page) => page.address === '/ru/about/facts/');
    expect(facts?.document.querySelector('.prose')?.textContent).not.toContain(messagesOf('ru')['hours.disputed']);
  });

  it('say on an empty region what helps instead', () => {
    const region = pages.find((page) => page.address === '/kk/help/near/abai/');
    expect(region?.document.querySelector('main')?.textContent).toContain('Бұл өңірде біз тексерген қызмет әзірге жоқ');
  });

  it('carry no line of the review edition and are open to search engines', () => {
    for (const page of pages) {
      expect(page.document.querySelector('.edition'), page.file).toBeNull();
      const robots = page.document.querySelector('meta[name="robots"]');
      expect(robots === null || page.address.includes('404'), page.file).toBe(true);
    }
    expect(readFileSync(`${FOLDER}/_headers`, 'utf8')).not.toContain('X-Robots-Tag');
    expect(existsSync(`${FOLDER}/sitemap-index.xml`)).toBe(true);
  });
});
