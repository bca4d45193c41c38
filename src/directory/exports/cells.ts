import type { ConfirmedEntry } from './model.ts';

/** Small values of several parts as one text: for the cells of a table, and for values that HSDS has no field for. */

type Source = ConfirmedEntry['sources'][number];
type Phone = ConfirmedEntry['phones'][number];
type ProperName = ConfirmedEntry['properNames'][number];

/**
 * @param source a source of an entry
 * @returns for example "https://… 2025-12 original": address, date, and whether the original was read
 */
export function writeSource({ url, date, secondHand }: Source): string {
  return `${url} ${date ?? 'undated'} ${secondHand ? 'copy' : 'original'}`;
}

/** @returns what `writeSource` wrote, as far as it is understood: the model judges it */
export function readSource(text: string): unknown {
  const [url, date, reading, ...rest] = text.split(' ');
  if (rest.length > 0 || (reading !== 'copy' && reading !== 'original')) return { url: text };
  return { url, date: date === 'undated' ? null : date, secondHand: reading === 'copy' };
}

/**
 * @param phone a number of an entry
 * @returns the number; a messenger stands before it: "whatsapp:+7…"
 */
export function writePhone({ number, channel }: Phone): string {
  return channel === 'voice' ? number : `${channel}:${number}`;
}

/** @returns what `writePhone` wrote, as far as it is understood: the model judges it */
export function readPhone(text: string): { number: string; channel: string } {
  const colon = text.indexOf(':');
  return colon < 0
    ? { number: text, channel: 'voice' }
    : { number: text.slice(colon + 1), channel: text.slice(0, colon) };
}

/** @returns for example "kk Үміт" */
export function writeProperName({ text, language }: ProperName): string {
  return `${language} ${text}`;
}

/** @returns what `writeProperName` wrote; the model judges it */
export function readProperName(value: string): { text: string; language: string } {
  const blank = value.indexOf(' ');
  return { text: value.slice(blank + 1), language: value.slice(0, Math.max(blank, 0)) };
}

const BETWEEN = ' | ';

/**
 * Puts texts into one cell: "a | b". A stroke or backslash inside a text gets a backslash before it.
 * @param items texts; none is empty
 */
export function joinTexts(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\|]/g, '\\$&')).join(BETWEEN);
}

/** @returns the texts that `joinTexts` put into a cell */
export function splitTexts(cell: string): string[] {
  if (cell === '') return [];
  const items = cell.match(/(?:\\.|[^\\|])+/gsu) ?? [];
  return items.map((item, index) => {
    const start = index === 0 ? item : item.replace(/^ /, '');
    const text = index === items.length - 1 ? start : start.replace(/ $/, '');
    return text.replace(/\\(.)/gsu, '$1');
  });
}
