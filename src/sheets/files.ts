import type { Language } from '../i18n/languages.ts';

/**
 * The path of a page is neutral where it has to be, so the name of its sheet is too.
 * @param path page path without language, for example parents/told
 * @param language language of the sheet
 * @returns name without ending, for example parents-told-kk
 */
export function sheetName(path: string, language: Language): string {
  return `${path.replaceAll('/', '-')}-${language}`;
}

/**
 * @param name name without ending
 * @returns the address on this site, for example /files/sheets/parents-told-kk.pdf
 */
export function sheetAddress(name: string): string {
  return `/files/sheets/${name}.pdf`;
}
