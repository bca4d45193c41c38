import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatCsv, parseCsv } from '../../src/directory/csv.ts';
import { serviceSchema } from '../../src/directory/schema.ts';
import { formatCallSheet } from '../../src/directory/upkeep/callsheet.ts';
import { SHEET_COLUMNS } from '../../src/directory/upkeep/columns.ts';
import { isDueWithin, listDue } from '../../src/directory/upkeep/due.ts';
import {
  readRegions,
  readServiceFiles,
  type NamedRegion,
  type ServiceFile,
} from '../../src/directory/upkeep/entries.ts';
import { sheetFolder } from '../../src/directory/upkeep/folder.ts';
import { NOT_FILLED, planRecord, type RecordPlan } from '../../src/directory/upkeep/record.ts';
import { chooseChanges, decodeTable, formatReport } from '../../src/directory/upkeep/report.ts';
import { changeEntry } from '../../src/directory/upkeep/yaml.ts';
import { writeFiles, type Disk } from '../../src/directory/upkeep/write.ts';

/** The three commands that keep the directory true: due, call sheet, record. */

const TODAY = '2026-11-30';

let files: ServiceFile[];
let regions: NamedRegion[];
let folder: string;

beforeAll(async () => {
  files = await readServiceFiles('.');
  regions = await readRegions('.');
  folder = mkdtempSync(join(tmpdir(), 'directory-upkeep-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Cells = Partial<Record<(typeof SHEET_COLUMNS)[number], string>>;

/** A filled table: one row for each set of cells, the others empty. */
function table(...rows: Cells[]): string {
  return formatCsv([SHEET_COLUMNS, ...rows.map((row) => SHEET_COLUMNS.map((column) => row[column] ?? ''))]);
}

const CALLED = { result: 'confirmed', checked_on: '2026-11-28', method: 'phone', checked_by: 'editor' } as const;

const plan = (text: string): RecordPlan => planRecord(text, files, TODAY);

/** The one reason for which a row is refused. */
function refusal(row: Cells): string {
  const { changes, refusals } = plan(table(row));
  expect(changes, JSON.stringify(row)).toEqual([]);
  expect(refusals, JSON.stringify(row)).toHaveLength(1);
  return refusals[0]?.reason ?? '';
}

describe('what is due', () => {
  it('is every entry: first those nobody has checked, urgent numbers before all', () => {
    const [first, second] = files.filter(({ id }) => id === 'kz-111' || id === 'astana-umit');
    expect(first && second).toBeTruthy();
    const checked = files.map((file) =>
      file.id === 'astana-umit'
        ? { ...file, data: { ...file.data, assurance: { date: '2026-06-01', method: 'phone' as const, by: 'editor' } } }
        : file,
    );
    const due = listDue(checked, TODAY);
    expect(due).toHaveLength(files.length);
    expect(due.slice(0, 4).map(({ id }) => id)).toEqual(['kz-102', 'kz-103', 'kz-111', 'kz-112']);
    expect(due.at(-1)).toMatchObject({ id: 'astana-umit', due: '2026-11-28', daysLeft: -2, limit: 180 });
    expect(due.filter((entry) => isDueWithin(entry, -3))).toHaveLength(files.length - 1);
  });
});

describe('the call sheet', () => {
  it('comes back empty: nothing is recorded of a sheet that nobody has filled in', () => {
    const sheet = formatCallSheet(listDue(files, TODAY), regions);
    const { changes, refusals, unchanged } = plan(sheet);
    expect([changes, refusals]).toEqual([[], []]);
    expect(unchanged.map(({ reason }) => reason)).toEqual(files.map(() => NOT_FILLED));
  });

  it('never goes where the site is made of', () => {
    for (const name of ['dist', 'dist/x', './content/directory', 'public/../src', 'dist/..x']) {
      expect(() => sheetFolder('.', name), name).toThrow('which is published');
    }
    for (const name of ['.cache/callsheet', '/tmp/sheet', '../sheet']) sheetFolder('.', name);
    expect(() => sheetFolder('.', 'package.json')).toThrow('package.json: is a file');
  });
});

describe('a filled row', () => {
  it('is recorded with what the caller learned, in its own lines only', () => {
    const { changes, refusals } = plan(
      table({
        id: 'astana-umit',
        ...CALLED,
        phones: '8 (701) 000-00-01; whatsapp:+7 701 000 00 02',
        hours: '1-5 9:00–18:00; 6 10:00-14:00',
        cost: 'free',
        languages: 'ru, kk',
        accepts_children: 'иә',
        address_public: 'no',
        website: 'https://example.kz/',
      }),
    );
    expect(refusals).toEqual([]);
    const [change] = changes;
    const before = files.find(({ id }) => id === 'astana-umit');
    const data = serviceSchema.parse(parse(change?.after ?? ''));
    expect(data).toEqual({
      ...before?.data,
      assurance: { date: '2026-11-28', method: 'phone', by: 'editor' },
      phones: [
        { number: '+77010000001', channel: 'voice' },
        { number: '+77010000002', channel: 'whatsapp' },
      ],
      hours: {
        kind: 'weekly',
        periods: [
          { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '18:00' },
          { days: [6], opens: '10:00', closes: '14:00' },
        ],
      },
      cost: 'free',
      languages: ['kk', 'ru'],
      languagesBasis: 'stated',
      confidentialAddress: true,
      website: 'https://example.kz/',
    });
    const kept = change?.before.split('\n').filter((line) => !line.startsWith('assurance')) ?? [];
    for (const line of kept) expect(change?.after.split('\n')).toContain(line);
  });

  it('changes nothing the second time', () => {
    const text = table({ id: 'kz-150', ...CALLED, hours: 'always' });
    const [change] = plan(text).changes;
    const after = files.map((file) =>
      file.id === 'kz-150' && change
        ? { ...file, text: change.after, data: serviceSchema.parse(parse(change.after)) }
        : file,
    );
    expect(planRecord(text, after, TODAY)).toMatchObject({
      changes: [],
      refusals: [],
      unchanged: [{ reason: 'is recorded already' }],
    });
  });

  it('takes a wrong number away and leaves name, place and kind', () => {
    const { changes } = plan(table({ id: 'kz-150', ...CALLED, result: 'wrong' }));
    expect(serviceSchema.parse(parse(changes[0]?.after ?? ''))).toMatchObject({
      publish: 'verify_first',
      assurance: null,
      phones: [],
    });
  });

  it('is refused with its reason where it is not understood', () => {
    const id = 'astana-umit';
    const full = { id, ...CALLED, phones: '+77010000001' };
    for (const [row, reason] of [
      [{ ...full, id: 'nowhere' }, 'is no entry'],
      [{ ...full, id: '__proto__' }, 'is no entry'],
      [{ ...full, id: '' }, 'is no entry'],
      [{ ...full, result: 'ok' }, 'result: "ok"'],
      [{ ...full, result: '' }, 'result: ""'],
      [{ ...full, checked_on: '2026-12-01' }, 'lies in the future'],
      [{ ...full, checked_on: '2026-02-30' }, 'is not a day'],
      [{ ...full, checked_on: '31.11.2026' }, 'is not a day'],
      [{ ...full, checked_on: '2025-11-01' }, 'more than a year'],
      [{ ...full, method: 'e-mail' }, 'method: "e-mail"'],
      [{ ...full, checked_by: 'Айгүл' }, 'is not a role'],
      [{ ...full, phones: '8 701 CALL 001' }, 'phones: '],
      [{ ...full, phones: '7.70E+10' }, 'phones: '],
      [{ ...full, phones: '1414' }, 'phones: '],
      [{ ...full, phones: '8 800 080 88 87' }, 'never shown'],
      [{ ...full, phones: '+77010000001; 8 701 000 00 01' }, 'stands twice'],
      [{ ...full, phones: '' }, 'has no number that could have been called'],
      [{ ...full, hours: '24/7' }, 'hours: "24/7"'],
      [{ ...full, hours: '5-1 09:00-18:00' }, 'hours: '],
      [{ ...full, hours: '1-5 25:00-26:00' }, 'hours: '],
      [{ ...full, cost: 'cheap' }, 'cost: '],
      [{ ...full, languages: 'kk, klingon' }, 'languages: '],
      [{ ...full, website: 'javascript:alert(1)' }, 'website: '],
      [{ ...full, address_public: 'maybe' }, 'address_public: '],
      [{ ...full, name_ru: 'Кризисный центр «Көмек»' }, 'The rows may have slipped'],
      [{ ...full, phones_now: '111' }, 'phones_now: '],
      [{ id, result: 'no_answer', hours: 'always' }, 'nobody answered'],
      [{ id: 'kz-111', ...CALLED, result: 'wrong' }, 'urgent number'],
    ] as const) {
      expect(refusal(row)).toContain(reason);
    }
  });

  it('never takes an urgent number away or puts another in its place', () => {
    for (const id of ['kz-111', 'kz-112', 'kz-102', 'kz-103']) {
      for (const phones of ['none', '150', '+77010000001']) {
        expect(refusal({ id, ...CALLED, phones })).toContain('urgent number');
      }
      const own = files.find((file) => file.id === id)?.data.phones[0]?.number ?? '';
      expect(plan(table({ id, ...CALLED, phones: own })).refusals, id).toEqual([]);
    }
  });

  it('gives no place the short code of another service', () => {
    expect(refusal({ id: 'astana-umit', ...CALLED, phones: '111' })).toContain('short code');
    expect(refusal({ id: 'kz-150', ...CALLED, phones: '150; 102' })).toContain('short code');
  });

  it('holds no hours that the content check would refuse', () => {
    expect(refusal({ id: 'kz-150', ...CALLED, hours: '1-5 09:00-09:00' })).toContain('hours: ');
  });

  it('is refused where two rows speak of one service, and where a cell has no column', () => {
    const row = { id: 'kz-150', ...CALLED };
    expect(plan(table(row, row))).toMatchObject({ changes: [], refusals: [{ line: 2 }, { line: 3 }] });
    const longer = table(row).trimEnd() + ',x\r\n';
    expect(plan(longer).refusals[0]?.reason).toContain('a cell without a column');
  });
});

describe('a table', () => {
  const row = { id: 'kz-150', ...CALLED };

  it('is read as spreadsheets save it', () => {
    const [head, cells] = parseCsv(table(row)).map((line) => line.cells);
    const join = (separator: string, end: string) => [head, cells].map((line) => line?.join(separator)).join(end) + end;
    for (const text of [
      table(row),
      table(row).slice(1),
      `\ufeff${table(row)}`,
      join(';', '\n'),
      join('\t', '\r'),
      join(',', '\r\n').replace('result', ' RESULT '),
      `${join(',', '\n')},,,,\n\n`,
      // Excel leaves away the empty cells at the end of a row.
      join(',', '\n').replace(/,+\n$/, '\n'),
    ]) {
      expect(plan(text), text).toMatchObject({ refusals: [], changes: [{ id: 'kz-150' }] });
    }
  });

  it('is refused whole where it is none', () => {
    for (const text of [
      '',
      '\ufeff',
      'a,b\n1,2\n',
      '"id',
      '\0\0\0',
      '%PDF-1.7',
      'sep=;\nid;result\n',
      table(row).replace('cost', 'id'),
    ]) {
      const { changes, refusals } = plan(text);
      expect(changes, text).toEqual([]);
      expect(refusals[0]?.line, text).toBe(1);
    }
    expect(() => decodeTable('a.csv', Buffer.from([0xff, 0xfe, 0x31, 0x00]))).toThrow('a.csv: is not UTF-8');
  });

  it('changes nothing unless all rows are good, or only the good ones when that is asked', () => {
    const mixed = plan(table(row, { id: 'astana-umit', result: 'perhaps' }));
    expect(chooseChanges(mixed, false)).toEqual([]);
    expect(chooseChanges(mixed, true).map(({ id }) => id)).toEqual(['kz-150']);
    expect(formatReport(mixed, [])).toContain('line 3, astana-umit: result: "perhaps"');
    expect(formatReport(mixed, [])).toContain('Nothing was written');
  });
});

/** Cells that people and programs write: right, half right and wrong. */
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    '=1+1',
    "'+7",
    '"',
    '\u00a0',
    '\ud800',
    '\u0000',
    'null',
    '[]',
    '- a',
    '# x',
    '{a: b}',
    '&a',
    '*a',
  ),
);
const cellOf: Partial<Record<(typeof SHEET_COLUMNS)[number], readonly string[]>> = {
  result: ['confirmed', 'Confirmed', 'no_answer', 'wrong'],
  checked_on: ['2026-11-28', '28.11.2026', '2026-12-24', '2020-01-01'],
  method: ['phone', 'official page'],
  checked_by: ['editor', 'volunteer', 'publisher'],
  phones: ['none', '+77010000001', '8 701 000 00 01;sms:+77010000002', '111'],
  hours: ['always', 'unknown', '1-5 09:00-18:00', '6,7 22:00-24:00; 1 00:00-00:00'],
  cost: ['free', 'unknown'],
  languages: ['kk', 'kk;ru', 'en'],
  accepts_children: ['yes', 'жоқ'],
  address_public: ['yes', 'нет'],
  website: ['none', 'https://a.kz/?x=#y'],
};

function anyRows(): fc.Arbitrary<string[][]> {
  const id = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...files.map((file) => file.id)) }, odd);
  const row = fc.tuple(
    ...SHEET_COLUMNS.map((column) => {
      if (column === 'id') return id;
      const right = cellOf[column];
      if (!right) return fc.oneof({ weight: 40, arbitrary: fc.constant('') }, odd);
      return fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...right) }, fc.constant(''), odd);
    }),
  );
  return fc.array(row, { maxLength: 8 });
}

describe('thousands of random and broken rows', () => {
  /** What must hold of any table. */
  function judge(text: string): RecordPlan {
    const result = plan(text);
    for (const { before, after, file } of result.changes) {
      expect(after).not.toBe(before);
      const read = serviceSchema.safeParse(parse(after));
      expect(read.success, `${file}\n${after}`).toBe(true);
      if (/national\/kz-1(11|12|02|03)/.test(file)) {
        expect(read.data?.phones.map(({ number }) => number)).toEqual([file.slice(-8, -5)]);
      }
    }
    for (const { reason } of result.refusals) expect(reason.length).toBeGreaterThan(10);
    const ids = result.changes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    if (result.refusals.length > 0) expect(chooseChanges(result, false)).toEqual([]);
    formatReport(result, result.changes);
    return result;
  }

  it('never crash, and give entries that fit the schema or a reason', () => {
    let changed = 0;
    let refused = 0;
    fc.assert(
      fc.property(anyRows(), (rows) => {
        const { changes, refusals, unchanged } = judge(formatCsv([SHEET_COLUMNS, ...rows]));
        expect(changes.length + refusals.length + unchanged.length).toBe(rows.length);
        changed += changes.length;
        refused += refusals.length;
      }),
      { numRuns: 1500 },
    );
    expect(changed).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(1000);
  });

  it('neither do tables that are cut off, or hold any signs', () => {
    const sheet = table(...files.map(({ id }) => ({ id, ...CALLED, phones: '+77010000001' })));
    fc.assert(
      fc.property(fc.nat(sheet.length), fc.string({ unit: 'binary' }), fc.nat(sheet.length), (end, text, at) => {
        judge(sheet.slice(0, end));
        judge(sheet.slice(0, at) + text + sheet.slice(at));
        judge(text);
      }),
      { numRuns: 15 },
    );
  });
});

describe('changing an entry', () => {
  it('keeps comments and every line of other fields, also with the line ends of Windows', () => {
    const file = files.find(({ id }) => id === 'kz-150');
    if (!file) throw new Error('kz-150 is missing');
    const assurance = { date: '2026-11-28', method: 'phone', by: 'editor' } as const;
    const wanted = { change: { assurance }, remove: [] };
    const commented = file.text.replace('assurance: null', '# asked twice\nassurance: null # by night');
    const changed = changeEntry(commented, file.data, wanted);
    if ('fault' in changed) throw new Error(changed.fault);
    expect(changed.text).toContain('# asked twice\n');
    expect(changed.text).toContain('by night');
    const windows = changeEntry(file.text.replaceAll('\n', '\r\n'), file.data, wanted);
    if ('fault' in windows) throw new Error(windows.fault);
    expect(windows.data.assurance).toEqual(assurance);
  });
});

describe('writing', () => {
  const jobs = () =>
    ['a', 'b', 'c'].map((name) => ({ file: `${name}.yaml`, before: `${name}: old\n`, after: `${name}: new\n` }));

  /** A disk in memory that fails at a step, or from it on. */
  function brokenDisk(failsAt: number, forGood: boolean): { disk: Disk; files: Map<string, string> } {
    const stored = new Map(jobs().map(({ file, before }) => [join('root', file), before]));
    let step = 0;
    const next = (path: string, half: () => void) => {
      step += 1;
      if (step === failsAt || (forGood && step > failsAt)) {
        half();
        throw new Error(`no space: ${path}`);
      }
    };
    const disk: Disk = {
      read: (path) => stored.get(path) ?? '',
      write(path, text) {
        next(path, () => stored.set(path, text.slice(0, 3)));
        stored.set(path, text);
      },
      rename(from, to) {
        next(from, () => undefined);
        stored.set(to, stored.get(from) ?? '');
        stored.delete(from);
      },
      remove: (path) => void stored.delete(path),
    };
    return { disk, files: stored };
  }

  it('is all or nothing, at whatever step the disk fails', () => {
    for (let step = 1; step <= 6; step += 1) {
      const { disk, files: stored } = brokenDisk(step, false);
      expect(() => writeFiles('root', jobs(), disk), String(step)).toThrow('no space');
      expect([...stored].sort(), String(step)).toEqual(jobs().map(({ file, before }) => [join('root', file), before]));
    }
    const { disk, files: stored } = brokenDisk(0, false);
    writeFiles('root', jobs(), disk);
    expect([...stored.values()].sort()).toEqual(jobs().map(({ after }) => after));
  });

  it('leaves every file whole, old or new, even when the disk never works again', () => {
    for (let step = 1; step <= 6; step += 1) {
      const { disk, files: stored } = brokenDisk(step, true);
      expect(() => writeFiles('root', jobs(), disk)).toThrow('no space');
      for (const { file, before, after } of jobs()) {
        expect([before, after], `${file} ${step}`).toContain(stored.get(join('root', file)));
      }
    }
  });

  it('refuses a file that somebody else has changed in the meantime', () => {
    writeFileSync(join(folder, 'a.yaml'), 'a: other\n');
    expect(() => writeFiles(folder, jobs().slice(0, 1))).toThrow('has changed in the meantime');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('a: other\n');
  });
});

describe('the command', () => {
  /** Runs npm run directory:record in a copy of the directory. */
  function record(copy: string, ...options: string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('scripts/directory-record.ts'), ...options],
      {
        cwd: copy,
        encoding: 'utf8',
        env: { ...process.env, BUILD_DATE: TODAY },
      },
    );
    return { status, stdout, stderr };
  }

  it('writes good rows only, and says in a sentence what it cannot read', () => {
    const copy = join(folder, 'project');
    mkdirSync(copy);
    cpSync('content/directory', join(copy, 'content/directory'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    const read = () =>
      readdirSync(join(copy, 'content/directory/national')).map((name) =>
        readFileSync(join(copy, 'content/directory/national', name), 'utf8'),
      );
    const before = read();
    writeFileSync(
      join(copy, 'filled.csv'),
      table({ id: 'kz-150', ...CALLED }, { id: 'kz-111', ...CALLED, checked_on: 'yesterday' }),
    );
    expect(record(copy, 'filled.csv')).toMatchObject({ status: 1, stderr: '' });
    expect(read()).toEqual(before);
    expect(record(copy, 'filled.csv', '--partial')).toMatchObject({ status: 0, stderr: '' });
    expect(read().filter((text, index) => text !== before[index])).toHaveLength(1);
    const unreadable = [
      ['content', 'content: is a folder'],
      ['nowhere.csv', 'nowhere.csv: does not exist'],
    ] as const;
    for (const [name, words] of unreadable) {
      const { status, stderr } = record(copy, name);
      expect(status).toBe(1);
      expect(stderr).toContain(words);
    }
  });
});
