/** Other engines as they come, for the comparison. They run in Node; Pagefind as shipped runs in the browser. */
import { gzipSync } from 'node:zlib';
import { create, insertMultiple, save, search } from '@orama/orama';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { EvaluationQuery, EvaluationRecord } from './input.ts';
import { judge, meanQuality, median, type Quality } from './measures.ts';

/** A row of the comparison. */
export interface Row extends Quality {
  name: string;
  /** Bytes before the first result; of engines with one index, the packed index without their own script. */
  bytesFirst: number;
  bytesNext: number;
  msMedian: number;
}

/** An engine that has its whole index in memory. */
interface Engine {
  name: string;
  /** Its index, as it would be sent to a reader. */
  index: string;
  /** @returns ids of the records, best first */
  find(question: string): string[] | Promise<string[]>;
}

const RESULTS = 10;

/**
 * @param records what is indexed
 * @param queries what is asked
 * @returns a row for MiniSearch (two settings), Lunr and Orama
 */
export async function compareEngines(
  records: readonly EvaluationRecord[],
  queries: readonly EvaluationQuery[],
): Promise<Row[]> {
  // Ids may stand in several languages, and engines want one key for each record.
  const keyed = records.map((record, key) => ({ ...record, key: String(key) }));
  const rows = [];
  for (const engine of [miniSearch(keyed, false), miniSearch(keyed, true), lunrEngine(keyed), await orama(keyed)])
    rows.push(await measure(engine, keyed, queries));
  return rows;
}

type Keyed = EvaluationRecord & { key: string };

async function measure(engine: Engine, records: readonly Keyed[], queries: readonly EvaluationQuery[]): Promise<Row> {
  const ids = new Map(records.map(({ key, id }) => [key, id]));
  const qualities: Quality[] = [];
  const times: number[] = [];
  for (const { query, relevant } of queries) {
    const start = performance.now();
    const found = await engine.find(query);
    times.push(performance.now() - start);
    qualities.push(judge([...new Set(found.map((key) => ids.get(key) ?? key))], relevant));
  }
  return {
    name: engine.name,
    ...meanQuality(qualities),
    bytesFirst: gzipSync(engine.index).length,
    bytesNext: 0,
    msMedian: median(times),
  };
}

function miniSearch(records: readonly Keyed[], prefixAndFuzzy: boolean): Engine {
  const engine = new MiniSearch<Keyed>({ idField: 'key', fields: ['title', 'text'] });
  engine.addAll(records);
  const options = prefixAndFuzzy ? { prefix: true, fuzzy: 0.2 } : {};
  return {
    name: prefixAndFuzzy ? 'MiniSearch, prefix and fuzzy' : 'MiniSearch, default',
    index: JSON.stringify(engine),
    find: (question) =>
      engine
        .search(question, options)
        .slice(0, RESULTS)
        .map(({ id }) => String(id)),
  };
}

function lunrEngine(records: readonly Keyed[]): Engine {
  const engine = lunr(function () {
    this.ref('key');
    this.field('title');
    this.field('text');
    for (const record of records) this.add(record);
  });
  return {
    name: 'Lunr, default',
    index: JSON.stringify(engine),
    // Signs of its query language would be commands.
    find: (question) =>
      engine
        .search(question.replace(/[~^:*+-]/g, ' '))
        .slice(0, RESULTS)
        .map(({ ref }) => ref),
  };
}

async function orama(records: readonly Keyed[]): Promise<Engine> {
  const engine = create({ schema: { key: 'string', title: 'string', text: 'string' } as const });
  await insertMultiple(
    engine,
    records.map(({ key, title, text }) => ({ id: key, key, title, text })),
  );
  return {
    name: 'Orama, default',
    index: JSON.stringify(save(engine)),
    async find(question) {
      const { hits } = await search(engine, { term: question, properties: ['title', 'text'], limit: RESULTS });
      return hits.map(({ id }) => id);
    },
  };
}
