import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Finished files by the hash of everything that went into them. Not part of the repository, and safe to delete at any
 * time: what is missing is made anew.
 */
export const CACHE_FOLDER = '.cache/documents';

/** Where things are found. */
export interface Workshop {
  /** Root of the project. */
  root?: string;
  /** Folder of finished files, or null to make every file anew. */
  cache?: string | null;
}

const DAY_MS = 86_400_000;

/** What is kept at most: a file that nobody asked for in so many days goes, and the oldest beyond so many bytes. */
const LIMITS = { days: 60, bytes: 400 * 1024 * 1024 } as const;

/**
 * @param name hash with ending, for example 3f…9.pdf
 * @param workshop root of the project and cache
 * @returns the finished file, or null where it has to be made
 */
export function readKept(name: string, { root = process.cwd(), cache = CACHE_FOLDER }: Workshop = {}): Buffer | null {
  if (cache === null) return null;
  const path = join(root, cache, name);
  try {
    const file = readFileSync(path);
    markUsed(path);
    return file;
  } catch {
    return null;
  }
}

/**
 * @param name hash with ending
 * @param workshop root of the project and cache
 * @returns whether the finished file is there
 */
export function hasKept(name: string, { root = process.cwd(), cache = CACHE_FOLDER }: Workshop = {}): boolean {
  return cache !== null && existsSync(join(root, cache, name));
}

/** The time of a file says when it was last asked for; once a day is enough. */
function markUsed(path: string): void {
  if (Date.now() - statSync(path).mtimeMs < DAY_MS) return;
  const now = new Date();
  utimesSync(path, now, now);
}

/**
 * Keeps a finished file. Written under another name first: builds may run side by side.
 * @param name hash with ending
 * @param file the finished file
 * @param workshop root of the project and cache
 */
export function keep(
  name: string,
  file: Uint8Array,
  { root = process.cwd(), cache = CACHE_FOLDER }: Workshop = {},
): void {
  if (cache === null) return;
  const folder = join(root, cache);
  const draft = join(folder, `${name}.${process.pid}.${(drafts += 1)}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(draft, file);
  renameSync(draft, join(folder, name));
}

let drafts = 0;

/**
 * Removes what nobody has asked for in a long time, and the oldest files where all are too many.
 * @param workshop root of the project and cache
 * @param limits days without use, and bytes in all
 * @returns number of files removed
 */
export function sweepCache(
  { root = process.cwd(), cache = CACHE_FOLDER }: Workshop = {},
  limits: { days: number; bytes: number } = LIMITS,
): number {
  if (cache === null) return 0;
  const files = listCache(join(root, cache)).sort((a, b) => b.used - a.used);
  let bytes = 0;
  const old = files.filter((file) => {
    bytes += file.bytes;
    return bytes > limits.bytes || Date.now() - file.used > limits.days * DAY_MS;
  });
  for (const { path } of old) rmSync(path, { force: true });
  return old.length;
}

function listCache(folder: string): { path: string; bytes: number; used: number }[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const path = join(folder, name);
    // Another build may sweep at the same time.
    const entry = statSync(path, { throwIfNoEntry: false });
    return entry?.isFile() ? [{ path, bytes: entry.size, used: entry.mtimeMs }] : [];
  });
}
