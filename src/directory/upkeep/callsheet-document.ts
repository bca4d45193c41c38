import type { Block, DocumentModel, Inline, Text } from '../../documents/model.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/messages.ts';
import { printedText, type FindNumber } from '../../lessons/text.ts';
import { describeHours } from '../hours.ts';
import { formatPhone, isShortCode } from '../phone.ts';
import type { Service } from '../schema.ts';
import { callSheetNames, regionName } from './callsheet.ts';
import type { DueEntry } from './due.ts';
import type { NamedRegion } from './entries.ts';

/** What a paper is made of, in one language. */
export interface CallSheetInput {
  entries: readonly DueEntry[];
  regions: readonly NamedRegion[];
  t: Translate;
  /** Day on which the sheet is made, YYYY-MM-DD. */
  today: string;
  siteName: string;
  /** Numbers inside the instructions. */
  find: FindNumber;
}

/** A blank as wide as the letters are high. */
const WIDE = '\u2003';

/** Room for a number or for hours. */
const LINE: Text = [{ kind: 'blank' }, { kind: 'blank' }];

/**
 * The paper to phone with: what to say and what not to ask, then for each entry what is known and the questions with
 * boxes to tick.
 * @param input the entries, and the words of a language
 */
export function callSheetDocument(input: CallSheetInput): DocumentModel {
  const { entries, t, today, siteName, find } = input;
  const line = find('kz-111');
  const date = formatDate(today, t.language);
  const notes = ['say', 'emergency', 'cases', 'danger', 'street', 'table'];
  return {
    file: callSheetNames(today).papers[t.language],
    origin: 'content/directory',
    language: t.language,
    title: t('callsheet.title'),
    author: siteName,
    updated: today,
    tint: 'plain',
    fit: { sizes: [10], pages: 1, most: Math.max(2, entries.length + 2) },
    head: {
      site: siteName,
      kind: null,
      mark: null,
      heading: t('callsheet.title'),
      facts: [[t('callsheet.facts', { n: entries.length, date })]],
      notice: null,
      picture: null,
    },
    foot: {
      parts: [siteName, t('callsheet.title'), date],
      helpline: { number: line.number, name: line.name },
      page: t('lesson.pageOf'),
    },
    blocks: [
      {
        kind: 'box',
        tone: 'important',
        blocks: [
          { kind: 'paragraph', text: [{ kind: 'strong', text: t('callsheet.secret') }] },
          { kind: 'heading', level: 2, text: t('callsheet.before') },
          { kind: 'list', items: notes.map((key) => printedText(t(`callsheet.${key}`), find)) },
        ],
      },
      ...entries.map((entry) => entryBlock(entry, input)),
    ],
  };
}

/** One entry; it stays whole on a page. */
function entryBlock(entry: DueEntry, { regions, t }: CallSheetInput): Block {
  const { id, data } = entry;
  const place = [
    t(`kinds.${data.kind}`),
    regionName(data.region, regions, t.language) ?? t('near.national'),
    data.place?.[t.language],
  ];
  return {
    kind: 'box',
    tone: 'calm',
    blocks: [
      { kind: 'heading', level: 2, text: data.name[t.language] },
      { kind: 'paragraph', tone: 'small', text: [`${id} · ${place.filter(Boolean).join(' · ')}`] },
      { kind: 'paragraph', text: recordsLine(entry, t) },
      { kind: 'list', ordered: true, items: questions(data, t) },
      { kind: 'fields', labels: [t('callsheet.date'), t('callsheet.role')] },
    ],
  };
}

/** What the content holds, to be compared with what the caller hears. */
function recordsLine({ data, checked, due }: DueEntry, t: Translate): Text {
  const numbers = data.phones.map(({ number }) => formatPhone(number)).join(', ');
  const facts = [
    describeHours(data.hours, t),
    checked === null ? t('callsheet.never') : t('callsheet.lastCheck', { date: formatDate(checked, t.language) }),
    due === null ? null : t('callsheet.dueOn', { date: formatDate(due, t.language) }),
  ].filter((fact) => fact !== null);
  return [
    `${t('callsheet.records')}: ${t('callsheet.phone')} `,
    { kind: 'strong', text: numbers || t('callsheet.none') },
    `; ${facts.join('; ')}`,
  ];
}

/** What to ask. A service of the whole country has no door to go to, and everybody may know a short code. */
function questions(data: Service, t: Translate): Text[] {
  const yesNo = ['yes', 'no'];
  const known = data.phones.length > 0;
  const secret = !data.phones.every(({ number }) => isShortCode(number)) || !known;
  const languages = ['kk', 'ru', 'en'].map((language) => t(`languages.${language}`));
  return [
    question('answered', boxes(['this', 'other', 'nobody'], t), t),
    ...(known ? [] : [question('calledNumber', LINE, t)]),
    ...(secret ? [question('publish', boxes(yesNo, t), t)] : []),
    ...(known ? [question('otherNumber', LINE, t)] : []),
    question('hours', LINE, t),
    question('cost', boxes([...yesNo, 'unknown'], t), t),
    question('languages', ticks(languages), t),
    question('children', boxes(yesNo, t), t),
    ...(data.region === 'national' ? [] : [question('address', boxes(yesNo, t), t)]),
  ];
}

function question(key: string, answer: Text, t: Translate): Text {
  return [`${t(`callsheet.${key}`)}${WIDE}`, ...answer];
}

function boxes(answers: readonly string[], t: Translate): Text {
  return ticks(answers.map((answer) => t(`callsheet.${answer}`)));
}

function ticks(words: readonly string[]): Text {
  return words.flatMap((word): Inline[] => [{ kind: 'tick' }, `\u00a0${word}${WIDE}`]);
}
