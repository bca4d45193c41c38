import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { fold, indexKey, normaliseText, queryKeys, queryWords, stem, words } from '../../src/search/analysis/index.ts';
import { noise, NOISES } from '../../src/search/analysis/noise.ts';

/** Any string, and strings that look like words of ours, which any string hardly ever does. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'абдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі'), maxLength: 45 }),
  fc.string({ unit: fc.constantFrom(...'abcdeghijklnopqrstuyz', "'", '’', 'ә', 'ə', 'ь', '-', '\u0301', '\u00AD') }),
);
const anyLanguage = fc.constantFrom(...LANGUAGES);
const RUNS = { numRuns: 3000 };

/** Words of our own Kazakh texts, as the spelling check lists them. */
const OWN_WORDS = readFileSync('content/check/words.kk.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => normaliseText(line.replace(/[-.~!].*$|\/.*$/, '')));

describe('normaliseText', () => {
  it('gives every letter one form', () => {
    expect(normaliseText('ЁЛКА')).toBe('елка');
    expect(normaliseText('и\u0306од')).toBe('йод');
    expect(normaliseText('за\u0301мок')).toBe('замок');
    expect(normaliseText('қор\u00ADлай\u200Bды')).toBe('қорлайды');
    expect(normaliseText('don’t')).toBe("don't");
  });

  it('takes Latin letters that look Cyrillic for Cyrillic ones inside a Cyrillic word, and the other way round', () => {
    expect(normaliseText('кəмелет')).toBe('кәмелет');
    expect(normaliseText('Балa')).toBe('бала');
    expect(normaliseText('HPСK Кодeкс')).toBe('нрск кодекс');
    expect(normaliseText('sехual')).toBe('sexual');
    expect(normaliseText('abc')).toBe('abc');
  });

  it('changes nothing more the second time, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
      RUNS,
    );
  });
});

describe('words', () => {
  it('gives the words with their places in the text as it was given', () => {
    const text = 'Мені қор\u00ADлайды, «Көмек» керек: 111-ге!';
    expect(words(text).map(({ word }) => word)).toEqual(['мені', 'қорлайды', 'көмек', 'керек', '111']);
    const [, second] = words(text);
    expect(text.slice(second?.start, second?.end)).toBe('қор\u00ADлайды');
  });

  it('are the words of the normalised text, and their places lie in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { word, start, end } of words(text)) {
          expect(word).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(before);
          expect(normaliseText(text.slice(start, end))).toBe(word);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      RUNS,
    );
  });
});

describe('fold', () => {
  it('leaves the letters that every way of typing has', () => {
    expect(fold('жәбірлеу')).toBe('жабирлеу');
    expect(fold('қорғаныш')).toBe('корганыш');
    expect(fold('үйің')).toBe('уиин');
    expect(fold('помощь')).toBe('помош');
    expect(fold('café')).toBe('cafe');
  });

  it('changes nothing more the second time and never gives nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(normaliseText(text));
        expect(fold(once)).toBe(once);
        expect(once === '').toBe(normaliseText(text) === '');
      }),
      RUNS,
    );
  });
});

describe('stem', () => {
  it('is its own stem, is never empty and never throws, whatever the text', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const word = normaliseText(text);
        const once = stem(word, language);
        expect(stem(once, language)).toBe(once);
        expect(once === '').toBe(word === '');
        expect(() => stem(text, language)).not.toThrow();
      }),
      RUNS,
    );
  });

  it('is its own stem for every word of our own texts', () => {
    expect(OWN_WORDS.length).toBeGreaterThan(3000);
    expect(OWN_WORDS.filter((word) => stem(stem(word, 'kk'), 'kk') !== stem(word, 'kk'))).toEqual([]);
  });

  it.each([
    ['ru', ['насилие', 'насилия', 'насилием']],
    ['ru', ['нарушение', 'нарушать', 'нарушен']],
    ['ru', ['еда', 'еду', 'еды']],
    ['en', ['abuse', 'abused', 'abuses', 'abusing']],
    ['en', ['child', "child's"]],
  ] as const)('brings together forms in %s: %s', (language, forms) => {
    expect(new Set(forms.map((form) => stem(form, language))).size).toBe(1);
  });

  it('leaves words of another script alone', () => {
    expect(stem('балалар', 'en')).toBe('балалар');
    expect(stem('children', 'kk')).toBe('children');
    expect(stem('子供', 'ru')).toBe('子供');
  });
});

describe('indexKey', () => {
  it('consists of letters that Pagefind leaves alone', () => {
    for (const word of OWN_WORDS)
      for (const language of LANGUAGES) expect(indexKey(word, language)).toMatch(/^[a-zа-я0-9]+$/);
    expect(OWN_WORDS.map((word) => indexKey(word, 'kk')).join('')).not.toMatch(/[йёэщъьяюц]/);
  });
});

describe('queryKeys', () => {
  const keysOf = (query: string, language: 'kk' | 'ru' | 'en') =>
    queryWords(query).flatMap(({ word }) => queryKeys(word, language).map(({ key }) => key));

  it.each([
    ['көмек', ['komek', 'kómek', "ko'mek", 'kömek', 'көмегі', 'комек', 'rjvtr']],
    ['қорлау', ['qorlau', 'korlau', 'qorlaý', 'корлау', 'qorlaidy', 'korlaydi', '0jhkfe']],
    ['әлімжеттік', ['alimjettik', 'alimzhettik', 'älimjettik', 'алимжеттик', 'əлімжеттік']],
    ['шағым', ['shagym', 'shaghym', 'şağym', 'shaǵym', "s'ag'ym", 'шагым']],
    ['жәбірлеу', ['jabirleu', 'jábirleý', 'zhabirleu', 'жабирлеу']],
    ['қыз', ['qyz', 'kyz', 'qiz', 'кыз', 'қызым']],
    ['ұялу', ['uialu', 'uyalu', 'уялу']],
  ])('find %s however it is typed', (word, typed) => {
    for (const query of typed)
      expect([query, keysOf(query, 'kk')]).toEqual([query, expect.arrayContaining([indexKey(word, 'kk')])]);
  });

  it.each([
    ['насилие', ['nasilie', 'nasiliye', 'насилия', 'yfcbkbt']],
    ['обижает', ['obizhaet', 'obijaet', 'obizhayet']],
    ['боюсь', ['boyus', "boyus'", 'bojus', 'boius']],
    ['помощь', ['pomosh', 'pomoshch', "pomoshch'", 'gjvjom']],
    ['травля', ['travlya', 'travlia', 'nhfdkz']],
  ])('find the Russian %s however it is typed', (word, typed) => {
    for (const query of typed)
      expect([query, keysOf(query, 'ru')]).toEqual([query, expect.arrayContaining([indexKey(word, 'ru')])]);
  });

  it('find English typed on a Cyrillic layout', () => {
    expect(keysOf('кщтпкщщь', 'en')).toContain(indexKey('rongroom', 'en'));
  });

  it('find a word of another language too, after the reader’s own', () => {
    const [first] = queryKeys('bullying', 'en');
    expect(first).toEqual({ key: 'bulli', weight: 1, reading: 'typed' });
    expect(keysOf('bullying', 'kk')).toContain('bulli');
    expect(queryKeys('травля', 'kk').map(({ reading }) => reading)).toContain('other-language');
  });

  it('are one at least, each once, surest first, with weights up to 1', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        for (const { word } of [...queryWords(text), ...words(text)]) {
          const keys = queryKeys(word, language);
          expect(keys.length).toBeGreaterThan(0);
          expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
          const weights = keys.map(({ weight }) => weight);
          expect(weights).toEqual(weights.toSorted((a, b) => b - a));
          expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('find nearly every word of our own texts without its Kazakh letters, in Latin letters and on the wrong layout', () => {
    const sample = OWN_WORDS.filter((word) => /^\p{L}{3,}$/u.test(word));
    const share = (way: (typeof NOISES)[number]) =>
      sample.filter((word) => keysOf(noise(word, way), 'kk').includes(indexKey(word, 'kk'))).length / sample.length;
    expect(share('ru-keyboard')).toBeGreaterThan(0.97);
    expect(share('latin')).toBeGreaterThan(0.95);
    expect(share('layout')).toBeGreaterThan(0.9);
  });
});

describe('queryWords', () => {
  it('sees through the wrong layout, with the places of the words in the query', () => {
    const query = 'vtyb vtrntgnt 0jhkfqls';
    expect(queryWords(query).map(({ word }) => word)).toEqual(['мени', 'мектепте', 'қорлайды']);
    expect(queryWords(query).map(({ start, end }) => query.slice(start, end))).toEqual(query.split(' '));
    expect(queryWords('[fk;fqs').map(({ word }) => word)).toEqual(['халжайы']);
  });

  it('takes a comma or a full stop before a blank for what it is', () => {
    const read = (query: string) => queryWords(query).map(({ word }) => word);
    expect(read('Save, report, block')).toEqual(['save', 'report', 'block']);
    expect(read('Chat. What now')).toEqual(['chat', 'what', 'now']);
    expect(read(',fkf 090s5s')).toEqual(['бала', 'құқығы']);
  });

  it('leaves a query in its own layout as it is', () => {
    for (const query of [
      'my friend is bullied at school, what can I do?',
      'meni mektepte qorlaidy',
      "ja'ne",
      'Мені қорлайды',
      'HSDS 3.0 деген не',
    ]) {
      expect(queryWords(query)).toEqual(words(query));
    }
  });
});

describe('noise', () => {
  it('types as people do', () => {
    expect(noise('Қорлайды, көмек!', 'ru-keyboard')).toBe('Корлайды, комек!');
    expect(noise('Шағым жібер', 'latin')).toBe('Shagym zhiber');
    expect(noise('қорлайды', 'layout')).toBe('0jhkfqls');
    expect(noise('hello', 'layout')).toBe('руддщ');
  });

  it('slips once in one word of four letters or more, the same way for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const slipped = noise('мен көмек іздеймін', 'typo', seed);
        expect(slipped).not.toBe('мен көмек іздеймін');
        expect(noise('мен көмек іздеймін', 'typo', seed)).toBe(slipped);
        expect(slipped.split(' ').filter((word, index) => word !== ['мен', 'көмек', 'іздеймін'][index])).toHaveLength(
          1,
        );
      }),
    );
    expect(noise('бұл не', 'typo', 1)).toBe('бұл не');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...NOISES), fc.integer(), (text, way, seed) => void noise(text, way, seed)),
    );
  });
});
