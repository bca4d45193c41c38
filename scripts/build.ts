/** npm run build: checks the content, builds the pages and files, then the search index. EDITION=public makes the public edition. */
import { buildSite } from '../src/build.ts';

try {
  await buildSite({ outDir: 'dist' });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
