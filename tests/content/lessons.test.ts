import { describe, expect, it } from 'vitest';
import { problemsWith, replace } from './valid-tree.ts';

const LESSON = 'content/lessons/body';
const COMMON = 'content/lessons/common';

describe('tokens of a lesson', () => {
  it.each([
    ['{kz-911}', 'names "kz-911", but there is no such service', 'Use a file name of content/directory'],
    ['{article:sample-9}', 'names "sample-9", but there is no such provision', 'Did you mean sample-1?'],
    ['{amount:sample-1:fee}', 'names "fee", which content/law/provisions/sample-1.yaml has not', 'Use one of: fine'],
    ['{value:sample-1:days}', 'names "days", which content/law/provisions/sample-1.yaml has not', 'Use one of: age'],
    ['{stat:sample:rest}', 'names "rest", which the series has not', 'Use one of: total'],
    ['{stat:simple:total}', 'names "simple", but there is no such series', 'Did you mean sample?'],
    ['{stays}', 'is no token of a lesson', 'Write {kz-111} for a number, {article:ID}'],
    ['{article:sample-1:fine}', 'is no token of a lesson', 'Write {kz-111} for a number'],
    ['{law:sample-1}', 'is no token of a lesson', 'Write {kz-111} for a number'],
  ])('names file, field and remedy: %s', async (token, message, instead) => {
    const changes = Object.fromEntries(
      [
        ['kk', 'сөз'],
        ['ru', 'слово'],
        ['en', 'word'],
      ].map(([language, word = '']) => [
        `${LESSON}.${language}.yaml`,
        replace(`check: [${word}]`, `check: ['${word} ${token}']`),
      ]),
    );
    const problems = await problemsWith(changes);
    expect(problems).toHaveLength(3);
    for (const problem of problems) {
      expect(problem).toMatchObject({ field: 'check[0]', rule: 'unknown-id' });
      expect(problem.file).toMatch(/^content\/lessons\/body\.(kk|ru|en)\.yaml$/);
      expect(problem.message).toContain(`holds ${token}, which ${message}`);
      expect(problem.instead).toContain(instead);
    }
  });

  it('need their provision and series in the lists of the lesson', async () => {
    const problems = await problemsWith({
      [`${LESSON}.yaml`]: (text) => text.replace('provisions: [sample-1]\nstatistics: [sample]\n', ''),
    });
    const instead = new Set(problems.map((problem) => problem.instead));
    expect(instead).toEqual(
      new Set([`Add sample-1 to provisions in ${LESSON}.yaml`, `Add sample to statistics in ${LESSON}.yaml`]),
    );
  });

  it('are the same in all languages, also in the common texts', async () => {
    const problems = await problemsWith({ [`${COMMON}/ru.yaml`]: replace("'слово {stay}'", 'слово') });
    expect(problems).toMatchObject([
      {
        file: `${COMMON}/ru.yaml`,
        field: 'safeguarding',
        rule: 'lesson-parity',
        message: 'has 1 entry, but Kazakh and English have 1 entry {stay}',
      },
    ]);
  });
});

describe('fixed sentences', () => {
  it.each([
    ['the frame', 'word {kz-111}', 'now {kz-111}', 'steps[0].says', 'frame'],
    ['not the fault', 'word not', 'word note', undefined, undefined],
    ['the fault left out', "'word not', ", '', 'steps', 'notFault'],
    ['the way to help', 'word tell {kz-111}', 'word ask {kz-111}', 'steps', 'keepTelling'],
    ['the close', 'word close', 'word end', 'steps[2].says', 'close'],
  ])('stand in every lesson, word for word: %s', async (_, from, to, field, phrase) => {
    const problems = (await problemsWith({ [`${LESSON}.en.yaml`]: replace(from, to) })).filter(
      ({ rule }) => rule === 'fixed-sentence',
    );
    if (field === undefined) {
      expect(problems).toEqual([]);
      return;
    }
    expect(problems).toMatchObject([{ file: `${LESSON}.en.yaml`, field }]);
    expect(problems[0]?.instead).toContain(`(phrases.${phrase} of ${COMMON}/en.yaml)`);
  });
});

describe('the screen', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

  it('shows few words, and fewer to the youngest', async () => {
    const line = (count: number) =>
      replace("title: word, screen: ['{kz-111}']", `title: word, screen: ['${words(count)}']`);
    const longScreen = async (count: number) =>
      (await problemsWith({ [`${LESSON}.en.yaml`]: line(count) })).filter(({ rule }) => rule === 'long-screen');
    expect(await longScreen(3)).toEqual([]);
    expect(await longScreen(4)).toMatchObject([{ field: 'steps[1].screen[0]', message: 'has 4 words, more than 3' }]);
    const school = {
      [`${LESSON}.yaml`]: (text: string) =>
        text
          .replace('code: K1', 'code: J1')
          .replace('band: kindergarten', 'band: grades-1-4')
          .replace('ages: [4, 6]', 'ages: [7, 10]\ngrades: [1, 4]'),
    };
    const inSchool = async (count: number) =>
      (await problemsWith({ ...school, [`${LESSON}.en.yaml`]: line(count) })).filter(
        ({ rule }) => rule === 'long-screen',
      );
    expect(await inSchool(8)).toEqual([]);
    expect(await inSchool(9)).toHaveLength(1);
  });
});

describe('what the languages share', () => {
  it.each([
    ['stepMinutes', '[2, 4, 4]', '[2, 4, 5]', 'add up to 11 minutes, but the lesson lasts 10'],
    ['band', 'band: kindergarten', 'band: grades-5-8\ngrades: [5, 8]', 'does not fit the code K1'],
    ['grades', 'ages: [4, 6]', 'ages: [4, 6]\ngrades: [1, 4]', 'stand beside the wrong band'],
    ['ages', 'ages: [4, 6]', 'ages: [6, 4]', 'begin with the higher number'],
    ['theme', 'theme: body', 'theme: bodies', 'is "bodies"'],
    [
      'provisions[0]',
      'provisions: [sample-1]',
      'provisions: [sample-2]',
      'names "sample-2", but there is no such provision',
    ],
    ['pages[0]', 'pages: [help/chat]', 'pages: [help/then]', 'names "help/then", but there is no such page'],
  ])('names the field %s', async (field, from, to, message) => {
    const problems = await problemsWith({ [`${LESSON}.yaml`]: replace(from, to) });
    expect(problems).toContainEqual(
      expect.objectContaining({ file: `${LESSON}.yaml`, field, message: expect.stringContaining(message) as string }),
    );
  });

  it('gives each lesson a code of its own', async () => {
    const copy = Object.fromEntries(
      await Promise.all(
        ['yaml', 'kk.yaml', 'ru.yaml', 'en.yaml'].map(async (ending) => {
          const { VALID_TREE } = await import('./valid-tree.ts');
          return [`content/lessons/twin.${ending}`, VALID_TREE[`${LESSON}.${ending}`] ?? ''] as const;
        }),
      ),
    );
    expect(await problemsWith(copy)).toContainEqual(
      expect.objectContaining({ file: 'content/lessons/twin.yaml', field: 'code', rule: 'repeated-name' }),
    );
  });
});

describe('common texts', () => {
  it('exist in every language', async () => {
    expect(await problemsWith({ [`${COMMON}/kk.yaml`]: null })).toContainEqual(
      expect.objectContaining({ file: `${COMMON}/kk.yaml`, rule: 'missing-language' }),
    );
  });

  it('have every box, with the same lines in all languages', async () => {
    expect(await problemsWith({ [`${COMMON}/en.yaml`]: replace('  grades-5-8: [word]\n', '') })).toContainEqual(
      expect.objectContaining({ file: `${COMMON}/en.yaml`, rule: 'missing-field', field: 'boxes.grades-5-8' }),
    );
    expect(
      await problemsWith({ [`${COMMON}/en.yaml`]: replace('  grades-5-8: [word]', '  grades-5-8: [word, word]') }),
    ).toMatchObject([{ file: `${COMMON}/en.yaml`, field: 'boxes.grades-5-8', rule: 'lesson-parity' }]);
  });
});
