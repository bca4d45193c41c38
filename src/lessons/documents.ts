import type { Block, DocumentModel, Fit, Inline, Picture, Text } from '../documents/model.ts';
import type { Edition } from '../edition/edition.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Translate } from '../i18n/messages.ts';
import type { Source } from '../sources/schema.ts';
import { bandTint, lessonFileName, type LessonFile } from './files.ts';
import type { Lesson, LessonText } from './schema.ts';
import { printedText, splitLead, type FindNumber } from './text.ts';
import { formatMark, minuteMarks } from './timing.ts';

/** Everything that the files of a lesson are made of, in one language. */
export interface LessonInput {
  /** Name of the lesson's file in content/lessons, without ending. */
  slug: string;
  lesson: Lesson;
  text: LessonText;
  t: Translate;
  edition: Edition;
  siteName: string;
  /** Licence of the content. */
  licence: { name: string; url: string };
  /** Sources in the order of the lesson. */
  sources: readonly Source[];
  find: FindNumber;
}

/** Sizes are tried from the most comfortable to the smallest that still reads well on paper. */
const FITS: Record<LessonFile, Fit> = {
  plan: { sizes: [10, 9.7, 9.4, 9.1, 8.8], pages: 2, most: 3 },
  sheet: { sizes: [16, 15, 14], pages: 1, most: 1 },
  note: { sizes: [14, 13.5, 13, 12.5, 12, 11.5], pages: 1, most: 1 },
};

/** A lesson of forty minutes has more steps: two sheets of paper. */
const LONG_PLAN: Fit = { ...FITS.plan, pages: 3, most: 4 };

/**
 * @param file kind of file
 * @param input the lesson
 * @returns the document, ready to be set
 */
export function lessonDocument(file: LessonFile, input: LessonInput): DocumentModel {
  switch (file) {
    case 'plan':
      return lessonPlan(input);
    case 'sheet':
      return pupilSheet(input);
    case 'note':
      return parentNote(input);
  }
}

/** The teacher's plan: everything but sheet and note, which are files of their own. */
function lessonPlan(input: LessonInput): DocumentModel {
  const { lesson, text, t } = input;
  const marks = minuteMarks(lesson.stepMinutes);
  const part = (key: string): Block => ({ kind: 'heading', level: 2, text: t(key) });
  const list = (items: readonly string[], options: { columns?: 2; tone?: 'small' } = {}): Block => ({
    kind: 'list',
    items: items.map((item) => printedText(item, input.find)),
    ...options,
  });
  const preparation = lesson.psychologistPresent ? [t('lesson.psychologist'), ...text.preparation] : text.preparation;
  return {
    ...frame('plan', input),
    title: `${lesson.code}. ${text.title}. ${t('lesson.plan')}`,
    description: text.description,
    head: {
      site: input.siteName,
      kind: t('lesson.plan'),
      mark: lesson.code,
      heading: text.title,
      facts: [
        [`${t(`lesson.bands.${lesson.band}`)} · ${t('lesson.minutes', { n: lesson.minutes })} · ${versionLine(input)}`],
      ],
      notice: noticeOf(input),
      picture: null,
    },
    blocks: [
      {
        kind: 'columns',
        columns: [
          [part('lesson.objectives'), list(text.objectives)],
          [part('lesson.materials'), list(text.materials)],
          [part('lesson.preparation'), list(preparation)],
        ],
      },
      part('lesson.steps'),
      {
        kind: 'timetable',
        head: [t('lesson.time'), t('lesson.does'), t('lesson.says')],
        rows: text.steps.map((step, index) => ({
          time: formatMark(marks[index] ?? { from: 0, to: 0 }),
          title: step.title,
          does: step.does.map((line) => printedText(line, input.find)),
          says: step.says.map((line) => printedText(line, input.find)),
        })),
      },
      {
        kind: 'box',
        tone: 'important',
        blocks: [part('lesson.ifChildTells'), list(text.ifChildTells, { columns: 2 })],
      },
      {
        kind: 'columns',
        columns: [
          [part('lesson.safeguarding'), list(text.safeguarding)],
          [part('lesson.evidence'), list(text.evidence)],
        ],
      },
      ...sourceBlocks(input),
      { kind: 'paragraph', tone: 'small', text: licenceLine(input) },
    ],
  };
}

/** The pupil's sheet: only the code as heading and title, so that it can lie on any table. */
function pupilSheet(input: LessonInput): DocumentModel {
  const { lesson, text, t, find } = input;
  return {
    ...frame('sheet', input),
    ...codeOnly(input, t('lesson.sheetTitle', { code: lesson.code }), {
      name: lesson.picture,
      alt: text.handout.pictureAlt,
      width: 66,
    }),
    blocks: [
      { kind: 'paragraph', tone: 'large', text: printedText(text.handout.instruction, find) },
      { kind: 'list', tone: 'airy', items: text.handout.items.map((item) => printedText(item, find)) },
      { kind: 'room' },
      { kind: 'paragraph', tone: 'lead', text: [{ kind: 'strong', text: text.handout.closing }] },
      // Whoever prints the number says both halves: no name is needed, and what may follow.
      {
        kind: 'paragraph',
        tone: 'small',
        text: [...printedText(t('blocks.lineChild'), find), ' ', ...printedText(t('blocks.limitChild'), find)],
      },
    ],
  };
}

/** The note to parents: a letter of one page, signed by the school. */
function parentNote(input: LessonInput): DocumentModel {
  const { lesson, text, t, find } = input;
  const items = text.parentNote.map((item): Text => {
    const { lead, rest } = splitLead(item);
    const start: Inline[] = lead === null ? [] : [{ kind: 'strong', text: lead }];
    return [...start, ...printedText(rest, find)];
  });
  return {
    ...frame('note', input),
    ...codeOnly(input, t('lesson.noteTitle', { code: lesson.code }), {
      name: lesson.picture,
      alt: '',
      decorative: true,
      width: 50,
    }),
    blocks: [
      { kind: 'list', tone: 'airy', items },
      { kind: 'fields', labels: [t('lesson.school'), t('lesson.signature'), t('lesson.date')] },
    ],
  };
}

type Frame = Pick<DocumentModel, 'file' | 'origin' | 'language' | 'author' | 'updated' | 'tint' | 'fit' | 'foot'>;

/** What the files of a lesson share. */
function frame(file: LessonFile, input: LessonInput): Frame {
  const { slug, lesson, t } = input;
  const line = input.find('kz-111');
  return {
    file: lessonFileName(lesson.code, file, t.language),
    origin: `content/lessons/${slug}.${t.language}.yaml`,
    language: t.language,
    author: input.siteName,
    updated: lesson.updated,
    tint: bandTint(lesson.band),
    fit: file === 'plan' && lesson.minutes === 40 ? LONG_PLAN : FITS[file],
    foot: {
      parts: [input.siteName, lesson.code, versionLine(input), input.licence.name],
      helpline: { number: line.number, name: line.name },
      page: t('lesson.pageOf'),
    },
  };
}

/** Title and heading of a file that leaves the school. */
function codeOnly(input: LessonInput, heading: string, picture: Picture): Pick<DocumentModel, 'title' | 'head'> {
  return {
    title: heading,
    head: {
      site: input.siteName,
      kind: null,
      mark: null,
      heading,
      facts: [[versionLine(input)]],
      notice: noticeOf(input),
      picture,
    },
  };
}

function versionLine({ lesson, t }: LessonInput): string {
  return t('lesson.version', { version: lesson.version, date: formatDate(lesson.updated, t.language) });
}

function noticeOf({ edition, t }: LessonInput): string | null {
  return edition === 'review' ? t('edition.fileNote') : null;
}

function licenceLine({ licence, lesson, t }: LessonInput): Text {
  const [before = '', after = ''] = t('lesson.licence').split(licence.name);
  const checked = lesson.checked ? ` ${t('page.checked', { date: formatDate(lesson.checked, t.language) })}.` : '';
  return [before, { kind: 'link', text: licence.name, address: licence.url }, `${after}.${checked}`];
}

function sourceBlocks({ sources, t }: LessonInput): Block[] {
  if (sources.length === 0) return [];
  const items = sources.map((source): Text => {
    const details = [
      source.date ? formatDate(source.date, t.language) : t('page.noDate'),
      source.secondHand ? t('page.secondHand') : null,
      source.opened ? t('page.opened', { date: formatDate(source.opened, t.language) }) : null,
    ].filter((detail) => detail !== null);
    const name: Text = [`${source.publisher}. ${source.title}. `];
    const address: Inline = { kind: 'link', text: source.url, address: source.url };
    return [
      ...(source.language === t.language
        ? name
        : [{ kind: 'foreign', language: source.language, content: name } as const]),
      address,
      `, ${details.join(', ')}`,
    ];
  });
  return [
    { kind: 'heading', level: 2, text: t('page.sources') },
    { kind: 'list', ordered: true, columns: 2, tone: 'small', items },
  ];
}
