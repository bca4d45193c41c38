import type { Deck, Slide } from '../documents/slides.ts';
import { audienceLine } from './audience.ts';
import { versionLine } from './documents.ts';
import { bandTint, lessonFileName } from './files.ts';
import type { LessonInput } from './input.ts';
import { numberFinder } from './numbers.ts';
import { formatMark, minuteMarks } from './timing.ts';

/**
 * The slides of a lesson: its title, what the class sees at each step, and at the end the number with the last words.
 * What the teacher does and says stands in the notes.
 * @param input the lesson
 */
export function lessonSlides(input: LessonInput): Deck {
  const { slug, lesson, text, siteName } = input;
  const { t } = input.facts;
  return {
    file: lessonFileName(lesson.code, 'slides', t.language),
    origin: `content/lessons/${slug}.${t.language}.yaml`,
    language: t.language,
    title: `${lesson.code}. ${text.title}`,
    author: siteName,
    description: text.description,
    updated: lesson.updated,
    tint: bandTint(lesson.band),
    slides: [titleSlide(input), ...stepSlides(input), lastSlide(input)],
  };
}

function titleSlide({ lesson, text, siteName, licence, facts }: LessonInput): Slide {
  const { t, edition } = facts;
  const about = [
    [audienceLine(lesson, t), t('lesson.minutes', { n: lesson.minutes })].join(' · '),
    [siteName, versionLine({ lesson, facts }), licence.name].join(' · '),
    ...(edition === 'review' ? [t('edition.fileNote')] : []),
    ...(lesson.psychologistPresent ? [t('lesson.psychologist')] : []),
    t('lesson.slidesNote'),
  ];
  return {
    kind: 'title',
    title: text.title,
    mark: lesson.code,
    lines: [],
    number: null,
    picture: { name: lesson.picture, alt: text.handout.pictureAlt, width: 100 },
    minutes: null,
    notes: [{ label: t('lesson.plan'), lines: about.map((line) => [line]) }],
  };
}

function stepSlides({ lesson, text, line, facts: { t } }: LessonInput): Slide[] {
  const marks = minuteMarks(lesson.stepMinutes);
  return text.steps.map((step, index): Slide => {
    const minutes = marks[index] ?? { from: 0, to: 0 };
    return {
      kind: 'step',
      title: step.title,
      mark: null,
      lines: step.screen.map(line),
      number: null,
      picture: null,
      minutes,
      notes: [
        { label: `${t('lesson.time')}: ${formatMark(minutes)}`, lines: [] },
        { label: t('lesson.does'), lines: step.does.map(line) },
        ...(step.says.length > 0 ? [{ label: t('lesson.says'), lines: step.says.map(line) }] : []),
      ],
    };
  });
}

/** Whoever shows the number says both halves: no name is needed, and what may follow. */
function lastSlide({ lesson, common, line, facts }: LessonInput): Slide {
  const { t, services, edition } = facts;
  const { keepTelling, limit, close } = common.phrases;
  return {
    kind: 'close',
    title: close,
    mark: null,
    lines: [line(keepTelling), line(limit)],
    number: numberFinder(services, edition, t.language)('kz-111').number,
    picture: null,
    minutes: null,
    notes: [{ label: t('lesson.stay', { n: lesson.stayMinutes }), lines: [] }],
  };
}
