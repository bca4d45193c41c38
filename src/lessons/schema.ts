import { z } from 'astro/zod';
import { day, slug, sourceKey } from '../content/fields.ts';

export const LESSON_BANDS = ['kindergarten', 'grades-1-4', 'grades-5-8', 'grades-9-11'] as const;

/** What the three versions of a lesson share: content/lessons/<slug>.yaml */
export const lessonSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[KJMSX]\d$/, { message: 'is not a code of a lesson. Write a letter K, J, M, S or X and one digit' }),
    band: z.enum(LESSON_BANDS),
    minutes: z.union([z.literal(10), z.literal(40)]),
    version: z.string().regex(/^\d+\.\d+$/),
    updated: day,
    checked: day.nullable(),
    /** Length of each step; together they are the length of the lesson. */
    stepMinutes: z.array(z.number().positive()).min(3),
    picture: slug,
    psychologistPresent: z.boolean().default(false),
    sources: z.array(sourceKey).default([]),
  })
  .superRefine((lesson, context) => {
    const total = lesson.stepMinutes.reduce((sum, length) => sum + length, 0);
    if (total !== lesson.minutes) {
      context.addIssue({
        code: 'custom',
        path: ['stepMinutes'],
        message: `add up to ${total} minutes, but the lesson lasts ${lesson.minutes}. Mend the length of a step`,
      });
    }
  });

const texts = z.array(z.string().trim().min(1)).min(1);

/** One language's text of a lesson: content/lessons/<slug>.<language>.yaml */
export const lessonTextSchema = z.strictObject({
  title: z.string().trim().min(2).max(60),
  description: z.string().trim().min(40).max(160),
  objectives: texts,
  materials: texts,
  preparation: texts,
  steps: z
    .array(
      z.strictObject({
        title: z.string().trim().min(1),
        /** What the teacher does. */
        does: texts,
        /** What the teacher says, word for word. */
        says: z.array(z.string().trim().min(1)).default([]),
      }),
    )
    .min(3),
  handout: z.strictObject({
    instruction: z.string(),
    items: texts,
    closing: z.string(),
    pictureAlt: z.string().max(125),
  }),
  parentNote: texts,
  ifChildTells: texts,
  safeguarding: texts,
  evidence: texts,
});

export type Lesson = z.infer<typeof lessonSchema>;
export type LessonText = z.infer<typeof lessonTextSchema>;
