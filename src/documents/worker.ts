import { parentPort } from 'node:worker_threads';
import { makeFile } from './files.ts';
import type { Answer, Task } from './prepare.ts';

/** A thread of `prepare.ts`: makes the files of one piece of work and asks for the next. */
const port = parentPort;
if (!port) throw new Error('src/documents/worker.ts runs as a thread only: use prepareFiles');

port.on('message', ({ batch, workshop }: Task) => {
  void work(batch, workshop).then((answer) => port.postMessage(answer));
});

async function work(batch: Task['batch'], workshop: Task['workshop']): Promise<Answer> {
  try {
    for (const order of batch) await makeFile(order, workshop);
    return { done: batch.length };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
