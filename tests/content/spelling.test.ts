import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnding, kazakhSpeller, parseStem } from '../../src/content/check/spelling/kazakh.ts';
import { wordsIn } from '../../src/content/check/spelling/words.ts';
import { problemsWith, replace } from './valid-tree.ts';

const listOf = (language: string) => readFileSync(`content/check/words.${language}.txt`, 'utf8');
const entriesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);

/** Words of the valid tree that no real text has. */
const EXTRA: Record<string, string> = { kk: '', ru: 'Семея\n', en: '' };

/** The real lists, so that only the changed word of a text is unknown. */
const LISTS = Object.fromEntries(
  ['kk', 'ru', 'en'].map((language) => [
    `content/check/words.${language}.txt`,
    `${listOf(language)}${EXTRA[language]}`,
  ]),
);

describe('Kazakh words', () => {
  const { accepts } = kazakhSpeller([
    ...[
      'бала',
      'мектеп',
      'көмек',
      'адам',
      'сөз',
      'қыз',
      'халық/халқ',
      'қауіп/қауп',
      'педагог~',
      'принцип!',
      'су',
      'Алматы',
    ],
    ...['айт-', 'кел-', 'шық-', 'тап-', 'оқы-', 'жаса-', 'қой-', 'ки-', 'қорық-/қорқ', 'және.'],
  ]);

  it.each([
    ...['балалар', 'балаға', 'баланың', 'балаңызға', 'баласына', 'баласындағы', 'балалардың', 'баламын', 'балалық'],
    ...['мектебі', 'мектептегі', 'мектепке', 'мектебіңізде', 'көмегін', 'көмекші', 'көмексіз', 'көмекшісі'],
    ...['адамбыз', 'адамның', 'адаммен', 'сөзбен', 'қызға', 'халқы', 'халықтың', 'қаупін', 'педагогке', 'педагогтар'],
    ...['принципі', 'суы', 'Алматыда', 'және', 'Және', 'БАЛАЛАР'],
    ...['баланікі', 'адамдікі', 'мектептікі'],
    ...['айту', 'айтуға', 'айтпа', 'айтпайды', 'айтамын', 'айтатын', 'айтқан', 'айтқаным', 'айтып', 'айтыпты'],
    ...['айтса', 'айтсаңыз', 'айтсаңызшы', 'айтыңыз', 'айтайын', 'айтсын', 'айтқым', 'айтқысы', 'айтпас', 'айтар'],
    ...['келгенде', 'келмей', 'келіңіз', 'шығу', 'шығады', 'шықпайды', 'табу', 'тауып', 'таппадық', 'оқиды', 'оқу'],
    ...['оқыған', 'оқып', 'жасау', 'жасайды', 'жасамаңыз', 'қою', 'қояды', 'қоймаймыз', 'қояйық', 'кию', 'киеді'],
    ...['қорқады', 'қорықпа', 'қорқып'],
  ])('accepts %s', (word) => {
    expect(accepts(word)).toBe(true);
  });

  it.each([
    // harmony
    ...['балаге', 'балалер', 'мектепқа', 'сөздар', 'айтге', 'келды', 'қаупы', 'көмекшы'],
    // sounds at the seam
    ...[
      'баладың',
      'мектепге',
      'мектепі',
      'көмекі',
      'адамлар',
      'сөзмен',
      'айтба',
      'айтған',
      'келпе',
      'шығпайды',
      'тапып',
    ],
    // order of endings
    ...['балағалар', 'баламлар', 'айтпаыңыз', 'айтқанма'],
    // the stem itself
    ...['балла', 'мектеб', 'алматыда', 'халықы', 'жане', 'оқыйды', 'жасады-ау', 'қойады', 'жасаады', 'принцибі', ''],
  ])('refuses %s', (word) => {
    expect(accepts(word)).toBe(false);
  });

  it('never throws and decides the same twice', () => {
    const letters = fc.constantFrom(...'балқойктепінғаеыішүуюя');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 14 }), (word) => {
        expect(accepts(word)).toBe(accepts(word));
      }),
    );
  });

  it('finds most words in which one letter is wrong', () => {
    const whole = kazakhSpeller(entriesOf(listOf('kk')));
    const words = [
      'қауіпсіздік',
      'хабарласыңыз',
      'көмектеседі',
      'түсіндіріңіз',
      'отбасындағы',
      'сыныптастарың',
      'сенімді',
    ];
    const changes = words.flatMap((word) =>
      [...word].map((letter, index) => `${word.slice(0, index)}${letter === 'ф' ? 'ц' : 'ф'}${word.slice(index + 1)}`),
    );
    expect(words.filter((word) => !whole.accepts(word))).toEqual([]);
    expect(changes.filter((word) => whole.accepts(word))).toEqual([]);
  });

  it.each([
    ['бала', 'noun'],
    ['айт-', 'verb'],
    ['және.', 'unchanging'],
    ['халық/халқ', 'noun'],
  ])('reads the line «%s»', (line, kind) => {
    expect(parseStem(line)).toMatchObject({ kind });
  });

  it.each(['two words', 'бала,', '-айт', 'бала/', '5-сынып'])('refuses the line «%s»', (line) => {
    expect(parseStem(line)).toBeNull();
  });

  const DEBIAN = '/usr/share/hunspell/kk_KZ.dic';
  // Only machines with Debian's package hunspell-kk can compare; elsewhere this is skipped.
  it.skipIf(!existsSync(DEBIAN))('of the word list stand for the most part in the dictionary of Debian', () => {
    const dictionary = new Set(
      readFileSync(DEBIAN, 'utf8')
        .split(/\r?\n/)
        .map((line) => line.replace(/\/.*/, '')),
    );
    const nouns = entriesOf(listOf('kk')).filter((line) => /^\p{Ll}+$/u.test(line));
    expect(nouns.filter((word) => dictionary.has(word)).length / nouns.length).toBeGreaterThan(0.9);
  });
});

describe('words of a text', () => {
  it.each([
    ['QR-код арқылы', ['QR', 'код', 'арқылы']],
    ['ЮНЕСКО-ның', ['ЮНЕСКО', 'ның']],
    ['зорлық-зомбылық', ['зорлық', 'зомбылық']],
    ['the child’s ‘own’ words', ['the', 'child’s', 'own', 'words']],
    ['см. https://example.org/x и a@b.kz', ['см']],
    ['5-сынып оқушысы', ['сынып', 'оқушысы']],
    ['ДосболLIKE', []],
  ])('in «%s»', (text, words) => {
    const found = wordsIn(text).map((word) => word.text);
    expect(found).toEqual(words);
  });

  it.each([
    ['дан бері', true],
    ['-ге хабарлас', true],
    ['111-дегі телефон', false],
    ['«Жанымда»ның беті', false],
    ['WhatsApp-тан жаз', false],
  ])('begin in «%s» with what may be an ending', (text, joined) => {
    const [ending, word] = wordsIn(text, joined).slice(-2);
    expect([ending?.mayBeEnding, word?.mayBeEnding]).toEqual([true, false]);
    expect([isEnding(ending?.text ?? ''), isEnding(word?.text ?? '')]).toEqual([true, false]);
  });
});

describe('the rule', () => {
  const CHAT = 'content/guides/help/chat';
  const spelling = async (changes: Parameters<typeof problemsWith>[0]) =>
    (await problemsWith({ ...LISTS, ...changes }, { spelling: true })).filter(({ rule }) =>
      ['spelling', 'word-list', 'missing-file'].includes(rule),
    );

  it('finds nothing where every word is known', async () => {
    expect(await spelling({})).toEqual([]);
  });

  it('names an unknown word in each language, with its line and a word that was meant', async () => {
    const problems = await spelling({
      [`${CHAT}.kk.mdx`]: replace('екеніңді', 'екеніңды'),
      [`${CHAT}.ru.mdx`]: replace('находишься', 'нахадишься'),
      [`${CHAT}.en.mdx`]: replace('Where you are', 'Wherre you are'),
    });
    expect(problems).toEqual([
      {
        file: `${CHAT}.en.mdx`,
        line: 11,
        rule: 'spelling',
        message: 'holds the unknown word «Wherre»',
        instead: expect.stringMatching(
          /^Did you mean .*Where.*\? Or if the word is right, add it to content\/check\/words\.en\.txt$/,
        ) as string,
      },
      expect.objectContaining({ line: 11, instead: expect.stringContaining('екеніңді') as string }),
      expect.objectContaining({ line: 11, instead: expect.stringContaining('находишься') as string }),
    ]);
  });

  it('looks into front matter, lessons and the interface, and follows <Foreign>', async () => {
    const problems = await spelling({
      [`${CHAT}.ru.mdx`]: (text) =>
        `${replace('title: Что делать', 'title: Што делать')(text)}\n<Foreign lang="kk">Көмек</Foreign> <Foreign lang="kk">Көмиек</Foreign>\n`,
      'content/lessons/body.kk.yaml': replace('title: Қолдар', 'title: Қолдер'),
      'content/interface/en.yaml': replace('Help exists', 'Helpp exists'),
    });
    expect(problems.map(({ file, field, message }) => `${file} ${field ?? ''} ${message}`)).toEqual([
      `${CHAT}.ru.mdx title holds the unknown word «Што»`,
      `${CHAT}.ru.mdx  holds the unknown word «Көмиек»`,
      'content/interface/en.yaml blocks.hope holds the unknown word «Helpp»',
      'content/lessons/body.kk.yaml title holds the unknown word «Қолдер»',
    ]);
  });

  it('takes words from the lists, also with the endings of another word', async () => {
    const file = 'content/check/words.ru.txt';
    const change = { [`${CHAT}.ru.mdx`]: replace('находишься', 'с шибулями') };
    expect(await spelling(change)).toHaveLength(1);
    expect(await spelling({ ...change, [file]: `${LISTS[file]}шибуля/пуля\n` })).toEqual([]);
  });

  it('refuses a list with a line of another form, a repeated line, or no list', async () => {
    const file = 'content/check/words.kk.txt';
    const lines = listOf('kk').split('\n').length;
    expect(await spelling({ [file]: `${listOf('kk')}екі сөз\nбала\n` })).toMatchObject([
      { file, line: lines, rule: 'word-list', message: 'holds «екі сөз», which has not the form of an entry' },
      { file, line: lines + 1, rule: 'word-list', message: 'repeats «бала»' },
    ]);
    expect(await spelling({ 'content/check/words.en.txt': null })).toContainEqual(
      expect.objectContaining({ file: 'content/check/words.en.txt', rule: 'missing-file' }),
    );
  });
});
