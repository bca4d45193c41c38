import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file that gets a new text. */
export interface FileChange {
  /** Path from the root of the project. */
  file: string;
  before: string;
  after: string;
}

/** What the writer asks of the disk; a test can let it fail. */
export interface Disk {
  read(path: string): string;
  /** Writes a new file and waits until it is on the disk. */
  write(path: string, text: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
}

const DISK: Disk = {
  read: (path) => readFileSync(path, 'utf8'),
  write(path, text) {
    const file = openSync(path, 'w');
    try {
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
};

/**
 * Writes all files or none. Each new text is first written beside its file and then takes its place at once, so that
 * no file is ever half written, whenever the power fails.
 * @param root root of the project
 * @param changes the files
 * @param disk the disk
 * @throws Error when a file changed in the meantime or cannot be written; then all files are as they were
 */
export function writeFiles(root: string, changes: readonly FileChange[], disk: Disk = DISK): void {
  const jobs = changes.map((change) => {
    const path = join(root, change.file);
    return { ...change, path, draft: `${path}.new`, old: `${path}.old` };
  });
  const replaced: typeof jobs = [];
  try {
    for (const { file, path, before } of jobs) {
      if (disk.read(path) === before) continue;
      throw new Error(`${file} has changed in the meantime. Nothing was recorded; run the command again`);
    }
    for (const { draft, after } of jobs) disk.write(draft, after);
    for (const job of jobs) {
      disk.rename(job.draft, job.path);
      replaced.push(job);
    }
  } catch (error) {
    for (const { path, old, before } of replaced) {
      disk.write(old, before);
      disk.rename(old, path);
    }
    throw error;
  } finally {
    for (const { draft } of jobs) disk.remove(draft);
  }
}
