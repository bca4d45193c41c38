import { plainText, type Inline } from '../documents/model.ts';
import { formatPhone, phoneLink } from '../directory/phone.ts';
import type { RegionCode } from '../directory/regions.ts';
import type { Service } from '../directory/schema.ts';
import { mayShowPhone } from '../edition/edition.ts';
import { formatDate } from '../i18n/dates.ts';
import { LANGUAGES, type Language, type Localized } from '../i18n/languages.ts';
import { pageAddress } from '../i18n/paths.ts';
import { entryOf, type Facts } from '../lessons/facts.ts';
import { numberFinder } from '../lessons/numbers.ts';
import { printedText } from '../lessons/text.ts';
import type { BigNumber, Line, Lines, Part } from './model.ts';
import type { PosterTexts } from './schema.ts';

/** A region as its papers name it. */
export interface PosterRegion {
  code: RegionCode;
  slug: string;
  name: Localized;
}

/** Everything that posters, cards and sheets are made of. */
export interface PosterInput {
  texts: PosterTexts;
  facts: Localized<Facts>;
  regions: readonly PosterRegion[];
  /** Day of the build, YYYY-MM-DD: decides which numbers have grown too old. */
  today: string;
  site: {
    name: Localized;
    /** Without a slash at the end; null while none is decided. */
    address: string | null;
    /** Name of the licence of the content. */
    licence: string;
  };
}

/** A language, or all three in one file. */
export const VERSIONS = [...LANGUAGES, 'all'] as const;
export type Version = (typeof VERSIONS)[number];

/** @returns the languages of a version, the first of which is the language of the file */
export function languagesOf(version: Version): readonly Language[] {
  return version === 'all' ? LANGUAGES : [version];
}

/** The language of the file and of the page behind its code. */
export function mainLanguage(version: Version): Language {
  return version === 'all' ? 'kk' : version;
}

/** The number of the service and the words below it. */
export interface NumberLabel {
  id: string;
  labels: Localized;
}

/** A word that two languages share is not printed twice. */
function different(lines: Lines): Lines {
  const words = lines.map(({ text }) => plainText(text));
  return lines.filter((_, index) => words.indexOf(words[index] ?? '') === index);
}

/** Writes for one version: the same words in each of its languages. */
export class Pen {
  readonly input: PosterInput;
  readonly version: Version;
  readonly languages: readonly Language[];
  readonly main: Language;
  /** One language of several that stand together. */
  readonly crowded: boolean;

  constructor(input: PosterInput, version: Version) {
    this.input = input;
    this.version = version;
    this.languages = languagesOf(version);
    this.main = mainLanguage(version);
    this.crowded = this.languages.length > 1;
  }

  /** @returns a text in each language, with numbers in place of {tokens} */
  lines(text: Localized, fills: Record<string, string> = {}): Lines {
    return this.languages.map((language) => this.line(text, language, fills));
  }

  line(text: Localized, language: Language = this.main, fills: Record<string, string> = {}): Line {
    const { services, edition } = this.input.facts[language];
    const filled = text[language].replace(/\{([a-z]+)\}/g, (whole, name: string) => fills[name] ?? whole);
    return { language, text: printedText(filled, numberFinder(services, edition, language)) };
  }

  /** @returns a message of the interface in each language, for example a block text of the style guide */
  message(key: string): Lines {
    const { facts } = this.input;
    return this.lines({ kk: facts.kk.t(key), ru: facts.ru.t(key), en: facts.en.t(key) });
  }

  /** @returns a value in each language as it stands */
  plain(text: Localized): Lines {
    return this.languages.map((language) => ({ language, text: [text[language]] }));
  }

  /** @returns sentences one after the other, each language in a paragraph of its own */
  sentences(texts: readonly Lines[]): Lines {
    return this.languages.map((language) => ({
      language,
      text: texts.flatMap((lines, index): Inline[] => {
        const words = lines.find((line) => line.language === language)?.text ?? [];
        return index === 0 ? [...words] : [' ', ...words];
      }),
    }));
  }

  /** @returns a short text in one line, its languages side by side */
  joined(text: Localized): Lines {
    const [first, ...others] = this.plain(text);
    if (!first) return [];
    const more = others.flatMap(({ language, text: words }): Inline[] => [
      ' · ',
      { kind: 'foreign', language, content: words },
    ]);
    return [{ language: first.language, text: [...first.text, ...more] }];
  }

  /** Numbers side by side; those that the edition withholds are left out, and with none left the part is too. */
  numbers(labels: readonly NumberLabel[], size: number, labelSize: number): Part[] {
    const numbers = labels.flatMap(({ id, labels: text }): BigNumber[] => {
      const number = shownNumber(id, this.input);
      if (number === null) return [];
      const tone = id === 'kz-112' ? 'red' : 'sky';
      return [{ number: formatPhone(number), link: phoneLink(number), labels: different(this.lines(text)), tone }];
    });
    return numbers.length > 0 ? [{ kind: 'numbers', numbers, size, labelSize }] : [];
  }

  /** The code that leads to a page of the site, or the sentence in its place. */
  code(path: string, width: number, size: number, caption: Lines = []): Part {
    const { common } = this.input.texts;
    const address = fullAddress(this.input, path, this.main);
    return {
      kind: 'code',
      address,
      width,
      alt: this.line(common.codeAlt, this.main, { address: address ?? '' }),
      waiting: this.lines(common.noCode),
      caption,
      size,
    };
  }

  /** The edge: name of the site, address, licence, day of the check. */
  edge(ids: readonly string[], size: number, path = 'help'): { lines: readonly Lines[]; size: number } {
    const { facts, site, texts } = this.input;
    const check = lastCheck(ids, this.input);
    const lines = this.languages.map((language): Lines => {
      const address = fullAddress(this.input, path, language)?.replace(/^https?:\/\//, '');
      const date = formatDate(check.date, language);
      const parts = [
        site.name[language],
        address ?? texts.common.noAddress[language],
        site.licence,
        texts.common[check.kind][language].replace('{date}', date),
        ...(facts[language].edition === 'review' ? [facts[language].t('edition.short')] : []),
      ];
      return [{ language, text: [parts.join(' · ')] }];
    });
    return { lines, size };
  }
}

/**
 * The address of a page in full. No code and no edge ever names the placeholder.
 * @returns null while the site has no address
 */
export function fullAddress({ site }: PosterInput, path: string, language: Language): string | null {
  return site.address === null ? null : `${site.address}${pageAddress(path, language)}`;
}

function serviceOf(id: string, { facts }: PosterInput): Service {
  return entryOf(facts.kk.services, id, 'directory');
}

/** @returns the number of a service as it is dialled, or null where the edition withholds it */
export function shownNumber(id: string, input: PosterInput): string | null {
  const service = serviceOf(id, input);
  const number = service.phones.find((phone) => phone.channel === 'voice')?.number;
  if (number === undefined || !mayShowPhone(id, service, input.facts.kk.edition, input.today)) return null;
  return number;
}

/**
 * 150 is printed only after somebody has called it at night (lesson guide, section 13): a recorded call, and never
 * without the words that its hours may be limited.
 */
export function maySecondLine(input: PosterInput): boolean {
  return serviceOf('kz-150', input).assurance?.method === 'phone' && shownNumber('kz-150', input) !== null;
}

/**
 * The oldest check of the numbers of a poster, or the day on which their facts were gathered while one of them waits
 * for its check.
 */
export function lastCheck(ids: readonly string[], input: PosterInput): { kind: 'checked' | 'gathered'; date: string } {
  const services = ids.map((id) => serviceOf(id, input));
  const checked = services.flatMap(({ assurance }) => (assurance ? [assurance.date] : []));
  const oldest = (days: readonly string[]): string => [...days].sort()[0] ?? input.texts.common.updated;
  if (checked.length === services.length && checked.length > 0) return { kind: 'checked', date: oldest(checked) };
  return { kind: 'gathered', date: oldest(services.flatMap(({ gathered }) => gathered ?? [])) };
}
