/**
 * npm run search:eval -- --records FILE --queries FILE [--noise none|ru-keyboard|latin|typo|layout] [--json]: how well
 * the search of the site finds, measured in a real browser. With --json the last line is one JSON object.
 */
import { evaluate } from '../src/search/evaluation/evaluate.ts';
import { readArguments } from '../src/search/evaluation/input.ts';
import { launchChromium } from '../tests/browser/chromium.ts';

try {
  const { records, queries, noise, json } = readArguments();
  const browser = await launchChromium();
  try {
    const found = await evaluate(records, queries, browser);
    console.log(`${records.length} records, ${queries.length} questions, noise: ${noise}`);
    console.log(`nDCG@10      ${found.ndcg10.toFixed(4)}`);
    console.log(`Recall@10    ${found.recall10.toFixed(4)}`);
    console.log(`MRR          ${found.mrr.toFixed(4)}`);
    console.log(`empty        ${(found.empty * 100).toFixed(1)} %`);
    console.log(`first bytes  ${found.bytesFirst} (from focus to the first results, median of sessions)`);
    console.log(`later bytes  ${found.bytesLater} (for typing errors, loaded when the first results stand)`);
    console.log(
      `next bytes   ${found.bytesNext} (a further question, median; and ${found.headersNext} of headers over HTTP/1.1)`,
    );
    console.log(`time         ${found.msMedian} ms a question (median, loading included)`);
    if (json) console.log(JSON.stringify(found));
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
