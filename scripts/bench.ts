/** npm run bench: how long a whole build takes and how heavy the pages are. Figures for people; no test depends on them. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { buildSite } from '../src/build.ts';
import { listFiles } from '../src/content/files.ts';

const start = Date.now();
await buildSite({ outDir: 'dist' });
const seconds = (Date.now() - start) / 1000;
const pages = (await listFiles('dist')).filter((file) => file.endsWith('.html'));
const weights = pages.map((file) => brotliCompressSync(readFileSync(file)).length).sort((a, b) => a - b);
const at = (share: number) => weights[Math.min(weights.length - 1, Math.floor(share * weights.length))] ?? 0;
console.log(`build: ${seconds.toFixed(1)} s for ${pages.length} pages`);
console.log(`page with styles, Brotli: median ${at(0.5)}, heaviest ${at(1)} bytes`);
process.exit(0);
