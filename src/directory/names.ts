import type { Language } from '../i18n/languages.ts';
import type { Service, ServiceKind } from './schema.ts';

/** A piece of a name; `lang` where it belongs to another language than the page. */
export interface NamePart {
  text: string;
  lang?: Language;
}

/**
 * Cuts a name where words of another language stand in it: «Кризисный центр «Үміт»» on a Russian page.
 * @param name a name in the language of the page
 * @param properNames words that stay as their source gives them
 * @param language language of the page
 * @returns the pieces; put together they are the name again
 */
export function nameParts(name: string, properNames: Service['properNames'], language: Language): NamePart[] {
  const foreign = properNames.filter((word) => word.language !== language && name.includes(word.text));
  if (foreign.length === 0) return [{ text: name }];
  const pattern = new RegExp(`(${foreign.map(({ text }) => escapePattern(text)).join('|')})`, 'u');
  return name
    .split(pattern)
    .filter((text) => text !== '')
    .map((text) => {
      const found = foreign.find((word) => word.text === text);
      return found ? { text, lang: found.language } : { text };
    });
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Names as sources give them, for a page whose language has only our translation.
 * @returns language and name; empty where the name of the page is the one of a source
 */
export function sourceNames(
  service: Pick<Service, 'name' | 'ownTranslations'>,
  language: Language,
): { lang: Language; text: string }[] {
  if (!service.ownTranslations.includes(language)) return [];
  return (['kk', 'ru', 'en'] as const)
    .filter((code) => !service.ownTranslations.includes(code))
    .map((code) => ({ lang: code, text: service.name[code] }));
}

/** Neutral words for the tab of a service page, which stays in the history of the browser: see `near.tab` in content/interface. */
export type TabWord = 'line' | 'centre' | 'centres' | 'office' | 'programme';

/** @returns a word that says what a place is, and not whom it helps */
export function tabWord(kind: ServiceKind): TabWord {
  switch (kind) {
    case 'emergency':
    case 'hotline':
    case 'ngo_hotline':
      return 'line';
    case 'network':
      return 'centres';
    case 'programme':
      return 'programme';
    case 'ombudsman':
    case 'state_body':
    case 'child_rights_department':
    case 'ngo_legal_centre':
    case 'unclear':
      return 'office';
    default:
      return 'centre';
  }
}
