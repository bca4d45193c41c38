import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepCache } from '../../src/documents/cache.ts';
import { columnShares, estimateLines, listCut, sayShare } from '../../src/documents/estimate.ts';
import { isKept, makeFile, type FileOrder } from '../../src/documents/files.ts';
import { plainText, type Block, type DocumentModel } from '../../src/documents/model.ts';
import { normaliseOffice, zipFiles } from '../../src/documents/office.ts';
import { prepareFiles } from '../../src/documents/prepare.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/messages.ts';
import { lessonDocument } from '../../src/lessons/documents.ts';
import { packLessons } from '../../src/lessons/packs.ts';
import { lessonSlides } from '../../src/lessons/slides.ts';
import { readLessons, sampleLessons, type LessonContent } from '../helpers/lessons.ts';
import { messagesOf } from '../helpers/messages.ts';
import { officeParts, textsOf, wrongTag } from '../helpers/office.ts';

let content: LessonContent;
beforeAll(async () => {
  content = await readLessons();
}, 60_000);

const folder = mkdtempSync(join(tmpdir(), 'office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const make = (order: FileOrder) => makeFile(order, { cache: null });
const CODES: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' };

/** Word files of one lesson of each template, by language. */
async function* wordFiles() {
  for (const entry of sampleLessons(content.entries, ['S4'])) {
    for (const language of LANGUAGES) {
      for (const paper of ['plan', 'sheet', 'note'] as const) {
        const document = lessonDocument(paper, content.input(entry, language));
        yield { document, file: await make({ format: 'docx', document }) };
      }
    }
  }
}

async function* slideFiles() {
  for (const entry of sampleLessons(content.entries, ['M5'])) {
    for (const language of LANGUAGES) {
      const deck = lessonSlides(content.input(entry, language));
      yield { deck, file: await make({ format: 'pptx', deck }) };
    }
  }
}

describe('a Word file', () => {
  it('has real headings, lists and a table with a head, in its language, and closes every tag', async () => {
    for await (const { document, file } of wordFiles()) {
      const parts = officeParts(file);
      for (const [path, xml] of parts) expect(wrongTag(xml), `${document.file}: ${path}`).toBeNull();
      const body = parts.get('word/document.xml') ?? '';
      expect(body.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(1);
      expect(body).toContain('<w:numPr>');
      expect(parts.get('word/styles.xml')).toContain(`<w:lang w:val="${CODES[document.language]}"`);
      expect(parts.get('docProps/core.xml')).toContain(
        `<dc:title>${document.title.replaceAll('&', '&amp;')}</dc:title>`,
      );
      if (document.file.includes('plan')) {
        expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
        expect(body).toMatch(/w:pStyle w:val="Heading2"/);
        expect(body).toMatch(/w:pStyle w:val="Heading3"/);
      } else {
        expect(body).toContain(`descr="${document.head.picture?.alt ?? ''}"`);
      }
    }
  });

  it('says everything that the document says', async () => {
    for await (const { document, file } of wordFiles()) {
      const body = textsOf(officeParts(file).get('word/document.xml') ?? '').replace(/\s+/g, '');
      for (const block of document.blocks.flatMap(function inner(outer: Block): Block[] {
        if (outer.kind === 'box') return outer.blocks.flatMap(inner);
        return outer.kind === 'columns' ? outer.columns.flat().flatMap(inner) : [outer];
      })) {
        const lines =
          block.kind === 'list'
            ? block.items.map(plainText)
            : block.kind === 'timetable'
              ? block.rows.flatMap((row) => [...row.does, ...row.says].map(plainText))
              : block.kind === 'heading'
                ? [block.text]
                : [];
        for (const line of lines) {
          const [start = ''] = line.replaceAll('\u00a0', ' ').split('____');
          expect(body, document.file).toContain(start.replace(/\s+/g, ''));
        }
      }
    }
  });

  it('names version, licence, helpline and pages at its foot', async () => {
    for await (const { document, file } of wordFiles()) {
      const foot = officeParts(file).get('word/footer1.xml') ?? '';
      for (const part of document.foot.parts) expect(textsOf(foot)).toContain(part.replaceAll('\u00a0', ' '));
      expect(textsOf(foot)).toContain('111');
      expect(foot).toMatch(/PAGE/);
      expect(foot).toMatch(/NUMPAGES/);
    }
  });

  it('is the same, byte for byte, for the same content, and holds no other day', async () => {
    for await (const { document, file } of wordFiles()) {
      expect((await make({ format: 'docx', document })).equals(file), document.file).toBe(true);
      expect(
        officeParts(file)
          .get('docProps/core.xml')
          ?.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g),
      ).toEqual([`${document.updated}T00:00:00Z`, `${document.updated}T00:00:00Z`]);
    }
  });
});

describe('a PowerPoint file', () => {
  it('has a title on every slide, large type, its language, and closes every tag', async () => {
    for await (const { deck, file } of slideFiles()) {
      const parts = officeParts(file);
      for (const [path, xml] of parts) expect(wrongTag(xml), `${deck.file}: ${path}`).toBeNull();
      deck.slides.forEach((slide, index) => {
        const xml = parts.get(`ppt/slides/slide${index + 1}.xml`) ?? '';
        expect(xml).toMatch(/<p:ph\s[^>]*type="title"/);
        expect(textsOf(xml).replace(/\s+/g, '')).toContain(slide.title.replace(/\s+/g, ''));
        for (const [, size] of xml.matchAll(/ sz="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(2800);
        for (const [, language] of xml.matchAll(/ lang="([^"]+)"/g)) expect(language).toBe(CODES[deck.language]);
        for (const line of slide.lines) {
          expect(textsOf(xml).replace(/\s+/g, '')).toContain(plainText(line).replace(/\s+/g, ''));
        }
      });
      expect(parts.has(`ppt/slides/slide${deck.slides.length + 1}.xml`)).toBe(false);
    }
  });

  it('keeps does and says in the notes, one paragraph each', async () => {
    for await (const { deck, file } of slideFiles()) {
      const parts = officeParts(file);
      deck.slides.forEach((slide, index) => {
        const xml = parts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`) ?? '';
        const paragraphs = [...xml.matchAll(/<a:p>(?:(?!<\/a:p>)[\s\S])*<\/a:p>/g)].map(([part]) => textsOf(part));
        for (const line of slide.notes.flatMap(({ lines }) => lines)) {
          expect(paragraphs).toContain(`– ${plainText(line).replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')}`);
        }
      });
    }
  });

  it('describes its picture, and is the same, byte for byte, for the same content', async () => {
    for await (const { deck, file } of slideFiles()) {
      expect(officeParts(file).get('ppt/slides/slide1.xml')).toContain(`descr="${deck.slides[0]?.picture?.alt}"`);
      expect((await make({ format: 'pptx', deck })).equals(file), deck.file).toBe(true);
      const dates = [...officeParts(file).values()].flatMap((xml) => xml.match(/\d{4}-\d\d-\d\dT\d\d:\d\d/g) ?? []);
      expect(new Set(dates)).toEqual(new Set([`${deck.updated}T00:00`]));
    }
  });
});

describe('the normaliser', () => {
  const LINK = (id: string) => `<x><Relationship Id="${id}"/><w:hyperlink r:id="${id}"/></x>`;
  const office = (id: string, moment: string, mtime: string) =>
    zipSync(
      {
        'b.xml': strToU8(LINK(id)),
        'docProps/core.xml': strToU8(`<c><dcterms:created xsi:type="x">${moment}</dcterms:created></c>`),
        '[Content_Types].xml': strToU8('<t/>'),
        'folder/': new Uint8Array(),
      },
      { mtime },
    );

  it('takes out random ids, moments and order, and nothing else', () => {
    const first = normaliseOffice(office(`rId${'a'.repeat(21)}`, '2026-01-01T10:00:00Z', '2026-01-01'), '2026-11-22');
    const second = normaliseOffice(office(`rId${'b'.repeat(21)}`, '2025-02-02T10:00:00Z', '2025-02-02'), '2026-11-22');
    expect(first.equals(second)).toBe(true);
    const parts = unzipSync(first);
    expect(Object.keys(parts)).toEqual(['[Content_Types].xml', 'b.xml', 'docProps/core.xml']);
    expect(strFromU8(parts['b.xml'] ?? new Uint8Array())).toBe(LINK('rIdLink1'));
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('2026-11-22T00:00:00Z');
  });
});

describe('a ZIP', () => {
  it('depends on its files alone, in whatever order and time zone it is made', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z0-9-]{1,12}$/), fc.uint8Array()), (files) => {
        const zip = zipFiles(files, 0);
        const reversed = Object.fromEntries(Object.entries(files).reverse());
        expect(zipFiles(reversed, 0).equals(zip)).toBe(true);
        expect(Object.keys(unzipSync(zip)).sort()).toEqual(Object.keys(files).sort());
        for (const [path, file] of Object.entries(unzipSync(zip))) expect(file).toEqual(files[path]);
      }),
    );
  });

  const t = translator(messagesOf('en'), 'en');
  const lesson = (code: string, text: string) => ({
    code,
    title: `<Title> & ${code}`,
    facts: 'Grades',
    files: [
      { file: `${code.toLowerCase()}-plan-en.pdf`, kind: 'plan', format: 'pdf', content: strToU8(text) } as const,
    ],
  });
  const pack = (...lessons: ReturnType<typeof lesson>[]) =>
    packLessons({ lessons, t, siteName: 'Site', heading: 'Heading', licence: 'CC BY 4.0', notices: ['Review'] });

  it('of a lesson holds a list and sums that fit', () => {
    const parts = unzipSync(pack(lesson('J7', 'seven')));
    expect(Object.keys(parts)).toEqual(['index.html', 'j7-plan-en.pdf', 'sha256.txt']);
    const index = strFromU8(parts['index.html'] ?? new Uint8Array());
    expect(index).toContain('<html lang="en">');
    expect(index).toContain('<a href="j7-plan-en.pdf">Lesson plan, PDF, 1 KB</a>');
    expect(index).toContain('J7. &lt;Title&gt; &amp; J7');
    expect(index).toContain('<p>Review</p>');
    const sums = strFromU8(parts['sha256.txt'] ?? new Uint8Array());
    const sum = createHash('sha256').update('seven').digest('hex');
    expect(sums).toContain(`${sum}  j7-plan-en.pdf\n`);
    expect(sums.trim().split('\n')).toHaveLength(2);
  });

  it('of several lessons has a folder for each', () => {
    expect(Object.keys(unzipSync(pack(lesson('J7', 'a'), lesson('J1', 'b'))))).toEqual([
      'index.html',
      'j1/j1-plan-en.pdf',
      'j7/j7-plan-en.pdf',
      'sha256.txt',
    ]);
  });
});

describe('the cache', () => {
  const small = (file: string, text: string): DocumentModel => ({
    ...lessonDocument('note', content.input(sampleLessons(content.entries, ['J7'])[0] ?? fail(), 'en')),
    file,
    blocks: [{ kind: 'paragraph', text: [text] }],
  });
  const fail = (): never => {
    throw new Error('there is no lesson J7');
  };
  const workshop = { root: process.cwd(), cache: 'node_modules/.cache/office-test' };
  const clear = () => rmSync(workshop.cache, { recursive: true, force: true });

  it('makes only what it lacks, in threads, with the same bytes as without', async () => {
    clear();
    const batches = Array.from({ length: 8 }, (_, index): FileOrder[] => [
      { format: 'pdf', document: small(`file-${index}`, `Text ${index}`) },
    ]);
    expect(await prepareFiles(batches, workshop)).toBe(8);
    expect(await prepareFiles(batches, workshop)).toBe(0);
    for (const order of batches.flat()) {
      expect(isKept(order, workshop)).toBe(true);
      expect((await makeFile(order, workshop)).equals(await make(order))).toBe(true);
    }
    const changed: FileOrder = { format: 'pdf', document: small('file-1', 'Another text') };
    expect(await prepareFiles([...batches, [changed]], workshop)).toBe(1);
    clear();
    // Safe to delete at any time.
    expect((await makeFile(changed, workshop)).length).toBeGreaterThan(1000);
    clear();
  });

  it('hands on what is wrong, from a thread too', async () => {
    const batches = Array.from({ length: 8 }, (_, index): FileOrder[] => [
      { format: 'pdf', document: small(`file-${index}`, 'Жүр 😀 бәрі') },
    ]);
    await expect(prepareFiles(batches, { ...workshop, cache: 'node_modules/.cache/office-fail' })).rejects.toThrow(
      'the font has no “😀”',
    );
    rmSync('node_modules/.cache/office-fail', { recursive: true, force: true });
  });

  it('does not grow without bound', () => {
    const cache = 'kept';
    mkdirSync(join(folder, cache), { recursive: true });
    const put = (name: string, bytes: number, days: number) => {
      const path = join(folder, cache, name);
      writeFileSync(path, Buffer.alloc(bytes));
      const used = new Date(Date.now() - days * 86_400_000);
      utimesSync(path, used, used);
    };
    put('new', 100, 0);
    put('recent', 100, 2);
    put('older', 100, 5);
    put('forgotten', 1, 70);
    expect(sweepCache({ root: folder, cache }, { days: 60, bytes: 250 })).toBe(2);
    expect(readdirSync(join(folder, cache)).sort()).toEqual(['new', 'recent']);
    expect(sweepCache({ root: folder, cache: 'absent' })).toBe(0);
    expect(statSync(join(folder, cache, 'new')).size).toBe(100);
  });
});

describe('the estimate', () => {
  const list = (...lengths: number[]): Block => ({
    kind: 'list',
    items: lengths.map((length) => ['x'.repeat(length)]),
  });

  it('counts lines', () => {
    expect(estimateLines('', 20)).toBe(1);
    expect(estimateLines('x'.repeat(100), 54)).toBe(1);
    expect(estimateLines('x'.repeat(101), 54)).toBe(2);
  });

  it('gives longer columns more room, and shares all of it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 2, maxLength: 3 }), (lengths) => {
        const shares = columnShares(
          lengths.map((length) => [list(length)]),
          50,
        );
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1);
        for (const share of shares) expect(share).toBeGreaterThan(0.2);
      }),
    );
    const [small = 0, large = 0] = columnShares([[list(50)], [list(500, 500)]], 50);
    expect(large).toBeGreaterThan(small);
  });

  it('cuts a list in two parts of similar height', () => {
    expect(listCut([['x'], ['x'], ['x'], ['x']], 50)).toBe(2);
    expect(listCut([['x'.repeat(900)], ['x'], ['x'], ['x']], 50)).toBe(1);
  });

  it('gives words to say at least half of the table', () => {
    const row = (does: number, says: number) => ({ does: [['x'.repeat(does)]], says: [['x'.repeat(says)]] });
    expect(sayShare([row(600, 10)], 50)).toBe(0.5);
    expect(sayShare([row(10, 600)], 50)).toBe(0.56);
  });
});
