import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/check/read.ts';
import { validEntries } from '../../src/content/check/content.ts';
import { listFiles } from '../../src/content/files.ts';
import { serviceVisibility } from '../../src/edition/edition.ts';
import { SITE } from '../helpers/site.ts';

const TEXT_FILES = /\.(html|json|geojson|txt|xml|js|csv|vcf|ics|webmanifest)$/;
const OFFICE_FILES = /\.(docx|pptx)$/;
/** Numbers that stand on hold: never anywhere on the site. */
const NEVER = ['+77081060810', '7 708 106 08 10', '11616', '116 16', '8-800-080-88-87', '88000808887'];

const PRINTED = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
/** Without this program the tests of documents read their twins in text and Word only. */
const hasPdfReader = spawnSync('pdftotext', ['-v']).error === undefined;

/** A number of Kazakhstan in any way of writing, not a part of a longer row of digits or letters. */
const FULL_NUMBER =
  /(?<![\w.-])(?:\+7|8)[ \u00a0(-]{0,2}[67]\d{2}[ \u00a0)-]{0,2}\d{3}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}(?![\w-])/gu;

let texts: { file: string; text: string }[];
let numbers: { shown: Set<string>; withheld: Set<string> };

beforeAll(async () => {
  texts = (await listFiles(SITE)).flatMap((file) => {
    const text = textOf(file);
    return text === null ? [] : [{ file, text }];
  });
  const { content } = await readContent('.');
  numbers = { shown: new Set(), withheld: new Set() };
  for (const { data } of validEntries(content.services)) {
    const target = serviceVisibility(data, 'review') === 'full' ? numbers.shown : numbers.withheld;
    for (const phone of data.phones) target.add(phone.number);
  }
});

/** Text of a file of the site; of a document its words, without the marks between them. */
function textOf(file: string): string | null {
  // The coordinates of a drawing are no numbers to call; its words are between the marks.
  if (file.endsWith('.svg')) return readFileSync(file, 'utf8').replace(/ d="[^"]*"| points="[^"]*"/g, '');
  if (TEXT_FILES.test(file)) return readFileSync(file, 'utf8');
  if (file.endsWith('.pdf')) return hasPdfReader ? spawnSync('pdftotext', [file, '-'], PRINTED).stdout : null;
  if (!OFFICE_FILES.test(file)) return null;
  const parts = unzipSync(readFileSync(file), {
    filter: ({ name }) => /\/(document|slide\d+|footer\d+)\.xml$/.test(name),
  });
  return Object.values(parts)
    .map((part) => strFromU8(part).replace(/<[^>]*>/g, ''))
    .join('\n');
}

describe('numbers that may not be shown', () => {
  it('occur nowhere in the built site', () => {
    const forbidden = [...NEVER, ...[...numbers.withheld].filter((number) => !numbers.shown.has(number))];
    const found = texts.flatMap(({ file, text }) =>
      forbidden
        .filter((number) => text.replaceAll('\u00a0', ' ').includes(number))
        .map((number) => `${file}: ${number}`),
    );
    expect(found).toEqual([]);
  });

  it('nor does any full number that no entry shows, in whatever way it is written', () => {
    const shown = new Set([...numbers.shown].map((number) => number.replace(/\D/g, '').slice(1)));
    const found = texts.flatMap(({ file, text }) =>
      [...text.matchAll(FULL_NUMBER)]
        .filter(([number]) => !shown.has(number.replace(/\D/g, '').slice(1)))
        .map(([number]) => `${file}: ${number}`),
    );
    expect(found).toEqual([]);
    expect(texts.filter(({ file }) => /\.(vcf|geojson|docx)$/.test(file)).length).toBeGreaterThan(20);
  });

  it('leaves only the five short codes as phone links', () => {
    expect([...numbers.shown].sort()).toEqual(['102', '103', '111', '112', '150']);
  });
});

it('shows no address of a place that is not known to be public', async () => {
  const { content } = await readContent('.');
  const secret = validEntries(content.services)
    .filter(({ data }) => data.confidentialAddress !== false)
    .flatMap(({ data }) => (data.address ? Object.values(data.address) : []));
  const found = texts.flatMap(({ file, text }) =>
    secret.filter((address) => text.includes(address)).map((address) => `${file}: ${address}`),
  );
  expect(found).toEqual([]);
});
