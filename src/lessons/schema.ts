import { z } from 'astro/zod';
import { day, pagePath, slug, sourceKey } from '../content/fields.ts';

export const LESSON_BANDS = ['kindergarten', 'grades-1-4', 'grades-5-8', 'grades-9-11'] as const;

export type LessonBand = (typeof LESSON_BANDS)[number];

/** What a lesson is about; the list of lessons can be narrowed by it. */
export const LESSON_THEMES = ['body', 'secrets', 'people', 'feelings', 'online', 'class', 'help', 'rights'] as const;

export type LessonTheme = (typeof LESSON_THEMES)[number];

/** The band that the letter of a code stands for; a long lesson (X) may be of any. */
const BAND_OF_LETTER: Record<string, LessonBand> = {
  K: 'kindergarten',
  J: 'grades-1-4',
  M: 'grades-5-8',
  S: 'grades-9-11',
};

const range = (least: number, most: number) =>
  z.tuple([z.number().int().min(least).max(most), z.number().int().min(least).max(most)]);

/** What the three versions of a lesson share: content/lessons/<slug>.yaml */
export const lessonSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[KJMSX]\d$/, { message: 'is not a code of a lesson. Write a letter K, J, M, S or X and one digit' }),
    band: z.enum(LESSON_BANDS),
    /** From and to, in years. */
    ages: range(3, 18),
    /** From and to; left out for kindergarten. */
    grades: range(1, 11).optional(),
    /** Also for students of colleges. */
    college: z.boolean().default(false),
    theme: z.enum(LESSON_THEMES),
    minutes: z.union([z.literal(10), z.literal(40)]),
    version: z.string().regex(/^\d+\.\d+$/, { message: 'is not a version. Write two numbers, for example "1.0"' }),
    updated: day,
    checked: day.nullable(),
    /** Length of each step; together they are the length of the lesson. */
    stepMinutes: z.array(z.number().positive()).min(3),
    /** Minutes that the teacher stays in the room after the lesson: more after those that go deep. */
    stayMinutes: z.union([z.literal(5), z.literal(15)]),
    picture: slug,
    psychologistPresent: z.boolean().default(false),
    sources: z.array(sourceKey).default([]),
    /** Provisions of law on which the lesson rests. */
    provisions: z.array(slug).default([]),
    /** Series of figures that the texts show. */
    statistics: z.array(slug).default([]),
    /** Pages of the site that belong to the lesson. */
    pages: z.array(pagePath).default([]),
  })
  .superRefine((lesson, context) => {
    const fail = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    const total = lesson.stepMinutes.reduce((sum, length) => sum + length, 0);
    if (total !== lesson.minutes) {
      fail(
        'stepMinutes',
        `add up to ${total} minutes, but the lesson lasts ${lesson.minutes}. Mend the length of a step`,
      );
    }
    const band = BAND_OF_LETTER[lesson.code.charAt(0)];
    if (band && band !== lesson.band) fail('band', `does not fit the code ${lesson.code}. Write ${band}`);
    if ((lesson.band === 'kindergarten') === (lesson.grades !== undefined)) {
      fail(
        'grades',
        'stand beside the wrong band. Write [from, to] for schools, and leave the line out in kindergarten',
      );
    }
    for (const field of ['ages', 'grades'] as const) {
      const [from, to] = lesson[field] ?? [0, 0];
      if (from > to) fail(field, 'begin with the higher number. Write the lower one first');
    }
  });

const line = z.string().trim().min(1);
const lines = z.array(line);
const texts = lines.min(1);

/**
 * One language's text of a lesson: content/lessons/<slug>.<language>.yaml. Only what is special to this lesson stands
 * here; what all lessons share stands in content/lessons/common (see `composeLesson`).
 */
export const lessonTextSchema = z.strictObject({
  title: line.min(2).max(60),
  description: line.min(40).max(160),
  objectives: texts,
  materials: texts,
  preparation: lines,
  steps: z
    .array(
      z.strictObject({
        title: line,
        /** What the class sees on the projector: a few words. */
        screen: texts.max(3),
        /** What the teacher does. */
        does: texts,
        /** What the teacher says, word for word. */
        says: lines.default([]),
      }),
    )
    .min(3),
  handout: z.strictObject({
    instruction: line,
    items: texts,
    closing: line,
    pictureAlt: z.string().max(125),
  }),
  parentNote: texts,
  ifChildTells: texts,
  safeguarding: texts,
  /** How the teacher sees what was learned, without a word about anybody's own life. */
  check: texts,
  evidence: texts,
});

/** What all lessons share in one language: content/lessons/common/<language>.yaml */
export const lessonCommonSchema = z.strictObject({
  /** Sentences to say, word for word. */
  phrases: z.strictObject({
    /** First words of every lesson. */
    frame: line,
    notFault: line,
    keepTelling: line,
    /** First answer to a child who tells, in private. */
    believe: line,
    secrecy: line,
    /** To a child who begins to tell in front of the group. */
    afterLesson: line,
    /** What 111 may have to do. */
    limit: line,
    /** Last words of every lesson. */
    close: line,
  }),
  preparation: texts,
  safeguarding: texts,
  parentNote: texts,
  /** What to do if a child tells, by age band. */
  boxes: z.strictObject({
    kindergarten: texts,
    'grades-1-4': texts,
    'grades-5-8': texts,
    'grades-9-11': texts,
  }),
});

export type Lesson = z.infer<typeof lessonSchema>;
export type LessonText = z.infer<typeof lessonTextSchema>;
export type LessonCommon = z.infer<typeof lessonCommonSchema>;
