import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments, readQueries, readRecords } from '../../src/search/evaluation/input.ts';
import { judge, meanQuality, median } from '../../src/search/evaluation/measures.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'zhanymda-test-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, ...lines: unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

const RECORD = { id: '1', language: 'kk', title: 'Мектеп', text: 'Мектеп туралы' };
const QUERY = { id: 'q', language: 'kk', query: 'мектеп', relevant: ['1'] };

describe('measures', () => {
  it('agree with figures worked out by hand', () => {
    expect(judge(['b', 'a'], ['a'])).toEqual({ ndcg10: 1 / Math.log2(3), recall10: 1, mrr: 0.5, empty: 0 });
    expect(judge(['a', 'x', 'b'], ['a', 'b']).ndcg10).toBeCloseTo((1 + 1 / 2) / (1 + 1 / Math.log2(3)));
    expect(judge([], ['a'])).toEqual({ ndcg10: 0, recall10: 0, mrr: 0, empty: 1 });
    expect(judge([...'0123456789', 'a'], ['a'])).toMatchObject({ ndcg10: 0, recall10: 0, mrr: 0 });
  });

  it('are averaged, and are 0 for nothing', () => {
    expect(meanQuality([judge(['a'], ['a']), judge([], ['a'])])).toEqual({
      ndcg10: 0.5,
      recall10: 0.5,
      mrr: 0.5,
      empty: 0.5,
    });
    expect(meanQuality([]).ndcg10).toBe(0);
    expect(median([3, 1, 2])).toBe(2);
  });
});

describe('files of the evaluation', () => {
  it('are read, empty lines left out', () => {
    const records = readRecords(file('good.jsonl', RECORD, '', { ...RECORD, id: 2 }));
    expect(records.map(({ id }) => id)).toEqual(['1', '2']);
    expect(readQueries(file('queries.jsonl', QUERY), records)).toEqual([QUERY]);
  });

  it.each([
    ['no JSON', [RECORD, '{'], ':2: is no JSON'],
    ['a field that lacks', [{ ...RECORD, text: undefined }], ':1: text:'],
    ['an unknown language', [{ ...RECORD, language: 'de' }], ':1: language:'],
    ['the same id twice', [RECORD, RECORD], ':2: id: 1 in kk stands twice'],
    ['nothing', [], ': holds nothing'],
  ])('are refused with file and line: %s', (_, lines, message) => {
    const path = file('bad.jsonl', ...lines);
    expect(() => readRecords(path)).toThrow(path + message);
  });

  it('refuse a question whose record is not there', () => {
    const path = file('missing.jsonl', QUERY, { ...QUERY, relevant: ['7'] });
    expect(() => readQueries(path, [{ ...RECORD, language: 'kk' }])).toThrow(
      `${path}:2: relevant: there is no record 7`,
    );
  });

  it('are named on the command line, with a known noise', () => {
    const records = file('records.jsonl', RECORD);
    const queries = file('queries.jsonl', { ...QUERY, query: 'көмек' });
    const files = ['--records', records, '--queries', queries];
    expect(readArguments([...files, '--noise', 'ru-keyboard', '--json'])).toMatchObject({
      json: true,
      queries: [{ query: 'комек' }],
    });
    expect(() => readArguments([...files, '--noise', 'rain'])).toThrow('--noise rain: is unknown');
    expect(() => readArguments(['--records', records])).toThrow('Name both files');
    expect(() => readArguments(['--records', 'nowhere', '--queries', queries])).toThrow('nowhere: cannot be read');
  });
});
