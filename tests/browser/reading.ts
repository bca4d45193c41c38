import type { Page } from 'playwright-core';

/** Where a word stands: read aloud to a small child, in the text of the page, or around it (head, lists, foot). */
type Part = 'aloud' | 'text' | 'frame';

/** A word that a person can see, with its place. */
interface Word {
  text: string;
  /** It follows the word before without a space: an ending after a number. */
  glued: boolean;
  part: Part;
  /** Distances from the top of the page in CSS pixels. */
  top: number;
  bottom: number;
}

/** A link that a person can see: not inside a closed part, not only for screen readers. */
export interface SeenLink {
  /** Address without host. */
  address: string;
  text: string;
  /** Inside main: not in menu, exit bar or foot. */
  main: boolean;
}

/** A number as a large area to tap. */
export interface SeenCall {
  number: string;
  height: number;
  bottom: number;
}

/** What a person sees on a page, read in one go. */
export interface Reading {
  /** Address without host, with everything behind it. */
  address: string;
  language: string;
  /** All that a browser keeps and a preview shows. */
  kept: { title: string; description: string; preview: string };
  words: Word[];
  links: SeenLink[];
  calls: SeenCall[];
  /** Numbers of all links that call, in order. */
  numbers: string[];
  /** Height of a screen above the fixed bar, in CSS pixels. */
  screen: number;
  width: { page: number; window: number };
  pictures: number;
  /** Parts that could take in what a person tells, play by themselves or stand in the way. */
  unwanted: string[];
  /** Null where the page has no exit; else whether nothing lies over it. */
  exitFree: boolean | null;
}

/**
 * Reads what is visible on a page now. Works with scripts off.
 * @param page an open page, scrolled to its top
 */
export async function readPage(page: Page): Promise<Reading> {
  // As one text: handing over thousands of small objects takes longer than reading them.
  const json = await page.evaluate(() => {
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, .skip');
    // A link inside a drawing has no "href" as text, so addresses are read from the attribute.
    const addressOf = (link: Element): string => {
      const url = new URL(link.getAttribute('href') ?? '', location.href);
      return url.origin === location.origin ? url.pathname + url.hash : url.href;
    };
    const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
    const meta = (selector: string): string => document.querySelector(selector)?.getAttribute('content') ?? '';

    /** Block and part that a piece of text belongs to; null where it is not seen. Asked once for each element. */
    const places = new Map<Element, { block: Element | null; part: Part } | null>();
    const aroundOf = (element: Element): { block: Element | null; part: Part } | null => {
      const before = places.get(element);
      if (before !== undefined) return before;
      let block: Element | null = element;
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      const part: Part = element.closest('.for-child') ? 'aloud' : element.closest('.prose') ? 'text' : 'frame';
      const place = isSeen(element) ? { block, part } : null;
      places.set(element, place);
      return place;
    };

    const words: Word[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let block: Element | null = null;
    let open = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const data = node.nodeValue ?? '';
      // The bar is always in sight and has no place in the page.
      if (!parent || parent.closest('script, style, template, noscript, .bar')) continue;
      if (!data.trim()) {
        open = false;
        continue;
      }
      const around = aroundOf(parent);
      if (!around) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const whole = range.getBoundingClientRect();
      for (const match of data.matchAll(/\S+/g)) {
        // Far down the page the place of the whole piece is exact enough, and much faster to ask for.
        if (whole.top < 4 * innerHeight) {
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
        }
        const box = whole.top < 4 * innerHeight ? range.getBoundingClientRect() : whole;
        const glued = match.index === 0 && open && around.block === block;
        words.push({ text: match[0], glued, part: around.part, top: box.top + scrollY, bottom: box.bottom + scrollY });
      }
      open = !/\s$/.test(data);
      block = around.block;
    }

    const bar = document.querySelector('.bar');
    const box = bar?.getBoundingClientRect();
    const below = bar && box && getComputedStyle(bar).position === 'fixed' && box.top > innerHeight / 2;
    const exit = document.querySelector('a.exit');
    const exitBox = exit?.getBoundingClientRect();
    const over =
      exitBox && document.elementFromPoint((exitBox.left + exitBox.right) / 2, (exitBox.top + exitBox.bottom) / 2);

    return JSON.stringify({
      address: location.pathname + location.search + location.hash,
      language: document.documentElement.lang,
      kept: {
        title: document.title,
        description: meta('meta[name="description"]'),
        preview: `${meta('meta[property="og:title"]')} ${meta('meta[property="og:description"]')}`,
      },
      words,
      links: [...document.querySelectorAll('a[href]')].filter(isSeen).map((link) => ({
        address: addressOf(link),
        text: clean(link.textContent),
        main: link.closest('main') !== null,
      })),
      calls: [...document.querySelectorAll<HTMLAnchorElement>('a.call')].filter(isSeen).map((call) => ({
        number: call.href.replace('tel:', ''),
        height: call.getBoundingClientRect().height,
        bottom: call.getBoundingClientRect().bottom + scrollY,
      })),
      numbers: [...document.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')].map((link) =>
        link.href.replace('tel:', ''),
      ),
      screen: below ? box.top : innerHeight,
      width: { page: document.documentElement.scrollWidth, window: document.documentElement.clientWidth },
      pictures: [...document.querySelectorAll('main img')].filter(isSeen).length,
      unwanted: [...document.querySelectorAll('form, input, textarea, select, iframe, video, audio, dialog')].map(
        (element) => element.outerHTML.slice(0, 80),
      ),
      exitFree: exit ? exit.contains(over ?? null) : null,
    });
  });
  return JSON.parse(json) as Reading;
}

/** A place where words stand on a page. */
export interface Place {
  top: number;
  bottom: number;
}

const plain = (text: string): string => text.normalize('NFC').replaceAll('\u00ad', '').toLowerCase();

/**
 * @param reading a page
 * @param parts where to read: everywhere, unless named
 * @returns what can be seen there as one line, in small letters
 */
export function textOf(reading: Reading, ...parts: Part[]): string {
  return lineOf(parts.length ? reading.words.filter(({ part }) => parts.includes(part)) : reading.words).text;
}

/** @returns number of words in the parts, as the style guide counts: what stands between spaces and holds a letter */
export function wordsIn(reading: Reading, ...parts: Part[]): number {
  return textOf(reading, ...parts)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Lines that have been put together: a page is asked for many words. */
const known = new WeakMap<Word[], { text: string; starts: number[] }>();

function lineOf(words: Word[]): { text: string; starts: number[] } {
  const before = known.get(words);
  if (before) return before;
  const starts: number[] = [];
  let text = '';
  for (const word of words) {
    if (text && !word.glued) text += ' ';
    starts.push(text.length);
    text += plain(word.text);
  }
  known.set(words, { text, starts });
  return { text, starts };
}

/**
 * Finds words as a person would: across links and endings, whatever the letters and spaces are.
 * @param reading a page
 * @param wanted words as they stand in one paragraph
 * @returns every place where they stand, from the top
 */
export function placesOf(reading: Reading, wanted: string): Place[] {
  const { text, starts } = lineOf(reading.words);
  const needle = plain(wanted).replace(/\s+/g, ' ').trim();
  const places: Place[] = [];
  for (let found = text.indexOf(needle); found >= 0; found = text.indexOf(needle, found + 1)) {
    const hit = reading.words.filter((word, index) => {
      const start = starts[index] ?? 0;
      return start < found + needle.length && start + plain(word.text).length > found;
    });
    places.push({ top: Math.min(...hit.map(({ top }) => top)), bottom: Math.max(...hit.map(({ bottom }) => bottom)) });
  }
  return places.sort((a, b) => a.top - b.top);
}

/** As a browser that is set to letters of double size: the site measures everything from this size. */
export async function doubleText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
  });
}

/** What has the focus of the keyboard. */
export interface Focus {
  /** First class, or name of the element. */
  kind: string;
  address: string;
  /** It is drawn with an outline, on the screen and not under the bar. */
  visible: boolean;
}

/** Presses Tab. */
export async function nextFocus(page: Page): Promise<Focus> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const focus = document.activeElement ?? document.body;
    const box = focus.getBoundingClientRect();
    const bar = document.querySelector('.bar')?.getBoundingClientRect();
    const free = !bar || focus.closest('.bar') !== null || box.bottom <= bar.top || box.top >= bar.bottom;
    const { outlineStyle, outlineWidth } = getComputedStyle(focus);
    const drawn = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    return {
      kind: focus.classList[0] ?? focus.tagName.toLowerCase(),
      address: focus.getAttribute('href') ?? '',
      visible: drawn && free && box.top < innerHeight && box.bottom > 0,
    };
  });
}

/**
 * Goes from the top of the open page to one of its links and opens it, with skip link, Tab and Enter only.
 * @param page an open page
 * @param target full address of the link
 * @param limit presses after which the way is given up
 * @returns presses of keys, and what had the focus unseen on the way
 */
export async function pressesTo(
  page: Page,
  target: string,
  limit: number,
): Promise<{ count: number; hidden: string[] }> {
  const { pathname } = new URL(target);
  const hidden: string[] = [];
  for (let count = 1; count <= limit; count += 1) {
    const { kind, address, visible } = await nextFocus(page);
    if (!visible) hidden.push(`${kind} ${address}`);
    if (address === pathname) {
      await Promise.all([page.waitForURL(target), page.keyboard.press('Enter')]);
      return { count: count + 1, hidden };
    }
    if (kind === 'skip') {
      await page.keyboard.press('Enter');
      count += 1;
    }
  }
  return { count: limit + 1, hidden };
}
