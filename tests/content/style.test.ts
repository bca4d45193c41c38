import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from '../../src/content/check/problem.ts';
import { wordsExpression, type AvoidedWord } from '../../src/content/check/terminology.ts';
import { VALID_TREE, problemsWith, replace, type Change } from './valid-tree.ts';

const CHAT = 'content/guides/help/chat';
const DUTY = 'content/guides/law/duty';
const TOLD = 'content/guides/parents/told';

/** The rules of this file. Others have tests of their own. */
const RULES = [
  ...['long-paragraph', 'long-item', 'long-list', 'long-heading', 'long-opening', 'link-text'],
  ...['paragraph-parity', 'length-parity', 'avoided-word', 'no-picture', 'missing-sign-off-role'],
  ...['aside', 'figure-for-child'],
];

async function problemsOf(changes: Record<string, Change>): Promise<Problem[]> {
  return (await problemsWith(changes)).filter(({ rule }) => RULES.includes(rule));
}

/** The same change at the end of all three versions of a page, so that only its length or form can be a fault. */
function appended(page: string, texts: { kk: string; ru: string; en: string }): Record<string, Change> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [
      `${page}.${language}.mdx`,
      (before: string) => `${before}\n${text}\n`,
    ]),
  );
}

const repeat = (text: string, times: number) => Array.from({ length: times }, () => text).join(' ');

describe('paragraphs, lists and headings', () => {
  it('counts sentences of a paragraph', async () => {
    const texts = { kk: repeat('Сөйлем осы.', 4), ru: repeat('Вот фраза.', 4), en: repeat('One more.', 4) };
    expect(await problemsOf(appended(CHAT, texts))).toEqual(
      ['en', 'kk', 'ru'].map((language) => ({
        file: `${CHAT}.${language}.mdx`,
        line: 15,
        rule: 'long-paragraph',
        message: expect.stringMatching(/^has a paragraph of 4 sentences, more than 3: «/) as string,
        instead: 'Make two paragraphs of it, one thought in each',
      })),
    );
  });

  it('counts words of a paragraph in the English version', async () => {
    const en = repeat('One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.', 5);
    const texts = { kk: repeat('Бір екі үш төрт бес алты жеті сегіз тоғыз он жүз.', 5), ru: en, en };
    const problems = await problemsOf(appended(TOLD, { ...texts, ru: texts.kk }));
    expect(
      problems.filter(({ rule }) => rule === 'long-paragraph').map(({ file, message }) => [file, message]),
    ).toEqual(
      expect.arrayContaining([
        [`${TOLD}.en.mdx`, expect.stringMatching(/^has a paragraph of 75 words, more than 70/) as string],
      ]),
    );
  });

  it('gives the adult beside a small child the limits of a parent', async () => {
    const both = (text: string) => `<ForChild>\n\n${text}\n\n</ForChild>\n\n<ForAdult>\n\n${text}\n\n</ForAdult>`;
    const small = replace('voice: help-child', 'voice: age-3-6');
    const texts = { kk: both('Осы сөз. Ол да сөз.'), ru: both('Это раз. Это два.'), en: both('One here. Two here.') };
    const problems = await problemsOf({ ...appended(CHAT, texts), [`${CHAT}.yaml`]: small });
    const found = problems.filter(({ rule, message }) => rule === 'long-paragraph' && message.includes('2 sentences'));
    expect(found.map(({ file, line }) => [file, line])).toEqual(
      ['en', 'kk', 'ru'].map((language) => [`${CHAT}.${language}.mdx`, 17]),
    );
  });

  it('counts the items of a list, and the words of an item in English', async () => {
    const list = (item: string) => Array.from({ length: 8 }, () => `- ${item}`).join('\n');
    const long = 'A very long item that goes on and on until nobody can remember how it began before it ends.';
    expect(
      await problemsOf(appended(CHAT, { kk: list('Осы сөз.'), ru: list('Это слово.'), en: list('This word.') })),
    ).toMatchObject(
      ['en', 'kk', 'ru'].map((language) => ({
        file: `${CHAT}.${language}.mdx`,
        line: 15,
        rule: 'long-list',
        message: 'has a list of 8 items, more than 7',
      })),
    );
    const problems = await problemsOf({ [`${CHAT}.en.mdx`]: replace('- Where you are.', `- ${long}`) });
    expect(problems).toContainEqual(
      expect.objectContaining({
        line: 11,
        rule: 'long-item',
        message: expect.stringMatching(/^has a list item of 19 words, more than 16/) as string,
      }),
    );
  });

  it('counts words of headings, also of the one in the front matter', async () => {
    const long = 'What you can say to them when you call at night';
    expect(await problemsOf({ [`${CHAT}.en.mdx`]: replace('## What you can say', `## ${long}`) })).toEqual([
      {
        file: `${CHAT}.en.mdx`,
        line: 9,
        rule: 'long-heading',
        message: `has a heading of 11 words, more than 8: «${long}»`,
        instead: 'Name only what the reader finds below',
      },
    ]);
    expect(await problemsOf({ [`${CHAT}.en.mdx`]: replace('heading: Call 111', `heading: ${long}`) })).toMatchObject([
      { line: 3, field: 'heading', rule: 'long-heading' },
    ]);
  });

  it('counts words before the first subheading', async () => {
    const paragraph = 'One two three four five six seven eight nine ten.';
    const opening = Array.from({ length: 9 }, () => paragraph).join('\n\n');
    const change = (text: string) => text.replace('\n## ', `\n${opening}\n\n## `);
    const problems = await problemsOf({ [`${CHAT}.en.mdx`]: change });
    expect(problems).toContainEqual({
      file: `${CHAT}.en.mdx`,
      line: 7,
      rule: 'long-opening',
      message: 'has 92 words before the first subheading, more than 80',
      instead: 'Begin with what to do; move the rest below a subheading',
    });
  });
});

describe('texts of links', () => {
  it.each([
    ['here', 'does not say where it leads'],
    ['page', 'has 1 word'],
    ['the one page that tells you all about everything here', 'has 10 words'],
  ])('refuses «%s»', async (text, message) => {
    const problems = await problemsOf({ [`${CHAT}.en.mdx`]: replace('[help page]', `[${text}]`) });
    expect(problems).toMatchObject([
      { file: `${CHAT}.en.mdx`, line: 13, field: `The link «${text}»`, rule: 'link-text', message },
    ]);
  });

  it.each([
    ['kk', 'көмек беті', 'мұнда'],
    ['ru', 'страница помощи', 'Здесь'],
  ])('refuses «%s» without a target in its words', async (language, from, to) => {
    const problems = await problemsOf({ [`${CHAT}.${language}.mdx`]: replace(`[${from}]`, `[${to}]`) });
    expect(problems).toMatchObject([{ rule: 'link-text', message: 'does not say where it leads' }]);
  });

  it('refuses the same words for two links', async () => {
    const twice = (url: string) => ({
      kk: `[Сол бір бет](/help/). [Сол бір бет](${url}).`,
      ru: `[Одна страница](/help/). [Одна страница](${url}).`,
      en: `[The same words](/help/). [The same words](${url}).`,
    });
    const messages = async (url: string) => (await problemsOf(appended(DUTY, twice(url)))).map((each) => each.message);
    expect(await messages('/parents/told/')).toEqual(
      Array.from({ length: 3 }, () => 'leads to /parents/told/, but the same words lead to /help/'),
    );
    expect(await messages('/help/')).toEqual(Array.from({ length: 3 }, () => 'stands twice on the page'));
  });
});

describe('length of the versions', () => {
  const en = Array.from({ length: 10 }, () => 'One two three four five six seven eight nine ten.').join('\n\n');
  const kk = Array.from({ length: 10 }, () => 'Бір екі үш төрт бес алты жеті.').join('\n\n');
  const ru = Array.from({ length: 10 }, () => 'Раз два три четыре пять шесть семь восемь.').join('\n\n');

  it('accepts versions of usual length', async () => {
    expect(await problemsOf(appended(DUTY, { kk, ru, en }))).toEqual([]);
  });

  it('names a paragraph that one version lacks, and where', async () => {
    const shorter = kk.replace(/\n\n.*$/, '');
    expect(await problemsOf(appended(DUTY, { kk: shorter, ru, en }))).toEqual([
      {
        file: `${DUTY}.kk.mdx`,
        line: 6,
        rule: 'paragraph-parity',
        message: 'has 11 paragraphs before the first subheading, but Russian and English have 12',
        instead: 'Bring the versions together: all three have the same paragraphs below each heading',
      },
    ]);
  });

  it('names a version below whose heading nothing stands', async () => {
    const texts = { kk: '## Бөлім\n', ru: `## Часть\n\nРаз.`, en: `## Part\n\nOne.` };
    expect(await problemsOf(appended(DUTY, texts))).toMatchObject([
      {
        file: `${DUTY}.kk.mdx`,
        rule: 'paragraph-parity',
        message: expect.stringMatching(/^has 0 paragraphs/) as string,
      },
    ]);
  });

  it('names a version that is too short or too long', async () => {
    const short = kk.replaceAll(' бес алты жеті', '');
    const long = ru.replaceAll('восемь', 'восемь девять десять одиннадцать');
    const problems = await problemsOf(appended(DUTY, { kk: short, ru: long, en }));
    expect(problems.map(({ file, rule, message }) => [file, rule, message])).toEqual([
      [
        `${DUTY}.kk.mdx`,
        'length-parity',
        expect.stringMatching(/^has \d+ words, English \d+; a Kazakh text of this length has \d+ to \d+$/) as string,
      ],
      [`${DUTY}.kk.mdx`, 'length-parity', expect.stringContaining('before the first subheading') as string],
      [`${DUTY}.ru.mdx`, 'length-parity', expect.stringContaining('a Russian text of this length') as string],
    ]);
  });
});

describe('words to avoid', () => {
  const LIST = readFileSync('content/check/terminology.yaml', 'utf8');
  const found = async (page: string, texts: { kk: string; ru: string; en: string }) =>
    (await problemsOf({ ...appended(page, texts), 'content/check/terminology.yaml': LIST })).filter(
      ({ rule }) => rule === 'avoided-word',
    );

  it('finds words with their endings in each language and says what to write', async () => {
    const problems = await found(TOLD, {
      kk: 'Құрбандарға көмек керек.',
      ru: 'Помощь жертвам.',
      en: 'Help for victims.',
    });
    expect(problems).toEqual([
      {
        file: `${TOLD}.en.mdx`,
        line: 9,
        rule: 'avoided-word',
        message: 'holds «victims» (victim): the word makes what happened to a child into what the child is',
        instead: expect.stringMatching(/^Write: child who was hurt/) as string,
      },
      expect.objectContaining({ file: `${TOLD}.kk.mdx`, instead: expect.stringMatching(/^Write: зардап/) as string }),
      expect.objectContaining({ file: `${TOLD}.ru.mdx`, instead: expect.stringMatching(/^Write: пострада/) as string }),
    ]);
  });

  it('leaves pages alone that may use a word, longer words that are right, and names that others gave', async () => {
    expect(await found(DUTY, { kk: 'Бұл сөз.', ru: 'Это слово.', en: 'A victim in law.' })).toEqual([]);
    expect(await found(TOLD, { kk: 'Мүгедектігі бар.', ru: 'Инвалидность.', en: 'Disability.' })).toEqual([]);
    expect(await found(TOLD, { kk: 'Мүгедек бала.', ru: 'Ребёнок-инвалид.', en: 'A disabled child.' })).toHaveLength(3);
    const name = { 'content/check/terminology.yaml': LIST };
    const service = 'content/directory/abai/semey-centre.yaml';
    expect(await problemsOf({ ...name, [service]: replace('Центр Семея', 'Центр помощи жертвам') })).toEqual([]);
  });

  it('speaks of duty to adults only', async () => {
    const texts = { kk: 'Айтуға міндеттісің.', ru: 'Ты должен сказать.', en: 'You must tell.' };
    expect(await found(CHAT, texts)).toHaveLength(3);
    expect(await found(DUTY, texts)).toEqual([]);
  });

  it('finds a word on its line, over a line end, and in lessons', async () => {
    const texts = { kk: 'Сөз.', ru: 'Слово.\nЭто был\nсемейный\nскандал.', en: 'Word.' };
    expect(await found(TOLD, texts)).toMatchObject([
      { line: 11, message: expect.stringContaining('«семейный') as string },
    ]);
    const problems = await problemsOf({
      'content/check/terminology.yaml': LIST,
      'content/lessons/body.en.yaml': replace("says: ['word", "says: ['You must"),
    });
    expect(problems).toMatchObject([{ field: 'steps[0].says[0]', rule: 'avoided-word' }]);
  });

  it('refuses an entry that the schema does not know', async () => {
    const isOfList = ({ file }: Problem) => file === 'content/check/terminology.yaml';
    const entry =
      '- id: x\n  avoid: { kk: [], ru: [], en: ["two  blanks"] }\n  why: a reason for it\n  reader: [children]\n';
    const problems = (await problemsWith({ 'content/check/terminology.yaml': entry })).filter(isOfList);
    expect(problems.map(({ rule, field }) => [rule, field])).toEqual([
      ['wrong-value', 'row 1 (x): avoid.en[0]'],
      ['unknown-field', 'row 1 (x): reader'],
    ]);
    expect((await problemsWith({ 'content/check/terminology.yaml': null })).filter(isOfList)).toMatchObject([
      { rule: 'missing-file' },
    ]);
  });

  it.each((parse(LIST) as AvoidedWord[]).map((entry) => [entry.id, entry] as const))(
    'entry %s finds each of its own words',
    (_, { avoid }) => {
      for (const words of [...avoid.kk, ...avoid.ru, ...avoid.en]) {
        const example = words.replaceAll('*', 'а');
        expect(`(${example.toUpperCase()})`.match(wordsExpression([words]))).toEqual([example.toUpperCase()]);
        expect(`я${example.replace(/^а/, '')}`.match(wordsExpression([words.replace(/^\*/, '')]))).toBeNull();
      }
    },
  );
});

describe('pages for children', () => {
  const NOW = 'content/guides/help/now';
  const copy = (from: string, to: string): Record<string, Change> =>
    Object.fromEntries(
      ['yaml', 'kk.mdx', 'ru.mdx', 'en.mdx'].map((end) => [`${to}.${end}`, VALID_TREE[`${from}.${end}`] ?? '']),
    );

  it('have no picture where nothing may draw the eye away', async () => {
    const page = {
      ...copy(CHAT, NOW),
      [`${NOW}.en.mdx`]: `${VALID_TREE[`${CHAT}.en.mdx`]}\n<Picture name="light" />\n`,
    };
    const problems = await problemsOf(page);
    expect(problems.filter(({ rule }) => rule === 'no-picture')).toEqual([
      expect.objectContaining({ file: `${NOW}.en.mdx`, line: 15, field: '<Picture>' }),
      expect.objectContaining({ file: `${NOW}.yaml`, line: 4, field: 'picture', instead: 'Remove the picture' }),
    ]);
  });

  it('name the child psychologist below kids and teens', async () => {
    const page = 'content/guides/teens/any';
    const problems = await problemsOf(copy(CHAT, page));
    expect(problems).toEqual([
      {
        file: `${page}.yaml`,
        line: 8,
        field: 'signOffs',
        rule: 'missing-sign-off-role',
        message: 'does not name child-psychologist, although children read the page',
        instead: 'Add child-psychologist to signOffs',
      },
    ]);
  });

  it.each([
    ['One; two.', 'a semicolon'],
    ['One (or two).', 'words in brackets'],
    ['One – or two – now.', 'an aside between dashes'],
  ])('have no aside: %s', async (en, what) => {
    const texts = { kk: 'Осы сөз.', ru: 'Это слово.', en };
    expect(await problemsOf(appended(CHAT, texts))).toEqual([
      {
        file: `${CHAT}.en.mdx`,
        line: 15,
        rule: 'aside',
        message: `has ${what}: «${en}»`,
        instead: 'Make two sentences of it',
      },
    ]);
    expect(await problemsOf(appended(TOLD, texts))).toEqual([]);
  });

  it('may have a citation in brackets', async () => {
    const cited = (words: string) => `${words} (<Article id="sample-1" />).`;
    const texts = { kk: cited('Заңда бар'), ru: cited('Это в законе'), en: cited('It is in the law') };
    expect(await problemsOf(appended(CHAT, texts))).toEqual([]);
  });

  it('have no figures for young children', async () => {
    const stat = '<Stat of="sample" item="total" />.';
    const texts = appended(CHAT, { kk: `Саны: ${stat}`, ru: `Число: ${stat}`, en: `Number: ${stat}` });
    const young = { [`${CHAT}.yaml`]: replace('voice: help-child', 'voice: age-7-10') };
    expect(await problemsOf(texts)).toEqual([]);
    expect(await problemsOf({ ...texts, ...young })).toMatchObject(
      ['en', 'kk', 'ru'].map((language) => ({
        file: `${CHAT}.${language}.mdx`,
        line: 15,
        field: '<Stat>',
        rule: 'figure-for-child',
      })),
    );
  });
});
