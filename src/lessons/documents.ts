import type { Collected } from '../documents/pdf.ts';
import type { Block, DocumentModel, Fit, Inline, Picture, Text } from '../documents/model.ts';
import { mayShowFact } from '../edition/edition.ts';
import { formatDate } from '../i18n/dates.ts';
import { audienceLine } from './audience.ts';
import { entryOf, printedFact } from './facts.ts';
import { bandTint, lessonFileName, type LessonPaper } from './files.ts';
import type { LessonInput } from './input.ts';
import { numberFinder } from './numbers.ts';
import { printedText, splitLead } from './text.ts';
import { formatMark, minuteMarks } from './timing.ts';

/** Sizes are tried from the most comfortable to the smallest that still reads well on paper. */
const FITS: Record<LessonPaper, Fit> = {
  plan: { sizes: [10, 9.7, 9.4, 9.1, 8.8, 8.5], pages: 2, most: 3 },
  sheet: { sizes: [16, 15, 14], pages: 1, most: 1 },
  note: { sizes: [14, 13.5, 13, 12.5, 12, 11.5], pages: 1, most: 1 },
};

/** A lesson of forty minutes has more steps: two sheets of paper. */
const LONG_PLAN: Fit = { ...FITS.plan, pages: 3, most: 4 };

/**
 * @param file kind of paper
 * @param input the lesson
 * @returns the document, ready to be set
 */
export function lessonDocument(file: LessonPaper, input: LessonInput): DocumentModel {
  switch (file) {
    case 'plan':
      return lessonPlan(input);
    case 'sheet':
      return pupilSheet(input);
    case 'note':
      return parentNote(input);
  }
}

/**
 * Plan, sheet and note as one file.
 * @param input the lesson
 */
export function lessonCollected(input: LessonInput): Collected {
  const { lesson, text, siteName, facts } = input;
  const parts = (['plan', 'sheet', 'note'] as const).map((file) => lessonDocument(file, input));
  return {
    file: lessonFileName(lesson.code, 'all', facts.t.language),
    origin: originOf(input),
    language: facts.t.language,
    title: `${lesson.code}. ${text.title}`,
    author: siteName,
    description: text.description,
    updated: lesson.updated,
    parts,
  };
}

/** The teacher's plan: everything but sheet and note, which are files of their own. */
function lessonPlan(input: LessonInput): DocumentModel {
  const { lesson, text, line, siteName } = input;
  const { t } = input.facts;
  const marks = minuteMarks(lesson.stepMinutes);
  const part = (key: string): Block => ({ kind: 'heading', level: 2, text: t(`lesson.${key}`) });
  const list = (items: readonly string[], options: { columns?: 2; tone?: 'small' } = {}): Block => ({
    kind: 'list',
    items: items.map(line),
    ...options,
  });
  const preparation = lesson.psychologistPresent ? [t('lesson.psychologist'), ...text.preparation] : text.preparation;
  return {
    ...frame('plan', input),
    title: `${lesson.code}. ${text.title}. ${t('lesson.plan')}`,
    description: text.description,
    head: {
      site: siteName,
      kind: t('lesson.plan'),
      mark: lesson.code,
      heading: text.title,
      facts: [[[audienceLine(lesson, t), t('lesson.minutes', { n: lesson.minutes }), versionLine(input)].join(' · ')]],
      notice: noticeOf(input),
      picture: null,
    },
    blocks: [
      {
        kind: 'columns',
        columns: [
          [part('objectives'), list(text.objectives)],
          [part('materials'), list(text.materials)],
          [part('preparation'), list(preparation)],
        ],
      },
      part('steps'),
      {
        kind: 'timetable',
        head: [t('lesson.time'), t('lesson.does'), t('lesson.says')],
        rows: text.steps.map((step, index) => ({
          time: formatMark(marks[index] ?? { from: 0, to: 0 }),
          title: step.title,
          does: step.does.map(line),
          says: step.says.map(line),
        })),
      },
      {
        kind: 'box',
        tone: 'important',
        blocks: [part('ifChildTells'), list(text.ifChildTells, { columns: 2 })],
      },
      {
        kind: 'columns',
        columns: [
          [part('safeguarding'), list(text.safeguarding)],
          [part('check'), list(text.check), part('evidence'), list(text.evidence)],
        ],
      },
      ...lawBlocks(input),
      ...sourceBlocks(input),
      { kind: 'paragraph', tone: 'small', text: licenceLine(input) },
    ],
  };
}

/** The pupil's sheet: only the code as heading and title, so that it can lie on any table. */
function pupilSheet(input: LessonInput): DocumentModel {
  const { lesson, text, line } = input;
  const { t, services, edition } = input.facts;
  const find = numberFinder(services, edition, t.language);
  return {
    ...frame('sheet', input),
    ...codeOnly(input, t('lesson.sheetTitle', { code: lesson.code }), {
      name: lesson.picture,
      alt: text.handout.pictureAlt,
      width: 66,
    }),
    blocks: [
      { kind: 'paragraph', tone: 'large', text: line(text.handout.instruction) },
      { kind: 'list', tone: 'airy', items: text.handout.items.map(line) },
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
  const { lesson, text, line } = input;
  const { t } = input.facts;
  const items = text.parentNote.map((item): Text => {
    const { lead, rest } = splitLead(item);
    const start: Inline[] = lead === null ? [] : [{ kind: 'strong', text: lead }];
    return [...start, ...line(rest)];
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
function frame(file: LessonPaper, input: LessonInput): Frame {
  const { lesson, siteName, licence } = input;
  const { t, services, edition } = input.facts;
  const helpline = numberFinder(services, edition, t.language)('kz-111');
  return {
    file: lessonFileName(lesson.code, file, t.language),
    origin: originOf(input),
    language: t.language,
    author: siteName,
    updated: lesson.updated,
    tint: bandTint(lesson.band),
    fit: file === 'plan' && lesson.minutes === 40 ? LONG_PLAN : FITS[file],
    foot: {
      parts: [siteName, lesson.code, versionLine(input), licence.name],
      helpline: { number: helpline.number, name: helpline.name },
      page: t('lesson.pageOf'),
    },
  };
}

/** The file that an editor mends. */
function originOf({ slug, facts }: LessonInput): string {
  return `content/lessons/${slug}.${facts.t.language}.yaml`;
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

/**
 * @param input the lesson
 * @returns version and day of its last change
 */
export function versionLine({ lesson, facts: { t } }: Pick<LessonInput, 'lesson' | 'facts'>): string {
  return t('lesson.version', { version: lesson.version, date: formatDate(lesson.updated, t.language) });
}

function noticeOf({ facts: { edition, t } }: LessonInput): string | null {
  return edition === 'review' ? t('edition.fileNote') : null;
}

function licenceLine({ licence, lesson, facts: { t } }: LessonInput): Text {
  const [before = '', after = ''] = t('lesson.licence').split(licence.name);
  const checked = lesson.checked ? ` ${t('page.checked', { date: formatDate(lesson.checked, t.language) })}.` : '';
  return [before, { kind: 'link', text: licence.name, address: licence.url }, `${after}.${checked}`];
}

/** The law on which the lesson rests; what the edition withholds is left out. */
function lawBlocks({ lesson, facts }: LessonInput): Block[] {
  const shown = lesson.provisions.filter((id) =>
    mayShowFact(entryOf(facts.provisions, id, 'law/provisions'), facts.edition),
  );
  if (shown.length === 0) return [];
  const citations = shown.flatMap((id, index): Inline[] => [
    ...(index > 0 ? [' · '] : []),
    printedFact({ kind: 'article', id }, facts),
  ]);
  return [
    { kind: 'heading', level: 2, text: facts.t('lesson.law') },
    { kind: 'paragraph', tone: 'small', text: citations },
  ];
}

function sourceBlocks({ sources, facts: { t } }: LessonInput): Block[] {
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
