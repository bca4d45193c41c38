import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Language } from '../i18n/languages.ts';
import { keep, readKept, type Workshop } from './cache.ts';

/** What Word and PowerPoint files share: languages, fonts, colours, pictures, and the same bytes for the same content. */

/** Languages as office programs name them; they decide spelling and reading aloud. */
export const OFFICE_LANGUAGES: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' };

/** Fonts are not embedded: this one is on every office computer and has every Kazakh letter. */
export const OFFICE_FONT = 'Arial';

/** The file with the colours of the site. */
export const TOKENS_FILE = '/src/styles/tokens.css';

/**
 * @param root root of the project
 * @returns looks up a colour of the site in its light theme, for example "sky", as six hexadecimal digits
 */
export function officeColours(root: string): (name: string) => string {
  const tokens = readFileSync(join(root, TOKENS_FILE), 'utf8');
  return (name) => {
    const colour = new RegExp(`--color-${name}:\\s*#([0-9a-fA-F]{6})`).exec(tokens)?.[1];
    if (colour === undefined)
      throw new Error(`src/styles/tokens.css: --color-${name}: is missing. Write it with six digits`);
    return colour.toUpperCase();
  };
}

/** Dots for an inch of the drawing: three times its own size, sharp on paper and still small. */
const DENSITY = 216;

/** How pictures are drawn; part of the name under which they are kept. */
const PNG = { palette: true, colours: 64, compressionLevel: 9 } as const;

/**
 * Draws a picture of public/pictures in pixels, for programs that know no drawings.
 * @param name name of the picture
 * @param workshop root of the project and cache
 */
export async function drawPicture(
  name: string,
  workshop: Workshop,
): Promise<{ data: Buffer; width: number; height: number }> {
  const { root = process.cwd() } = workshop;
  const drawing = readFileSync(join(root, 'public/pictures', `${name}.svg`));
  const hash = createHash('sha256')
    .update(JSON.stringify([DENSITY, PNG]))
    .update(drawing)
    .digest('hex');
  const kept = readKept(`${hash}.png`, workshop);
  if (kept) return { data: kept, ...sizeOf(kept) };
  const { default: sharp } = await import('sharp');
  const data = await sharp(drawing, { density: DENSITY }).png(PNG).toBuffer();
  keep(`${hash}.png`, data, workshop);
  return { data, ...sizeOf(data) };
}

/** Width and height stand at a fixed place of every PNG. */
function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** Entries of a ZIP carry a time; this is the earliest that the format knows. Local time, as the format has no zone. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * @param files contents by path
 * @param level 0 where the files are compressed already
 * @returns a ZIP whose bytes depend on the files alone: sorted, without times
 */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>, level: 0 | 9 = 9): Buffer {
  const entries: Zippable = {};
  for (const path of Object.keys(files).sort(byPath)) {
    const content = files[path];
    // Pictures are compressed already.
    if (content) entries[path] = [content, { level: path.endsWith('.png') ? 0 : level, mtime: NO_TIME, os: 0 }];
  }
  return Buffer.from(zipSync(entries));
}

/** Office programs look for the list of contents first. */
const FIRST = '[Content_Types].xml';

function byPath(a: string, b: string): number {
  if (a === FIRST || b === FIRST) return a === FIRST ? -1 : 1;
  return a < b ? -1 : 1;
}

/** Identifiers that the writing packages make at random. */
const RANDOM_ID = /(?<=")rId[a-z0-9_-]{21}(?=")/g;

/**
 * Takes out of a Word or PowerPoint file whatever differs from one build to the next: moments in time, random ids, order
 * and times of the entries.
 * @param file the file as the package wrote it
 * @param updated last change of the content, YYYY-MM-DD: stands for every moment
 * @param mend changes the XML of a part, by its path
 * @returns the same document; the same bytes for the same content
 */
export function normaliseOffice(
  file: Uint8Array,
  updated: string,
  mend: (path: string, xml: string) => string = (_, xml) => xml,
): Buffer {
  const moment = `${updated}T00:00:00Z`;
  const ids = new Map<string, string>();
  const stableId = (id: string): string => {
    const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const entries = unzipSync(file);
  const parts: Record<string, Uint8Array> = {};
  for (const path of Object.keys(entries).sort(byPath)) {
    const content = entries[path];
    // Entries for folders hold nothing.
    if (!content || path.endsWith('/')) continue;
    if (!/\.(xml|rels)$/.test(path)) {
      parts[path] = content;
      continue;
    }
    let xml = strFromU8(content)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
      .replace(RANDOM_ID, stableId);
    let drawings = 0;
    // Drawings are numbered through all files that a process has written.
    xml = xml.replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${(drawings += 1)}`);
    parts[path] = strToU8(mend(path, xml));
  }
  return zipFiles(parts);
}
