import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { groupPath, shortTerm, termAnchor } from '../../src/glossary/address.ts';
import { firstLetter, indexEntries, lettersOf } from '../../src/glossary/letters.ts';
import { TERM_GROUPS, termSchema, type Term } from '../../src/glossary/schema.ts';
import { termSetData } from '../../src/glossary/structured-data.ts';
import { LANGUAGES, localize } from '../../src/i18n/languages.ts';

const FOLDER = 'content/glossary';
const glossary = new Map(
  readdirSync(FOLDER).map((file) => [
    file.replace(/\.yaml$/, ''),
    termSchema.parse(parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))),
  ]),
);

/** A term with the same word in all languages. */
function sample(number: number, word: string, more: Partial<Term> = {}): Term {
  return {
    number,
    group: 'body',
    term: localize(() => word),
    definition: localize(() => 'Text.'),
    basis: 'own',
    needsNativeCheck: false,
    ...more,
  };
}

describe('the terms', () => {
  it('have a number and so an address of their own, and every theme has some', () => {
    const anchors = [...glossary.values()].map(({ number }) => termAnchor(number));
    expect(new Set(anchors).size).toBe(glossary.size);
    expect([...new Set([...glossary.values()].map(({ group }) => group))].sort()).toEqual([...TERM_GROUPS].sort());
  });

  it('have addresses that name no act', () => {
    expect(termAnchor(8)).toBe('t8');
    expect(TERM_GROUPS.map(groupPath).join()).not.toMatch(/violen|abus|rape|sexual|assault|bull|victim/);
  });

  it('are short in a label: without the explanation after a colon', () => {
    expect(shortTerm('груминг: баланың сеніміне кіру, арбау')).toBe('груминг');
    expect(shortTerm('құпия / тосынсый')).toBe('құпия / тосынсый');
  });

  it('whose Kazakh word rests on nothing seen await a native reader', () => {
    const open = [...glossary].filter(([, term]) => ['background', 'unconfirmed'].includes(term.basis));
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(([, term]) => !term.needsNativeCheck).map(([id]) => id)).toEqual([]);
  });

  it('of the law name the provision where the definition says what the law says', () => {
    const opening = /^(?:In law:|По закону это|Заң бойынша бұл –)/;
    const legal = [...glossary].filter(([, { definition }]) => opening.test(definition.en));
    expect(legal.length).toBeGreaterThan(10);
    expect(legal.filter(([, { provision }]) => provision === undefined).map(([id]) => id)).toEqual([]);
  });

  it('say that a definition is one of law in all three languages or in none', () => {
    const inLaw = { kk: /^(?:Қазақстан заңы|Заң) бойынша/, ru: /^По закону/, en: /^In (?:the )?law/ };
    const uneven = [...glossary].filter(
      ([, { definition }]) => new Set(LANGUAGES.map((language) => inLaw[language].test(definition[language]))).size > 1,
    );
    expect(uneven.map(([id]) => id)).toEqual([]);
  });
});

describe('the index from A to Z', () => {
  it('follows the alphabet of the language', () => {
    const words = ['қорғаншы', 'әлімжеттік', 'кибербуллинг', 'бала', 'ата-ана', 'іс', 'ұл', 'өгей әке', 'оңалту'];
    const letters = lettersOf(
      words.map((word, index) => sample(index + 1, word)),
      'kk',
    );
    expect(letters.map(({ letter }) => letter)).toEqual(['А', 'Ә', 'Б', 'К', 'Қ', 'О', 'Ө', 'Ұ', 'І']);
  });

  it('sets Ё beside Е, looks behind quotation marks, and puts digits first', () => {
    expect(firstLetter('ёлка', 'ru')).toBe('Е');
    expect(firstLetter('«жертва»', 'ru')).toBe('Ж');
    expect(firstLetter('«111» бірыңғай байланыс орталығы', 'kk')).toBe('0–9');
    const letters = lettersOf([sample(1, 'бала'), sample(2, '«111» орталығы')], 'kk');
    expect(letters.map(({ letter }) => letter)).toEqual(['0–9', 'Б']);
  });

  it('leads from a word that the site avoids to the word that it writes', () => {
    const term = sample(25, 'grooming: winning trust', {
      variants: { kk: [], ru: [], en: ['luring'] },
      avoid: { kk: [], ru: [], en: ['seduction'] },
    });
    expect(indexEntries([term], 'en')).toEqual([
      { word: 'grooming: winning trust', number: 25, group: 'body' },
      { word: 'luring', number: 25, group: 'body' },
      { word: 'seduction', number: 25, group: 'body', instead: 'grooming' },
    ]);
    expect(indexEntries([term], 'kk')).toHaveLength(1);
  });

  it.each(LANGUAGES)('has every term, each word once: %s', (language) => {
    const terms = [...glossary.values()];
    const entries = lettersOf(terms, language).flatMap((letter) => letter.entries);
    expect(new Set(entries.map(({ number }) => number)).size).toBe(terms.length);
    expect(entries).toHaveLength(indexEntries(terms, language).length);
    const words = entries.map(({ word }) => word.toLowerCase());
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('loses no word and repeats no letter, whatever the words are', () => {
    const word = fc.string({ unit: fc.constantFrom('а', 'Ә', 'қ', 'ё', 'Е', '«', '»', ' ', '1', '-'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.constantFrom(...LANGUAGES), (words, language) => {
        const letters = lettersOf(
          words.map((text, index) => sample(index + 1, text)),
          language,
        );
        expect(new Set(letters.map(({ letter }) => letter)).size).toBe(letters.length);
        expect(
          letters
            .flatMap(({ entries }) => entries.map((entry) => entry.word))
            .sort()
            .join('|'),
        ).toBe([...words].sort().join('|'));
      }),
    );
  });
});

describe('the description for machines', () => {
  const read = (terms: Term[]) =>
    JSON.parse(
      termSetData({ group: 'body', name: 'Body', terms, language: 'en', site: 'https://example.org' }),
    ) as unknown;

  it('names the set, its language and each term with its address', () => {
    const term = sample(30, 'келісім', {
      term: { kk: 'келісім', ru: 'согласие', en: 'consent' },
      variants: { kk: ['ризалық'], ru: [], en: ['agreement'] },
      avoid: { kk: [], ru: [], en: ['permission'] },
    });
    expect(read([term])).toEqual({
      '@context': 'https://schema.org',
      '@type': 'DefinedTermSet',
      '@id': 'https://example.org/en/glossary/body/',
      name: 'Body',
      inLanguage: 'en',
      hasDefinedTerm: [
        {
          '@type': 'DefinedTerm',
          '@id': 'https://example.org/en/glossary/body/#t30',
          name: 'consent',
          alternateName: ['agreement', 'келісім', 'согласие'],
          description: 'Text.',
        },
      ],
    });
  });

  it('can never end its data block, whatever a text holds', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '/', 'script', '>', '!--', '"', '\\', 'а'), minLength: 1 });
    fc.assert(
      fc.property(text, (word) => {
        const terms = [sample(1, word)];
        const data = termSetData({ group: 'body', name: word, terms, language: 'kk', site: '' });
        expect(data).not.toContain('<');
        expect(JSON.parse(data)).toMatchObject({ name: word });
      }),
    );
  });
});
