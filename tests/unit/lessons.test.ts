import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { serviceSchema, type Service } from '../../src/directory/schema.ts';
import { documentTexts, plainText } from '../../src/documents/model.ts';
import { setPdf } from '../../src/documents/pdf.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/messages.ts';
import { lessonDocument, type LessonInput } from '../../src/lessons/documents.ts';
import {
  LESSON_FILES,
  bandTint,
  formatSize,
  lessonFileAddress,
  lessonFileName,
  lessonFileNames,
  type LessonFile,
} from '../../src/lessons/files.ts';
import { numberFinder } from '../../src/lessons/numbers.ts';
import { LESSON_BANDS, lessonSchema, lessonTextSchema } from '../../src/lessons/schema.ts';
import { lessonParts, printedText, splitLead, type FindNumber } from '../../src/lessons/text.ts';
import { checkSteps, formatMark, minuteMarks } from '../../src/lessons/timing.ts';
import { site } from '../../src/site.ts';
import { sourceSchema, type Source } from '../../src/sources/schema.ts';
import { messagesOf } from '../helpers/messages.ts';

const read = (path: string): unknown => parse(readFileSync(`content/${path}`, 'utf8'));

const directory = new Map(
  readdirSync('content/directory/national').map((file) => [
    file.replace('.yaml', ''),
    { data: serviceSchema.parse(read(`directory/national/${file}`)) },
  ]),
);
const books = new Map<string, Source>(
  readdirSync('content/sources').flatMap((file) =>
    Object.entries(read(`sources/${file}`) as Record<string, unknown>).map(
      ([key, source]) => [key, sourceSchema.parse(source)] as const,
    ),
  ),
);
const slugs = readdirSync('content/lessons')
  .filter((file) => /^[^.]+\.yaml$/.test(file))
  .map((file) => file.replace('.yaml', ''));

function inputOf(slug: string, language: Language, edition: Edition = 'review'): LessonInput {
  const lesson = lessonSchema.parse(read(`lessons/${slug}.yaml`));
  return {
    slug,
    lesson,
    text: lessonTextSchema.parse(read(`lessons/${slug}.${language}.yaml`)),
    t: translator(messagesOf(language), language),
    edition,
    siteName: site.name[language],
    licence: site.licences.content,
    sources: lesson.sources.flatMap((key) => books.get(key) ?? []),
    find: numberFinder(directory, edition, language),
  };
}

const pdfOf = (slug: string, file: LessonFile, language: Language) =>
  setPdf(lessonDocument(file, inputOf(slug, language)), { cache: null });

describe('minutes', () => {
  it('are marked from the beginning of the lesson', () => {
    expect(minuteMarks([1, 2, 4, 2, 1]).map(formatMark)).toEqual(['0–1', '1–3', '3–7', '7–9', '9–10']);
    expect(minuteMarks([])).toEqual([]);
  });

  it('leave no gap and end with the lesson', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (lengths) => {
        const marks = minuteMarks(lengths);
        marks.forEach((mark, index) => expect(mark.from).toBe(marks[index - 1]?.to ?? 0));
        expect(marks.at(-1)?.to).toBe(lengths.reduce((sum, length) => sum + length, 0));
      }),
    );
  });

  it('must add up to the lesson, with as many steps as lengths', () => {
    const lesson = read('lessons/j-not-fault.yaml') as Record<string, unknown>;
    const result = lessonSchema.safeParse({ ...lesson, stepMinutes: [1, 2, 4] });
    expect(result.error?.issues[0]?.message).toContain('add up to 7 minutes, but the lesson lasts 10');
    expect(() => checkSteps('content/lessons/x.kk.yaml', 4, 5)).toThrow(
      'content/lessons/x.kk.yaml: steps: there are 4, but stepMinutes of the lesson names 5. Write as many steps as lengths',
    );
    expect(() => checkSteps('x', 5, 5)).not.toThrow();
  });
});

describe('texts of a lesson', () => {
  const find: FindNumber = (id) =>
    id === 'kz-111'
      ? { number: '111', link: 'tel:111', name: 'Орталық' }
      : { number: null, link: null, name: 'Қызмет' };

  it('name services and lines to write on', () => {
    expect(lessonParts('Айт: {kz-111}-ге, бөлме ______')).toEqual([
      'Айт: ',
      { service: 'kz-111' },
      '-ге, бөлме ',
      { blank: true },
    ]);
    expect(lessonParts('snake_case __ {not a token}')).toEqual(['snake_case __ {not a token}']);
  });

  it('show the number, or the name where it is withheld', () => {
    expect(printedText('{kz-111}-ге', find)).toEqual([{ kind: 'phone', text: '111', link: 'tel:111' }, '-ге']);
    expect(plainText(printedText('Қызмет: {kz-150}.', find))).toBe('Қызмет: Қызмет.');
  });

  it('lose nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { lead, rest } = splitLead(text);
        expect((lead ?? '') + rest).toBe(text);
        const back = lessonParts(text).map((part) =>
          typeof part === 'string' ? part : 'service' in part ? `{${part.service}}` : '_',
        );
        expect(back.join('').replace(/_+/g, '_')).toBe(text.replace(/_+/g, '_'));
      }),
    );
  });

  it('may begin with a label', () => {
    expect(splitLead('What we do: ten minutes')).toEqual({ lead: 'What we do:', rest: ' ten minutes' });
    expect(splitLead('Say once, ‘You can: talk’')).toEqual({ lead: null, rest: 'Say once, ‘You can: talk’' });
    expect(splitLead('No label here.')).toEqual({ lead: null, rest: 'No label here.' });
  });
});

describe('numbers', () => {
  const service = directory.get('kz-111')?.data as Service;
  const finder = (change: Partial<Service>, edition: Edition) =>
    numberFinder(new Map([['kz-111', { data: { ...service, ...change } }]]), edition, 'ru')('kz-111');

  it('come from the directory', () => {
    expect(finder({}, 'review')).toEqual({ number: '111', link: 'tel:111', name: service.shortName?.ru });
  });

  it('are replaced by the name in the public edition until somebody has checked them', () => {
    expect(finder({ assurance: null }, 'public')).toEqual({ number: null, link: null, name: service.shortName?.ru });
    const assurance = { date: '2026-11-20', method: 'phone', role: 'editor' } as unknown as Service['assurance'];
    expect(finder({ assurance }, 'public').number).toBe('111');
  });

  it('fail loudly where the name is wrong or the number may not be shown', () => {
    expect(() => numberFinder(new Map(), 'review', 'kk')('kz-999')).toThrow('{kz-999}: there is no such service');
    expect(() => finder({ publish: 'do_not_publish' }, 'review')).toThrow('may not be shown');
  });
});

describe('files', () => {
  it('have neutral names', () => {
    expect(lessonFileName('J7', 'sheet', 'kk')).toBe('j7-sheet-kk');
    expect(lessonFileAddress('j7-plan-ru')).toBe('/files/lessons/j7-plan-ru.pdf');
    expect(lessonFileNames('X1')).toHaveLength(9);
  });

  it('say their size', () => {
    const size = (bytes: number) => formatSize(bytes, translator(messagesOf('kk'), 'kk'));
    expect(size(36_500)).toBe('36 КБ');
    expect(size(1)).toBe('1 КБ');
  });

  it('have the colour of the age', () => {
    expect(LESSON_BANDS.map(bandTint)).toEqual(['sun', 'sky', 'plum', 'teal']);
  });
});

describe.each(slugs.flatMap((slug) => LANGUAGES.map((language) => [slug, language] as const)))(
  'lesson %s in %s',
  (slug, language) => {
    const input = inputOf(slug, language);
    const { lesson, text, t } = input;

    it('has as many steps as lengths', () => {
      expect(text.steps).toHaveLength(lesson.stepMinutes.length);
    });

    it('has a plan with everything that a teacher needs', () => {
      const texts = documentTexts(lessonDocument('plan', input)).join('\n');
      const shown = (line: string) => plainText(printedText(line, input.find));
      const wanted = [
        ...text.objectives,
        ...text.materials,
        ...text.preparation,
        ...text.steps.flatMap((step) => [step.title, ...step.does, ...step.says]),
        ...text.ifChildTells,
        ...text.safeguarding,
        ...text.evidence,
      ];
      for (const line of wanted) expect(texts).toContain(shown(line));
      for (const source of input.sources) expect(texts).toContain(source.title);
      expect(texts).toContain(t('lesson.version', { version: lesson.version, date: '' }).trim());
      expect(input.sources).toHaveLength(lesson.sources.length);
    });

    it('has a sheet and a note that carry only the code as heading and title', () => {
      for (const file of ['sheet', 'note'] as const) {
        const document = lessonDocument(file, input);
        expect(document.title).toBe(document.head.heading);
        expect(document.title).toBe(
          t(file === 'sheet' ? 'lesson.sheetTitle' : 'lesson.noteTitle', { code: lesson.code }),
        );
        expect(document.description).toBeUndefined();
        expect(documentTexts(document).join('\n')).not.toContain(text.title);
      }
    });

    it.each(LESSON_FILES)('carries version, day, licence, helpline and edition on its %s', (file) => {
      const document = lessonDocument(file, input);
      expect(document.foot.parts).toContain(input.licence.name);
      expect(document.foot.parts.join()).toContain(lesson.version);
      expect(document.foot.helpline?.number).toBe('111');
      expect(document.head.notice).toBe(t('edition.fileNote'));
      expect(document.author).toBe(site.name[language]);
      // Whoever prints the number says that no name is needed, and what may follow.
      expect(documentTexts(document).join('\n')).toMatch(/айтпауға|не называть|need not/);
    });

    it.each(LESSON_FILES)('prints no unchecked number in the public edition: %s', (file) => {
      const document = lessonDocument(file, inputOf(slug, language, 'public'));
      const unchecked = [...directory.values()]
        .filter(({ data }) => !data.assurance)
        .flatMap(({ data }) => data.phones);
      const texts = documentTexts(document).join('\n');
      const standing = new Set(texts.match(/\d+/g));
      for (const { number } of unchecked) expect(standing, number).not.toContain(number.replace('+', ''));
      expect(document.head.notice).toBeNull();
    });

    it.each([
      ['plan', lesson.minutes === 10 ? 3 : 4],
      ['sheet', 1],
      ['note', 1],
    ] as const)('fits its %s on the paper, the same bytes each time', (file, most) => {
      const pdf = pdfOf(slug, file, language);
      expect(Number(/<xmpTPg:NPages>(\d+)</.exec(pdf.toString('latin1'))?.[1])).toBeLessThanOrEqual(most);
      expect(pdfOf(slug, file, language).equals(pdf)).toBe(true);
    });
  },
);

describe('the first lesson', () => {
  it.each(LANGUAGES)('has a plan for one sheet of paper: %s', (language) => {
    const pdf = pdfOf('j-not-fault', 'plan', language).toString('latin1');
    expect(/<xmpTPg:NPages>(\d+)</.exec(pdf)?.[1]).toBe('2');
  });

  const missing = spawnSync('pdftotext', ['-v']).error ? ' [skipped: pdftotext is not installed]' : '';
  const folder = mkdtempSync(join(tmpdir(), 'lessons-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  it.skipIf(missing !== '').each(LANGUAGES)(`can be read by other programs: %s${missing}`, (language) => {
    const file = join(folder, `${language}.pdf`);
    writeFileSync(file, pdfOf('j-not-fault', 'plan', language));
    const text = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout;
    const plain = text.replace(/[\s\u00a0]+/g, ' ').replaceAll('\u2011', '-');
    const input = inputOf('j-not-fault', language);
    expect(plain).toContain(input.text.title);
    for (const line of input.text.steps.flatMap((step) => step.says).slice(0, 2)) expect(plain).toContain(line);
    // Every page names the helpline.
    for (const page of text.split('\f').filter((page) => page.trim())) expect(page).toMatch(/\b111\b/);
  });
});
