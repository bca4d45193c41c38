import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentTexts } from '../../src/documents/model.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { lessonDocument } from '../../src/lessons/documents.ts';
import { formatSize, lessonFileAddress } from '../../src/lessons/files.ts';
import type { LessonEntry } from '../../src/lessons/input.ts';
import { LessonPress, listLessonFiles, offeredFiles, type LessonFileRef } from '../../src/lessons/shelf.ts';
import { lessonSlides } from '../../src/lessons/slides.ts';
import { readLessons, sampleLessons, type LessonContent } from '../helpers/lessons.ts';
import { SITE, builtPages, type BuiltPage } from '../helpers/site.ts';

/** The files of the lessons as the built site holds them. Few of each template, or all with CI=true or DOCUMENTS=all. */
const FOLDER = join(SITE, 'files/lessons');
const LARGEST_PDF = 150 * 1024;
const MINUTES = 60_000;

let content: LessonContent;
let files: Map<string, LessonFileRef>;
let pages: BuiltPage[];
let samples: LessonEntry[];
let officeSamples: LessonEntry[];
const folder = mkdtempSync(join(tmpdir(), 'site-documents-'));

beforeAll(async () => {
  content = await readLessons();
  files = listLessonFiles(content.entries);
  pages = await builtPages();
  samples = sampleLessons(content.entries, ['J7', 'X2']);
  // Another program takes half a second for each file.
  officeSamples = sampleLessons(content.entries, ['S4']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const built = (file: string) => readFileSync(join(FOLDER, file));

/** Runs for the files of the samples. */
function sampleFiles(format: string, lessons = samples): { file: string; ref: LessonFileRef & { of: 'lesson' } }[] {
  const slugs = new Set(lessons.map(({ slug }) => slug));
  return [...files].flatMap(([file, ref]) =>
    ref.of === 'lesson' && ref.format === format && slugs.has(ref.slug) ? [{ file, ref }] : [],
  );
}

it('are those of the content, and no others', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...files.keys()].sort());
});

it('are offered on the page of their lesson, each with format and size', () => {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  for (const { slug, lesson } of content.entries) {
    for (const language of LANGUAGES) {
      const page = byAddress.get(`/${language}/lessons/${slug}/`);
      const { t } = content.shelf().around[language].facts;
      for (const { file } of offeredFiles(lesson.code, language)) {
        const link = page?.document.querySelector(`a[href="${lessonFileAddress(file)}"]`);
        expect(link?.textContent, file).toContain(formatSize(built(file).length, t));
        expect(link?.getAttribute('type'), file).toMatch(/^application\//);
      }
    }
  }
});

it(
  'are made of the content as it is now: made anew, each has the same bytes',
  async () => {
    const press = new LessonPress(content.shelf(), { cache: null });
    for (const slug of new Set(samples.map((entry) => entry.slug))) {
      for (const [file, ref] of files) {
        if (ref.of !== 'lesson' || ref.slug !== slug || ref.language !== 'kk') continue;
        expect((await press.file(ref)).equals(built(file)), file).toBe(true);
      }
    }
  },
  5 * MINUTES,
);

describe('a PDF', () => {
  it('is for all readers and small', () => {
    for (const file of files.keys()) {
      if (!file.endsWith('.pdf')) continue;
      const pdf = built(file);
      const text = pdf.toString('latin1');
      expect(text, file).toMatch(/^%PDF-/);
      expect(text, file).toMatch(/pdfuaid:part>1</);
      expect(pdf.length, file).toBeLessThanOrEqual(LARGEST_PDF);
    }
  });

  toolTest('is sound', 'qpdf', '--version', () => {
    for (const { file } of sampleFiles('pdf')) {
      const { status, stdout } = run('qpdf', '--check', join(FOLDER, file));
      expect(stdout, file).toContain('No syntax or stream encoding errors found');
      expect(status, file).toBe(0);
    }
  });

  toolTest('carries its fonts', 'pdffonts', '-v', () => {
    for (const { file } of sampleFiles('pdf')) {
      const lines = run('pdffonts', join(FOLDER, file)).stdout.trim().split('\n').slice(2);
      expect(lines.length, file).toBeGreaterThan(0);
      for (const line of lines) expect(line, file).toMatch(/\+NotoSans-\w+ +CID TrueType +Identity-H +yes yes yes/);
    }
  });

  toolTest('gives back its words in every language, and names the helpline on every page', 'pdftotext', '-v', () => {
    for (const { file, ref } of sampleFiles('pdf')) {
      const text = run('pdftotext', join(FOLDER, file), '-').stdout;
      if (ref.kind === 'plan' || ref.kind === 'sheet' || ref.kind === 'note')
        expectWords(file, text, wordsOf(ref.slug, ref.kind, ref.language));
      for (const page of text.split('\f').filter((part) => part.trim())) expect(page, file).toMatch(/\b111\b/);
    }
  });
});

describe('Word and PowerPoint files', () => {
  toolTest(
    'open in another program without repair, and their text is found again',
    'soffice',
    '--version',
    () => {
      const wanted = [...sampleFiles('docx', officeSamples), ...sampleFiles('pptx', officeSamples)];
      const paths = wanted.map(({ file }) => join(FOLDER, file));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      for (let from = 0; from < paths.length; from += 40) {
        const batch = paths.slice(from, from + 40);
        run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...batch);
      }
      for (const { file, ref } of wanted) {
        const converted = join(folder, file.replace(/\.\w+$/, '.pdf'));
        // Files of one name and two formats would overwrite each other; there are none among the two formats.
        expect(existsSync(converted), `${file} was not converted`).toBe(true);
        const text = run('pdftotext', converted, '-').stdout;
        if (ref.kind === 'slides') {
          const { slides } = lessonSlides(content.input(entryOf(ref.slug), ref.language));
          expectWords(
            file,
            text,
            slides.map(({ title }) => title),
          );
          expect(text.split('\f').filter((page) => page.trim())).toHaveLength(slides.length);
        } else if (ref.kind === 'plan' || ref.kind === 'sheet' || ref.kind === 'note') {
          expectWords(file, text, wordsOf(ref.slug, ref.kind, ref.language));
          // A sheet and a note are one piece of paper each.
          if (ref.kind !== 'plan')
            expect(
              text.split('\f').filter((page) => page.trim()),
              file,
            ).toHaveLength(1);
        }
      }
    },
    10 * MINUTES,
  );
});

describe('a ZIP', () => {
  it('holds what its checksums say', () => {
    for (const [file, ref] of files) {
      if (!file.endsWith('.zip')) continue;
      const parts = unzipSync(built(file));
      const sums = strFromU8(parts['sha256.txt'] ?? new Uint8Array())
        .trim()
        .split('\n');
      expect(sums.length, file).toBe(Object.keys(parts).length - 1);
      for (const line of sums) {
        const [sum, path = ''] = line.split('  ');
        expect(
          createHash('sha256')
            .update(parts[path] ?? '')
            .digest('hex'),
          `${file}: ${path}`,
        ).toBe(sum);
      }
      const index = strFromU8(parts['index.html'] ?? new Uint8Array());
      expect(index, file).toContain(`<html lang="${ref.language}">`);
      for (const [, href = ''] of index.matchAll(/href="([^"]+)"/g)) expect(Object.keys(parts), file).toContain(href);
    }
  });

  it('holds the same files as the site offers', () => {
    const parts = unzipSync(built('lessons-kk.zip'));
    const papers = Object.keys(parts).filter((path) => path.includes('/'));
    expect(papers).toHaveLength(31 * 7);
    for (const path of papers) {
      expect(built(path.split('/')[1] ?? '').equals(Buffer.from(parts[path] ?? '')), path).toBe(true);
    }
  });
});

function entryOf(slug: string): LessonEntry {
  const entry = content.entries.find((candidate) => candidate.slug === slug);
  if (!entry) throw new Error(`there is no lesson ${slug}`);
  return entry;
}

/** The first lines of every part of a paper. */
function wordsOf(slug: string, kind: 'plan' | 'sheet' | 'note', language: Language): string[] {
  const document = lessonDocument(kind, content.input(entryOf(slug), language));
  const about = new Set([
    document.title,
    document.description,
    document.foot.page,
    document.head.mark,
    document.author,
  ]);
  return documentTexts(document).filter(
    (text) => !about.has(text) && text !== document.head.picture?.alt && !text.includes('http'),
  );
}

/**
 * Blanks, line ends and hyphens differ between programs; words do not. A sentence that goes on on the next page has the
 * foot between its halves: both are looked for.
 */
function expectWords(file: string, text: string, words: readonly string[]): void {
  const plain = squeeze(text);
  const pages = text.split('\f').map(squeeze);
  const isOverPages = (part: string) =>
    pages.some((page, index) =>
      Array.from({ length: part.length - 1 }, (_, cut) => cut + 1).some(
        (cut) => page.includes(part.slice(0, cut)) && pages[index + 1]?.includes(part.slice(cut)),
      ),
    );
  // A line to write on is a gap, around which programs may change the order: there the words are looked for one by one.
  const parts = words.flatMap((line) => (line.includes('____') ? line.split(/[\s_]+/) : [line]));
  for (const part of parts.map(squeeze)) {
    if (!plain.includes(part) && !isOverPages(part)) expect(plain, file).toContain(part);
  }
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00ad_•]+|[-\u2010\u2011]/g, '');
}

function run(tool: string, ...options: string[]): { status: number | null; stdout: string } {
  return spawnSync(tool, options, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

/** The name of a test, with the reason where it cannot run here. */
function toolTest(name: string, tool: string, question: string, test: () => void, timeout = 2 * MINUTES): void {
  const reason = spawnSync(tool, [question]).error ? `[skipped: ${tool} is not installed]` : '';
  it.skipIf(reason !== '')(`${name} ${reason}`.trim(), test, timeout);
}
