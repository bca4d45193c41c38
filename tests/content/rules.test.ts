import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../src/content/check/components.ts';
import { dangerWords } from '../../src/content/check/discretion.ts';
import { lineFaults } from '../../src/content/check/letters.ts';
import { phoneIn } from '../../src/content/check/phones.ts';
import { parseProse } from '../../src/content/check/prose.ts';
import { countWords, sentencesOf, splitSentences } from '../../src/content/check/sentence-split.ts';
import { nearest } from '../../src/content/check/suggest.ts';
import { parseYaml } from '../../src/content/check/yaml.ts';

describe('components', () => {
  const registry = readFileSync('src/components/prose/index.ts', 'utf8');
  const listed = /proseComponents = \{([^}]*)\}/.exec(registry)?.[1] ?? '';
  const names = listed.match(/^ {2}[A-Z]\w*(?=,$)/gm)?.map((name) => name.trim()) ?? [];

  it('are the ones that the site renders', () => {
    expect(Object.keys(COMPONENTS).sort()).toEqual(names.sort());
  });

  it('are explained to writers', () => {
    const guide = readFileSync('docs/editing.md', 'utf8');
    expect(names.filter((name) => !guide.includes(`<${name}`))).toEqual([]);
  });
});

describe('danger words', () => {
  it.each([
    'Жәбірлеу туралы',
    'Полицияға бару',
    'Травля в чате',
    'Полицию вызвать',
    'Bullying',
    'ABUSED',
    '111-ге жазу',
    'call 102',
  ])('finds one in «%s»', (text) => {
    expect(dangerWords(text)).toHaveLength(1);
  });

  it.each([
    'Қауіпсіздік',
    'Безопасность',
    'Safety',
    'Қазір не істеу керек',
    'Что делать',
    'Grape',
    'year 1112',
    'help/now',
  ])('finds none in «%s»', (text) => {
    expect(dangerWords(text)).toEqual([]);
  });
});

describe('phones', () => {
  it.each([
    ['111-ге хабарласыңыз', '111'],
    ['Звоните: 103.', '103'],
    ['«112»', '112'],
    ['+7 708 106 08 10', '+7 708 106 08 10'],
    ['8-708-106-08-10', '8-708-106-08-10'],
    ['+77081060810', '+77081060810'],
  ])('finds the number in «%s»', (text, number) => {
    expect(phoneIn(text)).toBe(number);
  });

  it.each([
    '110 111',
    '2\u00a0112',
    '1,112',
    '111,000',
    '150%',
    '2019–2020',
    'статья 121-1',
    '{kz-111}',
    'I111',
    '0.150',
  ])('finds none in «%s»', (text) => {
    expect(phoneIn(text)).toBeNull();
  });
});

describe('letters', () => {
  it.each(['ДосболLIKE жобасы', 'QR-код', 'Take It Down', 'WCAG-ға сай', 'іс, ңғқөұүһ', 'ребёнок', 'plan A and B'])(
    'accepts «%s»',
    (line) => {
      expect(lineFaults(line)).toEqual([]);
    },
  );

  it.each([
    ['cөз', 'Write сөз with Cyrillic letters only'],
    ['bеst', 'Write best with Latin letters only'],
    ['мен i сен', 'Write the Cyrillic letter «і»'],
    [
      'зорлықvideo',
      'Write the whole word in one alphabet; set a hyphen between a foreign name and a Kazakh or Russian ending',
    ],
    ['ҡала', 'Write the Kazakh or Russian letter that was meant'],
    ['и\u0306од', 'Type the letter again as one sign: й, ё'],
  ])('refuses «%s»', (line, instead) => {
    expect(lineFaults(line).map((fault) => fault.instead)).toEqual([instead]);
  });
});

describe('sentences', () => {
  it.each([
    ['Бір сөйлем. Екінші сөйлем! Үшінші ме?', 3],
    ['«Я тебе верю. Это не твоя вина».', 2],
    ['В 2019 г. Казахстан принял закон.', 1],
    ['Помогите им. Это важно.', 2],
    ['The share was 17.9 percent in 2020.', 1],
    ['Say: ‘Stop!’ and go.', 1],
    ['Without an end', 1],
    ['', 0],
  ])('splits «%s»', (text, number) => {
    expect(splitSentences(text)).toHaveLength(number);
  });

  it('loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('а', 'Б', '.', '!', ' ', '»', '1') }), (text) => {
        expect(splitSentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('counts what stands between spaces, without signs and names of laws', () => {
    expect(countWords('111-ге, зорлық-зомбылық – 2026')).toBe(3);
    expect(countWords('В Законе «О правах ребёнка» сказано иначе')).toBe(4);
    expect(countWords('«Бала құқықтары туралы» заң күшінде')).toBe(2);
  });

  it('counts a component as the words that it shows, and leaves out headings and tables', () => {
    const text = `## Not this heading

<Phone id="kz-111" />-ге хабарлас (<Article id="cc-120" />).

<LawDate id="law" of="inForce" />дан бері.

| not | this |
|---|---|
| or | that |

<ForAdult>

- Для взрослого.

</ForAdult>

<Next>Read [this page](/help/) now.</Next>
`;
    const { tree } = parseProse(text, 'x.mdx');
    const sentences = tree ? sentencesOf(tree) : [];
    expect(sentences.map(({ words, audience, line }) => [words, audience, line])).toEqual([
      [2, 'reader', 3],
      [4, 'reader', 5],
      [2, 'adult', 13],
      [4, 'reader', 17],
    ]);
  });
});

describe('reading', () => {
  it('never throws, whatever a file holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '{', '}', '-', ':', '\n', ' ', 'a', '#', '"', '[', '|', '/') }),
        (text) => {
          expect(Array.isArray(parseYaml(text, 'x.yaml').problems)).toBe(true);
          expect(Array.isArray(parseProse(text, 'x.mdx').problems)).toBe(true);
        },
      ),
    );
  });

  it('keeps the line of every field', () => {
    const { lines } = parseYaml('a: 1\nlist:\n  - x: 1\n    y: 2\n  - 3\n', 'x.yaml', 5);
    expect(Object.fromEntries(lines)).toEqual({
      '': 5,
      a: 5,
      list: 6,
      'list[0]': 7,
      'list[0].x': 7,
      'list[0].y': 8,
      'list[1]': 9,
    });
  });
});

it('proposes near names only', () => {
  expect(nearest('kz-110', ['kz-111', 'kz-112', 'semey-centre'])).toEqual(['kz-111', 'kz-112']);
  expect(nearest('anything', ['kz-111'])).toEqual([]);
});
