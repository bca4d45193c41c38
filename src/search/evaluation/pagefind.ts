import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { close, createIndex } from 'pagefind';
import { writeFile } from 'node:fs/promises';
import type { Row } from './engines.ts';
import type { EvaluationQuery, EvaluationRecord } from './input.ts';
import { judge, meanQuality, median } from './measures.ts';
import { openStage } from './stage.ts';

const RESULTS = 10;

/**
 * Pagefind as it ships, in the browser: its own index, its own client, the question as it was typed.
 * @param records what is indexed
 * @param queries what is asked
 */
export async function comparePagefind(
  records: readonly EvaluationRecord[],
  queries: readonly EvaluationQuery[],
  browser: Browser,
): Promise<Row> {
  const stage = await openStage(browser);
  try {
    await writePagefind(records, join(stage.folder, 'pagefind'));
    await writeFile(join(stage.folder, 'index.html'), '<!doctype html><html lang="kk"><title>search</title></html>');
    const session = await stage.open('/');
    const answers = [];
    for (const { query, relevant } of queries) {
      const before = session.bytes();
      const { ids, milliseconds } = await askPagefind(session.page, query);
      answers.push({ quality: judge(ids, relevant), bytes: session.bytes() - before, milliseconds });
    }
    await session.close();
    return {
      name: 'Pagefind, as shipped',
      ...meanQuality(answers.map(({ quality }) => quality)),
      bytesFirst: answers[0]?.bytes ?? 0,
      bytesNext: median(answers.slice(1).map(({ bytes }) => bytes)),
      msMedian: median(answers.map(({ milliseconds }) => milliseconds)),
    };
  } finally {
    await stage.close();
  }
}

async function writePagefind(records: readonly EvaluationRecord[], outputPath: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ writePlayground: false });
    if (!index) throw new Error(`Pagefind could not be started: ${errors.join('; ')}`);
    for (const { id, language, title, text } of records)
      await index.addCustomRecord({ url: `/${id}`, language, content: `${title}. ${text}`, meta: { title, id } });
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
}

/** What is used of Pagefind's own interface in the browser. */
interface Client {
  options(options: { noWorker: boolean }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ meta: { id: string } }> }[] }>;
}

async function askPagefind(page: Page, question: string): Promise<{ ids: string[]; milliseconds: number }> {
  return page.evaluate(
    async ([text, limit]) => {
      const start = performance.now();
      const address = '/pagefind/pagefind.js';
      const client = (await import(address)) as Client;
      // What a worker loads is not counted; without it the same pieces are loaded.
      await client.options({ noWorker: true });
      const { results } = await client.search(text);
      const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return { ids: pages.map(({ meta }) => meta.id), milliseconds: performance.now() - start };
    },
    [question, RESULTS] as const,
  );
}
