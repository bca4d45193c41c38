/** What the browser runs in the evaluation: the search of the site, called from outside. */
import type { Language } from '../../i18n/languages.ts';
import { siteSearch } from '../query/browser.ts';

export interface Asked {
  paths: string[];
  corrected: string | null;
  milliseconds: number;
}

declare global {
  interface Window {
    askSearch(question: string, language: Language, limit: number): Promise<Asked>;
    prepareSearch(language: Language): Promise<void>;
  }
}

window.askSearch = async (question, language, limit) => {
  const start = performance.now();
  const { results, corrected } = await siteSearch(language).ask(question, { limit });
  return { paths: results.map(({ path }) => path), corrected, milliseconds: performance.now() - start };
};
window.prepareSearch = (language) => siteSearch(language).prepare();
