import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  DocumentProblem,
  checkDocument,
  documentTexts,
  type Block,
  type DocumentModel,
} from '../../src/documents/model.ts';
import { documentHash, setPdf } from '../../src/documents/pdf.ts';
import { bindWords, typstSource, typstString } from '../../src/documents/typst.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { openPdf } from '../helpers/pdf.ts';

const KAZAKH = 'әже ғарыш қыс таң өрік ұлт үміт шаһар іні Әке Ғалым Қала ТАҢ Өлең Ұлы Үкі Һәм Ілім';
const MARKUP = 'a #let $x$ *b* _c_ @d <e> [f] {g} \\h \\u{41} "i" ‘j’ `k` ~ -- --- ... // /* = + - 1. \'l\' &amp; %';

const folder = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A small document. */
function small(blocks: readonly Block[], changes: Partial<DocumentModel> = {}): DocumentModel {
  return {
    file: 'small-kk',
    origin: 'content/lessons/small.kk.yaml',
    language: 'kk',
    title: 'Атауы',
    author: 'Жанымда',
    updated: '2026-11-22',
    tint: 'sky',
    fit: { sizes: [11], pages: 1, most: 3 },
    head: {
      site: 'Жанымда',
      kind: null,
      mark: 'J7',
      heading: 'Тақырып',
      facts: [['Нұсқа']],
      notice: null,
      picture: null,
    },
    foot: {
      parts: ['Жанымда', 'J7'],
      helpline: { number: '111', name: 'Байланыс орталығы' },
      page: '{total} беттің {n}-беті',
    },
    blocks,
    ...changes,
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [text] });
const set = (document: DocumentModel) => setPdf(document, { cache: null });

/** One of every block. */
const EVERYTHING: readonly Block[] = [
  { kind: 'heading', level: 2, text: 'Бөлім' },
  {
    kind: 'paragraph',
    tone: 'lead',
    text: ['Қоңырау: ', { kind: 'phone', text: '111', link: 'tel:111' }, '-ге ', { kind: 'blank' }],
  },
  { kind: 'list', items: [['бір'], ['екі', { kind: 'strong', text: 'үш' }]] },
  { kind: 'list', ordered: true, columns: 2, tone: 'small', items: [['бір'], ['екі'], ['үш']] },
  { kind: 'list', columns: 2, items: [['жалғыз']] },
  { kind: 'quote', paragraphs: [['Мен саған сенемін.']] },
  {
    kind: 'timetable',
    head: ['Минут', 'Мұғалім', 'Сөз'],
    rows: [
      { time: '0–1', title: 'Бастау', does: [['айтады']], says: [['Сәлем.']] },
      { time: '1–3', title: 'Соңы', does: [['тыңдайды']], says: [] },
    ],
  },
  { kind: 'box', tone: 'important', blocks: [{ kind: 'heading', level: 3, text: 'Маңызды' }, paragraph('Ішінде')] },
  { kind: 'box', tone: 'calm', blocks: [paragraph('Тыныш')] },
  { kind: 'picture', name: 'hands', alt: 'Ашық екі алақан', width: 40 },
  { kind: 'picture', name: 'hands', alt: '', decorative: true, width: 40 },
  { kind: 'columns', columns: [[paragraph('сол жақ')], [paragraph('оң жақ'), paragraph('тағы да')]] },
  { kind: 'fields', labels: ['Қолы', 'Күні'] },
  {
    kind: 'paragraph',
    tone: 'small',
    text: [
      { kind: 'foreign', language: 'en', content: ['Hello'] },
      { kind: 'link', text: 'сайт', address: 'https://zhanymda.example/?a=1&b=2' },
    ],
  },
  { kind: 'room' },
];

describe('text becomes Typst', () => {
  it('as a literal that decodes to the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const literal = typstString(text);
        expect(literal.startsWith('"') && literal.endsWith('"')).toBe(true);
        // No quotation mark inside that is not escaped, so nothing can leave the literal.
        expect(literal.slice(1, -1)).toMatch(/^(?:[^"\\]|\\["\\n])*$/s);
      }),
    );
    expect(typstString(MARKUP).slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\')).toBe(MARKUP);
  });

  it('without control signs and half pairs', () => {
    expect(typstString('a\u0000\u0007\ufeffb')).toBe('"ab"');
    expect(typstString('\ud83d')).toBe('"\ufffd"');
    expect(typstString('one\r\ntwo')).toBe('"one\\ntwo"');
  });

  it('and stays on one line where it must', () => {
    expect(bindWords('111-ге хабарлас', 'kk')).toBe('111\u2011ге хабарлас');
    expect(bindWords('-ге хабарлас', 'kk')).toBe('\u2011ге хабарлас');
    expect(bindWords('Парақ – баланікі', 'kk')).toBe('Парақ\u00a0– баланікі');
    expect(bindWords('даже из-за мелочей', 'ru')).toBe('даже из\u2011за\u00a0мелочей');
    expect(bindWords('И в доме, и на улице', 'ru')).toBe('И\u00a0в\u00a0доме, и\u00a0на\u00a0улице');
    expect(bindWords('Обратись в ', 'ru')).toBe('Обратись в\u00a0');
    expect(bindWords('10 минут', 'kk')).toBe('10\u00a0минут');
    expect(bindWords('көрсету-көрсетпеу', 'kk')).toBe('көрсету-көрсетпеу');
    expect(bindWords('a man in a house', 'en')).toBe('a man in a house');
  });

  it('in every part of a document', () => {
    const source = typstSource(small([paragraph(MARKUP)], { title: MARKUP, author: MARKUP }), 11);
    expect(source.split(typstString(MARKUP)).length - 1).toBeGreaterThanOrEqual(2);
    expect(set(small([paragraph(MARKUP)], { title: MARKUP })).toString('latin1', 0, 5)).toBe('%PDF-');
  });
});

describe('any text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...MARKUP) }),
    // Half pairs too.
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((codes) => String.fromCharCode(...codes)),
  );

  it('is set, or refused by naming the signs that the font lacks; the compiler never stumbles', () => {
    fc.assert(
      fc.property(anything, anything, (first, second) => {
        const blocks: Block[] = [
          paragraph(first),
          { kind: 'list', items: [[second, { kind: 'strong', text: first }]] },
          { kind: 'quote', paragraphs: [[{ kind: 'foreign', language: 'en', content: [second] }]] },
        ];
        try {
          expect(set(small(blocks)).toString('latin1', 0, 5)).toBe('%PDF-');
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentProblem);
          expect((error as Error).message).toMatch(/: the font has no “[\s\S]+” \(U\+[0-9A-F]{4,6}/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of the three languages is always set', () => {
    const signs = [
      ...`${KAZAKH}${MARKUP}абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЯЁ\u0301№«»„“”–—…·×°§€₸ \u00a0\u2011\n\t0123456789`,
    ];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...signs) }), (text) => {
        expect(set(small([paragraph(text), { kind: 'list', items: [[text]] }])).toString('latin1', 0, 5)).toBe('%PDF-');
      }),
      { numRuns: 150 },
    );
  });
});

describe('a PDF', () => {
  const pdf = set(small(EVERYTHING));
  const inside = openPdf(pdf);

  it('is tagged, names its language and its standard', () => {
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
    expect(inside).toContain('/StructTreeRoot');
    expect(inside).toMatch(/\/Lang\s*\(kk\)/);
    expect(inside).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(inside).toMatch(/\/DisplayDocTitle\s+true/);
    expect(inside).toContain('<rdf:li>kk</rdf:li>');
    expect(Buffer.from(inside, 'latin1').toString('utf8')).toContain('<rdf:li xml:lang="x-default">Атауы</rdf:li>');
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'BlockQuote', 'Figure', 'L', 'Link']) {
      expect(inside, tag).toMatch(new RegExp(`/S\\s*/${tag}\\b`));
    }
  });

  it('has bookmarks and one alternative text: decoration is none', () => {
    expect(inside).toContain('/Outlines');
    // The second place is the entry of the marked content.
    expect(new Set(inside.match(/\/Alt\s*(?:<[^>]*>|\([^)]*\))/g)).size).toBe(1);
  });

  it('is the same, byte for byte, for the same content, and another for another day', () => {
    expect(set(small(EVERYTHING)).equals(pdf)).toBe(true);
    expect(set(small(EVERYTHING, { updated: '2026-11-23' })).equals(pdf)).toBe(false);
    expect(inside).toContain('2026-11-22T00:00:00');
  });

  it.each(LANGUAGES)('works in every language: %s', (language) => {
    expect(openPdf(set(small(EVERYTHING, { language })))).toMatch(new RegExp(`/Lang\\s*\\(${language}\\)`));
  });

  it('is taken from the cache while nothing has changed', () => {
    const cache = 'node_modules/.cache/documents-test';
    rmSync(cache, { recursive: true, force: true });
    const first = setPdf(small(EVERYTHING), { cache });
    const [kept, ...rest] = readdirSync(cache);
    expect(rest).toEqual([]);
    expect(kept).toBe(`${documentHash(small(EVERYTHING))}.pdf`);
    writeFileSync(join(cache, kept ?? ''), 'kept');
    expect(first.equals(pdf)).toBe(true);
    expect(setPdf(small(EVERYTHING), { cache }).toString()).toBe('kept');
    expect(setPdf(small([paragraph('өзге')]), { cache }).toString('latin1', 0, 5)).toBe('%PDF-');
    rmSync(cache, { recursive: true, force: true });
  });

  it('has another hash when any text changes', () => {
    const hash = documentHash(small(EVERYTHING));
    expect(documentHash(small(EVERYTHING, { title: 'Басқа' }))).not.toBe(hash);
    expect(documentHash(small(EVERYTHING, { fit: { sizes: [12], pages: 1, most: 3 } }))).not.toBe(hash);
    expect(documentHash(small(EVERYTHING))).toBe(hash);
  });
});

describe('a document that cannot be made', () => {
  const picture = { kind: 'picture', name: 'hands', alt: ' ', width: 40 } as const;

  it('says where an alternative text is missing', () => {
    const message =
      'content/lessons/small.kk.yaml (file small-kk.pdf): picture hands: has no alternative text. ' +
      'Write in one line what the picture shows (pictureAlt).';
    expect(() => set(small([{ kind: 'box', tone: 'calm', blocks: [picture] }]))).toThrow(message);
    const head = { ...small([]).head, picture };
    expect(() => set(small([paragraph('мәтін')], { head }))).toThrow(message);
  });

  it.each([
    [
      'an unknown picture',
      small([{ ...picture, name: 'nothing', alt: 'x' }]),
      /no file public\/pictures\/nothing\.svg.*Name a picture/,
    ],
    [
      'a sign that the font lacks',
      small([paragraph('Жүр 😀 бәрі')]),
      /“Жүр 😀 бәрі”: the font has no “😀” \(U\+1F600\)\. Leave the sign out/,
    ],
    [
      'skipped levels of headings',
      small([{ kind: 'heading', level: 3, text: 'Терең' }]),
      /heading “Терең”: is of level 3 after level 1\. Use level 2/,
    ],
    ['a telling name', small([], { file: 'Зорлық' }), /name of the file: .*not neutral/],
    ['no title', small([], { title: ' ' }), /title: is empty\. Write/],
    ['no author', small([], { author: '' }), /author: is empty\. Write/],
    ['no day', small([], { updated: '22.11.2026' }), /updated: "22\.11\.2026" is not a day\. Write YYYY-MM-DD/],
    ['an empty list', small([{ kind: 'list', items: [] }]), /list: is empty/],
    ['no sizes', small([], { fit: { sizes: [], pages: 1, most: 1 } }), /fit\.sizes: is empty/],
    [
      'too many pages',
      small(
        Array.from({ length: 90 }, () => paragraph('Ұзақ мәтін')),
        { fit: { sizes: [12, 11], pages: 1, most: 1 } },
      ),
      /text: needs \d pages where one is allowed\. Shorten the text/,
    ],
  ])('names file, place, fault and remedy: %s', (_, document, message) => {
    expect(() => set(document)).toThrow(message);
    expect(() => set(document)).toThrow(DocumentProblem);
    expect(() => set(document)).toThrow('content/lessons/small.kk.yaml');
  });

  it('is not made of a good one', () => {
    expect(() => checkDocument(small(EVERYTHING))).not.toThrow();
    expect(documentTexts(small(EVERYTHING))).toContain('Қоңырау: 111-ге ____');
  });
});

describe('size of the text', () => {
  const long = (count: number) => Array.from({ length: count }, () => paragraph('Бір жол мәтін'));
  const fit = { sizes: [14, 8], pages: 1, most: 3 };
  const pages = (document: DocumentModel) => Number(/<xmpTPg:NPages>(\d+)</.exec(openPdf(set(document)))?.[1]);

  it('shrinks only as far as the pages ask, and stays comfortable where that does not help', () => {
    expect(pages(small(long(10), { fit }))).toBe(1);
    expect(pages(small(long(45), { fit: { ...fit, sizes: [14] } }))).toBe(2);
    expect(pages(small(long(45), { fit }))).toBe(1);
    expect(pages(small(long(80), { fit }))).toBeGreaterThan(1);
  });
});

/** The name of a test, with the reason where it cannot run here. */
const needs = (tool: string) => (spawnSync(tool, ['-v']).error ? `[skipped: ${tool} is not installed]` : '');
const toolTest = (name: string, tool: string, test: () => void) => {
  const reason = needs(tool);
  it.skipIf(reason !== '')(`${name} ${reason}`.trim(), test);
};

describe('other programs', () => {
  const save = (name: string, document: DocumentModel): string => {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, set(document));
    return path;
  };
  const run = (tool: string, ...options: string[]) => spawnSync(tool, options, { encoding: 'utf8' });

  toolTest('read every Kazakh letter and every sign of markup', 'pdftotext', () => {
    const file = save('text', small([paragraph(KAZAKH), paragraph(MARKUP)]));
    const text = run('pdftotext', file, '-')
      .stdout.replace(/[\s\u00a0]+/g, ' ')
      .replaceAll('\u2011', '-');
    expect(text).toContain(KAZAKH);
    expect(text).toContain(MARKUP);
  });

  toolTest('find nothing wrong with the file', 'qpdf', () => {
    const result = run('qpdf', '--check', save('check', small(EVERYTHING)));
    expect(result.stdout).toContain('No syntax or stream encoding errors found');
    expect(result.status).toBe(0);
  });

  toolTest('find all fonts inside, and no other font than the house font', 'pdffonts', () => {
    const lines = run('pdffonts', save('fonts', small(EVERYTHING)))
      .stdout.trim()
      .split('\n')
      .slice(2);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/\+NotoSans-\w+ +CID TrueType +Identity-H +yes yes yes/);
  });
});
