import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compileIndex } from './compile.ts';
import { readPages } from './pages.ts';
import { readThesaurus } from './thesaurus.ts';

/** Folder of the index in the built site. */
export const INDEX_FOLDER = 'pagefind';

/**
 * Builds the search index over a built site: Pagefind reads the pages, our analysis makes the keys, and the index is
 * written in small pieces.
 * @param site folder of the built site; the index is written to its folder "pagefind"
 * @returns number of entries in the index
 * @throws Error with the messages of Pagefind or the place of a mistake in the thesaurus
 */
export async function buildSearchIndex(site: string): Promise<number> {
  const documents = await readPages(site);
  const files = compileIndex(documents, await readThesaurus('.'));
  await writeIndex(join(site, INDEX_FOLDER), files);
  return documents.length;
}

/** Writes the files of an index; what the folder held before is gone. */
export async function writeIndex(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
