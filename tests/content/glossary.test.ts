import { describe, expect, it } from 'vitest';
import { problemsWith, replace, type Change } from './valid-tree.ts';

const CHILD = 'content/glossary/child.yaml';
const DUTY = 'content/guides/law/duty';
/** A page for children. */
const CHAT = 'content/guides/help/chat';

/** The same words at the end of the three versions of a page. */
function inAll(page: string, text: string): Record<string, Change> {
  return Object.fromEntries(
    ['kk', 'ru', 'en'].map((language) => [`${page}.${language}.mdx`, (old: string) => `${old}\n${text}\n`]),
  );
}

/** Further terms, so that a page can explain several. */
const term = (number: number): string => `number: ${number}
group: body
term: { kk: сөз, ru: слово, en: word }
definition: { kk: Қысқа сөз., ru: Короткое слово., en: A short word. }
basis: own
needsNativeCheck: true
`;

describe('fields of a term', () => {
  it('name an unknown provision, and the one that was probably meant', async () => {
    expect(await problemsWith({ [CHILD]: replace('provision: sample-1', 'provision: sample-2') })).toEqual([
      {
        file: CHILD,
        line: 7,
        field: 'provision',
        rule: 'unknown-id',
        message: 'names "sample-2", but there is no such provision',
        instead: 'Did you mean sample-1? Use a file name of content/law/provisions, without .yaml',
      },
    ]);
  });

  it('name an unknown theme and the themes that exist', async () => {
    expect(await problemsWith({ [CHILD]: replace('group: children', 'group: family') })).toEqual([
      {
        file: CHILD,
        line: 2,
        field: 'group',
        rule: 'wrong-value',
        message: 'is "family"',
        instead: 'Write one of: children, kinds, online, body, law, people, services, recovery',
      },
    ]);
  });

  it('refuse a number that another term has, and name the next free one', async () => {
    expect(await problemsWith({ 'content/glossary/word.yaml': term(1) })).toEqual([
      {
        file: 'content/glossary/word.yaml',
        line: 1,
        field: 'number',
        rule: 'repeated-number',
        message: 'is 1, which content/glossary/child.yaml has already',
        instead: 'Write 2, the next free number; numbers of former terms are not used again',
      },
    ]);
  });

  it('let a text lead to the page of a theme that has terms', async () => {
    expect(await problemsWith(inAll(DUTY, '[Үш сөз](/glossary/children/).'))).toEqual([]);
    const problems = await problemsWith(inAll(DUTY, '[Үш сөз](/glossary/body/).'));
    expect(problems.map(({ rule }) => rule)).toEqual(['broken-link', 'broken-link', 'broken-link']);
  });
});

describe('a definition', () => {
  const definition = (en: string) => ({ [CHILD]: replace('en: A person under eighteen.', `en: ${en}`) });

  it('keeps the limits of the law pages', async () => {
    const words = Array.from({ length: 23 }, () => 'word').join(' ');
    expect(await problemsWith(definition(`${words}.`))).toEqual([
      {
        file: CHILD,
        line: 4,
        field: 'definition.en',
        rule: 'long-definition',
        message: 'has a sentence of 23 words, more than 22',
        instead: 'Make two sentences of it',
      },
    ]);
  });

  it('has at most three sentences and ends with a full stop', async () => {
    expect(await problemsWith(definition('One. Two. Three. Four'))).toMatchObject([
      { rule: 'long-definition', message: 'has 4 sentences, more than 3' },
      { rule: 'open-definition', message: 'ends without a full stop' },
    ]);
    expect(await problemsWith(definition('One. Two. Three.'))).toEqual([]);
  });
});

describe('<Term> in a text', () => {
  it('stands in sentences, lists and tables', async () => {
    expect(await problemsWith(inAll(DUTY, 'A <Term id="child">word</Term>.'))).toEqual([]);
    expect(await problemsWith(inAll(DUTY, '- <Term id="child">word</Term>.'))).toEqual([]);
    expect(await problemsWith(inAll(DUTY, '| a |\n|---|\n| <Term id="child">word</Term> |'))).toEqual([]);
  });

  it('names a term that exists and holds the word', async () => {
    expect(await problemsWith(inAll(DUTY, '<Term id="chidl">word</Term>.'))).toContainEqual({
      file: `${DUTY}.en.mdx`,
      line: 10,
      field: '<Term id="chidl">',
      rule: 'unknown-id',
      message: '"id" names "chidl", but there is no such term',
      instead: 'Did you mean child? Use a file name of content/glossary, without .yaml',
    });
    const empty = await problemsWith(inAll(DUTY, 'A <Term id="child" />.'));
    expect(empty.map(({ rule }) => rule)).toEqual(['component-text', 'component-text', 'component-text']);
  });

  it('stands in all three versions', async () => {
    const [change] = Object.entries(inAll(DUTY, 'A <Term id="child">word</Term>.'));
    expect(await problemsWith(Object.fromEntries(change ? [change] : []))).toContainEqual(
      expect.objectContaining({ file: `${DUTY}.kk.mdx`, rule: 'component-parity' }),
    );
  });

  it.each([
    ['a heading', '## A <Term id="child">word</Term>'],
    ['a link', '[A <Term id="child">word</Term>](/help/).'],
    ['bold text', 'A **<Term id="child">word</Term>**.'],
    ['emphasised text', 'A *<Term id="child">word</Term>*.'],
    ['words to say', '> A <Term id="child">word</Term>.'],
    ['<Foreign>', 'A <Foreign lang="en"><Term id="child">word</Term></Foreign>.'],
  ])('cannot open inside %s', async (where, text) => {
    const problems = (await problemsWith(inAll(DUTY, text))).filter(({ rule }) => rule === 'term-place');
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatchObject({ message: `stands inside ${where}, where nothing can open` });
  });

  it('explains a word once on a page', async () => {
    const text = 'A <Term id="child">word</Term> and a <Term id="child">word</Term>.';
    const problems = await problemsWith(inAll(DUTY, text));
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual(
      ['en', 'kk', 'ru'].map((language) => [`${DUTY}.${language}.mdx`, 'repeated-term']),
    );
  });

  it('is used at most twice on a page for children, without limit on others', async () => {
    const terms = { 'content/glossary/one.yaml': term(2), 'content/glossary/two.yaml': term(3) };
    const two = '<Term id="child">Word</Term> and <Term id="one">word</Term>.';
    const three = `${two} <Term id="two">Word</Term>.`;
    expect(await problemsWith({ ...terms, ...inAll(CHAT, two) })).toEqual([]);
    expect(await problemsWith({ ...terms, ...inAll(DUTY, three) })).toEqual([]);
    expect(await problemsWith({ ...terms, ...inAll(CHAT, three) })).toContainEqual({
      file: `${CHAT}.kk.mdx`,
      rule: 'many-terms',
      message: 'uses <Term> 3 times; a page for children has at most 2',
      instead: 'Explain the other words in the text itself',
    });
  });

  it('opens only what the reader of the page can follow', async () => {
    const long = 'A person who has lived fewer than eighteen years and goes to school in some place.';
    const problems = await problemsWith({
      [CHILD]: replace('en: A person under eighteen.', `en: ${long}`),
      ...inAll(CHAT, 'A <Term id="child">word</Term>.'),
      ...inAll(DUTY, 'A <Term id="child">word</Term>.'),
    });
    expect(problems).toEqual([
      {
        file: `${CHAT}.en.mdx`,
        line: 15,
        field: '<Term id="child">',
        rule: 'term-too-hard',
        message: 'shows a sentence of 16 words, more than the 12 of this page',
        instead: `Shorten the English definition in ${CHILD}, or explain the word in the text`,
      },
    ]);
  });
});
