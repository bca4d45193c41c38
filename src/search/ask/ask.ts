import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../i18n/languages.ts';
import { shownPath } from './path.ts';

/** A question as it is typed into the field. */
export interface AskedQuestion {
  id: string;
  lang: Language;
  query: string;
}

/** What the interface shows. */
export interface ShownAnswer extends AskedQuestion {
  /** Pages in the order in which they stand, without language and outer slashes; none twice; at most ten. */
  results: string[];
  /** A card of danger stands above everything. */
  danger: boolean;
  /** The words that were searched instead, or null. */
  corrected: string | null;
}

const MOST_RESULTS = 10;
const WAIT_MS = 30_000;

/** Asks one question after the other. */
export interface Asker {
  ask(question: AskedQuestion): Promise<ShownAnswer>;
  close(): Promise<void>;
}

/**
 * Asks the built site through its own interface: types into the field of the search page and reads what then stands there.
 * @param browser a browser
 * @param address of the running site, without a slash at the end
 */
export async function openAsker(browser: Browser, address: string): Promise<Asker> {
  const context = await browser.newContext({ viewport: { width: 390, height: 700 }, serviceWorkers: 'block' });
  const pages = new Map<Language, Page>();
  const pageOf = async (language: Language): Promise<Page> => {
    const known = pages.get(language);
    if (known) return known;
    const page = await context.newPage();
    await page.goto(`${address}/${language}/find/`);
    await page.focus('main site-search input');
    await page.waitForSelector('main site-search .search-panel', { state: 'attached', timeout: WAIT_MS });
    pages.set(language, page);
    return page;
  };
  return {
    async ask({ id, lang, query }) {
      const page = await pageOf(lang);
      const input = page.locator('main site-search input');
      await input.fill('');
      await input.fill(query);
      await input.press('Enter');
      await page.waitForSelector('main .search-panel[aria-busy="false"]', { state: 'attached', timeout: WAIT_MS });
      const shown = await page.evaluate(readPanel);
      const results = [...new Set(shown.links.map(shownPath))].slice(0, MOST_RESULTS);
      return { id, lang, query, results, danger: shown.danger, corrected: shown.corrected };
    },
    close: () => context.close(),
  };
}

/** Runs in the page. */
function readPanel(): { links: string[]; danger: boolean; corrected: string | null } {
  const panel = document.querySelector('main .search-panel');
  if (!panel) throw new Error('The page has no search panel');
  const links = [...panel.querySelectorAll<HTMLAnchorElement>('.danger-next a, .search-results a.result')];
  const [first] = panel.querySelectorAll('a');
  return {
    links: links.map((link) => link.getAttribute('href') ?? ''),
    danger: first?.closest('.danger-card') !== null && first !== undefined,
    corrected: panel.querySelector<HTMLElement>('.search-meant')?.dataset.words ?? null,
  };
}
