import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/check/read.ts';
import { validEntries } from '../../src/content/check/content.ts';
import { listFiles } from '../../src/content/files.ts';
import { serviceVisibility } from '../../src/edition/edition.ts';
import { SITE } from '../helpers/site.ts';

const TEXT_FILES = /\.(html|json|txt|xml|js|csv|webmanifest|svg)$/;
/** Numbers that stand on hold: never anywhere on the site. */
const NEVER = ['+77081060810', '7 708 106 08 10', '11616', '116 16', '8-800-080-88-87', '88000808887'];

let texts: { file: string; text: string }[];
let numbers: { shown: Set<string>; withheld: Set<string> };

beforeAll(async () => {
  const files = (await listFiles(SITE)).filter((file) => TEXT_FILES.test(file));
  texts = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const { content } = await readContent('.');
  numbers = { shown: new Set(), withheld: new Set() };
  for (const { data } of validEntries(content.services)) {
    const target = serviceVisibility(data, 'review') === 'full' ? numbers.shown : numbers.withheld;
    for (const phone of data.phones) target.add(phone.number);
  }
});

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
