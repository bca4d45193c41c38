import { describe, expect, it } from 'vitest';
import { problemsWith, replace, type Change } from './valid-tree.ts';

const CENTRE = 'content/directory/abai/semey-centre.yaml';
const LINE = 'content/directory/national/kz-150.yaml';
const REGIONS = 'content/directory/regions.yaml';

/** @returns rule and field of each problem of a changed tree */
async function found(changes: Record<string, Change>): Promise<string[]> {
  return (await problemsWith(changes)).map(({ rule, file, field }) => `${file.split('/').at(-1)} ${field}: ${rule}`);
}

describe('addresses of services', () => {
  it('name no number and no act', async () => {
    expect(await found({ [LINE]: replace('slug: second', 'slug: line-111') })).toEqual([
      'kz-150.yaml slug: danger-word',
    ]);
    expect(await found({ [CENTRE]: replace('region: KZ-10', 'region: KZ-10\nslug: abused-women') })).toEqual([
      'semey-centre.yaml slug: danger-word',
    ]);
  });

  it('need a slug where the id is not neutral', async () => {
    const problems = await problemsWith({
      'content/directory/national/kz-111.yaml': replace('slug: contact\n', ''),
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['danger-word']);
    expect(problems[0]?.message).toContain('country/kz-111');
  });

  it('are taken once in a region', async () => {
    expect(await found({ [LINE]: replace('slug: second', 'slug: contact') })).toEqual([
      'kz-150.yaml slug: taken-address',
    ]);
    expect(await found({ [CENTRE]: replace('region: KZ-10', 'region: KZ-10\nslug: contact') })).toEqual([]);
  });

  it('leave those of the lists free', async () => {
    expect(await found({ [CENTRE]: replace('region: KZ-10', 'region: KZ-10\nslug: kind') })).toEqual([
      'semey-centre.yaml slug: taken-address',
    ]);
    const problems = await found({ [REGIONS]: replace('slug: abai', 'slug: country') });
    expect(problems).toContain('regions.yaml row 1 (KZ-10): slug: taken-address');
  });
});

describe('names', () => {
  it('mark Kazakh words on Russian pages', async () => {
    const kazakh = replace('ru: Центр Семея', 'ru: Центр «Үміт»');
    expect(await found({ [CENTRE]: kazakh })).toEqual(['semey-centre.yaml name.ru: unmarked-language']);
  });

  it('accept a word that is marked, and refuse one that no name holds', async () => {
    const marked =
      (word: string): Change =>
      (text) =>
        text
          .replace('kk: Семей орталығы, ru: Центр Семея', 'kk: «Үміт» орталығы, ru: Центр «Үміт»')
          .replace('phones:', `properNames:\n  - { text: ${word}, language: kk }\nphones:`);
    expect(await found({ [CENTRE]: marked('Үміт') })).toEqual([]);
    expect(await found({ [CENTRE]: marked('Умит') })).toEqual([
      'semey-centre.yaml name.ru: unmarked-language',
      'semey-centre.yaml properNames[0].text: proper-name',
    ]);
  });

  it('are no translation where they are the same words', async () => {
    const copied = replace('ru: Центр Семея', 'ru: Семей орталығы');
    const problems = await found({
      [CENTRE]: (text) => `${copied(text)}ownTranslations: [ru, en]\n`,
    });
    expect(problems).toContain('semey-centre.yaml ownTranslations[0]: own-translation');
  });
});

describe('facts that grow old', () => {
  it('have a day', async () => {
    expect(await found({ [CENTRE]: replace('gathered: "2026-11-22"\n', '') })).toEqual([
      'semey-centre.yaml gathered: no-day',
    ]);
    const checked = replace(
      'gathered: "2026-11-22"\nassurance: null',
      'assurance: { date: "2026-11-20", method: phone, by: editor }',
    );
    expect(await found({ [CENTRE]: checked })).toEqual([]);
  });
});

describe('hours', () => {
  it('do not end when they begin', async () => {
    const hours = 'hours: { kind: weekly, periods: [{ days: [1], opens: "09:00", closes: "09:00" }] }\n';
    expect(await found({ [CENTRE]: (text) => text + hours })).toEqual([
      'semey-centre.yaml hours.periods[0].closes: unclear-hours',
    ]);
  });
});

describe('other fields', () => {
  it('have ages in order and name a page that exists', async () => {
    expect(await found({ [CENTRE]: (text) => `${text}ages: { from: 18, to: 3 }\n` })).toEqual([
      'semey-centre.yaml ages: wrong-value',
    ]);
    expect(await found({ [CENTRE]: (text) => `${text}guide: help/nowhere\n` })).toEqual([
      'semey-centre.yaml guide: unknown-id',
    ]);
  });

  it('hold no digits of a phone in what is said of a call', async () => {
    const answers = 'answers: { kk: 150-де маман бар., ru: Отвечает специалист., en: A specialist answers. }\n';
    expect(await found({ [CENTRE]: (text) => text + answers })).toEqual([
      'semey-centre.yaml answers.kk: phone-in-text',
    ]);
  });
});
