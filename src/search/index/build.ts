import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex, close } from 'pagefind';

/** Parts of Pagefind that this site does not use: its ready-made interfaces. */
const UNUSED = [
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
];

/**
 * Builds the search index over a built site. Own analysis of words (Kazakh stems, letters typed on other keyboards)
 * belongs here: this is the seam between the pages and the index.
 * @param site folder of the built site; the index is written to its folder "pagefind"
 * @returns number of pages in the index
 * @throws Error with the messages of the indexer
 */
export async function buildSearchIndex(site: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ writePlayground: false });
    if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: site });
    if (added.errors.length > 0) throw new Error(`The search index failed: ${added.errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`The search index was not written: ${written.errors.join('; ')}`);
    await Promise.all(UNUSED.map((file) => rm(join(site, 'pagefind', file), { force: true })));
    return added.page_count;
  } finally {
    await close();
  }
}
