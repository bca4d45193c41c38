import { dangerWords } from '../../src/content/check/discretion.ts';
import { validEntries } from '../../src/content/check/content.ts';
import { readContent } from '../../src/content/check/read.ts';
import { hasExit, isDiscreet, speaksToChild } from '../../src/guides/prose.ts';
import type { Page } from '../../src/guides/schema.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { pageAddress, parseAddress } from '../../src/i18n/paths.ts';
import { site } from '../../src/site.ts';
import { messagesOf } from '../helpers/messages.ts';
import type { Stop } from './journeys.ts';
import { placesOf, textOf, wordsIn, type Reading } from './reading.ts';

/** The numbers that may stand on the site as short codes. */
const NUMBERS = ['111', '112', '102', '103', '150'];

/** Smallest height of an area to tap, in CSS pixels. */
const TARGET = 48;

/** What the content says about pages and questions. */
export interface Known {
  /** Level and voice of a page. Pages that are not in content/guides are of level A2, like the home page. */
  page(path: string): Pick<Page, 'level' | 'voice'>;
  /** Heading of a page, as cards and lists show it. */
  heading(path: string, language: Language): string;
  /** A question of the search page, by its English words. */
  question(english: string, language: Language): string;
}

/**
 * Reads levels, headings and questions from content/.
 * @throws Error when a journey names a page or question that does not exist
 */
export async function readKnown(): Promise<Known> {
  const { content } = await readContent('.');
  const pages = new Map(validEntries(content.pages).map(({ id, data }) => [id, data]));
  const guides = new Map(validEntries(content.guides).map(({ id, data }) => [id, data.heading ?? data.title]));
  const questions = new Map(validEntries(content.questions).map(({ data }) => [data.en, data]));
  const found = <Value>(value: Value | undefined, what: string): Value => {
    if (value === undefined) throw new Error(`content/ has no ${what}. Correct the journey, or restore it`);
    return value;
  };
  return {
    page: (path) => pages.get(path) ?? { level: path.startsWith('lessons/') ? 'A0' : 'A2', voice: 'general' },
    heading: (path, language) => found(guides.get(`${path}.${language}`), `page ${path}`),
    question: (english, language) => found(questions.get(english), `question "${english}"`)[language],
  };
}

/**
 * Compares a page with what a stop of a journey asks for.
 * @param reading the page as a person sees it
 * @param stop the stop
 * @param language language of the walk
 * @param exists whether a page has been built
 * @returns what is missing or too much, in words
 */
export function missedAt(
  reading: Reading,
  stop: Stop,
  language: Language,
  exists: (path: string) => boolean,
): string[] {
  const missed: string[] = [];
  const want = (holds: boolean, what: string): void => void (holds || missed.push(`${reading.address}: ${what}`));
  const leadsTo = (path: string): boolean =>
    reading.links.some((link) => link.main && link.address === pageAddress(path, language));

  for (const number of stop.calls ?? []) {
    const call = reading.calls.find((entry) => entry.number === number);
    want(call !== undefined && call.bottom <= reading.screen, `${number} is no large area on the first screen`);
    want(!call || call.height >= TARGET, `${number} is lower than ${TARGET} px`);
  }
  const screens = [{ screens: 1, words: stop.first ?? [] }, ...(stop.within ? [stop.within] : [])];
  for (const { screens: count, words } of screens) {
    for (const { [language]: text } of words) {
      const place = placesOf(reading, text)[0];
      const reached = place ? (place.bottom / reading.screen).toFixed(1) : 'never';
      want(
        place !== undefined && place.bottom <= count * reading.screen,
        `«${text}» ends at screen ${reached}, not ${count}`,
      );
    }
  }
  for (const { [language]: text } of stop.sees ?? []) want(placesOf(reading, text).length > 0, `«${text}» is not seen`);
  if (stop.begins) {
    const begin = textOf({ ...reading, words: reading.words.filter(({ part }) => part !== 'frame').slice(0, 20) });
    want(begin.startsWith(stop.begins[language].toLowerCase()), `begins with «${begin}»`);
  }
  let below = 0;
  for (const { [language]: text } of stop.order ?? []) {
    const next = placesOf(reading, text).find(({ bottom }) => bottom > below);
    want(next !== undefined, `«${text}» does not follow`);
    below = next?.bottom ?? below;
  }
  if (stop.together) {
    const places = stop.together.flatMap(({ [language]: text }) => {
      const place = placesOf(reading, text)[0];
      want(place !== undefined, `«${text}» is not seen`);
      return place ?? [];
    });
    const height = Math.max(...places.map(({ bottom }) => bottom)) - Math.min(...places.map(({ top }) => top));
    want(height <= reading.screen, `what belongs together is ${Math.round(height / reading.screen)} screens high`);
  }
  for (const { [language]: text } of stop.never ?? [])
    want(!textOf(reading, 'text', 'aloud').includes(text.toLowerCase()), `«${text}» stands in the text`);
  for (const path of stop.offers ?? []) want(leadsTo(path), `no link to ${path}`);
  for (const path of stop.planned ?? []) want(!exists(path) || leadsTo(path), `no link to ${path}, which exists now`);
  for (const section of stop.noLinksTo ?? [])
    want(
      !reading.links.some((link) => link.main && link.address.startsWith(pageAddress(section, language))),
      `links to ${section}`,
    );
  if (stop.wordsAtMost !== undefined)
    want(wordsIn(reading, 'text') <= stop.wordsAtMost, `${wordsIn(reading, 'text')} words, not ${stop.wordsAtMost}`);
  if (stop.aloudAtMost !== undefined) {
    const words = wordsIn(reading, 'aloud');
    want(words > 0 && words <= stop.aloudAtMost, `${words} words read aloud, not 1 to ${stop.aloudAtMost}`);
  }
  if (stop.picture) want(reading.pictures > 0, 'no picture');
  return missed;
}

/**
 * Checks what is true in every journey, on one page.
 * @param reading the page as a person sees it
 * @param path its path
 * @param language its language
 * @param known levels and voices
 * @returns what does not hold, in words
 */
export function brokenOn(reading: Reading, path: string, language: Language, known: Known): string[] {
  const broken: string[] = [];
  const want = (holds: boolean, what: string): void => void (holds || broken.push(`${reading.address}: ${what}`));
  const messages = messagesOf(language);
  const page = known.page(path);
  const text = textOf(reading);
  /** A text of the interface as it stands on the page: numbers in their places. */
  const printed = (key: string): string =>
    (messages[key] ?? '')
      .replace(/\{kz-(\d+)\}/g, '$1')
      .replace(/\s+/g, ' ')
      .toLowerCase();

  want(reading.address === pageAddress(path, language), 'the address says more than the page');
  want(reading.language === language, `is marked as ${reading.language}`);
  want(reading.width.page <= reading.width.window, `is ${reading.width.page} px wide`);
  want(reading.unwanted.length === 0, `holds ${reading.unwanted.join(', ')}`);

  want(reading.exitFree === (hasExit(page) ? true : null), hasExit(page) ? 'the exit is not free' : 'has an exit');
  want(reading.kept.title.endsWith(site.name[language]), `is kept as «${reading.kept.title}»`);
  if (isDiscreet(page)) {
    const { title, description, preview } = reading.kept;
    want(
      dangerWords(`${title} ${description} ${preview}`).length === 0,
      `«${title}» or its preview gives a reader away`,
    );
  }
  if (speaksToChild(page))
    want(text.includes(printed('blocks.notYourFault')), 'does not say that it is not your fault');
  if (path === 'home') want(text.includes(printed('home.notFault')), 'does not say that no child is to blame');

  for (const number of ['111', '112']) want(reading.numbers.includes(number), `has no ${number}`);
  const unknown = reading.numbers.filter((number) => number.length < 5 && !NUMBERS.includes(number));
  want(unknown.length === 0, `calls ${unknown.join(', ')}`);
  if (reading.calls.some(({ number }) => number === '111')) {
    const limits = [printed('blocks.limitChild'), printed('blocks.limitAdult')];
    want(
      limits.some((limit) => text.includes(limit)),
      'shows 111 without its honest limit',
    );
  }
  if (reading.numbers.includes('150'))
    want(text.includes(printed('blocks.secondLine')), 'shows 150 without "hours may be limited"');
  return broken;
}

/**
 * Compares the versions of one page: the same numbers in the same order, the same pages one tap away.
 * @param versions the page in each language
 * @returns what differs, in words
 */
export function differencesBetween(versions: ReadonlyMap<Language, Reading>): string[] {
  const facts = LANGUAGES.flatMap((language) => {
    const reading = versions.get(language);
    if (!reading) return [];
    const targets = reading.links.flatMap((link) => (link.main ? (parseAddress(link.address)?.path ?? []) : []));
    return [
      { address: reading.address, numbers: reading.numbers.join(' '), targets: [...new Set(targets)].sort().join(' ') },
    ];
  });
  return facts
    .slice(1)
    .flatMap((other) =>
      (['numbers', 'targets'] as const).flatMap((part) =>
        other[part] === facts[0]?.[part] ? [] : [`${other.address}: other ${part} than ${facts[0]?.address}`],
      ),
    );
}
