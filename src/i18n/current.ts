import { parseAddress } from './paths.ts';
import type { Language } from './languages.ts';

/**
 * Language of the page that is being rendered.
 * @param context anything with the address of the page, for example Astro
 * @throws Error on a page without a language in its address
 */
export function currentLanguage(context: { url: URL }): Language {
  const parsed = parseAddress(context.url.pathname);
  if (!parsed) throw new Error(`${context.url.pathname}: the address of this page begins with no language`);
  return parsed.language;
}
