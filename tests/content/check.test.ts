import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/content/check/problem.ts';
import { problemsWith, replace, VALID_TREE } from './valid-tree.ts';

const NOW = 'content/guides/help/chat';
const DUTY = 'content/guides/law/duty';
const TOLD = 'content/guides/parents/told';
const SERVICE = 'content/directory/abai/semey-centre.yaml';
const LAW = 'content/law/acts/sample-law.yaml';
const NATIONAL = 'content/directory/national';
const LESSON = 'content/lessons/body';

it('finds nothing wrong in a valid tree', async () => {
  expect(await problemsWith()).toEqual([]);
});

describe('fields', () => {
  it('names a missing field and what it may hold', async () => {
    expect(await problemsWith({ [`${NOW}.yaml`]: replace('level: A2\n', '') })).toEqual([
      {
        file: `${NOW}.yaml`,
        line: 1,
        field: 'level',
        rule: 'missing-field',
        message: 'is missing',
        instead: 'Write "level": one of A0, A1, A2, A3',
      },
    ]);
  });

  it('names an unknown key, the key that was probably meant, and the allowed keys', async () => {
    expect(await problemsWith({ [`${NOW}.yaml`]: replace('related:', 'realted:') })).toEqual([
      {
        file: `${NOW}.yaml`,
        line: 5,
        field: 'realted',
        rule: 'unknown-field',
        message: 'is not a field that belongs here',
        instead:
          'Did you mean related? Use one of these: level, voice, helplines, picture, related, sources, checked, signOffs, sheet, order',
      },
    ]);
  });

  it('names the allowed values', async () => {
    expect(await problemsWith({ [`${NOW}.yaml`]: replace('helplines: [danger]', 'helplines: [dangerous]') })).toEqual([
      {
        file: `${NOW}.yaml`,
        line: 3,
        field: 'helplines[0]',
        rule: 'wrong-value',
        message: 'is "dangerous"',
        instead: 'Write one of: danger, child, adult, foot, foot-child',
      },
    ]);
  });

  it('says which type is expected, and quotes a number that should be a text', async () => {
    expect(
      await problemsWith({ [LAW]: replace('inForce: "2026-03-02"', 'inForce: "2026-03-02"\nnumber: 245') }),
    ).toEqual([
      {
        file: LAW,
        line: 4,
        field: 'number',
        rule: 'wrong-value',
        message: 'is a number, not a text',
        instead: 'Put it in quotation marks: "245"',
      },
    ]);
  });

  it('names the allowed values of a number', async () => {
    expect(await problemsWith({ [`${LESSON}.yaml`]: replace('minutes: 10', 'minutes: 20') })).toContainEqual({
      file: `${LESSON}.yaml`,
      line: 5,
      field: 'minutes',
      rule: 'wrong-value',
      message: 'is 20',
      instead: 'Write one of: 10, 40',
    });
  });

  it('counts characters', async () => {
    const title = 'A title that is much too long for a browser tab and for a search result';
    expect(await problemsWith({ [`${NOW}.en.mdx`]: replace('title: What to do now', `title: ${title}`) })).toEqual([
      {
        file: `${NOW}.en.mdx`,
        line: 2,
        field: 'title',
        rule: 'wrong-value',
        message: `has ${title.length} characters, more than 60`,
        instead: 'Write at most 60 characters',
      },
    ]);
  });

  it('refuses a day that is not in the calendar', async () => {
    expect(await problemsWith({ [LAW]: replace('2026-03-02', '2026-02-30') })).toEqual([
      {
        file: LAW,
        line: 3,
        field: 'inForce',
        rule: 'wrong-value',
        message: 'is not a day',
        instead: 'Write it as YYYY-MM-DD in quotation marks, for example "2026-11-22"',
      },
    ]);
  });

  it('refuses a day without quotation marks, which the build would read as a moment in time', async () => {
    expect(await problemsWith({ [LAW]: replace('"2026-03-02"', '2026-03-02') })).toEqual([
      {
        file: LAW,
        line: 3,
        field: 'inForce',
        rule: 'wrong-value',
        message: 'is a moment in time, not a text',
        instead: 'Put it in quotation marks: "2026-03-02"',
      },
    ]);
  });

  it('refuses a phone that is neither a short code nor a valid number', async () => {
    expect(await problemsWith({ [SERVICE]: replace('+77222000000', '+7722200') })).toEqual([
      {
        file: SERVICE,
        line: 5,
        field: 'phones[0].number',
        rule: 'wrong-value',
        message: expect.stringMatching(/^is neither a known short code .* nor a valid number$/) as string,
        instead: expect.stringMatching(/^Write "111", or the full number/) as string,
      },
    ]);
  });

  it('refuses the address of a place that is not marked public', async () => {
    const address = 'address: { kk: Көше, ru: Улица, en: Street }\nconfidence:';
    expect(await problemsWith({ [SERVICE]: replace('confidence:', address) })).toEqual([
      {
        file: SERVICE,
        line: 6,
        field: 'address',
        rule: 'wrong-value',
        message: 'stands for a place that is not marked public',
        instead: 'Remove the address, or set confidentialAddress: false if a source says that the place is public',
      },
    ]);
  });

  it('names the row of a list', async () => {
    const row = '- group: kids\n  kk: Сұрақ па?\n  ru: Вопрос?\n  en: A question?\n  page: help/chat\n';
    expect(await problemsWith({ 'content/search/questions.yaml': (text) => text + row })).toEqual([
      {
        file: 'content/search/questions.yaml',
        line: 7,
        field: 'row 2: group',
        rule: 'wrong-value',
        message: 'is "kids"',
        instead: 'Write one of: children, adults, teachers, law',
      },
    ]);
  });

  it('finds a mistake of YAML syntax on its line, and says nothing about fields that it hides', async () => {
    const [problem, ...others] = await problemsWith({ [`${NOW}.yaml`]: replace('picture: light', 'picture: [light') });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: `${NOW}.yaml`, line: 5, rule: 'yaml-syntax' });
    expect(problem?.message).toMatch(/^is not valid YAML: /);
    expect(problem?.instead).toMatch(/^Look at indentation and colons/);
  });

  it('finds a key that stands twice, also in front matter', async () => {
    const problems = await problemsWith({
      [LAW]: (text) => `${text}edition: "2026-01-01"\n`,
      [`${NOW}.ru.mdx`]: replace('heading:', 'title: Ещё один\nheading:'),
    });
    const expected = { rule: 'duplicate-key', message: 'stands twice in the same place' };
    const instead = 'Keep one of the two and remove the other';
    expect(problems).toEqual([
      { ...expected, instead, file: `${NOW}.ru.mdx`, line: 3, field: 'title' },
      { ...expected, instead, file: LAW, line: 6, field: 'edition' },
    ]);
  });
});

describe('languages', () => {
  it('names the text that is missing in one language', async () => {
    expect(await problemsWith({ [`${NOW}.kk.mdx`]: null })).toEqual([
      {
        file: `${NOW}.kk.mdx`,
        rule: 'missing-language',
        message: 'is missing',
        instead: 'Write the Kazakh version; all three languages appear together',
      },
    ]);
    expect(await problemsWith({ [`${LESSON}.en.yaml`]: null })).toMatchObject([
      { file: `${LESSON}.en.yaml`, rule: 'missing-language' },
    ]);
  });

  it('names texts without the file that the languages share', async () => {
    expect(await problemsWith({ 'content/guides/parents/told.yaml': null })).toMatchObject([
      {
        file: 'content/guides/parents/told.yaml',
        rule: 'missing-language',
        message: 'is missing, although there are texts for it',
      },
    ]);
  });

  it('refuses a language that the site does not have, and a file that belongs nowhere', async () => {
    expect(
      await problemsWith({ [`${NOW}.de.mdx`]: '---\ntitle: Hilfe\n---\n', 'content/notes.txt': 'x' }),
    ).toMatchObject([
      {
        file: `${NOW}.de.mdx`,
        rule: 'unknown-language',
        instead: 'Name the file chat.kk.mdx, chat.ru.mdx, chat.en.mdx',
      },
      { file: `${NOW}.de.mdx`, rule: 'missing-field', field: 'description' },
      { file: 'content/notes.txt', rule: 'stray-file' },
    ]);
  });

  it('compares the messages of the interface: keys, tokens, and plural forms by language', async () => {
    const problems = await problemsWith({
      'content/interface/en.yaml': (text) =>
        replace(
          'article {n}',
          'article',
        )(text)
          .replace("  other: '{n} services'", "  other: '{n} services'\n  few: '{n} services'")
          .replace("  hope: 'Help exists.'\n", ''),
      [`${TOLD}.en.mdx`]: replace(' <Block id="hope" />', ''),
      [`${TOLD}.kk.mdx`]: replace(' <Block id="hope" />', ''),
      [`${TOLD}.ru.mdx`]: replace(' <Block id="hope" />', ''),
    });
    expect(problems).toMatchObject([
      { line: 2, field: 'law.article', rule: 'missing-token', message: 'lacks {n}, which another language has' },
      {
        line: 6,
        field: 'count.few',
        rule: 'plural-form',
        message: 'is a form that English does not have',
        instead: 'Remove it',
      },
      {
        line: 7,
        field: 'blocks.hope',
        rule: 'missing-message',
        message: 'is missing, although another language has it',
      },
    ]);
  });
});

describe('references', () => {
  it('names an id that does not exist and the one that was probably meant', async () => {
    expect(
      await problemsWith({ [`${NOW}.yaml`]: replace('related: [help]', 'related: [help, parents/tolt]') }),
    ).toEqual([
      {
        file: `${NOW}.yaml`,
        line: 5,
        field: 'related[1]',
        rule: 'unknown-id',
        message: 'names "parents/tolt", but there is no such page',
        instead:
          'Did you mean parents/told? Use the path of a page without language and outer slashes, for example help/now',
      },
    ]);
  });

  it.each([
    ['content/law/provisions/sample-1.yaml', 'act: sample-law', 'act: sample-act', 'act'],
    [`${NOW}.yaml`, 'picture: light', 'picture: night', 'picture'],
    [`${LESSON}.yaml`, '[N2]', '[N3]', 'sources[0]'],
    ['content/glossary/child.yaml', 'help/chat', 'help/then', 'page'],
    ['content/search/questions.yaml', 'page: help/chat', 'page: help/then', 'row 1: page'],
    ['content/sign-offs.yaml', 'help/chat', 'help/then', 'row 1: page'],
    [SERVICE, 'confidence:', 'alsoServes: [KZ-11]\nconfidence:', 'alsoServes[0]'],
    [`${LESSON}.kk.yaml`, '{kz-111}', '{kz-911}', 'steps[0].says[0]'],
  ])('looks at ids in %s', async (file, from, to, field) => {
    const problems = await problemsWith({ [file]: replace(from, to) });
    expect(problems).toContainEqual(expect.objectContaining({ file, field, rule: 'unknown-id' }));
  });

  it('asks to lead a question to its planned page once that exists', async () => {
    const file = 'content/search/questions.yaml';
    expect(await problemsWith({ [file]: replace('planned: help/call', 'planned: parents/told') })).toEqual([
      {
        file,
        line: 6,
        field: 'row 1: planned',
        rule: 'planned-page-exists',
        message: 'names "parents/told", which exists now',
        instead: 'Lead the question there: write page: parents/told and remove planned',
      },
    ]);
  });

  it('refuses an unknown component', async () => {
    const problems = await problemsWith({
      [`${NOW}.en.mdx`]: replace('Where you are.', 'Where you are. <Fone id="kz-111" />'),
    });
    expect(problems).toContainEqual({
      file: `${NOW}.en.mdx`,
      line: 11,
      field: '<Fone id="kz-111">',
      rule: 'unknown-component',
      message: 'is no component of this site',
      instead: 'Did you mean Phone? Use Markdown or a component of the list in docs/editing.md',
    });
  });

  it.each([
    ['<Phone id="kz-911" />', 'unknown-id', '"id" names "kz-911", but there is no such service'],
    ['<Phone id="semey-centre" />', 'unknown-id', '"id" names semey-centre, whose number may not be shown'],
    ['<Phone />', 'missing-attribute', '"id" is missing'],
    ['<Phone id="kz-111" large />', 'unknown-attribute', '"large" is no attribute of this component'],
    ['<Phone id={"kz-111"} />', 'code-in-text', '"id" is code in curly brackets'],
    ['<Article id="sample-2" />', 'unknown-id', '"id" names "sample-2", but there is no such provision'],
    ['<OldTerm id="sample-1" />', 'unknown-id', '"id" names sample-1, which has no term of the repealed law'],
    ['<Amount id="sample-1" of="tax" />', 'unknown-id', '"of" names "tax", which content/law/provisions/sample-1.yaml'],
    [
      '<Value id="sample-1" of="days" />',
      'unknown-id',
      '"of" names "days", which content/law/provisions/sample-1.yaml',
    ],
    ['<LawDate id="sample-law" of="repealed" />', 'unknown-id', '"of" names the date "repealed", which'],
    ['<LawNumber id="sample-law" />', 'unknown-id', '"id" names sample-law, which has no number'],
    ['<Stat of="sample" item="part" />', 'unknown-id', '"item" names "part", which the series has not'],
    ['<Source id="N9" />', 'unknown-id', '"id" names "N9", but there is no such source'],
    ['<Block id="hop" />', 'unknown-id', '"id" names "hop", which content/interface/en.yaml has not under blocks'],
    ['<Picture name="night" />', 'unknown-id', '"name" names "night", but there is no such picture'],
    ['<Callout kind="loud">Text.</Callout>', 'unknown-id', '"kind" is "loud"'],
    ['<Next></Next>', 'component-text', 'holds no text'],
    ['{1 + 1}', 'code-in-text', 'is code'],
    ['![alt](/pictures/light.svg)', 'plain-image', 'is written in Markdown'],
  ])('refuses %s', async (written, rule, message) => {
    const problems = await problemsWith({ [`${DUTY}.en.mdx`]: (text) => `${text}\nText ${written}\n` });
    const found = problems.find((problem) => problem.rule === rule);
    expect(found?.message).toContain(message);
    expect(found).toMatchObject({ file: `${DUTY}.en.mdx`, line: 10 });
    expect(found?.instead).not.toBe('');
  });

  it('says where a component is not closed', async () => {
    const problems = await problemsWith({ [`${NOW}.ru.mdx`]: replace('</Next>', '') });
    expect(problems).toContainEqual(expect.objectContaining({ file: `${NOW}.ru.mdx`, line: 13, rule: 'text-syntax' }));
  });

  it('refuses a link that leads nowhere', async () => {
    const problems = await problemsWith({ [`${NOW}.ru.mdx`]: replace('(/help/)', '(/helper/)') });
    expect(problems).toContainEqual({
      file: `${NOW}.ru.mdx`,
      line: 13,
      field: 'The link /helper/',
      rule: 'broken-link',
      message: 'leads to a page that does not exist',
      instead: 'Did you mean help? Use the path of a page, with slashes around it',
    });
  });

  it.each([
    ['/ru/help/', 'names a language', 'Write it without: /help/; it then stays in the language of the page'],
    ['help/', 'is relative', 'Begin with a slash and the whole path, for example /help/call/'],
    ['/help', 'has not the usual form', 'Write /help/'],
    ['tel:111', 'dials a number', 'Use <Phone id="…" />'],
  ])('refuses the link %s', async (url, message, instead) => {
    const problems = await problemsWith({ [`${NOW}.ru.mdx`]: replace('(/help/)', `(${url})`) });
    expect(problems).toContainEqual(
      expect.objectContaining({ field: `The link ${url}`, rule: 'broken-link', message, instead }),
    );
  });

  it('knows the pages that are made from data', async () => {
    const links = ['/', '/find/', '/help/near/abai/', '/lessons/body/', '/about/sources/prevention/', '/help/chat/#s1'];
    const add = (text: string) => `${text}\n${links.map((url, index) => `[page number ${index}](${url})`).join(' ')}\n`;
    const files = ['kk', 'ru', 'en'].map((language) => [`${DUTY}.${language}.mdx`, add] as const);
    expect(await problemsWith(Object.fromEntries(files))).toEqual([]);
  });

  it('refuses a source that the page does not list, and a listed source that no text cites', async () => {
    expect(await problemsWith({ [`${NOW}.yaml`]: replace('sources: [N2]\n', '') })).toMatchObject([
      ...['en', 'kk', 'ru'].map((language) => ({
        file: `${NOW}.${language}.mdx`,
        field: '<Source id="N2">',
        rule: 'unlisted-source',
        message: 'names N2, which the page does not list',
        instead: `Add N2 to "sources" of ${NOW}.yaml`,
      })),
    ]);
    expect(
      await problemsWith({ [`${TOLD}.yaml`]: replace('helplines: [adult]', 'helplines: [adult]\nsources: [N2]') }),
    ).toMatchObject([
      {
        file: `${TOLD}.yaml`,
        line: 4,
        field: 'sources[0]',
        rule: 'uncited-source',
        message: 'is N2, which the text never cites in: kk, ru, en',
      },
    ]);
  });
});

describe('contradictions', () => {
  it.each([
    [`${NOW}.yaml`, 'related: [help]', 'related: [help, help/chat]', 'own-page', 'related[1]'],
    [SERVICE, 'region: KZ-10', 'region: national', 'wrong-folder', 'region'],
    [SERVICE, 'confidence:', 'alsoServes: [KZ-10]\nconfidence:', 'own-region', 'alsoServes[0]'],
    ['content/sign-offs.yaml', 'role: children', 'role: lawyer', 'wrong-role', 'row 1: role'],
    [
      'content/statistics/sample.yaml',
      'values:',
      'values:\n  - { key: total, label: x, value: 1 }',
      'repeated-name',
      'values[1].key',
    ],
  ])('finds one in %s', async (file, from, to, rule, field) => {
    expect(await problemsWith({ [file]: replace(from, to) })).toMatchObject([{ file, rule, field }]);
  });

  it('finds a service and a source that have the name of another', async () => {
    const source =
      'N2:\n  { publisher: WHO, title: T, language: en, url: https://example.org, date: null, opened: null }\n';
    const problems = await problemsWith({
      'content/directory/national/semey-centre.yaml': replace(
        'slug: rescue',
        'slug: other',
      )(VALID_TREE[`${NATIONAL}/kz-112.yaml`] ?? ''),
      'content/sources/second.yaml': source,
    });
    expect(problems).toMatchObject([
      { rule: 'repeated-name', message: `repeats the name "semey-centre", which ${SERVICE} has already` },
      { file: 'content/sources/second.yaml', field: 'N2', rule: 'repeated-name' },
    ]);
  });

  it('misses a list and a service of the helplines', async () => {
    const problems = await problemsWith({ 'content/sign-offs.yaml': null, [`${NATIONAL}/kz-150.yaml`]: null });
    expect(problems).toMatchObject([
      { file: `${TOLD}.yaml`, field: 'helplines', instead: `Restore ${NATIONAL}/kz-150.yaml` },
      { file: 'content/sign-offs.yaml', rule: 'missing-file' },
    ]);
  });
});

describe('parity', () => {
  const instead = (noun: string) => `Bring the versions together: all three share the same ${noun} in the same order`;

  it('compares headings', async () => {
    expect(await problemsWith({ [`${NOW}.kk.mdx`]: replace('## Не айтуға', '### Не айтуға') })).toEqual([
      {
        file: `${NOW}.kk.mdx`,
        line: 9,
        rule: 'heading-parity',
        message:
          'differs in headings: it lacks ##, which Russian and English have; it has ###, which Russian and English lack',
        instead: instead('headings'),
      },
    ]);
  });

  it('compares components and their ids', async () => {
    expect(await problemsWith({ [`${NOW}.ru.mdx`]: replace('kz-111', 'kz-112') })).toEqual([
      {
        file: `${NOW}.ru.mdx`,
        line: 7,
        rule: 'component-parity',
        message:
          'differs in components: it lacks <Phone id="kz-111">, which Kazakh and English have; it has <Phone id="kz-112">, which Kazakh and English lack',
        instead: instead('components'),
      },
    ]);
  });

  it('compares the order of components', async () => {
    const change = replace(
      '<Amount id="sample-1" of="fine" />. Age: <Value id="sample-1" of="age" />',
      '<Value id="sample-1" of="age" />. Age: <Amount id="sample-1" of="fine" />',
    );
    expect(await problemsWith({ [`${DUTY}.en.mdx`]: change })).toMatchObject([
      {
        file: `${DUTY}.en.mdx`,
        line: 8,
        rule: 'component-parity',
        message: expect.stringContaining('in another order than Kazakh and Russian') as string,
      },
    ]);
  });

  it('compares links and the number of list items', async () => {
    expect(
      await problemsWith({
        [`${NOW}.en.mdx`]: replace('- Where you are.', '- Where you are.\n- [Tell an adult](/parents/told/).'),
      }),
    ).toMatchObject([
      { rule: 'list-parity', message: 'has 2 list items, but Kazakh and Russian have 1' },
      { rule: 'link-parity', line: 12 },
    ]);
  });

  it('compares the lists and tokens of lessons, and counts their steps', async () => {
    expect(
      await problemsWith({
        [`${LESSON}.ru.yaml`]: replace('objectives: [слово]', 'objectives: [слово, слово]'),
        [`${LESSON}.yaml`]: replace('[2, 4, 4]', '[2, 4, 2, 2]'),
      }),
    ).toMatchObject([
      {
        file: `${LESSON}.ru.yaml`,
        line: 3,
        field: 'objectives',
        message: 'has 2 entries, but Kazakh and English have 1 entry',
      },
      ...['en', 'kk', 'ru'].map(() => ({ file: `${LESSON}.yaml`, field: 'stepMinutes', rule: 'lesson-parity' })),
    ]);
  });

  it('finds in the plan of a school year lessons that do not exist or are made for another age, and unknown sources', async () => {
    const plan = 'content/lessons/year/2026-2027.yaml';
    const problems = await problemsWith({
      [plan]: (text) =>
        replace(
          'sources: [N2]',
          'sources: [N9]',
        )(text)
          .replace('"2026-09-07": K1', '"2026-09-07": K9')
          .replace('grades-1-4: {}', 'grades-1-4: { "2026-09-14": K1 }'),
    });
    expect(problems).toMatchObject([
      { file: plan, field: 'sources[0]', rule: 'unknown-id' },
      { file: plan, field: 'bands.kindergarten.2026-09-07', rule: 'unknown-id' },
      { file: plan, field: 'bands.grades-1-4.2026-09-14', rule: 'lesson-year' },
    ]);
  });
});

describe('safety', () => {
  it('refuses a danger word in the title of a page of level A2', async () => {
    expect(
      await problemsWith({ [`${NOW}.ru.mdx`]: replace('title: Что делать сейчас', 'title: Если была Травля') }),
    ).toEqual([
      {
        file: `${NOW}.ru.mdx`,
        line: 2,
        field: 'title',
        rule: 'danger-word',
        message: 'holds the word «Травля», which the browser would keep for others to see (level A2)',
        instead: 'Say what the reader can do, without act, body part, crime or helpline; the heading may be direct',
      },
    ]);
  });

  it('asks for a content note on A3, and only there', async () => {
    const note = 'note: This page is about violence against a child. You can stop reading.\n';
    expect(await problemsWith({ [`${TOLD}.en.mdx`]: replace(note, '') })).toMatchObject([
      { file: `${TOLD}.en.mdx`, field: 'note', rule: 'content-note', message: 'is missing on a page of level A3' },
    ]);
    expect(await problemsWith({ [`${NOW}.en.mdx`]: replace('heading:', `${note}heading:`) })).toMatchObject([
      {
        file: `${NOW}.en.mdx`,
        line: 3,
        field: 'note',
        rule: 'content-note',
        message: 'stands on a page of level A2; only A3 shows it',
      },
    ]);
  });

  it('asks for a lawyer on pages of law, and for a child psychologist or psychiatrist on A3', async () => {
    expect(
      await problemsWith({
        [`${DUTY}.yaml`]: replace('[lawyer]', '[kazakh-editors]'),
        [`${TOLD}.yaml`]: replace('[child-psychologist]', '[children]'),
      }),
    ).toMatchObject([
      {
        file: `${DUTY}.yaml`,
        line: 5,
        field: 'signOffs',
        rule: 'missing-sign-off-role',
        instead: expect.stringContaining('Add lawyer') as string,
      },
      {
        file: `${TOLD}.yaml`,
        line: 5,
        field: 'signOffs',
        instead: expect.stringContaining('Add child-psychologist') as string,
      },
    ]);
  });

  it('refuses the digits of a phone in a text', async () => {
    const expected = { file: `${NOW}.ru.mdx`, line: 11, rule: 'phone-in-text' };
    const instead = 'Use <Phone id="…" />, or words such as “the helpline”';
    expect(await problemsWith({ [`${NOW}.ru.mdx`]: replace('Где ты находишься.', 'Позвони в 112.') })).toEqual([
      { ...expected, message: 'holds the digits 112', instead },
    ]);
    expect(
      await problemsWith({ [`${NOW}.ru.mdx`]: replace('Где ты', 'Номер 8 (708) 106-08-10, где ты') }),
    ).toMatchObject([{ ...expected, message: 'holds the digits 8 (708) 106-08-10' }]);
    expect(await problemsWith({ [`${LESSON}.en.yaml`]: replace('{kz-111}', '111') })).toContainEqual(
      expect.objectContaining({
        field: 'steps[0].says[0]',
        rule: 'phone-in-text',
        instead: 'Use the token of the service, for example {kz-111}',
      }),
    );
  });
});

describe('words', () => {
  it('refuses a Latin letter in a Cyrillic word and writes the right word', async () => {
    expect(await problemsWith({ [`${NOW}.ru.mdx`]: replace('Где ты находишься', 'Где ты нaходишься') })).toEqual([
      {
        file: `${NOW}.ru.mdx`,
        line: 11,
        rule: 'wrong-letter',
        message: 'mixes alphabets in «нaходишься»: Latin a',
        instead: 'Write находишься with Cyrillic letters only',
      },
    ]);
  });

  it('refuses the Latin schwa', async () => {
    expect(await problemsWith({ [`${TOLD}.kk.mdx`]: replace('әңгіме', '\u0259ңгіме') })).toEqual([
      {
        file: `${TOLD}.kk.mdx`,
        line: 2,
        rule: 'wrong-letter',
        message: 'holds the Latin schwa (U+0259 or U+018F)',
        instead: 'Write the Kazakh letter ә (U+04D9) or Ә (U+04D8)',
      },
    ]);
  });

  it('refuses a sentence that is too long for its readers, and names it', async () => {
    const long = 'Скажи спокойно и подробно о том, где именно ты находишься прямо сейчас вечером.';
    const problems = await problemsWith({ [`${NOW}.ru.mdx`]: replace('Где ты находишься.', long) });
    expect(problems).toEqual([
      {
        file: `${NOW}.ru.mdx`,
        line: 11,
        rule: 'long-sentence',
        message: `has a sentence of 13 words, more than 11: «${long}»`,
        instead: 'Make two sentences of it, one idea in each',
      },
    ]);
  });

  it('refuses capitals, three dots and exclamation marks', async () => {
    const problems = await problemsWith({
      [`${NOW}.en.mdx`]: replace('Where you are.', 'Where YOUR home is…'),
      [`${TOLD}.ru.mdx`]: replace('Выслушайте ребёнка.', 'Выслушайте ребёнка!'),
    });
    expect(problems).toMatchObject([
      { file: `${NOW}.en.mdx`, line: 11, rule: 'capitals', message: 'holds «YOUR» in capital letters' },
      { file: `${NOW}.en.mdx`, line: 11, rule: 'three-dots' },
      {
        file: `${TOLD}.ru.mdx`,
        line: 7,
        rule: 'exclamation-mark',
        message: 'holds 1 exclamation mark; a page of level A3 has none',
      },
    ]);
  });

  it('measures descriptions', async () => {
    const description = 'Short steps for a child who needs help, in three words.';
    expect(
      await problemsWith({
        [`${NOW}.en.mdx`]: (text) => text.replace(/description: .*/, `description: ${description}`),
      }),
    ).toEqual([
      {
        file: `${NOW}.en.mdx`,
        line: 4,
        field: 'description',
        rule: 'description-length',
        message: `has ${description.length} characters`,
        instead: 'Write 70 to 150 characters: what the reader finds, for previews and search',
      },
    ]);
  });
});

describe('the run', () => {
  it('reports all problems at once, by file', async () => {
    const problems = await problemsWith({
      [`${NOW}.yaml`]: replace('order: 1', 'order: first'),
      [`${NOW}.ru.mdx`]: replace('Где ты', 'Гдe ты'),
      [LAW]: replace('2026-03-02', '2026-13-02'),
      [SERVICE]: replace('kind: crisis_centre', 'kind: centre'),
      [`${DUTY}.en.mdx`]: null,
    });
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      `${SERVICE} wrong-value`,
      `${NOW}.ru.mdx wrong-letter`,
      `${NOW}.yaml wrong-value`,
      `${DUTY}.en.mdx missing-language`,
      `${LAW} wrong-value`,
    ]);
    const text = formatProblems(problems);
    expect(text).toContain(`${LAW}\n  3: inForce is not a day. [wrong-value]\n      Instead: Write it as YYYY-MM-DD`);
    expect(text).toMatch(/5 problems in 5 files\.$/);
  });

  it('goes on after a file that cannot be read', async () => {
    const problems = await problemsWith({
      [`${NOW}.yaml`]: 'level: [A2\n',
      [`${NOW}.en.mdx`]: 'No front matter and <Phone id="kz-111"> no end.\n',
      [`${TOLD}.yaml`]: replace('level: A3', 'level: A9'),
    });
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(
      new Set(['yaml-syntax', 'text-syntax', 'front-matter', 'wrong-value']),
    );
  });

  it('leaves out what an exception names, and reports an exception that matches nothing', async () => {
    const file = 'content/check-exceptions.yaml';
    const row = (match: string) =>
      `- file: ${NOW}.en.mdx\n  rule: capitals\n  match: ${match}\n  reason: The name of a programme.\n`;
    const problems = await problemsWith({
      [`${NOW}.en.mdx`]: replace('Where you are.', 'Where HOPE is.'),
      [file]: row('«HOPE»') + row('«LOVE»'),
    });
    expect(problems).toEqual([
      {
        file,
        line: 5,
        field: 'row 2',
        rule: 'unused-exception',
        message: 'matches no finding',
        instead: 'Remove the row, or correct its file, rule or match',
      },
    ]);
  });
});
