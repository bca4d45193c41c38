import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { serviceSchema, type Service } from '../../src/directory/schema.ts';
import { documentTexts, plainText } from '../../src/documents/model.ts';
import { setPdf } from '../../src/documents/pdf.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/messages.ts';
import { audienceLine } from '../../src/lessons/audience.ts';
import { composeLesson } from '../../src/lessons/compose.ts';
import { lessonCollected, lessonDocument } from '../../src/lessons/documents.ts';
import { LESSON_PAPERS, bandTint, formatSize, lessonFileAddress, lessonFileName } from '../../src/lessons/files.ts';
import type { LessonEntry, LessonInput } from '../../src/lessons/input.ts';
import { numberFinder } from '../../src/lessons/numbers.ts';
import { LESSON_BANDS, lessonSchema, type LessonCommon, type LessonText } from '../../src/lessons/schema.ts';
import { LessonPress, listLessonFiles } from '../../src/lessons/shelf.ts';
import { lessonSlides } from '../../src/lessons/slides.ts';
import { lessonParts, linePrinter, printedText, splitLead, type FindNumber } from '../../src/lessons/text.ts';
import { checkSteps, formatMark, minuteMarks } from '../../src/lessons/timing.ts';
import { parseToken } from '../../src/lessons/tokens.ts';
import { readLessons, sampleLessons, type LessonContent } from '../helpers/lessons.ts';
import { messagesOf } from '../helpers/messages.ts';

const read = (path: string): unknown => parse(readFileSync(`content/${path}`, 'utf8'));

const directory = new Map(
  readdirSync('content/directory/national').map((file) => [
    file.replace('.yaml', ''),
    { data: serviceSchema.parse(read(`directory/national/${file}`)) },
  ]),
);

let content: LessonContent;
beforeAll(async () => {
  content = await readLessons();
}, 60_000);

/** Runs for every lesson in every language. */
function everyLesson(test: (input: LessonInput, entry: LessonEntry) => void, edition: Edition = 'review'): void {
  for (const entry of content.entries) {
    for (const language of LANGUAGES) test(content.input(entry, language, edition), entry);
  }
}

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
      { kind: 'service', id: 'kz-111' },
      '-ге, бөлме ',
      { kind: 'blank' },
    ]);
    expect(lessonParts('snake_case __ {not a token}')).toEqual(['snake_case __ {not a token}']);
  });

  it('name facts by their ids', () => {
    expect(parseToken('{article:cc-121-1}')).toEqual({ kind: 'article', id: 'cc-121-1' });
    expect(parseToken('{amount:adm-127-2:fine}')).toEqual({ kind: 'amount', id: 'adm-127-2', field: 'fine' });
    expect(parseToken('{value:cc-121-1:postBanYearsTo}')).toEqual({
      kind: 'value',
      id: 'cc-121-1',
      field: 'postBanYearsTo',
    });
    expect(parseToken('{stat:st-111-2025:total}')).toEqual({ kind: 'stat', id: 'st-111-2025', field: 'total' });
    expect(parseToken('{stay}')).toEqual({ kind: 'stay' });
    for (const unknown of ['{n}', '{article}', '{article:a:b}', '{amount:a}', '{stat:a:b:c}', '{stay:5}', '{Kz-111}']) {
      expect(parseToken(unknown), unknown).toBeNull();
    }
  });

  it('show the number, or the name where it is withheld', () => {
    expect(printedText('{kz-111}-ге', find)).toEqual([{ kind: 'phone', text: '111', link: 'tel:111' }, '-ге']);
    expect(plainText(printedText('Қызмет: {kz-150}.', find))).toBe('Қызмет: Қызмет.');
    expect(() => printedText('{stay}', find)).toThrow('a text that knows only services');
  });

  it('show facts as the pages do, and withhold in the public edition what nobody has checked', () => {
    const { facts } = content.shelf().around.en;
    const line = linePrinter(facts, 15);
    expect(plainText(line('({article:cc-121-1})'))).toBe('(Criminal Code, article\u00a0121-1)');
    expect(line('{article:cc-121-1}')[0]).toMatchObject({ kind: 'link' });
    expect(plainText(line('{value:cc-121-1:age}, {stay}'))).toBe('16, 15');
    expect(plainText(line('{amount:adm-127-3:fine}'))).toMatch(/^30\u00a0MCI \(129,750\u00a0tenge in 2026\)$/);
    expect(() => line('{stat:st-111-2025:none}')).toThrow('there is no "none"');
    const provisions = new Map(
      [...facts.provisions].map(([id, { data }]) => [id, { data: { ...data, checked: null } }]),
    );
    const withheld = linePrinter({ ...facts, provisions, edition: 'public' }, 5);
    expect(plainText(withheld('{article:cc-121-1}: {value:cc-121-1:age}'))).toBe(
      'article not checked yet: figure not checked yet',
    );
  });

  it('lose nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { lead, rest } = splitLead(text);
        expect((lead ?? '') + rest).toBe(text);
        const back = lessonParts(text).map((part) => {
          if (typeof part === 'string') return part;
          return part.kind === 'service' ? `{${part.id}}` : '_';
        });
        expect(back.join('').replace(/_+/g, '_')).toBe(text.replace(/_+/g, '_'));
      }),
    );
  });

  it('may begin with a label', () => {
    expect(splitLead('What we do: ten minutes')).toEqual({ lead: 'What we do:', rest: ' ten minutes' });
    expect(splitLead('Say once, ‘You can: talk’')).toEqual({ lead: null, rest: 'Say once, ‘You can: talk’' });
    expect(splitLead('No label here.')).toEqual({ lead: null, rest: 'No label here.' });
  });

  it('stand with the common ones in their order', () => {
    const own = { preparation: ['own'], ifChildTells: ['own'], safeguarding: ['own'], parentNote: ['own'] };
    const common = {
      preparation: ['common'],
      safeguarding: ['common'],
      parentNote: ['common'],
      boxes: { kindergarten: ['box K'], 'grades-1-4': ['box J'], 'grades-5-8': ['box M'], 'grades-9-11': ['box S'] },
    };
    const whole = composeLesson({ band: 'grades-5-8' }, own as LessonText, common as LessonCommon);
    expect(whole.preparation).toEqual(['common', 'own']);
    expect(whole.safeguarding).toEqual(['common', 'own']);
    expect(whole.parentNote).toEqual(['common', 'own']);
    expect(whole.ifChildTells).toEqual(['own', 'box M']);
  });

  it('say for whom a lesson is', () => {
    const t = translator(messagesOf('en'), 'en');
    expect(audienceLine({ ages: [4, 6], college: false }, t)).toBe('Kindergarten, ages 4 to 6');
    expect(audienceLine({ ages: [14, 18], grades: [9, 11], college: true }, t)).toBe(
      'Grades 9 to 11 and college, ages 14 to 18',
    );
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
    expect(lessonFileAddress('j7-plan-ru.pdf')).toBe('/files/lessons/j7-plan-ru.pdf');
    for (const name of listLessonFiles(content.entries).keys()) {
      expect(name).toMatch(
        /^(?:[kjmsx]\d-(?:plan|sheet|note|all|slides|pack)|kindergarten|grades-\d-\d+|lessons)-(?:kk|ru|en)\.(?:pdf|docx|pptx|zip)$/,
      );
    }
  });

  it('are more than five hundred', () => {
    expect(content.entries).toHaveLength(31);
    expect(listLessonFiles(content.entries).size).toBe(31 * 3 * 9 + 3 * 5);
  });

  it('say their size', () => {
    const size = (bytes: number) => formatSize(bytes, translator(messagesOf('kk'), 'kk'));
    expect(size(36_500)).toBe('36 КБ');
    expect(size(1)).toBe('1 КБ');
    expect(size(2_500_000)).toBe('2,4 МБ');
  });

  it('have the colour of the age', () => {
    expect(LESSON_BANDS.map(bandTint)).toEqual(['sun', 'sky', 'plum', 'teal']);
  });

  it('are refused for a lesson that does not exist', async () => {
    const ref = { of: 'lesson', slug: 'nothing', kind: 'plan', format: 'pdf', language: 'kk' } as const;
    await expect(new LessonPress(content.shelf(), { cache: null }).file(ref)).rejects.toThrow(
      'content/lessons/nothing.yaml: is missing',
    );
  });
});

describe('a plan', () => {
  it('has everything that a teacher needs', () => {
    everyLesson((input) => {
      const { lesson, text, line, facts } = input;
      const document = lessonDocument('plan', input);
      const texts = documentTexts(document).join('\n').replace(document.foot.page, '');
      const wanted = [
        ...text.objectives,
        ...text.materials,
        ...text.preparation,
        ...text.steps.flatMap((step) => [step.title, ...step.does, ...step.says]),
        ...text.ifChildTells,
        ...text.safeguarding,
        ...text.check,
        ...text.evidence,
      ];
      for (const words of wanted) expect(texts).toContain(plainText(line(words)));
      for (const source of input.sources) expect(texts).toContain(source.title);
      expect(texts).toContain(facts.t('lesson.version', { version: lesson.version, date: '' }).trim());
      expect(texts).not.toMatch(/[{}]/);
    });
  });

  it('asks for the psychologist where the lesson does', () => {
    everyLesson((input) => {
      const asks = documentTexts(lessonDocument('plan', input)).includes(input.facts.t('lesson.psychologist'));
      expect(asks, input.slug).toBe(input.lesson.psychologistPresent);
    });
  });
});

describe('sheet and note', () => {
  it('carry only the code as heading and title', () => {
    everyLesson((input) => {
      for (const file of ['sheet', 'note'] as const) {
        const document = lessonDocument(file, input);
        expect(document.title).toBe(document.head.heading);
        expect(document.title).toBe(
          input.facts.t(file === 'sheet' ? 'lesson.sheetTitle' : 'lesson.noteTitle', { code: input.lesson.code }),
        );
        expect(document.description).toBeUndefined();
      }
    });
  });
});

describe('every paper', () => {
  it('carries version, day, licence, helpline and edition', () => {
    everyLesson((input) => {
      for (const file of LESSON_PAPERS) {
        const document = lessonDocument(file, input);
        expect(document.foot.parts).toContain(input.licence.name);
        expect(document.foot.parts.join()).toContain(input.lesson.version);
        expect(document.foot.helpline?.number).toBe('111');
        expect(document.head.notice).toBe(input.facts.t('edition.fileNote'));
        expect(document.author).toBe(input.siteName);
        // Whoever prints the number says that no name is needed, and what may follow.
        expect(documentTexts(document).join('\n')).toMatch(/айтпауға|не называть|need not/);
      }
    });
  });

  it('prints no unchecked number in the public edition, and no slide shows one', () => {
    const unchecked = [...directory.values()].filter(({ data }) => !data.assurance).flatMap(({ data }) => data.phones);
    everyLesson((input) => {
      const papers = LESSON_PAPERS.map((file) => lessonDocument(file, input));
      // Sources may hold a number in their titles or addresses; readers cannot take it for one to call.
      const own = papers.flatMap((document) => documentTexts({ ...document, blocks: document.blocks.filter(isOwn) }));
      const slides = lessonSlides(input).slides.flatMap((slide) => [
        slide.number ?? '',
        ...slide.lines.map(plainText),
        ...slide.notes.flatMap(({ lines }) => lines.map(plainText)),
      ]);
      const standing = new Set([...own, ...slides].join('\n').replaceAll(input.text.title, '').match(/\d+/g));
      for (const { number } of unchecked) expect(standing, number).not.toContain(number.replace('+', ''));
      for (const document of papers) expect(document.head.notice).toBeNull();
    }, 'public');
  });

  it('stands in the file that holds all', () => {
    everyLesson((input) => {
      expect(lessonCollected(input).parts.map(({ file }) => file.split('-')[1])).toEqual(['plan', 'sheet', 'note']);
    });
  });
});

/** Lists in two columns are those of the sources. */
function isOwn(block: { kind: string; ordered?: boolean }): boolean {
  return !(block.kind === 'list' && block.ordered);
}

describe('slides', () => {
  it('follow the steps, and end with the number and the last words', () => {
    everyLesson((input) => {
      const { slides } = lessonSlides(input);
      const steps = slides.slice(1, -1);
      expect(slides[0]).toMatchObject({ kind: 'title', title: input.text.title, mark: input.lesson.code });
      expect(steps.map(({ title }) => title)).toEqual(input.text.steps.map(({ title }) => title));
      expect(steps.at(-1)?.minutes?.to).toBe(input.lesson.minutes);
      expect(slides.at(-1)).toMatchObject({ kind: 'close', number: '111', title: input.common.phrases.close });
    });
  });

  it('keep what the teacher does and says in the notes, and show only the few words of the screen', () => {
    everyLesson((input) => {
      const { slides } = lessonSlides(input);
      input.text.steps.forEach((step, index) => {
        const slide = slides[index + 1];
        const notes = slide?.notes.flatMap(({ lines }) => lines.map(plainText));
        expect(notes).toEqual([...step.does, ...step.says].map((words) => plainText(input.line(words))));
        expect(slide?.lines.map(plainText)).toEqual(step.screen.map((words) => plainText(input.line(words))));
      });
    });
  });
});

describe('on paper', () => {
  const pages = (pdf: Buffer) => Number(/<xmpTPg:NPages>(\d+)</.exec(pdf.toString('latin1'))?.[1]);

  it('the first lesson has a plan for one sheet of paper', () => {
    const [entry] = content.entries.filter(({ lesson }) => lesson.code === 'J7');
    for (const language of LANGUAGES) {
      if (entry) expect(pages(setPdf(lessonDocument('plan', content.input(entry, language)), { cache: null }))).toBe(2);
    }
  });

  it('each template fits, the same bytes each time', () => {
    for (const entry of sampleLessons(content.entries, ['S4', 'X2'])) {
      for (const paper of LESSON_PAPERS) {
        const document = lessonDocument(paper, content.input(entry, 'kk'));
        const pdf = setPdf(document, { cache: null });
        expect(pages(pdf)).toBeLessThanOrEqual(document.fit.most);
        expect(setPdf(document, { cache: null }).equals(pdf)).toBe(true);
      }
    }
  });
});
