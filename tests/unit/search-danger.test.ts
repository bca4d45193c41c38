import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { noise } from '../../src/search/analysis/noise.ts';
import { compileDanger } from '../../src/search/danger/compile.ts';
import { fold, formsOf } from '../../src/search/danger/fold.ts';
import { dangerFinder, isNear } from '../../src/search/danger/match.ts';
import { DANGER_CARDS, dangerSchema, type DangerTable } from '../../src/search/danger/schema.ts';

interface Example {
  lang: string;
  query: string;
  /** The card that must stand above the results; null where none may. */
  card: string | null;
}

const table = dangerSchema.parse(parse(readFileSync('content/search/danger.yaml', 'utf8')));
const findDanger = dangerFinder(compileDanger(table));
const examples = readFileSync('tests/search/danger.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Example);
const positive = examples.filter(({ card }) => card !== null);
const negative = examples.filter(({ card }) => card === null);

describe('the examples', () => {
  it('are enough, in each language', () => {
    expect(positive.length).toBeGreaterThanOrEqual(120);
    expect(negative.length).toBeGreaterThanOrEqual(120);
    for (const language of ['kk', 'ru', 'en'])
      expect(examples.filter(({ lang }) => lang === language).length).toBeGreaterThan(60);
  });

  it('of danger bring their card, every one', () => {
    const wrong = positive.filter(({ query, card }) => findDanger(query)?.card !== card);
    expect(wrong.map(({ query, card }) => `${query}: ${findDanger(query)?.card ?? 'none'}, not ${card}`)).toEqual([]);
  });

  it('of school and daily life bring none, every one', () => {
    const wrong = negative.filter(({ query }) => findDanger(query) !== null);
    expect(wrong.map(({ query }) => `${query}: ${findDanger(query)?.rule}`)).toEqual([]);
  });

  it('bring a card in capitals, with signs and stray blanks', () => {
    for (const { query, card } of positive.filter(({ query }) => !/[\],.;'[]/.test(query)))
      expect(findDanger(`  ${query.toUpperCase()} !!`)?.card, query).toBe(card);
  });

  it('bring a card where Kazakh is typed without its letters', () => {
    const kazakh = positive.filter(({ lang, query }) => lang === 'kk' && /[әғқңөұүһі]/.test(query));
    const lost = kazakh.filter(({ query }) => findDanger(noise(query, 'ru-keyboard')) === null);
    expect(lost.map(({ query }) => query)).toEqual([]);
  });

  it('bring a card in nine of ten cases in the Latin letters of chats and on the other layout', () => {
    for (const way of ['latin', 'layout'] as const) {
      const cyrillic = positive.filter(({ query }) => /^[\p{Script=Cyrillic}\s]+$/u.test(query));
      const kept = cyrillic.filter(({ query }) => findDanger(noise(query, way)) !== null);
      expect(kept.length / cyrillic.length, way).toBeGreaterThan(0.9);
    }
  });
});

type Card = DangerTable['cards'][number];
const card: Card = { id: 'now', rank: 4, acute: true, helplines: ['kz-112'], page: 'help/now' };
const calm: Card = { id: 'harm', rank: 7, acute: false, helplines: ['kz-111'], page: 'help/start' };

function finder(rules: DangerTable['rules'], lists: DangerTable['lists'] = {}) {
  return dangerFinder(compileDanger({ cards: [card, calm], lists, rules }));
}

describe('a rule', () => {
  it('needs each item in a word of its own, near each other', () => {
    const find = finder([
      {
        id: 'a',
        card: 'now',
        ru: [
          {
            all: [
              ['нож', 'нет'],
              ['нож', 'дом'],
            ],
            within: 3,
          },
        ],
      },
    ]);
    expect(find('нож')).toBeNull();
    expect(find('нож дом')).not.toBeNull();
    expect(find('нож раз дом')).not.toBeNull();
    expect(find('нож раз два дом')).toBeNull();
  });

  it('keeps an order where it asks for one', () => {
    const find = finder([{ id: 'a', card: 'now', ru: ['не дышит'] }]);
    expect(find('брат не дышит')).not.toBeNull();
    expect(find('дышит не')).toBeNull();
  });

  it('has a longest query', () => {
    const find = finder([{ id: 'a', card: 'now', ru: [{ all: ['помогите'], max: 2 }] }]);
    expect(find('помогите мне')).not.toBeNull();
    expect(find('помогите мне выбрать')).toBeNull();
  });

  it('is lifted by its own words, by those of a list and by those of one pattern alone', () => {
    const find = finder(
      [{ id: 'a', card: 'now', not: ['$story'], ru: [{ all: ['нож'], not: ['хлеб*'] }, { all: ['топор'] }] }],
      { story: ['сказк*'] },
    );
    expect(find('нож')).not.toBeNull();
    expect(find('нож для хлеба')).toBeNull();
    expect(find('топор для хлеба')).not.toBeNull();
    expect(find('топор в сказке')).toBeNull();
  });

  it('allows one typing error in words of six letters, none in shorter ones and in =words', () => {
    const find = finder([{ id: 'a', card: 'now', ru: [{ all: ['помогите'] }], kk: [{ all: ['=көмектес'] }] }]);
    for (const typed of ['помгоите', 'помогте', 'помоггите', 'помогитк']) expect(find(typed), typed).not.toBeNull();
    expect(find('домогите')).toBeNull();
    expect(find('көмектас')).toBeNull();
    expect(finder([{ id: 'a', card: 'now', en: [{ all: ['knife'] }] }])('knive')).toBeNull();
  });

  it('meets other endings by the stem, but is not lifted by one', () => {
    const find = finder([{ id: 'a', card: 'now', not: ['мысығым'], kk: [{ all: ['қорқамын'] }] }]);
    expect(find('қорқады')).not.toBeNull();
    expect(find('мысығым қорқады')).toBeNull();
    expect(find('мысыққа қорқады')).not.toBeNull();
  });

  it('gives way to a card of smaller rank; in one card the upper rule names the page', () => {
    const rules: DangerTable['rules'] = [
      { id: 'c', card: 'harm', ru: [{ all: ['боюсь'] }] },
      { id: 'a', card: 'now', page: 'help/home', ru: [{ all: ['дома'] }] },
      { id: 'b', card: 'now', ru: [{ all: ['боюсь'] }] },
    ];
    expect(finder(rules)('боюсь дома')).toEqual({ card: 'now', page: 'help/home', rule: 'a' });
    expect(finder(rules)('боюсь')).toEqual({ card: 'now', page: 'help/now', rule: 'b' });
  });

  it('names a list that is not there', () => {
    expect(() => finder([{ id: 'a', card: 'now', not: ['$stori'], ru: [{ all: ['нож'] }] }])).toThrow('"$stori"');
  });
});

describe('reading', () => {
  it('folds both sides alike', () => {
    expect(fold('ұрып')).toBe(fold('урып'));
    expect(formsOf('urady')).toContain(fold('ұрады'));
    expect(formsOf('nasilie')).toContain(fold('насилие'));
  });

  it('never throws, and says the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(findDanger(text)).toEqual(findDanger(text));
      }),
    );
  });

  it('knows one error from two', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[а-е]{3,9}$/), fc.nat(), (word, seed) => {
        const place = seed % word.length;
        expect(isNear(word.slice(0, place) + word.slice(place + 1), word)).toBe(true);
        expect(isNear(`${word.slice(0, place)}я${word.slice(place)}`, word)).toBe(true);
        expect(isNear(`${word.slice(0, place)}яю${word.slice(place)}`, word)).toBe(false);
      }),
    );
  });

  it('takes no longer than typing does', () => {
    const start = performance.now();
    for (const { query } of examples) findDanger(query);
    expect((performance.now() - start) / examples.length).toBeLessThan(50);
  });
});

it('every card is known to the interface', () => {
  expect(table.cards.map(({ id }) => id).sort()).toEqual([...DANGER_CARDS].sort());
});
