import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf, choiceAddress, choiceOf, isChosen, type LessonChoice } from '../../src/lessons/filter.ts';
import { formatTimer, screenPages } from '../../src/lessons/projector.ts';
import { LESSON_BANDS, LESSON_THEMES } from '../../src/lessons/schema.ts';

describe('finding lessons', () => {
  it('offers a lesson in every band for whose grades it is made', () => {
    expect(bandsOf({ band: 'kindergarten' })).toEqual(['kindergarten']);
    expect(bandsOf({ band: 'grades-1-4', grades: [1, 4] })).toEqual(['grades-1-4']);
    expect(bandsOf({ band: 'grades-5-8', grades: [5, 11] })).toEqual(['grades-5-8', 'grades-9-11']);
    expect(bandsOf({ band: 'grades-5-8', grades: [7, 9] })).toEqual(['grades-5-8', 'grades-9-11']);
  });

  it('leaves what fits every part of a choice', () => {
    const lesson = { bands: ['grades-5-8'], theme: 'online', minutes: '10', weeks: ['2026-10-05'] };
    expect(isChosen(lesson, {})).toBe(true);
    expect(isChosen(lesson, { band: 'grades-5-8', theme: 'online', minutes: '10', week: '2026-10-05' })).toBe(true);
    for (const other of [{ band: 'kindergarten' }, { theme: 'body' }, { minutes: '40' }, { week: '2026-10-12' }])
      expect(isChosen(lesson, { band: 'grades-5-8', ...other }), JSON.stringify(other)).toBe(false);
  });

  it('has a page for one thing chosen, and a query for more', () => {
    expect(choiceAddress({})).toBe('');
    expect(choiceAddress({ band: 'grades-1-4' })).toBe('for/grades-1-4/');
    expect(choiceAddress({ theme: 'body', band: undefined })).toBe('theme/body/');
    expect(choiceAddress({ minutes: '40' })).toBe('minutes/40/');
    expect(choiceAddress({ week: '2026-09-07' })).toBe('?week=2026-09-07');
  });

  it('reads a choice back from its query', () => {
    const choices = fc.record(
      {
        band: fc.constantFrom<string>(...LESSON_BANDS),
        theme: fc.constantFrom<string>(...LESSON_THEMES),
        minutes: fc.constantFrom('10', '40'),
        week: fc.constant('2026-09-07'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(choices, (choice: LessonChoice) => {
        const address = choiceAddress(choice);
        if (address.startsWith('?')) expect(choiceOf(address)).toEqual(choice);
        else expect(Object.keys(choice).length).toBeLessThanOrEqual(1);
      }),
    );
    expect(choiceOf('?other=1')).toBeNull();
  });
});

describe('the projector view', () => {
  const step = (name: string) => ({ title: name, screen: [`${name} screen`], does: [`${name} does`], says: ['said'] });

  it('shows the title, the steps with their minutes, and the way to help; nothing for the teacher', () => {
    const pages = screenPages({ title: 'Title', steps: [step('a'), step('b'), step('c')] }, [1, 2, 7], {
      keepTelling: 'tell',
      limit: 'limit',
      close: 'close',
    });
    expect(pages.map(({ kind }) => kind)).toEqual(['title', 'step', 'step', 'step', 'close']);
    expect(pages[2]).toEqual({ kind: 'step', title: 'b', lines: ['b screen'], number: 2, minutes: 2 });
    expect(JSON.stringify(pages)).not.toMatch(/does|said/);
  });

  it('writes the time that is left, and stops at none', () => {
    expect([180, 61, 60, 59.2, 1, 0, -5].map(formatTimer)).toEqual([
      '3:00',
      '1:01',
      '1:00',
      '1:00',
      '0:01',
      '0:00',
      '0:00',
    ]);
  });
});
