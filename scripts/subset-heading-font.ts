/** Cuts the heading face to the letters of the three languages. Run again when the face or the letters change. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const FACE = 'node_modules/@expo-google-fonts/golos-text/700Bold/GolosText_700Bold.ttf';
const LICENCE = 'node_modules/@expo-google-fonts/golos-text/LICENSE_FONT';
const TARGET = 'public/fonts/golos-heading.woff2';
const MAX_BYTES = 20_000;

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const letters = range(0x20, 0x7e) + range(0x410, 0x44f) + 'ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі' + '\u00a0«»„“”‘’–—№·…→×';

const font = await subsetFont(await readFile(FACE), letters, { targetFormat: 'woff2' });
if (font.length > MAX_BYTES)
  throw new Error(`${TARGET} has ${font.length} bytes, more than ${MAX_BYTES}: leave out letters`);
await mkdir('public/fonts', { recursive: true });
await writeFile(TARGET, font);
await copyFile(LICENCE, 'public/fonts/OFL.txt');
console.log(`${TARGET}: ${font.length} bytes`);
