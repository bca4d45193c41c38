import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/messages.ts';
import { citation, editionDate, officialText } from '../../src/law/citation.ts';
import { actSchema, provisionSchema } from '../../src/law/schema.ts';
import { legislationData } from '../../src/law/structured-data.ts';
import { messagesOf } from '../helpers/messages.ts';

const act = actSchema.parse({
  name: { kk: 'Қылмыстық кодекс', ru: 'Уголовный кодекс', en: 'Criminal Code' },
  short: { kk: 'ҚК', ru: 'УК', en: 'Criminal Code' },
  edition: '2026-08-13',
  official: { kk: 'https://law.kz/kk', ru: 'https://law.kz/ru' },
});
const provision = provisionSchema.parse({
  act: 'criminal-code',
  article: '121-1',
  title: { en: 'Title' },
  confidence: 'high',
  checked: null,
  sources: [{ url: 'https://law.kz/ru', date: null }],
});

describe('a citation', () => {
  it('names act and article in each language, the word and its number on one line', () => {
    for (const language of LANGUAGES) {
      const text = citation(provision, act, translator(messagesOf(language), language));
      expect(text.startsWith(`${act.short[language]}, `)).toBe(true);
      expect(text).toContain('121-1');
      expect(text.slice(act.short[language].length + 2)).not.toContain(' ');
    }
  });

  it('of a whole act is its name', () => {
    const t = translator(messagesOf('en'), 'en');
    expect(citation({ ...provision, article: undefined }, act, t)).toBe('Criminal Code');
  });
});

describe('the official text', () => {
  it('is Kazakh for Kazakh readers, else Russian', () => {
    expect(LANGUAGES.map((language) => officialText(provision, act, language))).toEqual([
      { url: 'https://law.kz/kk', language: 'kk' },
      { url: 'https://law.kz/ru', language: 'ru' },
      { url: 'https://law.kz/ru', language: 'ru' },
    ]);
  });

  it('is that of the article where it has a page of its own, and the other language where one is missing', () => {
    const own = { official: { ru: 'https://law.kz/ru/121-1' } };
    expect(officialText(own, act, 'en')?.url).toBe('https://law.kz/ru/121-1');
    expect(officialText(own, { official: {} }, 'kk')).toEqual({ url: 'https://law.kz/ru/121-1', language: 'ru' });
    expect(officialText({ official: {} }, { official: {} }, 'kk')).toBeNull();
  });
});

it('carries the date of its own edition, else that of its act; an unknown date stays unknown', () => {
  expect(editionDate({}, act)).toBe('2026-08-13');
  expect(editionDate({ edition: '2026-03-02' }, act)).toBe('2026-03-02');
  expect(editionDate({ edition: null }, act)).toBeNull();
});

describe('the description for machines', () => {
  const t = translator(messagesOf('en'), 'en');
  const cited = (article: string) => ({ provision: { ...provision, article }, actId: 'criminal-code', act });

  it('names each act once, with the cited articles as its parts', () => {
    expect(JSON.parse(legislationData([cited('121-1'), cited('123')], t) ?? '')).toMatchObject({
      '@graph': [
        {
          '@type': 'Legislation',
          name: 'Criminal Code',
          url: 'https://law.kz/ru',
          hasPart: [{ name: 'Criminal Code, article\u00a0121-1' }, { name: 'Criminal Code, article\u00a0123' }],
        },
      ],
    });
  });

  it('leaves out a day that nobody knows, and cannot end its block', () => {
    const unknown = { ...cited('1'), provision: { ...provision, edition: null, title: { en: '</script>' } } };
    const text = legislationData([unknown], t) ?? '';
    // The act has a day, its article has none.
    expect(text.match(/legislationDateVersion/g)).toHaveLength(1);
    expect(text).not.toContain('<');
  });

  it('is absent where nothing is cited', () => {
    expect(legislationData([], t)).toBeNull();
  });
});
