import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SINGLE_PARTS, holdsPart } from '../../src/activities/parts.ts';
import { ANSWERS, activitySchema, type Activity } from '../../src/activities/schema.ts';
import { SHORT_CODES } from '../../src/directory/phone.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { readsAloud } from '../../src/read-aloud/pages.ts';
import { localVoice, spokenText } from '../../src/read-aloud/speech.ts';

const text = { kk: 'Мәтін.', ru: 'Текст.', en: 'Text.' };
const scene = { situation: text, safe: text, unsafe: text, unsure: text };
const SCENES = { kind: 'scenarios', voice: 'age-7-10', scenes: [scene, scene] };

/** Paths of the fields that a schema refuses. */
function refused(value: unknown): string[] {
  const result = activitySchema.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
}

/** A file of content/activities as an editor wrote it. */
function file(id: string): Activity {
  return activitySchema.parse(parse(readFileSync(`content/activities/${id}.yaml`, 'utf8')));
}

describe('the schema of interactive parts', () => {
  it('accepts situations with an explanation for each answer', () => {
    expect(refused(SCENES)).toEqual([]);
  });

  it('refuses an answer without explanation, in whichever language it lacks', () => {
    for (const answer of ANSWERS) {
      expect(refused({ ...SCENES, scenes: [scene, { ...scene, [answer]: undefined }] })).toEqual([
        `scenes.1.${answer}`,
      ]);
      for (const language of LANGUAGES) {
        const lacking = { ...scene, [answer]: { ...text, [language]: undefined } };
        expect(refused({ ...SCENES, scenes: [scene, lacking] })).toEqual([`scenes.1.${answer}.${language}`]);
      }
    }
  });

  it('has no place for points or a right answer', () => {
    const extra = { ...scene, right: 'unsafe' };
    expect(activitySchema.safeParse({ ...SCENES, scenes: [scene, extra] }).success).toBe(false);
  });

  it('refuses a hand with four fingers and a part of an unknown kind', () => {
    const finger = { who: text, example: text, say: text };
    const hand = { kind: 'hand', voice: 'age-7-10', lead: text, sheet: text };
    expect(refused({ ...hand, fingers: Array.from({ length: 4 }, () => finger) })).toEqual(['fingers']);
    expect(refused({ ...hand, fingers: Array.from({ length: 5 }, () => finger) })).toEqual([]);
    expect(refused({ kind: 'quiz' })).toEqual(['kind']);
  });
});

describe('the parts of this site', () => {
  it('exist under the names that their components ask for', () => {
    for (const { id, kind } of Object.values(SINGLE_PARTS)) expect(file(id).kind).toBe(kind);
  });

  it('put 111 on one finger, and say each adult something else', () => {
    const hand = file('hand');
    if (hand.kind !== 'hand') throw new Error('content/activities/hand.yaml is no hand');
    expect(hand.fingers.map(({ call }) => call).filter(Boolean)).toEqual(['kz-111']);
    for (const language of LANGUAGES) expect(new Set(hand.fingers.map(({ say }) => say[language])).size).toBe(5);
  });

  it('are shown: every file of situations stands on a page', () => {
    const sets = readdirSync('content/activities')
      .map((name) => name.replace('.yaml', ''))
      .filter((id) => file(id).kind === 'scenarios');
    expect(sets.length).toBeGreaterThan(0);
    const pages = readdirSync('content/guides', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.kk.mdx'),
    );
    const texts = pages.map((name) => readFileSync(`content/guides/${name}`, 'utf8')).join('\n');
    expect(sets.filter((id) => !texts.includes(`<SafeOrNot id="${id}" />`))).toEqual([]);
  });

  it('are found in a text by their component, and by nothing else', () => {
    expect(holdsPart('Text\n\n<SafeOrNot id="touch" />\n')).toBe(true);
    expect(holdsPart('<HelperCircles />')).toBe(true);
    expect(holdsPart('Breathe slowly. <Phone id="kz-111" /> <BreatheOut />')).toBe(false);
  });
});

describe('the voice that reads aloud', () => {
  const voice = (lang: string, localService: boolean, isDefault = false) => ({
    lang,
    localService,
    default: isDefault,
  });

  it('is one of the device for the language of the page', () => {
    const own = voice('kk-KZ', true);
    expect(localVoice([voice('ru-RU', true, true), voice('kk-KZ', false), own], 'kk')).toBe(own);
    expect(localVoice([voice('kk_KZ', true)], 'kk')?.lang).toBe('kk_KZ');
    expect(localVoice([voice('en-GB', true), voice('en-US', true, true)], 'en')?.lang).toBe('en-US');
  });

  it('is none where voices send the text away or do not say so', () => {
    expect(localVoice([voice('kk-KZ', false, true)], 'kk')).toBeNull();
    expect(localVoice([{ lang: 'kk-KZ', default: true } as never], 'kk')).toBeNull();
    expect(localVoice([voice('ky-KG', true), voice('kkj', true)], 'kk')).toBeNull();
    expect(localVoice([], 'ru')).toBeNull();
  });

  it('is never a remote one, whatever the browser offers', () => {
    const voices = fc.array(
      fc.record({
        lang: fc.constantFrom('kk', 'kk-KZ', 'ru_RU', 'ru', 'en-GB', 'EN-us', ''),
        localService: fc.constantFrom(true, false, undefined, 'yes'),
        default: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(voices, fc.constantFrom(...LANGUAGES), (list, language) => {
        const found = localVoice(list as never[], language) as { lang: string; localService: unknown } | null;
        if (found) {
          expect(found.localService).toBe(true);
          expect(found.lang.toLowerCase().startsWith(language)).toBe(true);
        } else {
          const usable = list.filter(
            ({ lang, localService }) => localService === true && lang.slice(0, 2).toLowerCase() === language,
          );
          expect(usable).toEqual([]);
        }
      }),
    );
  });
});

describe('the words that are read aloud', () => {
  const say = (words: string, language: (typeof LANGUAGES)[number]) => spokenText(words, language, SHORT_CODES);

  it('spell a number to call, so that a child can press what it hears', () => {
    expect(say('Call 111, free.', 'en')).toBe('Call one one one, free.');
    expect(say('Позвони в 112 или 103.', 'ru')).toBe('Позвони в один один два или один ноль три.');
    expect(say('Звоните: +7 708 106\u00a008 10', 'ru')).toBe(
      'Звоните: семь семь ноль восемь один ноль шесть ноль восемь один ноль',
    );
  });

  it('keep the Kazakh ending of a number', () => {
    expect(say('111-ге хабарлас, 112-ні тер, 103-тен сұра.', 'kk')).toBe(
      'бір бір бірге хабарлас, бір бір екіні тер, бір нөл үштен сұра.',
    );
  });

  it('leave ages, years and sums as they are', () => {
    for (const words of ['14–17 жас', '2026 жылы', '110\u00a0111 өтініш', '1,112', '150%', '9 years']) {
      expect(say(words, 'kk')).toBe(words.replace('\u00a0', ' '));
    }
  });

  it('join lines, and never leave a number to call as a figure', () => {
    expect(say('  one\n  line ', 'en')).toBe('one line');
    const code = fc.constantFrom(...SHORT_CODES);
    fc.assert(
      fc.property(
        code,
        fc.constantFrom('.', ',', '?', '-ге', ''),
        fc.constantFrom(...LANGUAGES),
        (number, end, language) => {
          expect(say(`a ${number}${end} b`, language)).not.toMatch(/\d/);
        },
      ),
    );
  });
});

it('pages for children, help pages and the two hard talks of parents offer to be read aloud', () => {
  const voices = ['help-child', 'age-3-6', 'age-7-10', 'age-11-13', 'age-14-17'] as const;
  for (const voice of voices) expect(readsAloud('any/page', { voice })).toBe(true);
  expect(readsAloud('parents/told', { voice: 'parent' })).toBe(true);
  expect(readsAloud('parents/days', { voice: 'parent' })).toBe(true);
  expect(readsAloud('parents/talk', { voice: 'parent' })).toBe(false);
  expect(readsAloud('law/crimes', { voice: 'law' })).toBe(false);
});
