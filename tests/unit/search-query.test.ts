import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileIndex } from '../../src/search/index/compile.ts';
import type { SearchDocument } from '../../src/search/index/documents.ts';
import { encodeTerms } from '../../src/search/index/encode.ts';
import type { Concept } from '../../src/search/index/thesaurus.ts';
import { impactOf } from '../../src/search/index/weights.ts';
import { askerOf } from '../../src/search/query/asker.ts';
import { typingErrors } from '../../src/search/query/distance.ts';
import { makeExcerpt } from '../../src/search/query/excerpt.ts';
import { IMPACT_STEPS, INDEX_LANGUAGES, readTerms, type Term } from '../../src/search/query/format.ts';
import { createSearch, type Answer, type AskOptions } from '../../src/search/query/index.ts';
import { readQuestion } from '../../src/search/query/question.ts';
import { rank, RANKING, type Match } from '../../src/search/query/rank.ts';
import { variantsOf } from '../../src/search/query/slips.ts';

type Page = Partial<SearchDocument> & Pick<SearchDocument, 'path' | 'title'> & { text: string };

function page({ text, ...given }: Page): SearchDocument {
  return {
    language: 'kk',
    kind: 'page',
    section: 'help',
    sectionName: 'Көмек',
    answers: [],
    leads: false,
    parts: [{ heading: '', fragment: '', text }],
    ...given,
  };
}

/** Asks an index of its own; remembers which files were loaded. */
function searchOf(documents: SearchDocument[], concepts: Concept[] = [], language: 'kk' | 'ru' | 'en' = 'kk') {
  const files = compileIndex(documents, concepts);
  const loaded: string[] = [];
  const search = createSearch({
    language,
    load(name) {
      const file = files.get(name);
      loaded.push(name);
      return file ? Promise.resolve(file) : Promise.reject(new Error(name));
    },
  });
  return { loaded, ask: (question: string, options?: AskOptions) => search.ask(question, options) };
}

const paths = ({ results }: Answer) => results.map(({ path }) => path);
const marked = (pieces: { text: string; mark: boolean }[]) => pieces.filter(({ mark }) => mark).map(({ text }) => text);

const SCHOOL = page({ path: 'school', title: 'Мектеп', text: 'Мектептегі достық туралы әңгіме.' });
const HOME = page({ path: 'home-fear', title: 'Үйде қорқамын', text: 'Үйде біреу ұрса, көмек сұра. Көмек бар.' });
const CHAT = page({ path: 'chat', title: 'Чаттағы бопсалау', text: 'Біреу фото сұраса, жіберме. Мектепте де айт.' });
const FILLER = ['су', 'тау', 'көл', 'гүл', 'құс'].map((word) =>
  page({ path: `filler/${word}`, title: word, text: `${word} туралы бет` }),
);
const SMALL = [SCHOOL, HOME, CHAT, ...FILLER];

describe('the pieces of the index', () => {
  const term: fc.Arbitrary<Term> = fc.record({
    key: fc.string({ minLength: 1, unit: 'grapheme' }),
    written: fc.string({ unit: 'grapheme' }),
    concepts: fc.array(fc.nat(300), { maxLength: 3 }),
    postings: fc.uniqueArray(
      fc.record({
        entry: fc.nat(1_000),
        language: fc.constantFrom(...INDEX_LANGUAGES),
        impact: fc.integer({ min: 1, max: IMPACT_STEPS }).map((steps) => steps / IMPACT_STEPS),
        parts: fc.nat(2 ** 30 - 1),
      }),
      { selector: ({ entry, language }) => `${entry} ${language}`, maxLength: 20 },
    ),
  });
  const code = ({ entry, language }: Term['postings'][number]) => entry * 4 + INDEX_LANGUAGES.indexOf(language);

  it('are read as they were written, whatever the size of a piece', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 20 }), fc.integer({ min: 1, max: 400 }), (terms, size) => {
        const read = encodeTerms(terms, size).flatMap(({ bytes }) => readTerms(bytes));
        const sorted = terms.map((each) => ({
          ...each,
          postings: [...each.postings].sort((a, b) => code(a) - code(b)),
        }));
        expect(read).toEqual(sorted);
      }),
    );
  });

  it('that are cut off are refused', () => {
    const [piece] = encodeTerms([{ key: 'комек', written: 'көмек', concepts: [], postings: [] }]);
    expect(() => readTerms(piece!.bytes.subarray(0, -2))).toThrow('ends too early');
  });

  it('are the same for the same documents, and two versions in one language are refused', () => {
    expect(compileIndex(SMALL)).toEqual(compileIndex(SMALL));
    expect(() => compileIndex([SCHOOL, SCHOOL])).toThrow('school#: the search index was given two versions in kk');
  });
});

describe('what a key weighs', () => {
  const none = { title: 0, answer: 0, heading: 0, text: 0 };

  it('grows with its occurrences, most in a title, less in a long text, and stays below 1', () => {
    const once = impactOf({ ...none, text: 1 }, 100, 100);
    expect(impactOf({ ...none, text: 2 }, 100, 100)).toBeGreaterThan(once);
    expect(impactOf({ ...none, text: 1 }, 300, 100)).toBeLessThan(once);
    expect(impactOf({ ...none, title: 1 }, 100, 100)).toBeGreaterThan(impactOf({ ...none, heading: 1 }, 100, 100));
    expect(impactOf({ title: 9, answer: 9, heading: 9, text: 99 }, 1, 100)).toBeLessThan(1);
  });
});

describe('ranking', () => {
  const match = (...entries: number[]): Match => ({
    term: {
      key: entries.join(),
      written: '',
      concepts: [],
      postings: entries.map((entry) => ({ entry, language: 'kk', impact: 0.5, parts: 1 })),
    },
    weight: 1,
    loose: false,
  });
  const options = { ...RANKING, language: 'kk', total: 100 } as const;
  const word = (...entries: number[]) => ({ stop: false, share: 1, matches: [match(...entries)] });
  const order = (...words: Parameters<typeof rank>[0]) => rank(words, options).map(({ entry }) => entry);

  it('prefers rare words, and all words together', () => {
    expect(order(word(1, 2, 3, 4, 5), word(6))[0]).toBe(6);
    expect(order(word(1, 2), word(2, 3))[0]).toBe(2);
  });

  it('lets words that say little count little', () => {
    expect(order({ ...word(1), stop: true }, word(2))).toEqual([2, 1]);
  });

  it('prefers the reader’s language, and counts a translation of the same entry once', () => {
    const foreign = match(2);
    foreign.term.postings[0]!.language = 'ru';
    expect(order({ stop: false, share: 1, matches: [foreign, match(1)] })).toEqual([1, 2]);
    const both = rank([{ stop: false, share: 1, matches: [match(1), match(1)] }], options);
    expect(both[0]!.score).toBeCloseTo(rank([word(1)], options)[0]!.score);
  });
});

describe('slips of the fingers', () => {
  it.each([
    ['мектеп', 'мектпе', 1],
    ['мектеп', 'мекеп', 1],
    ['мектеп', 'меектеп', 1],
    ['мектеп', 'мәктеп', 1],
    ['мектеп', 'мектеп', 0],
    ['мектеп', 'балабақша', 3],
  ])('%s, %s: %d', (from, to, errors) => expect(typingErrors(from, to, 2)).toBe(errors));

  it('are all undone: the word that was meant is among the variants', () => {
    const letter = fc.constantFrom(...'бдеклмнорсту');
    const word = fc.array(letter, { minLength: 4, maxLength: 10 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(word, fc.nat(), letter, fc.nat(3), (meant, at, other, kind) => {
        const place = at % meant.length;
        const before = meant.slice(0, place);
        const here = meant.charAt(place);
        const after = meant.slice(place + 1);
        const typed = [
          before + after,
          before + here + here + after,
          before + other + after,
          before + after.charAt(0) + here + after.slice(1),
        ][kind]!;
        if (typed === meant) return;
        expect(variantsOf(typed).map((variant) => variant.word)).toContain(meant);
      }),
    );
  });
});

describe('excerpts', () => {
  it('show the text as it was written, with forms of the words marked', () => {
    const text = 'Ең алдымен: МЕКТЕПТЕГІ мұғалімге айт — «ол көмектеседі»!';
    const pieces = makeExcerpt(text, 'kk', new Map([['мектеп', 1]]));
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(marked(pieces)).toEqual(['МЕКТЕПТЕГІ']);
  });

  it('are cut around the words, and lose nothing between', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('бала', 'көмек', 'үй,', '«достар»', '\u00ad', '—')), (parts) => {
        const text = parts.join(' ');
        const shown = makeExcerpt(text, 'kk', new Map([['комек', 1]]))
          .map((piece) => piece.text)
          .join('')
          .replace(/^… /, '')
          .replace(/ …$/, '');
        expect(text).toContain(shown);
        expect(shown.includes('көмек')).toBe(text.includes('көмек'));
      }),
    );
  });

  it('mark a phrase of the thesaurus only where all its words stand', () => {
    const keys = new Map([['куш корсет', 1]]);
    expect(marked(makeExcerpt('Күш көрсету жаман. Жолды көрсету жақсы.', 'kk', keys))).toEqual(['Күш', 'көрсету']);
  });
});

describe('the search', () => {
  it('finds pages by any word, the better match first', async () => {
    const { ask } = searchOf(SMALL);
    expect(paths(await ask('үйде мені ұрады көмек'))[0]).toBe('home-fear');
    expect(paths(await ask('мектеп'))).toEqual(['school', 'chat']);
    expect((await ask('мектеп')).corrected).toBeNull();
  });

  it('shows the forms of a word in the excerpt', async () => {
    const { ask } = searchOf(SMALL);
    const { results } = await ask('мектеп');
    expect(marked(results[0]!.excerpt)).toEqual(['Мектептегі']);
    expect(results[0]).toMatchObject({ address: '/kk/school/', title: 'Мектеп', language: 'kk', sectionName: 'Көмек' });
  });

  it.each([
    ['комек', 'home-fear'],
    ['komek', 'home-fear'],
    ['мектепп', 'school'],
  ])('understands %s', async (question, path) => {
    expect(paths(await searchOf(SMALL).ask(question))[0]).toBe(path);
  });

  it('says what it corrected, and leaves it when it is told to', async () => {
    const { ask } = searchOf(SMALL);
    const answer = await ask('фоот жіберме');
    expect(answer.corrected).toBe('фото жіберме');
    expect(paths(answer)).toEqual(['chat']);
    expect((await ask('фоот', { exact: true })).total).toBe(0);
  });

  it('completes the last word while it is typed', async () => {
    const { ask } = searchOf(SMALL);
    expect(paths(await ask('бопс', { typing: true }))).toEqual(['chat']);
    expect(paths(await ask('бопс ', { typing: true }))).toEqual([]);
  });

  it('finds nothing where nothing is near, and for no words', async () => {
    const { ask } = searchOf(SMALL);
    expect(await ask('йцукенгшщз')).toMatchObject({ results: [], total: 0, corrected: null });
    expect(await ask(' ?! ')).toMatchObject({ results: [], total: 0 });
  });

  it('never throws, whatever is typed', async () => {
    const { ask } = searchOf(SMALL);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), async (question, typing) => {
        await ask(question, { typing });
      }),
      { numRuns: 60 },
    );
  });

  it('leads from a word of another language to the page in the reader’s, with the foreign excerpt named', async () => {
    const russian = page({
      path: 'home-fear',
      language: 'ru',
      title: 'Боюсь дома',
      text: 'Если дома бьют ремнём, скажи.',
    });
    const { results } = await searchOf([...SMALL, russian]).ask('ремень');
    expect(results[0]).toMatchObject({
      path: 'home-fear',
      address: '/kk/home-fear/',
      title: 'Үйде қорқамын',
      language: 'ru',
    });
    expect(marked(results[0]!.excerpt)).toEqual(['ремнём']);
  });

  it('finds other words of the same concept, slang too, and marks them', async () => {
    const concepts: Concept[] = [
      {
        id: 'blackmail',
        words: [
          { language: 'kk', text: 'бопсалау' },
          { language: 'ru', text: 'шантаж' },
        ],
        slang: [{ language: 'ru', text: 'развод на деньги' }],
        near: [],
      },
    ];
    const { ask } = searchOf(SMALL, concepts);
    expect(paths(await ask('шантаж'))).toEqual(['chat']);
    expect(paths(await ask('развод на деньги'))[0]).toBe('chat');
    const text = page({ path: 'chat', title: 'Чат', text: 'Бұл – бопсалау.' });
    const { results } = await searchOf([text, ...FILLER], concepts).ask('шантаж');
    expect(marked(results[0]!.excerpt)).toEqual(['бопсалау']);
  });

  it('leads to the place of the page below its heading', async () => {
    const long = page({
      path: 'long',
      title: 'Ұзақ бет',
      text: '',
      parts: [
        { heading: '', fragment: '', text: 'Басы.' },
        { heading: 'Бірінші', fragment: 's1', text: 'Достық туралы.' },
        { heading: 'Екінші', fragment: 's2', text: 'Полицияға хабарлау.' },
      ],
    });
    const { results } = await searchOf([long, ...FILLER]).ask('полиция');
    expect(results[0]).toMatchObject({ heading: 'Екінші', path: 'long' });
    expect(results[0]!.sub).toMatchObject([{ fragment: 's2', address: '/kk/long/#s2' }]);
  });

  it('filters by section and kind, counts sections, gives further results', async () => {
    const law = page({ path: 'law', title: 'Мектеп туралы заң', text: 'Заң', section: 'law', sectionName: 'Заң' });
    const { ask } = searchOf([...SMALL, law]);
    expect(paths(await ask('мектеп', { sections: ['law'] }))).toEqual(['law']);
    expect(paths(await ask('мектеп', { kinds: ['service'] }))).toEqual([]);
    const all = await ask('мектеп');
    expect(all.sections).toEqual({ help: 2, law: 1 });
    expect(paths(await ask('мектеп', { offset: 1, limit: 1 }))).toEqual([paths(all)[1]]);
  });

  it('prefers pages for children when a child asks, and pages for adults when a parent asks', async () => {
    const text = 'Ұрса, көмек бар.';
    const { ask } = searchOf([
      page({ path: 'kids/a', title: 'Ұру', text, section: 'kids' }),
      page({ path: 'parents/a', title: 'Ұру', text, section: 'parents' }),
      ...FILLER,
    ]);
    expect(paths(await ask('мені ұрады'))[0]).toBe('kids/a');
    expect(paths(await ask('баламды ұрады'))[0]).toBe('parents/a');
  });

  it.each([
    ['kids at school laugh at me', 'child'],
    ['kids at school', 'parent'],
    ['my son laughs at me', 'parent'],
    ['a pupil told me', 'teacher'],
    ['a law', null],
  ])('%s: %s asks', (question, asker) => {
    expect(askerOf(readQuestion(question, 'en', false))).toBe(asker);
  });

  it('loads small pieces, each once, and no texts of what it does not show', async () => {
    const many = Array.from({ length: 60 }, (_, number) =>
      page({ path: `many/${number}`, title: `Көмек ${number}`, text: `Көмек туралы мәтін ${'сөз '.repeat(200)}` }),
    );
    const { ask, loaded } = searchOf(many);
    await ask('көмек', { limit: 3 });
    expect(loaded.filter((name) => name.includes('/text-')).length).toBeLessThanOrEqual(3);
    expect(loaded).not.toContain('keys.bin');
    const before = loaded.length;
    await ask('көмек', { limit: 3 });
    expect(loaded.length).toBe(before);
  });

  it('tries again what could not be loaded', async () => {
    const files = compileIndex(SMALL);
    let broken = true;
    const search = createSearch({
      language: 'kk',
      load: (name) => (broken ? Promise.reject(new Error('offline')) : Promise.resolve(files.get(name)!)),
    });
    await expect(search.ask('мектеп')).rejects.toThrow('offline');
    broken = false;
    expect(paths(await search.ask('мектеп'))[0]).toBe('school');
  });
});
