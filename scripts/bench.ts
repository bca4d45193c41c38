/** npm run bench: how long a whole build takes and how heavy the pages are. Figures for people; no test depends on them. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { buildSite } from '../src/build.ts';
import { listFiles } from '../src/content/files.ts';
import { stem, words } from '../src/search/analysis/index.ts';

const start = Date.now();
await buildSite({ outDir: 'dist' });
const seconds = (Date.now() - start) / 1000;
const pages = (await listFiles('dist')).filter((file) => file.endsWith('.html'));
const weights = pages.map((file) => brotliCompressSync(readFileSync(file)).length).sort((a, b) => a - b);
const at = (share: number) => weights[Math.min(weights.length - 1, Math.floor(share * weights.length))] ?? 0;
console.log(`build: ${seconds.toFixed(1)} s for ${pages.length} pages`);
console.log(`page with styles, Brotli: median ${at(0.5)}, heaviest ${at(1)} bytes`);
const guides = (await listFiles('content/guides')).filter((file) => file.endsWith('.kk.mdx'));
const kazakh = words(guides.map((file) => readFileSync(file, 'utf8')).join('\n'));
const stemStart = performance.now();
for (const { word } of kazakh) stem(word, 'kk');
const perSecond = kazakh.length / ((performance.now() - stemStart) / 1000);
console.log(`Kazakh stemmer: ${Math.round(perSecond)} words a second over ${kazakh.length} words of our own texts`);
process.exit(0);
