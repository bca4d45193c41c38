import type { LessonCommon, LessonText } from './schema.ts';

/** A page of the projector view: what the class sees, and nothing that the teacher reads. */
export type ScreenPage =
  | { kind: 'title'; title: string }
  | {
      kind: 'step';
      title: string;
      lines: readonly string[];
      /** Place among the steps, from 1. */
      number: number;
      /** Length of the step in minutes. */
      minutes: number;
    }
  | { kind: 'close'; title: string; lines: readonly string[] };

/**
 * The pages of a lesson on the projector: its title, its steps, and the way to help. They say what the slides say.
 * @param text the lesson in one language
 * @param stepMinutes length of each step in minutes
 * @param phrases sentences that all lessons share
 */
export function screenPages(
  text: Pick<LessonText, 'title' | 'steps'>,
  stepMinutes: readonly number[],
  phrases: Pick<LessonCommon['phrases'], 'keepTelling' | 'limit' | 'close'>,
): ScreenPage[] {
  return [
    { kind: 'title', title: text.title },
    ...text.steps.map(({ title, screen }, index): ScreenPage => ({
      kind: 'step',
      title,
      lines: screen,
      number: index + 1,
      minutes: stepMinutes[index] ?? 0,
    })),
    // Whoever shows the number says both halves: no name is needed, and what may follow.
    { kind: 'close', title: phrases.close, lines: [phrases.keepTelling, phrases.limit] },
  ];
}

/**
 * @param seconds seconds that are left; less than none counts as none
 * @returns for example 2:05
 */
export function formatTimer(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
