import type { Lesson, LessonCommon, LessonText } from './schema.ts';

/**
 * Puts the common texts and the lesson's own lines together, as page and files print them: before the lesson and in the
 * rules of safety the common lines first; in the note to parents too; if a child tells, the lesson's own lines first,
 * then the box of the age band.
 * @param lesson what the languages share
 * @param text the lesson's own lines in one language
 * @param common what all lessons share in that language
 * @returns the whole text
 */
export function composeLesson(lesson: Pick<Lesson, 'band'>, text: LessonText, common: LessonCommon): LessonText {
  return {
    ...text,
    preparation: [...common.preparation, ...text.preparation],
    ifChildTells: [...text.ifChildTells, ...common.boxes[lesson.band]],
    safeguarding: [...common.safeguarding, ...text.safeguarding],
    parentNote: [...common.parentNote, ...text.parentNote],
  };
}
