import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexKey, stem, words } from '../../src/search/analysis/index.ts';
import { protectedSource, protectedStems } from '../../src/search/analysis/kazakh/protect.ts';
import { PROTECTED } from '../../src/search/analysis/kazakh/protected.ts';
import { stemTypedKazakh } from '../../src/search/analysis/kazakh/stemmer.ts';
import { groupingQuality, readPairs } from '../../src/search/analysis/measure.ts';

const lines = readFileSync('content/check/words.kk.txt', 'utf8').split('\n');

function stems(forms: string): string[] {
  return [...new Set(forms.split(' ').map((form) => stem(form, 'kk')))];
}

describe('the Kazakh stemmer brings together', () => {
  it.each([
    ['a loan with -ан', 'роман романы романда романдар'],
    ['a loan with -он', 'полигон полигоны полигондар'],
    ['no participle', 'қағанат қағанаты қағанатын қағанаттар'],
    ['number, owner and case', 'бала балалар балам балаң баламыз балаңыз баласы балалары баланы баланың балаға балада'],
    ['endings after his, her', 'баласын баласының баласына баласында баласынан баласымен балаларының'],
    ['what is there, whose, like, more', 'үй үйдегі үйіндегі үйдікі үйдей'],
    ['front and back, voiced and voiceless', 'мектеп мектептер мектебі мектептің мектепке мектебіңізден'],
    ['қ and ғ, к and г', 'құқық құқығы құқықтары құқығыңыз'],
    ['a vowel that drops', 'мұрын мұрны мұрнын мұрындар'],
    ['the same in халық', 'халық халқы халқымыз халықтың'],
    ['past, present, future', 'айтты айттым айтасың айтады айтамын айтар айтқан айтпақ'],
    ['infinitive, converbs, participles', 'айту айтуға айтып айта айтқалы айтқанша айтатын айтатындар'],
    ['negation', 'айтпа айтпады айтпайды айтпаған айтпас айтпау'],
    ['wishes and requests', 'айтшы айтыңыз айтыңдар айтсын айтайын айтайық айтсам айтқым айтыңызшы'],
    ['passive', 'жаз жазылды жазылған жазылады'],
    ['passive after л', 'біл білінген білінбейді білу'],
    ['verbs with ы', 'оқы оқу оқиды оқып оқыған оқитын'],
    ['verbs with й', 'қой қою қоя қояды қойған қоюға'],
    ['п that becomes у or б', 'тап тауып табу табады тапты'],
    ['қорық, қорқады', 'қорық қорқады қорқып қорқу қорықпа қорыққан'],
    ['loans', 'директор директоры директорға директордың'],
    ['loans with и', 'интернет интернетке интернетте интернеттегі'],
    ['pronouns', 'мен маған менің мені менде менен'],
    ['endings behind a hyphen', 'юнеско юнеско-ның юнеско-да'],
  ])('%s: %s', (_, forms) => {
    expect([forms, stems(forms)]).toEqual([forms, [expect.any(String)]]);
  });
});

describe('the Kazakh stemmer keeps apart', () => {
  it.each([
    'бала бал',
    'ат ата ана',
    'сөз сөйле',
    'қала қал',
    'көмек көк',
    'келісім кел',
    'зорлық зор',
    'қыз қыс',
    'бет бер',
  ])('%s', (words) => {
    expect(stems(words)).toHaveLength(words.split(' ').length);
  });
});

describe('the words that are protected', () => {
  it('are the ones of content/check/words.kk.txt; run npm run stem:words when that list has changed much', () => {
    const current = protectedStems(lines);
    const strangers = [...PROTECTED.keys()].filter((stem) => !current.has(stem));
    const missing = [...current.keys()].filter((stem) => !PROTECTED.has(stem));
    expect(strangers.length / current.size).toBeLessThan(0.05);
    expect(missing.length / current.size).toBeLessThan(0.15);
  });

  it('are written as they are read', () => {
    const source = protectedSource(['бала', 'айт-', 'және.']);
    expect(source).toMatch(/PROTECTED_NOUNS =\s+'бала /);
    expect(source).toMatch(/PROTECTED_VERBS =\s+'айт /);
    expect(source).toMatch(/PROTECTED_UNCHANGING =\s+'және';/);
  });

  it('hold no form of another one, so that forms meet', () => {
    const stemsOf = protectedStems(['айт-', 'айтыл-', 'айту', 'бас', 'басы', 'бүгін.', 'бүгінгі', 'мүше', 'мүшелер']);
    expect([...stemsOf.keys()]).toEqual(expect.arrayContaining(['айт', 'бас', 'бүгін', 'мүше']));
    for (const form of ['айтыл', 'айту', 'басы', 'бүгінгі', 'мүшелер']) expect(stemsOf.has(form)).toBe(false);
  });

  it('stay whole', () => {
    const words = ['әлімжеттік', 'кәмелетке', 'сөз', 'балама', 'дана', 'зорлық', 'құқық', 'тәртіп', 'қауіп'];
    const whole = words.filter((word) => lines.includes(word));
    expect(whole.length).toBeGreaterThan(4);
    for (const word of whole) expect(stem(word, 'kk').length).toBeGreaterThanOrEqual(word.length - 1);
  });
});

describe('a word typed without Kazakh letters', () => {
  it('has the key of the word', () => {
    for (const [typed, word] of [
      ['комек', 'көмек'],
      ['комегин', 'көмегің'],
      ['корлайды', 'қорлайды'],
      ['олтиремин', 'өлтіремін'],
      ['балаларга', 'балаларға'],
      ['мугалимим', 'мұғалімім'],
    ] as const) {
      expect([typed, stemTypedKazakh(typed)]).toEqual([typed, indexKey(word, 'kk')]);
    }
  });
});

describe('speed', () => {
  it('is more than 200,000 words of running text a second', () => {
    const texts = ['help', 'law', 'parents', 'teens'].flatMap((folder) =>
      readdirSync(`content/guides/${folder}`)
        .filter((file) => file.endsWith('.kk.mdx'))
        .map((file) => readFileSync(`content/guides/${folder}/${file}`, 'utf8')),
    );
    const forms = words(texts.join('\n')).map(({ word }) => word);
    expect(forms.length).toBeGreaterThan(5000);
    // Time of the processor: other programs use this machine as well.
    const start = process.cpuUsage();
    let count = 0;
    for (let round = 0; round < 10; round += 1) for (const form of forms) count += stem(form, 'kk') === '' ? 0 : 1;
    const { user, system } = process.cpuUsage(start);
    expect(count / ((user + system) / 1_000_000)).toBeGreaterThan(200_000);
  });
});

describe('the measure of stems', () => {
  it('counts pairs', () => {
    const pairs = readPairs('form\tlemma\nab\tx\nac\tx\nad\ty\nb\tx\n');
    // Same first letter: ab, ac, ad, three pairs, one of them right; of x there are three pairs, one found.
    expect(groupingQuality(pairs, (form) => form.charAt(0))).toEqual({ precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 });
  });

  it('names a bad line', () => {
    expect(() => readPairs('form\tlemma\na\tb\nfoo\n')).toThrow('line 3 is "foo"');
    expect(() => readPairs('a\tb\tc')).toThrow('line 1');
    expect(() => readPairs('')).toThrow('no pairs');
  });
});
