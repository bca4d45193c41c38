import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param folder absolute path
 * @returns absolute paths of all files below it, sorted, so that every run sees the same order
 */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
