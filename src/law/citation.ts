import type { Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/messages.ts';
import type { Act, Provision } from './schema.ts';

/**
 * A citation that needs no case ending: “Criminal Code, article 123”.
 * @param provision the provision
 * @param act the act in which it stands
 * @param t messages of the reader's language
 */
export function citation(provision: Provision, act: Act, t: Translate): string {
  const name = act.short[t.language];
  if (!provision.article) return name;
  // The word and its first number stay together; a long list of articles may break.
  const article = t('law.article', { n: provision.article }).replace(' ', '\u00a0');
  return `${name}, ${article}`;
}

/**
 * The official text for a reader: Kazakh for Kazakh, else Russian, else whichever exists.
 * @param provision the provision; its own page wins over that of the act
 * @param act the act in which it stands
 * @param language language of the reader
 * @returns address and language of the text, or null when no official address is known
 */
export function officialText(
  provision: Pick<Provision, 'official'>,
  act: Pick<Act, 'official'>,
  language: Language,
): { url: string; language: 'kk' | 'ru' } | null {
  const order = language === 'kk' ? (['kk', 'ru'] as const) : (['ru', 'kk'] as const);
  for (const candidate of order) {
    const url = provision.official[candidate] ?? act.official[candidate];
    if (url) return { url, language: candidate };
  }
  return null;
}

/** Date of the edition that was read: that of the provision, else that of its act; null when it is not known. */
export function editionDate(provision: Pick<Provision, 'edition'>, act: Pick<Act, 'edition'>): string | null {
  return provision.edition === undefined ? act.edition : provision.edition;
}
