import { describe, expect, it } from 'vitest';
import { problemsWith, replace, type Change } from './valid-tree.ts';

const MEADOW = 'content/activities/meadow.yaml';
const PAGE = 'content/guides/help/index';

/** Adds a component to a page in all languages. */
function withComponent(component: string): Record<string, Change> {
  return Object.fromEntries(
    ['kk', 'ru', 'en'].map((language) => [`${PAGE}.${language}.mdx`, (text: string) => `${text}\n${component}\n`]),
  );
}

describe('interactive parts', () => {
  it('may stand on a page', async () => {
    expect(await problemsWith(withComponent('<SafeOrNot id="meadow" />'))).toEqual([]);
  });

  it('name a language that a text lacks', async () => {
    expect(await problemsWith({ [MEADOW]: replace(', en: Both of them want it.', '') })).toMatchObject([
      { file: MEADOW, line: 5, field: 'scenes[0].safe.en', rule: 'missing-field', instead: 'Write "en": a text' },
    ]);
  });

  it('name an answer without explanation', async () => {
    const line =
      '    unsure: { kk: Ересектен сұрауға болады., ru: Можно спросить взрослого., en: They can ask an adult. }\n';
    expect(await problemsWith({ [MEADOW]: replace(line, '') })).toMatchObject([
      { file: MEADOW, line: 4, field: 'scenes[0].unsure', rule: 'missing-field' },
    ]);
  });

  it('name a field for points', async () => {
    expect(
      await problemsWith({ [MEADOW]: replace('voice: age-7-10\n', 'voice: age-7-10\npoints: 3\n') }),
    ).toMatchObject([{ file: MEADOW, line: 3, field: 'points', rule: 'unknown-field' }]);
  });

  it('keep the limits of their voice', async () => {
    const long = 'Both of them want it and they play it every day after the lessons at home.';
    expect(await problemsWith({ [MEADOW]: replace('Both of them want it.', long) })).toContainEqual({
      file: MEADOW,
      line: 5,
      field: 'scenes[0].safe.en',
      rule: 'long-sentence',
      message:
        'has a sentence of 16 words, more than 12: «Both of them want it and they play it every day after the lessons at home.»',
      instead: 'Make two sentences of it, one idea in each',
    });
  });

  it('keep the limits of every page on which they stand', async () => {
    // Ten words: enough for ages 7 to 10, too many on a help page in Kazakh, which allows nine.
    const ten = 'Екеуі де осы ойынды күн сайын бірге ойнағанды қатты қалайды.';
    const change = { [MEADOW]: replace('Екеуі де қалайды.', ten) };
    const rules = (problems: { rule: string }[]) => problems.map(({ rule }) => rule);
    expect(rules(await problemsWith(change))).toEqual([]);
    expect(rules(await problemsWith({ ...change, ...withComponent('<SafeOrNot id="meadow" />') }))).toEqual([
      'long-sentence',
    ]);
  });

  it('hold no digits of a phone and no token that one language lacks', async () => {
    expect(await problemsWith({ [MEADOW]: replace('{kz-111}-ге', '111-ге') })).toMatchObject([
      { file: MEADOW, line: 10, field: 'scenes[1].unsafe.kk', rule: 'missing-token' },
      { file: MEADOW, line: 10, field: 'scenes[1].unsafe.kk', rule: 'phone-in-text' },
    ]);
    expect(await problemsWith({ [MEADOW]: (text) => text.replaceAll('{kz-111}', '{kz-999}') })).toMatchObject(
      ['kk', 'ru', 'en']
        .map((language) => ({ field: `scenes[1].unsafe.${language}`, rule: 'unknown-id' }))
        .sort((a, b) => (a.field < b.field ? -1 : 1)),
    );
  });

  it('hold no wrong letter', async () => {
    expect(await problemsWith({ [MEADOW]: replace('Кірпі досымен', 'Кiрпi досымен') })).toMatchObject([
      { file: MEADOW, line: 4, rule: 'wrong-letter' },
    ]);
  });

  it.each([
    ['Both of them want it.', 'That is wrong.', 'wrong'],
    ['Оба этого хотят.', 'Это ошибка.', 'ошибка'],
    ['Екеуі де қалайды.', 'Бұл қате жауап.', 'қате'],
  ])('never mark an answer: «%s» → «%s»', async (from, to, word) => {
    expect(await problemsWith({ [MEADOW]: replace(from, to) })).toMatchObject([
      { file: MEADOW, line: 5, rule: 'judging-word', message: `holds «${word}», which marks the answer of a child` },
    ]);
  });

  it('name nobody', async () => {
    expect(
      await problemsWith({ [MEADOW]: replace('A hedgehog plays with a friend.', 'A hedgehog plays with Sam.') }),
    ).toMatchObject([{ file: MEADOW, line: 4, field: 'scenes[0].situation.en', rule: 'name-in-scene' }]);
    expect(await problemsWith({ [MEADOW]: replace('Можно спросить взрослого.', 'Можно спросить «Что это?»') })).toEqual(
      [],
    );
  });

  it('raise no voice', async () => {
    expect(await problemsWith({ [MEADOW]: replace('Both of them want it.', 'Both of them want it!') })).toMatchObject([
      { file: MEADOW, line: 5, field: 'scenes[0].safe.en', rule: 'exclamation-mark' },
    ]);
  });

  it('are found by their component, or the page says which file is missing', async () => {
    const unknown = await problemsWith(withComponent('<SafeOrNot id="meadov" />'));
    expect(unknown.map(({ rule }) => rule)).toEqual(['unknown-id', 'unknown-id', 'unknown-id']);
    expect(unknown[0]).toMatchObject({
      rule: 'unknown-id',
      instead: 'Did you mean meadow? Use a file name of content/activities, without .yaml',
    });
    const single = await problemsWith(withComponent('<TrustedHand />'));
    expect(single).toHaveLength(3);
    expect(single[0]).toMatchObject({
      rule: 'missing-part',
      field: '<TrustedHand>',
      message: 'shows content/activities/hand.yaml, which does not exist',
    });
  });
});
