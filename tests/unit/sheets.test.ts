import fc from 'fast-check';
import type { Nodes, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { dangerWords } from '../../src/content/check/discretion.ts';
import { documentTexts, plainText, type DocumentModel, type Text } from '../../src/documents/model.ts';
import { setPdf } from '../../src/documents/pdf.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { parseMdx } from '../../src/guides/mdx.ts';
import { isDiscreet } from '../../src/guides/prose.ts';
import { formatDate } from '../../src/i18n/dates.ts';
import { LANGUAGES, localize, type Language, type Localized } from '../../src/i18n/languages.ts';
import { sheetDocuments, type SheetInput } from '../../src/sheets/documents.ts';
import type { Facts } from '../../src/lessons/facts.ts';
import { sheetAddress, sheetName } from '../../src/sheets/files.ts';
import { linesOfSection, linesOfSheet, twoColumns } from '../../src/sheets/measure.ts';
import { sheetOutline, type SheetOutline, type SheetPart } from '../../src/sheets/outline.ts';
import { MOST, fitToPage, lastSentence } from '../../src/sheets/shorten.ts';
import { printedLine } from '../../src/sheets/text.ts';
import { site } from '../../src/site.ts';
import { openPdf } from '../helpers/pdf.ts';
import { readSheetContent, type SheetContent } from '../helpers/sheets.ts';

const KILOBYTE = 1024;

let content: SheetContent;
let inputs: Map<string, SheetInput>;
beforeAll(async () => {
  content = await readSheetContent();
  inputs = content.inputs();
}, 120_000);

const factsIn = (language: Language, edition: Edition = 'review'): Facts => content.facts(edition)[language];

/** The parts of the first paragraph of a text. */
function paragraph(text: string): PhrasingContent[] {
  const [first] = parseMdx(text).children;
  if (first?.type !== 'paragraph') throw new Error('the sample is no paragraph');
  return first.children;
}

const line = (text: string, language: Language = 'ru', edition: Edition = 'review'): Text =>
  printedLine(paragraph(text), factsIn(language, edition));
const words = (text: string, language: Language = 'ru', edition: Edition = 'review'): string =>
  plainText(line(text, language, edition)).replaceAll('\u00a0', ' ');

describe('a line on paper', () => {
  it('shows numbers as numbers, with the ending directly after them', () => {
    expect(line('<Phone id="kz-111" />-ге хабарласыңыз.', 'kk')).toEqual([
      { kind: 'phone', text: '111', link: 'tel:111' },
      '-ге хабарласыңыз.',
    ]);
    expect(line('Если опасно, <Phone id="kz-111" plain /> может сообщить.')).toEqual([
      'Если опасно, 111 может сообщить.',
    ]);
  });

  it('names the service where the public edition withholds its number', () => {
    expect(line('Call <Phone id="kz-111" />.', 'en', 'public')).toEqual(['Call Contact centre.']);
  });

  it.each([
    ['<Article id="adm-127-2" />', 'Code of Administrative Offences, article 127-2'],
    ['<Edition id="protective-order" />', 'Edition of the law: 13 August 2026'],
    ['<Edition id="adm-127-2" />', 'The date of the edition is not shown'],
    ['<Amount id="adm-127-2" of="fine" />', '10 MCI (43,250 tenge in 2026)'],
    ['<Value id="protective-order" of="days" /> days', '30 days'],
    ['<LawDate id="prevention-law" of="inForce" />', '2 March 2026'],
    ['<LawNumber id="prevention-law" />', '245-VIII'],
    ['<OldTerm id="type-physical" />', '«күш көрсету зорлық-зомбылығы»'],
    ['<Block id="hope" />', 'Help exists. Recovery is possible.'],
    ['<Block id="notHelpline" />', 'This site is not a helpline. For help: 111.'],
    ['<Foreign lang="kk">сәлем</Foreign>', 'сәлем'],
    ['a claim<Source id="N2" />.', 'a claim.'],
    ['**Save** the *messages* with `name`.', 'Save the messages with name.'],
    ['first read [how to use it](/about/safety/).', 'first read how to use it.'],
    ['two\nlines', 'two lines'],
    ['seen {/* ask again in spring */}by all', 'seen by all'],
    ['<Term id="grooming">a *trick*</Term>', 'a trick'],
  ])('says the same as the page: %s', (text, expected) => {
    expect(words(`x ${text}`, 'en')).toBe(`x ${expected}`);
  });

  it.each([
    ['kk', '10 АЕК (2026 жылы 43 250 теңге)', '2026 жылғы 2 наурыз', '«күш көрсету зорлық-зомбылығы»'],
    ['ru', '10 МРП (43 250 тенге в 2026 году)', '2 марта 2026 года', '«күш көрсету зорлық-зомбылығы»'],
  ] as const)('follows the language: %s', (language, sum, date, term) => {
    expect(words('<Amount id="adm-127-2" of="fine" />, x', language)).toBe(`${sum}, x`);
    expect(words('<LawDate id="prevention-law" of="inForce" />, x', language)).toBe(`${date}, x`);
    const [first] = line('<OldTerm id="type-physical" />, x', language);
    expect(first).toEqual(language === 'kk' ? `${term}, x` : { kind: 'foreign', language: 'kk', content: [term] });
  });

  it('gives figures with their body, about where they are, and withholds them in the public edition', () => {
    const { statistics } = factsIn('en');
    for (const [id, { data }] of statistics) {
      for (const value of data.values) {
        const shown = words(`<Stat of="${id}" item="${value.key}" /> of <StatSource of="${id}" />`, 'en');
        expect(shown.startsWith('about '), id).toBe(value.approximate);
        expect(shown).toContain(` of ${data.body.en}, ${data.period.en}`.replaceAll('\u00a0', ' '));
        expect(words(`<Stat of="${id}" item="${value.key}" /> x`, 'en', 'public')).toBe(
          data.checked === null ? 'figure not checked yet x' : shown,
        );
      }
    }
  });

  it.each([
    ['Article id="cc-123"', 'article not checked yet'],
    ['Amount id="adm-127-2" of="fine"', 'figure not checked yet'],
    ['Value id="protective-order" of="days"', 'figure not checked yet'],
  ])('withholds what nobody has checked in the public edition: <%s />', (element, expected) => {
    expect(words(`<${element} />.`, 'en', 'public')).toBe(`${expected}.`);
  });

  it('links citations and other sites, whose addresses can be read on a screen', () => {
    const [, article] = line('x <Article id="cc-123" />', 'ru');
    expect(article).toMatchObject({ kind: 'link', address: expect.stringMatching(/^https:\/\//) as string });
    expect(line('[Take It Down](https://takeitdown.ncmec.org/)')).toEqual([
      { kind: 'link', text: 'Take It Down', address: 'https://takeitdown.ncmec.org/' },
    ]);
  });

  it('loses no word of plain text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }).filter((text) => /\S/.test(text))), (texts) => {
        const nodes = texts.map((value): PhrasingContent => ({ type: 'text', value }));
        const shown = plainText(printedLine(nodes, factsIn('kk')));
        const squeeze = (text: string) => text.replace(/\s+/g, '');
        expect(squeeze(shown)).toBe(squeeze(texts.join('')));
      }),
    );
  });

  it.each([
    ['<Phone id="kz-999" />', '<Phone id="kz-999">: {kz-999}: there is no such service in content/directory'],
    ['<Article id="cc-999" />', '<Article id="cc-999">: there is no "cc-999" in content/law/provisions'],
    ['<Amount id="adm-127-2" of="prize" />', '<Amount id="adm-127-2" of="prize">: there is no "prize"'],
    ['<Stat of="st-111-2025" item="none" />', 'there is no "none"'],
    ['<Hours id="kz-999" />', 'there is no "kz-999" in content/directory'],
    ['<Balloon />', '<Balloon>: has no form on paper. Say in src/sheets/text.ts what a sheet prints of it'],
    ['![picture](/x.svg)', '"image" has no form on paper'],
  ])('fails with the component and the remedy: %s', (text, message) => {
    expect(() => line(`x ${text}`)).toThrow(message);
  });

  it('can be made of every line of every guide', () => {
    for (const { tree, language, file } of content.content.guides) {
      if (!tree || !language) continue;
      const facts = factsIn(language);
      visit(tree, (node: Nodes) => {
        if (node.type !== 'paragraph' && node.type !== 'heading') return;
        expect(() => printedLine(node.children, facts), file).not.toThrow();
      });
    }
  });
});

const GUIDE = `---
title: Sample
---

When it happens:

1. Breathe out.
2. Call <Phone id="kz-111" />.

Say nothing to that adult.

<Next>Then read [the next page](/parents/signs/).</Next>

## Words

Choose the words that fit.

### Ages 3 to 6

> ‘One.’

> ‘Two.’

### Ages 7 to 10

Only an explanation.

### Ages 11 to 13

They know more. Say it briefly:

> ‘Three.’

Something that explains what was said<Source id="N2" />.

## Only explained

No list and no words here.

## Law

<Details summary="Articles">

- <Article id="cc-123" />.

</Details>

<Callout kind="important">

Never do this:

- Wait.
- Shout.

</Callout>

<Block id="lawNote" />

## Read on

- [One](/parents/talk/).
- [Two](/parents/small/).
`;

const lead = (text: string): SheetPart => ({ kind: 'lead', text: [text] });
const label = (text: string): SheetPart => ({ kind: 'label', text });
const say = (text: string): SheetPart => ({ kind: 'say', text: [text] });

describe('what goes on a sheet', () => {
  const outline = (text: string, only?: string) => sheetOutline(parseMdx(text), factsIn('en'), only);

  it('is what one needs at hand: the steps, the words to say, the lists, and what leads to them', () => {
    expect(outline(GUIDE)).toEqual({
      first: [
        lead('When it happens:'),
        {
          kind: 'list',
          ordered: true,
          items: [['Breathe out.'], ['Call ', { kind: 'phone', text: '111', link: 'tel:111' }, '.']],
        },
        lead('Say nothing to that adult.'),
      ],
      sections: [
        {
          heading: 'Words',
          parts: [
            lead('Choose the words that fit.'),
            label('Ages 3 to 6'),
            say('‘One.’'),
            say('‘Two.’'),
            label('Ages 11 to 13'),
            lead('They know more. Say it briefly:'),
            say('‘Three.’'),
          ],
        },
        {
          heading: 'Law',
          parts: [lead('Never do this:'), { kind: 'list', ordered: false, items: [['Wait.'], ['Shout.']] }],
        },
      ],
      notes: ['This is an explanation, not legal advice.'],
    });
  });

  it('may be one section, whole, by the id that the page gives its heading', () => {
    const { sections } = outline(GUIDE, 's5');
    expect(sections).toEqual([{ heading: 'Only explained', parts: [lead('No list and no words here.')] }]);
    expect(() => outline(GUIDE, 's9')).toThrow('the sheet names s9, but there is no such heading ##');
    expect(() => outline(GUIDE, 's2')).toThrow('no such heading ##');
  });

  it('needs steps at the beginning', () => {
    expect(() => outline('Text.\n\n## Steps\n\n1. One.')).toThrow('does not begin with numbered steps');
    expect(() => outline('- One.')).toThrow('does not begin with numbered steps');
  });
});

/** Any outline, short or far too long. */
const outlines = fc.record({
  first: fc.constant<SheetPart[]>([{ kind: 'list', ordered: true, items: [['Step.']] }]),
  sections: fc.array(
    fc.record({
      heading: fc.string({ minLength: 1, maxLength: 60 }),
      parts: fc.array(
        fc.oneof(
          fc.lorem({ maxCount: 3 }).map(label),
          fc.lorem({ maxCount: 40 }).map(lead),
          fc.lorem({ maxCount: 20 }).map((text) => lead(`First. ${text}:`)),
          fc.lorem({ maxCount: 20 }).map(say),
          fc.array(fc.lorem({ maxCount: 20 }), { minLength: 1, maxLength: 9 }).map((items): SheetPart => {
            return { kind: 'list', ordered: false, items: items.map((item) => [item]) };
          }),
        ),
        { minLength: 1, maxLength: 12 },
      ),
    }),
    { maxLength: 10 },
  ),
  notes: fc.constant<string[]>([]),
});

const partsOf = (outline: SheetOutline) => outline.sections.flatMap(({ parts }) => parts);
const kindsOf = (outline: SheetOutline) => outline.sections.map(({ parts }) => parts.map(({ kind }) => kind));

describe('a sheet that is too long', () => {
  it('is shortened until it fits; nothing is added, moved or cut in two', () => {
    fc.assert(
      fc.property(outlines, (outline) => {
        const short = fitToPage(localize(() => outline)).kk;
        expect(short.sections.length === 0 || linesOfSheet(short) <= MOST).toBe(true);
        expect(short.first).toEqual(outline.first);
        const all = partsOf(outline).map((part) => JSON.stringify(part));
        let place = -1;
        for (const part of partsOf(short)) {
          // Of an explanation the last sentence may be left.
          const found = all.findIndex((other, index) => {
            if (index <= place) return false;
            return other === JSON.stringify(part) || (part.kind === 'lead' && other.includes(plainText(part.text)));
          });
          expect(found).toBeGreaterThan(place);
          place = found;
        }
      }),
    );
  });

  it('loses the same parts in every language', () => {
    fc.assert(
      fc.property(outlines, (outline) => {
        const twice = (part: SheetPart): SheetPart =>
          part.kind === 'say' ? { ...part, text: [...part.text, ' ', ...part.text] } : part;
        const longer = {
          ...outline,
          sections: outline.sections.map(({ heading, parts }) => ({ heading, parts: parts.map(twice) })),
        };
        const { kk, ru, en } = fitToPage({ kk: longer, ru: outline, en: outline });
        expect(kindsOf(ru)).toEqual(kindsOf(kk));
        expect(en).toEqual(ru);
      }),
    );
  });

  it('loses explanations first, then words to say, and a section only at the end', () => {
    const long = (count: number, text = 'word '.repeat(30).trim()): SheetPart[] =>
      Array.from({ length: count }, () => say(text));
    const sheetOf = (...parts: SheetPart[]): SheetOutline => ({
      first: [],
      sections: [{ heading: 'H', parts }],
      notes: [],
    });
    const shorten = (outline: SheetOutline) => kindsOf(fitToPage(localize(() => outline)).en);
    expect(shorten(sheetOf(lead('a'), lead('b'), ...long(3)))).toEqual([['lead', 'lead', 'say', 'say', 'say']]);
    expect(shorten(sheetOf(lead('word '.repeat(200)), lead('b'), ...long(9)))).toEqual([
      ['lead', ...Array.from({ length: 9 }, () => 'say')],
    ]);
    expect(shorten(sheetOf(lead('word '.repeat(200)), ...long(30)))).toEqual([['say', 'say', 'say', 'say']]);
    const list: SheetPart = { kind: 'list', ordered: false, items: Array.from({ length: 90 }, () => ['item']) };
    expect(shorten(sheetOf(list))).toEqual([]);
  });

  it('keeps the last sentence of an explanation that ends with a colon', () => {
    expect(lastSentence(['One. Two: ', { kind: 'phone', text: '111', link: 'tel:111' }, ':'])).toEqual([
      'Two: ',
      { kind: 'phone', text: '111', link: 'tel:111' },
      ':',
    ]);
    expect(lastSentence(['«Бір.» Екі:'])).toEqual(['Екі:']);
    expect(lastSentence(['One:'])).toEqual(['One:']);
  });

  it('shares its sections between two columns, in order, as evenly as it can', () => {
    fc.assert(
      fc.property(outlines, ({ sections }) => {
        const [left, right] = twoColumns(sections);
        expect([...left, ...right]).toEqual(sections);
        const height = (column: typeof sections) => column.reduce((sum, section) => sum + linesOfSection(section), 0);
        const highest = Math.max(height(left), height(right));
        for (let cut = 1; cut < sections.length; cut += 1) {
          const other = Math.max(height(sections.slice(0, cut)), height(sections.slice(cut)));
          expect(highest).toBeLessThanOrEqual(other + 1e-9);
        }
      }),
    );
  });
});

describe('files', () => {
  it('are named by the path of the page, which is neutral', () => {
    expect(sheetName('parents/told', 'kk')).toBe('parents-told-kk');
    expect(sheetAddress('parents-told-kk')).toBe('/files/sheets/parents-told-kk.pdf');
  });

  it('exist for every guide to parents and for the protocol of the school', () => {
    const parents = content.content.pages.map(({ id }) => id).filter((id) => id.startsWith('parents/'));
    expect([...inputs.keys()]).toEqual(expect.arrayContaining([...parents, 'school/told']));
  });
});

describe('every sheet', () => {
  const made = new Map<string, Localized<DocumentModel>>();
  const documentsOf = (path: string, edition: Edition = 'review') => {
    const key = `${path} ${edition}`;
    const input = content.inputs(edition).get(path);
    if (!input) throw new Error(`${path} has no sheet`);
    const documents = made.get(key) ?? sheetDocuments(input);
    made.set(key, documents);
    return documents;
  };
  const each = (check: (document: DocumentModel, input: SheetInput, language: Language) => void, edition?: Edition) => {
    for (const [path, input] of inputs)
      for (const language of LANGUAGES) check(documentsOf(path, edition)[language], input, language);
  };
  /** How many blocks of each kind, with what stands in boxes and columns. */
  const shapeOf = ({ blocks }: DocumentModel) =>
    JSON.stringify(blocks).match(/"kind":"(?:heading|quote|list|fields)"/g);

  it('fills one page, as a PDF for all readers, in less than 150 KB', () => {
    each((document) => {
      const pdf = setPdf(document);
      const text = openPdf(pdf);
      expect(text, document.file).toMatch(/<xmpTPg:NPages>1</);
      expect(text, document.file).toMatch(/pdfuaid:part>1</);
      expect(text, document.file).toContain('/StructTreeRoot');
      expect(text, document.file).toContain(`/Lang (${document.language}`);
      expect(pdf.length, document.file).toBeLessThan(150 * KILOBYTE);
    });
  }, 300_000);

  it('is the same, byte for byte, when it is made again', () => {
    for (const path of ['parents/told', 'parents/online', 'school/told']) {
      const document = documentsOf(path).kk;
      expect(setPdf(document, { cache: null }).equals(setPdf(document)), path).toBe(true);
    }
  }, 120_000);

  it('has the same parts in the three languages', () => {
    for (const path of inputs.keys()) {
      const { kk, ru, en } = documentsOf(path);
      expect(shapeOf(ru), path).toEqual(shapeOf(kk));
      expect(shapeOf(en), path).toEqual(shapeOf(kk));
    }
  });

  it('carries the numbers with both halves of 111, version, licence, site and edition', () => {
    each((document, { sheet, facts }, language) => {
      const { t } = facts[language];
      const texts = documentTexts(document);
      expect(texts, document.file).toEqual(expect.arrayContaining(['112', '102', '103', '111']));
      const limit = t('blocks.limitAdult').replace('{kz-111}', '111');
      expect(texts.join('\n'), document.file).toContain(limit);
      expect(texts.join('\n'), document.file).toContain(t('blocks.lineAdult').replace('{kz-111}', '111'));
      const version = t('sheet.version', { date: formatDate(sheet.updated, language) });
      expect(document.head.facts.map(plainText)).toEqual([version]);
      expect(document.foot.parts).toContain(site.name[language]);
      expect(document.foot.parts).toContain('CC BY 4.0');
      expect(document.head.notice).toBe(t('edition.fileNote'));
      expect(document.author).toBe(site.name[language]);
    });
  });

  it('has the neutral title of its page in its properties, and nothing that gives a reader away', () => {
    each((document, { page, texts }, language) => {
      expect(document.title).toBe(texts[language].guide.title);
      expect(document.head.heading).toBe(texts[language].guide.heading ?? texts[language].guide.title);
      expect(document.description).toBeUndefined();
      if (isDiscreet(page)) expect(dangerWords(`${document.file} ${document.title} ${document.foot.page}`)).toEqual([]);
    });
  });

  it('prints in the public edition no number that nobody has checked', () => {
    each((document, { facts }, language) => {
      const unchecked = [...facts[language].services.values()].filter(({ data }) => !data.assurance);
      const standing = new Set(documentTexts(document).join('\n').match(/\d+/g));
      for (const { number } of unchecked.flatMap(({ data }) => data.phones))
        expect(standing, document.file).not.toContain(number.replace('+', ''));
      expect(document.head.notice).toBeNull();
    }, 'public');
    // Names are longer than numbers: the page has to be enough for them too.
    expect(setPdf(documentsOf('school/told', 'public').kk).toString('latin1')).toMatch(/<xmpTPg:NPages>1</);
  }, 120_000);

  it('names the file of a text from which no sheet can be made', () => {
    const input = inputs.get('parents/told');
    if (!input) throw new Error('parents/told has no sheet');
    const texts = { ...input.texts, ru: { ...input.texts.ru, body: 'Ничего.' } };
    expect(() => sheetDocuments({ ...input, texts })).toThrow(
      'content/guides/parents/told.ru.mdx: the text does not begin with numbered steps',
    );
  });

  it('leads to its page once the address of the site is known', () => {
    const input = inputs.get('parents/told');
    if (!input) throw new Error('parents/told has no sheet');
    expect(documentsOf('parents/told').kk.foot.parts.join()).not.toContain('http');
    const { kk } = sheetDocuments({ ...input, site: { ...input.site, address: 'https://jan.kz' } });
    expect(kk.foot.parts).toContain('https://jan.kz/kk/parents/told/');
  });
});
