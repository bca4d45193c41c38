import type { Localized } from './i18n/languages.ts';

/** The one place to rebrand. `null` means: not decided yet; the public edition does not build until it is. */
export const site = {
  /** Name of the site: neutral, because it stands in browser histories and on posters. */
  name: { kk: 'Жанымда', ru: 'Рядом', en: 'By My Side' } satisfies Localized,

  /** Address with scheme, without a slash at the end. */
  address: null as string | null,

  /** Organisation that publishes the site and answers for it. */
  publisher: null as Localized | null,

  /** Where corrections are sent: an e-mail address. */
  contact: null as string | null,

  /**
   * Where the exit leads: an encyclopedia article on the weather. Neutral, light, without personal content,
   * in the language of the page.
   */
  exitTarget: {
    kk: 'https://kk.wikipedia.org/wiki/%D0%90%D1%83%D0%B0_%D1%80%D0%B0%D0%B9%D1%8B',
    ru: 'https://ru.wikipedia.org/wiki/%D0%9F%D0%BE%D0%B3%D0%BE%D0%B4%D0%B0',
    en: 'https://en.wikipedia.org/wiki/Weather',
  } satisfies Localized,

  /** Licences of the content and of the code. */
  licences: {
    content: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    code: { name: 'MIT' },
  },
} as const;

/** Stands in absolute links while no address is decided. The ending is reserved and leads nowhere. */
export const PLACEHOLDER_ADDRESS = 'https://zhanymda.example';

/** @returns the address of the site, or the placeholder while there is none */
export function siteAddress(): string {
  return site.address ?? PLACEHOLDER_ADDRESS;
}
