import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Workshop } from './cache.ts';
import { isKept, makeFile, type FileOrder } from './files.ts';

/** Threads: each has a compiler of its own, which takes some 100 MB. */
const MOST_WORKERS = 4;

/** With fewer files to make, waking a thread takes longer than the work. */
const FEW = 6;

/** What a thread is told, and what it answers. */
export type Task = { batch: readonly FileOrder[]; workshop: Workshop };
export type Answer = { done: number } | { failed: string };

/**
 * Makes files that the cache lacks, in several threads. What is there stays as it is.
 * @param batches files by pieces of work; those of a piece are made by one thread, in their order
 * @param workshop root of the project and cache
 * @returns number of files made
 * @throws Error for the first file that cannot be made, with file, place, fault and remedy
 */
export async function prepareFiles(batches: readonly (readonly FileOrder[])[], workshop: Workshop): Promise<number> {
  const missing = batches
    .map((batch) => batch.filter((order) => !isKept(order, workshop)))
    .filter((batch) => batch.length > 0);
  const count = missing.flat().length;
  if (count <= FEW) {
    for (const order of missing.flat()) await makeFile(order, workshop);
    return count;
  }
  const queue = [...missing];
  const threads = Math.min(availableParallelism(), MOST_WORKERS, queue.length);
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./worker.ts', import.meta.url)));
  try {
    await Promise.all(workers.map((worker) => feed(worker, queue, workshop)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return count;
}

/** Gives a thread one piece of work after another until none is left. */
function feed(worker: Worker, queue: (readonly FileOrder[])[], workshop: Workshop): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = () => {
      const batch = queue.shift();
      if (batch) worker.postMessage({ batch, workshop } satisfies Task);
      else resolve();
    };
    worker.on('message', (answer: Answer) => ('failed' in answer ? reject(new Error(answer.failed)) : next()));
    worker.on('error', reject);
    next();
  });
}
