import { LANGUAGES, isLanguage, type Language } from './languages.ts';

/**
 * @param path page path without language and outer slashes; "home" or "" is the home page
 * @param language language of the target
 * @returns the address on this site, for example /kk/help/now/
 */
export function pageAddress(path: string, language: Language): string {
  const clean = path === 'home' ? '' : path.replace(/^\/+|\/+$/g, '');
  return clean === '' ? `/${language}/` : `/${language}/${clean}/`;
}

/**
 * Splits an address of this site.
 * @param pathname for example /kk/help/now/
 * @returns language and page path, or null where the address has no language
 */
export function parseAddress(pathname: string): { language: Language; path: string } | null {
  const [language, ...rest] = pathname.replace(/^\/+|\/+$/g, '').split('/');
  if (!isLanguage(language)) return null;
  return { language, path: rest.join('/') || 'home' };
}

/** Parameters of a route that exists in every language. */
export function languagePaths(): { params: { lang: Language } }[] {
  return LANGUAGES.map((lang) => ({ params: { lang } }));
}
