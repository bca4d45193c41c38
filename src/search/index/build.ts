import { createIndex, close } from 'pagefind';

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
    const written = await index.writeFiles({ outputPath: `${site}/pagefind` });
    if (written.errors.length > 0) throw new Error(`The search index was not written: ${written.errors.join('; ')}`);
    return added.page_count;
  } finally {
    await close();
  }
}
