import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatCsv, neutraliseCell, parseCsv, restoreCell } from '../../src/directory/csv.ts';
import { joinTexts, splitTexts } from '../../src/directory/exports/cells.ts';
import { cardName, openFiles, type OpenDataInput, type OpenFile } from '../../src/directory/exports/files.ts';
import { formatGeoJson } from '../../src/directory/exports/geojson.ts';
import { readHours, sortDays, writeHours } from '../../src/directory/exports/hours-code.ts';
import { hsdsPackageSchema, type HsdsService } from '../../src/directory/exports/hsds-model.ts';
import { serviceUuid } from '../../src/directory/exports/hsds-parts.ts';
import { parseHsds } from '../../src/directory/exports/hsds-read.ts';
import { ImportProblem, directorySchema } from '../../src/directory/exports/model.ts';
import { parseServicesCsv } from '../../src/directory/exports/services-csv.ts';
import type { ListedService } from '../../src/directory/exports/shown.ts';
import { escapeText, foldLine } from '../../src/directory/exports/vcard.ts';
import { serviceSchema, type Hours } from '../../src/directory/schema.ts';
import { mayShowPhone, serviceVisibility } from '../../src/edition/edition.ts';
import { LANGUAGES, localize, type Localized } from '../../src/i18n/languages.ts';
import { anyHours, anyServices, anyText, readDirectory, type DirectoryContent } from '../helpers/directory.ts';

const TODAY = '2026-11-22';
const EDITIONS = ['review', 'public'] as const;
/** The official schemas of HSDS 3.0 are not part of the project: see docs/directory.md. */
const SCHEMAS = process.env.HSDS_SCHEMAS ?? '../shared/data/hsds';
/** Numbers that stand on hold: never in any file. */
const NEVER = ['+77081060810', '77081060810', '11616', '116 16', '88000808887', '78000808887'];

let directory: DirectoryContent;

beforeAll(async () => {
  directory = await readDirectory();
});

const filesOf = (input: OpenDataInput) => openFiles(input).files;

function textOf(files: readonly OpenFile[], name: string): string {
  const file = files.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`there is no ${name}`);
  return file.text;
}

function hsdsTexts(files: readonly OpenFile[]): Localized {
  return localize((language) => textOf(files, `services-${language}.json`));
}

/** Runs a check over made-up directories in both editions. */
function overServices(check: (services: readonly ListedService[], input: OpenDataInput) => void): void {
  fc.assert(
    fc.property(anyServices, fc.constantFrom(...EDITIONS), (services, edition) => {
      check(services, directory.input(edition, TODAY, services));
    }),
    { numRuns: 150 },
  );
}

describe('the files', () => {
  it('are the same bytes for the same content, in whatever order it was read', () => {
    for (const edition of EDITIONS) {
      const files = filesOf(directory.input(edition, TODAY));
      expect(filesOf(directory.input(edition, TODAY, directory.services.toReversed()))).toEqual(files);
    }
  });

  it('carry the newest date of the content, not the day of the build', () => {
    const { date } = directory.input('review', TODAY).directory;
    expect(directory.input('review', '2026-12-31').directory.date).toBe(date);
    expect(date && date <= TODAY).toBe(true);
  });

  it('get another version with every change of a fact, even without a new date', () => {
    const [first, ...others] = directory.services;
    if (!first) throw new Error('the directory is empty');
    const { data } = first;
    const changed = { ...first, data: { ...data, name: { ...data.name, en: `${data.name.en} (corrected)` } } };
    const before = openFiles(directory.input('review', TODAY));
    const after = openFiles(directory.input('review', TODAY, [changed, ...others]));
    expect(after.version).not.toBe(before.version);
    expect(after.version.split('+')[0]).toBe(before.version.split('+')[0]);
  });

  it('have checksums and a description that fit', () => {
    const files = filesOf(directory.input('review', TODAY));
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const sums = textOf(files, 'checksums.txt')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(sums).toEqual(files.slice(0, -1).map(({ name, text }) => `${sha256(text)}  ${name}`));
    const described = JSON.parse(textOf(files, 'datapackage.json')) as {
      resources: { path: string; bytes: number; hash: string }[];
      licenses: { name: string }[];
      version: string;
    };
    expect(described.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
    expect(described.version).toMatch(/^\d{4}-\d\d-\d\d\+[0-9a-f]{8}$/);
    for (const { path, bytes, hash } of described.resources) {
      expect(bytes, path).toBe(Buffer.byteLength(textOf(files, path)));
      expect(hash, path).toBe(`sha256:${sha256(textOf(files, path))}`);
    }
    expect(described.resources).toHaveLength(files.length - 2);
  });

  it('say inside that this is the review edition, and only there', () => {
    const notices = LANGUAGES.map((language) =>
      directory.input('review', TODAY).labels[language].t('edition.fileNote'),
    );
    const unfold = (text: string) => text.replaceAll('\r\n ', '').replaceAll('\\,', ',');
    for (const { name, text } of filesOf(directory.input('review', TODAY)))
      expect(
        notices.some((notice) => unfold(text).includes(notice)),
        name,
      ).toBe(true);
    for (const { name, text } of filesOf(directory.input('public', TODAY)))
      expect(
        notices.some((notice) => unfold(text).includes(notice)),
        name,
      ).toBe(false);
  });

  it('have neutral names', () => {
    for (const { name } of filesOf(directory.input('review', TODAY))) {
      expect(name).toMatch(/^[a-z]+(-[a-z0-9]+)*\.(json|csv|geojson|vcf|txt)$/);
      expect(name).not.toMatch(/11[12]|10[23]|150/);
    }
  });

  it('know every field of a service: a new one has to be exported, or left out for a reason', () => {
    const leftOut = {
      slug: 'address of the page on this site',
      guide: 'page of this site',
      publish: 'decides what is shown: see status',
      confidence: 'exported as certainty',
      assurance: 'exported as assured',
      confidentialAddress: 'exported as addressPolicy',
    };
    const [checked] = directorySchema.shape.entries.element.options;
    const exported = Object.keys(checked.shape);
    const fields = Object.keys(serviceSchema.shape);
    expect(fields.filter((field) => !exported.includes(field) && !(field in leftOut))).toEqual([]);
  });
});

describe('what an edition lets the files show', () => {
  it('is no number, address, website or source of an entry that is not shown in full, and no address that is not public', () => {
    overServices((services, input) => {
      const { edition } = input.directory;
      const all = filesOf(input);
      const together = all.map(({ text }) => text.replaceAll('\r\n ', '')).join('\n');
      const entries = new Map(input.directory.entries.map((entry) => [entry.id, entry]));
      for (const { id, data } of services) {
        const entry = entries.get(id);
        const visibility = serviceVisibility(data, edition);
        expect(entry === undefined, id).toBe(visibility === 'hidden');
        expect(entry?.status === 'unconfirmed', id).toBe(visibility === 'name-only');
        if (!entry) {
          expect(together.includes(serviceUuid(id)), id).toBe(false);
        } else if (entry.status !== 'unconfirmed') {
          expect(entry.phones, id).toEqual(mayShowPhone(id, data, edition, TODAY) ? data.phones : []);
          if (data.confidentialAddress !== false) {
            expect(entry).not.toHaveProperty('address');
            expect(entry).not.toHaveProperty('website');
            expect(entry.sources).toEqual([]);
          }
        }
      }
      const shown = services.filter(({ id, data }) => mayShowPhone(id, data, edition, TODAY));
      const allowed = new Set(shown.flatMap(({ data }) => data.phones.map(({ number }) => number)));
      for (const { number } of services.flatMap(({ data }) => data.phones))
        if (!allowed.has(number)) expect(together.includes(number.slice(1)), number).toBe(false);
    });
  });

  it('hides a number a year after its check, but never an urgent one', () => {
    const later = '2028-01-01';
    const entries = directory.input('review', later).directory.entries;
    const numbers = entries.flatMap((entry) => (entry.status === 'unconfirmed' ? [] : entry.phones));
    expect(numbers.map(({ number }) => number).sort()).toEqual(['102', '103', '111', '112']);
  });

  it('holds nothing forbidden today', () => {
    for (const edition of EDITIONS) {
      const shown = directory.services.filter(({ id, data }) => mayShowPhone(id, data, edition, TODAY));
      const allowed = new Set(shown.flatMap(({ data }) => data.phones.map(({ number }) => number)));
      for (const { name, text } of filesOf(directory.input(edition, TODAY))) {
        for (const number of NEVER) expect(text.includes(number), `${name}: ${number}`).toBe(false);
        // A short code stays short, and a long number is one that may be shown.
        expect(text, name).not.toMatch(/\+7(?:102|103|111|112|150)(?!\d)/);
        for (const [number] of text.matchAll(/\+7\d{10}/g))
          expect(allowed.has(number), `${name}: ${number}`).toBe(true);
      }
    }
  });
});

describe('HSDS', () => {
  it('fits the model of the project: content and made-up services', () => {
    const check = (files: readonly OpenFile[]) => {
      for (const text of Object.values(hsdsTexts(files))) {
        expect(hsdsPackageSchema.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
      }
    };
    for (const edition of EDITIONS) check(filesOf(directory.input(edition, TODAY)));
    overServices((_, input) => check(filesOf(input)));
  });

  it('fits the official schemas', (context) => {
    if (!existsSync(join(SCHEMAS, 'service_package.json'))) {
      context.skip(
        `skipped: the official schemas of HSDS 3.0 are not at ${SCHEMAS} (HSDS_SCHEMAS names another folder)`,
      );
      return;
    }
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const compile = (name: string) => ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as object);
    const isPackage = compile('service_package.json');
    const isService = compile('service_with_definitions.json');
    const check = (files: readonly OpenFile[]) => {
      for (const text of Object.values(hsdsTexts(files))) {
        const services = JSON.parse(text) as unknown[];
        isPackage(services);
        expect(isPackage.errors ?? []).toEqual([]);
        for (const service of services) {
          isService(service);
          expect(isService.errors ?? []).toEqual([]);
        }
      }
    };
    for (const edition of EDITIONS) check(filesOf(directory.input(edition, TODAY)));
    overServices((_, input) => check(filesOf(input)));
    expect(isPackage([{ id: 'kz-111', name: 'x', status: 'active' }])).toBe(false);
  });

  it('comes back the same: export, import, export', () => {
    const check = (input: OpenDataInput) => {
      const texts = hsdsTexts(filesOf(input));
      const read = parseHsds(texts);
      expect(hsdsTexts(filesOf({ ...input, directory: read }))).toEqual(texts);
      if (input.directory.entries.length > 0) expect(read).toEqual(input.directory);
    };
    for (const edition of EDITIONS) check(directory.input(edition, TODAY));
    overServices((_, input) => check(input));
  });

  it('gives hours to compute with only where they are certain', () => {
    const services = JSON.parse(hsdsTexts(filesOf(directory.input('review', TODAY))).en) as HsdsService[];
    const schedules = (id: string) => services.find((service) => service.id === serviceUuid(id))?.schedules;
    expect(schedules('kz-111')).toMatchObject([{ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00+05:00' }]);
    expect(schedules('kz-150')?.map((schedule) => Object.keys(schedule))).toEqual([
      ['id', 'service_id', 'description'],
    ]);
    expect(services.find(({ id }) => id === serviceUuid('almaty-zhan-saya'))).toMatchObject({ status: 'inactive' });
  });

  it('keeps the identifiers of services for ever', () => {
    expect(serviceUuid('kz-111')).toBe('68c5b140-8e9f-5b00-867a-516a36a76271');
  });

  it('refuses what it does not understand, and says where', () => {
    const texts = hsdsTexts(filesOf(directory.input('review', TODAY)));
    const services = JSON.parse(texts.kk) as HsdsService[];
    const spoil = (change: (service: HsdsService) => void) => {
      const copy = structuredClone(services);
      copy.forEach(change);
      return () => parseHsds({ ...texts, kk: JSON.stringify(copy) });
    };
    expect(() => parseHsds({ ...texts, ru: '{' })).toThrow(/HSDS ru: is not JSON/);
    expect(() => parseHsds({ ...texts, en: '[]' })).toThrow(/HSDS en: holds other services/);
    expect(spoil((service) => Object.assign(service, { wait_time: 'x' }))).toThrow(ImportProblem);
    const change = (type: string, value: string) =>
      spoil((service) => {
        for (const attribute of service.attributes) if (attribute.link_type === type) attribute.value = value;
      });
    expect(change('hours', 'whenever')).toThrow(/hours/);
    expect(change('status', 'surely')).toThrow(/status/);
    // No file may call a place confidential and name its sources.
    expect(change('address-policy', 'confidential')).toThrow(/not public/);
  });
});

describe('CSV', () => {
  it('comes back the same: export, import, export', () => {
    const check = (input: OpenDataInput) => {
      const text = textOf(filesOf(input), 'services.csv');
      const read = parseServicesCsv(text);
      expect(textOf(filesOf({ ...input, directory: read }), 'services.csv')).toBe(text);
      if (input.directory.entries.length > 0) expect(read).toEqual(input.directory);
    };
    for (const edition of EDITIONS) check(directory.input(edition, TODAY));
    overServices((_, input) => check(input));
  });

  it('says the same as HSDS', () => {
    overServices((_, input) => {
      const files = filesOf(input);
      expect(parseServicesCsv(textOf(files, 'services.csv')).entries).toEqual(parseHsds(hsdsTexts(files)).entries);
    });
  });

  it('keeps any table, whatever its cells hold', () => {
    const cell = fc.oneof(anyText, fc.string({ unit: 'grapheme' }), fc.constant(''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const well = rows.map((row) => row.map((text) => text.toWellFormed()));
        // The head decides the separator, so it is one of ours.
        expect(parseCsv(formatCsv([['a', 'b'], ...rows])).map(({ cells }) => cells)).toEqual([['a', 'b'], ...well]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never gives a spreadsheet a cell to compute', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(neutraliseCell(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(restoreCell(neutraliseCell(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
    expect(formatCsv([['=1+1', '+7', '-2', '@x', "'=y", 'a=b']])).toBe("\ufeff'=1+1,'+7,'-2,'@x,''=y,a=b\r\n");
  });

  it('reads what spreadsheets save: semicolons, tabs, LF, no mark', () => {
    expect(parseCsv('id;name\n1;"a; ""b"""\n\n2;c').map(({ cells }) => cells)).toEqual([
      ['id', 'name'],
      ['1', 'a; "b"'],
      ['2', 'c'],
    ]);
    expect(parseCsv('id\tname\r\n1\tx').at(-1)).toEqual({ line: 2, cells: ['1', 'x'] });
    expect(() => parseCsv('id,name\n1,"x')).toThrow(/line 2: a quotation mark is not closed/);
    expect(() => parseCsv('id,name\n1,"x"y')).toThrow(/line 2: there is text after a closing quotation mark/);
  });

  it('refuses a table that is not one of these', () => {
    const text = textOf(filesOf(directory.input('review', TODAY)), 'services.csv');
    expect(() => parseServicesCsv('')).toThrow(ImportProblem);
    expect(() => parseServicesCsv('id,name\r\n1,2\r\n')).toThrow(/lacks the columns status/);
    expect(() => parseServicesCsv(`${text}kz-999,checked\r\n`)).toThrow(/has 2 cells/);
    expect(() => parseServicesCsv(text.replace(',hotline,', ',hot line,'))).toThrow(/kind/);
  });

  it('joins and parts lists of any texts', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        expect(splitTexts(joinTexts(texts))).toEqual(texts);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('hours in short', () => {
  const tidy = (hours: Hours) =>
    JSON.parse(
      JSON.stringify(hours, (key, value: unknown) => (key === 'days' ? sortDays(value as number[]) : value)),
    ) as unknown;

  it('come back the same', () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        expect(readHours(writeHours(hours))).toEqual(tidy(hours));
      }),
      { numRuns: 500 },
    );
  });

  it('are read as people write them, and refused where they make no sense', () => {
    const week = { kind: 'weekly', periods: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '18:00' }] };
    for (const text of ['1-5 9:00–18:00', '1,2,3,4,5 09:00-18:00', ' 1 - 5  09:00 - 18:00 '])
      expect(readHours(text), text).toEqual(week);
    for (const text of [
      '',
      '9-18',
      '1-5',
      '5-1 09:00-18:00',
      '0 09:00-18:00',
      '1 25:00-26:00',
      'always 1',
      'disputed: always',
    ])
      expect(readHours(text), text).toBeNull();
  });

  it('never make the reader fail', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readHours(text)));
  });
});

describe('GeoJSON', () => {
  it('is a valid collection, empty while no address is public', () => {
    for (const edition of EDITIONS) {
      const collection = JSON.parse(textOf(filesOf(directory.input(edition, TODAY)), 'places.geojson')) as object;
      expect(collection).toMatchObject({ type: 'FeatureCollection', features: [] });
    }
  });

  it('holds exactly the places whose address may be shown, longitude first', () => {
    overServices((services, input) => {
      const collection = JSON.parse(formatGeoJson(input.directory, input.licence, { kk: '', ru: '', en: '' })) as {
        features: { geometry: { coordinates: number[] } | null; properties: { id: string } }[];
      };
      const expected = services.filter(
        ({ data }) => data.address && serviceVisibility(data, input.directory.edition) === 'full',
      );
      expect(collection.features.map(({ properties }) => properties.id).sort()).toEqual(
        expected.map(({ id }) => id).sort(),
      );
      for (const { geometry, properties } of collection.features) {
        const position = services.find(({ id }) => id === properties.id)?.data.position;
        expect(geometry?.coordinates).toEqual(position && [position.longitude, position.latitude]);
      }
    });
  });
});

/** The properties of a card, unfolded and in plain text. */
function readCard(text: string): { name: string; parameters: string; value: string }[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return text
    .slice(0, -2)
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const [, name = '', parameters = '', value = ''] = /^([A-Z]+)((?:;[^:]*)?):(.*)$/su.exec(line) ?? [];
      return { name, parameters, value };
    });
}

describe('cards', () => {
  it('exist for each number that may be shown and for no other, named and neutral, in three languages', () => {
    const cards = filesOf(directory.input('review', TODAY)).filter(({ name }) => name.endsWith('.vcf'));
    const expected = ['kz-111', 'kz-112', 'kz-102', 'kz-103', 'kz-150'].flatMap((id) =>
      LANGUAGES.flatMap((language) => [false, true].map((neutral) => cardName(id, language, neutral))),
    );
    expect(cards.map(({ name }) => name)).toEqual(expected);
    expect(filesOf(directory.input('public', TODAY)).filter(({ name }) => name.endsWith('.vcf'))).toEqual([]);
  });

  it('keep short codes short', () => {
    const files = filesOf(directory.input('review', TODAY));
    const card = readCard(textOf(files, cardName('kz-111', 'en', false)));
    expect(card.filter(({ name }) => name === 'TEL')).toEqual([
      { name: 'TEL', parameters: ';TYPE=voice', value: '111' },
    ]);
    expect(card.find(({ name }) => name === 'FN')?.value).toBe('Contact centre');
  });

  it('with a neutral name hold nothing else that says what they are', () => {
    const files = filesOf(directory.input('review', TODAY));
    const card = readCard(textOf(files, cardName('kz-111', 'ru', true)));
    expect(card.map(({ name }) => name)).toEqual([
      'BEGIN',
      'VERSION',
      'KIND',
      'UID',
      'FN',
      'TEL',
      'NOTE',
      'REV',
      'END',
    ]);
    expect(card.find(({ name }) => name === 'FN')?.value).toBe('Справочная 1');
  });

  it('are well formed whatever a name holds', () => {
    overServices((_, input) => {
      for (const { name, text } of filesOf(input).filter((file) => file.name.endsWith('.vcf'))) {
        const card = readCard(text);
        expect(card[0], name).toEqual({ name: 'BEGIN', parameters: '', value: 'VCARD' });
        expect(card[1], name).toEqual({ name: 'VERSION', parameters: '', value: '4.0' });
        expect(card.at(-1), name).toEqual({ name: 'END', parameters: '', value: 'VCARD' });
        expect(
          card.filter((property) => property.name === 'FN'),
          name,
        ).toHaveLength(1);
        expect(
          card.every((property) => property.name !== ''),
          name,
        ).toBe(true);
      }
    });
  });

  it('fold any line without breaking a letter, and escape any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = `FN:${escapeText(text.repeat(5))}`;
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        expect(line).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 500 },
    );
  });
});
