/**
 * npm run search:compare -- --records FILE --queries FILE [--noise …]: the search of the site beside other engines, in one
 * run: Pagefind as shipped, MiniSearch, Lunr, Orama.
 */
import { evaluate } from '../src/search/evaluation/evaluate.ts';
import { compareEngines, type Row } from '../src/search/evaluation/engines.ts';
import { readArguments } from '../src/search/evaluation/input.ts';
import { comparePagefind } from '../src/search/evaluation/pagefind.ts';
import { launchChromium } from '../tests/browser/chromium.ts';

try {
  const { records, queries, noise } = readArguments();
  const browser = await launchChromium();
  try {
    const rows: Row[] = [
      await comparePagefind(records, queries, browser),
      ...(await compareEngines(records, queries)),
      { name: 'Zhanymda', ...(await evaluate(records, queries, browser)) },
    ];
    console.log(`${records.length} records, ${queries.length} questions, noise: ${noise}\n`);
    console.log(`${'engine'.padEnd(30)} nDCG@10  Recall@10  MRR     empty    first bytes  next bytes  ms`);
    for (const row of rows) console.log(formatRow(row));
    console.log('\nBytes of engines with one index: the packed index, without their script; it must be loaded whole.');
    console.log('Times: the browser with loading for Pagefind and Zhanymda, Node without loading for the others.');
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function formatRow(row: Row): string {
  const cells = [
    row.name.padEnd(30),
    row.ndcg10.toFixed(4).padEnd(8),
    row.recall10.toFixed(4).padEnd(10),
    row.mrr.toFixed(4).padEnd(7),
    `${(row.empty * 100).toFixed(1)} %`.padEnd(8),
    String(row.bytesFirst).padEnd(12),
    String(Math.round(row.bytesNext)).padEnd(11),
    row.msMedian.toFixed(1),
  ];
  return cells.join(' ');
}
