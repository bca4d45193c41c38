import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  URGENT_SERVICES,
  checkProgress,
  currentEdition,
  isCheckOld,
  mayShowAddress,
  mayShowFact,
  publicBlockers,
  serviceVisibility,
  withheldInPublic,
  type EditionInput,
} from '../../src/edition/edition.ts';
import { PUBLISH_ADVICE } from '../../src/directory/schema.ts';

const TODAY = '2026-11-22';
const checked = { date: '2026-11-01', method: 'phone', by: 'editor' } as const;
const address = { kk: 'а', ru: 'а', en: 'a' };

function completeInput(): EditionInput {
  return {
    site: { address: 'https://site.kz', publisher: address, contact: 'a@site.kz' },
    services: URGENT_SERVICES.map((id) => ({ id, data: { publish: 'ready_after_recheck', assurance: checked } })),
    pages: [
      { id: 'help/start', data: { level: 'A3', signOffs: ['child-psychologist'], checked: null } },
      { id: 'law/sexual', data: { level: 'A1', signOffs: ['lawyer'], checked: null } },
      { id: 'parents/talk', data: { level: 'A1', signOffs: [], checked: null } },
    ],
    provisions: [{ id: 'cc-120', data: { checked: '2026-11-01' } }],
    statistics: [{ id: 'st-a', data: { checked: null } }],
    lessons: [],
    signOffs: [
      { page: 'help/start', role: 'child-psychologist', date: '2026-11-02' },
      { page: 'law/sexual', role: 'lawyer', date: '2026-11-02' },
    ],
    terms: [],
  };
}

describe('edition', () => {
  it('is the review edition unless EDITION says otherwise', () => {
    expect(currentEdition({})).toBe('review');
    expect(currentEdition({ EDITION: 'public' })).toBe('public');
    expect(() => currentEdition({ EDITION: 'final' })).toThrow(/EDITION="final" is not an edition/);
  });
});

describe('what a service shows', () => {
  it.each([
    ['ready_after_recheck', null, 'review', 'full'],
    ['verify_first', null, 'review', 'name-only'],
    ['do_not_publish', null, 'review', 'hidden'],
    ['do_not_publish', checked, 'public', 'hidden'],
    ['ready_after_recheck', null, 'public', 'hidden'],
    ['verify_first', null, 'public', 'hidden'],
    ['ready_after_recheck', checked, 'public', 'full'],
    ['verify_first', checked, 'public', 'full'],
  ] as const)('%s, checked: %o, %s edition: %s', (publish, assurance, edition, expected) => {
    expect(serviceVisibility({ publish, assurance }, edition)).toBe(expected);
  });

  it('never shows an address that is not marked public, or of a service that is not shown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PUBLISH_ADVICE),
        fc.constantFrom(null, checked),
        fc.constantFrom(true, false, undefined),
        fc.constantFrom('review' as const, 'public' as const),
        (publish, assurance, confidentialAddress, edition) => {
          const service = { publish, assurance, confidentialAddress, address };
          if (!mayShowAddress(service, edition)) return;
          expect(confidentialAddress).toBe(false);
          expect(serviceVisibility(service, edition)).toBe('full');
        },
      ),
    );
  });

  it('withholds unchecked facts from the public edition only', () => {
    expect(mayShowFact({ checked: null }, 'review')).toBe(true);
    expect(mayShowFact({ checked: null }, 'public')).toBe(false);
    expect(mayShowFact({ checked: TODAY }, 'public')).toBe(true);
  });
});

describe('an old check', () => {
  it('is called so after the days of its kind, and never before there was one', () => {
    expect(isCheckOld('2026-08-24', 'help', TODAY)).toBe(false);
    expect(isCheckOld('2026-08-23', 'help', TODAY)).toBe(true);
    expect(isCheckOld('2026-08-23', 'other', TODAY)).toBe(false);
    expect(isCheckOld(null, 'law', TODAY)).toBe(false);
  });
});

describe('the public edition', () => {
  it('has nothing against a complete site', () => {
    expect(publicBlockers(completeInput(), TODAY)).toEqual([]);
  });

  it('stops at an urgent number without a check, with an old one, with one in the future, and without an entry', () => {
    for (const [assurance, words] of [
      [null, /no recorded check/],
      [{ ...checked, date: '2026-08-01' }, /113 days ago/],
      [{ ...checked, date: '2027-01-01' }, /in the future/],
    ] as const) {
      const input = completeInput();
      input.services = input.services.map((entry) =>
        entry.id === 'kz-112' ? { ...entry, data: { ...entry.data, assurance } } : entry,
      );
      const blockers = publicBlockers(input, TODAY);
      expect(blockers).toHaveLength(1);
      expect(blockers[0]?.where).toContain('kz-112');
      expect(blockers[0]?.what).toMatch(words);
      expect(blockers[0]?.instead).not.toBe('');
    }
    expect(publicBlockers({ ...completeInput(), services: [] }, TODAY)).toHaveLength(URGENT_SERVICES.length);
  });

  it('stops at placeholders for address, publisher and contact', () => {
    for (const change of [
      { address: null },
      { address: 'https://zhanymda.example' },
      { address: 'https://www.example.org' },
      { address: 'http://localhost:4321' },
      { publisher: null },
      { contact: null },
    ]) {
      const input = completeInput();
      expect(publicBlockers({ ...input, site: { ...input.site, ...change } }, TODAY)).toHaveLength(1);
    }
  });

  it('stops at an address from which links would go wrong, and says how to write it', () => {
    for (const address of ['site.kz', 'http://site.kz', 'https://site.kz/', 'https://site.kz/help', 'https://a b.kz']) {
      const input = completeInput();
      const blockers = publicBlockers({ ...input, site: { ...input.site, address } }, TODAY);
      expect(blockers.map(({ where, what }) => `${where} ${what}`)).toEqual([`src/site.ts: address is "${address}"`]);
      expect(blockers[0]?.instead).toContain('https://');
    }
  });

  it('stops at a page about violence or law without its sign-offs, and names the roles', () => {
    const blockers = publicBlockers({ ...completeInput(), signOffs: [] }, TODAY);
    expect(blockers.map(({ where }) => where)).toEqual([
      'content/sign-offs.yaml: help/start',
      'content/sign-offs.yaml: law/sexual',
    ]);
    expect(blockers[0]?.what).toContain('child-psychologist');
  });

  it('stops at such a page that names nobody who signs', () => {
    const input = completeInput();
    input.pages = [{ id: 'help/home', data: { level: 'A3', signOffs: [], checked: null } }];
    expect(publicBlockers(input, TODAY)[0]?.what).toContain('no role');
  });

  it('lists what it withholds', () => {
    const input = completeInput();
    input.services = [...input.services, { id: 'centre', data: { publish: 'verify_first', assurance: null } }];
    expect(withheldInPublic(input).map(({ id }) => id)).toEqual(['centre', 'st-a']);
  });
});

it('counts the checks of the publisher', () => {
  expect(checkProgress(completeInput())).toEqual({ done: 7, total: 8 });
  expect(checkProgress({ ...completeInput(), signOffs: [] })).toEqual({ done: 5, total: 8 });
});
