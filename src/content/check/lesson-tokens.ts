import { TOKEN_FORMS, parseToken, type LessonToken } from '../../lessons/tokens.ts';
import { isLanguage, type Language } from '../../i18n/languages.ts';
import { callableService, itemOfSeries, numberOf, provision, series } from './component-faults.ts';
import { at, splitLanguage, textsIn, type Content, type Entry, type EntryOf } from './content.ts';
import { indexContent, type Known } from './known.ts';
import type { Fault, Problem } from './problem.ts';
import { tokensIn } from './tokens.ts';

/** Every {token} of a lesson has one of the known forms and names something that exists and may be shown. */
export function checkLessonTokens(content: Content): Problem[] {
  const known = indexContent(content);
  return [
    ...content.lessonTexts.flatMap((text) => {
      const { path, language } = splitLanguage(text.id);
      const lesson = content.lessons.find((entry) => entry.id === path);
      return language ? textProblems(text, language, known, lesson) : [];
    }),
    ...content.lessonCommon.flatMap((text) => (isLanguage(text.id) ? textProblems(text, text.id, known) : [])),
  ];
}

function textProblems(text: Entry<unknown>, language: Language, known: Known, lesson?: EntryOf<'lessons'>): Problem[] {
  return textsIn(text.fields).flatMap(([path, piece]) =>
    tokensIn(piece).flatMap((written): Problem[] => {
      const token = parseToken(written);
      const fault = token ? (tokenFault(token, language, known) ?? unlisted(token, lesson)) : UNKNOWN;
      if (!fault) return [];
      return [{ ...at(text, path), rule: 'unknown-id', ...fault, message: `holds ${written}, which ${fault.message}` }];
    }),
  );
}

const UNKNOWN: Fault = { message: 'is no token of a lesson', instead: `Write ${TOKEN_FORMS}` };

function tokenFault(token: LessonToken, language: Language, known: Known): Fault | null {
  if (token.kind === 'stay') return null;
  const { id } = token;
  const context = {
    known,
    language,
    attributes: new Map([
      ['id', id],
      ['of', id],
    ]),
  };
  switch (token.kind) {
    case 'service':
      return callableService(id, context);
    case 'article':
      return provision(id, context);
    case 'amount':
      return provision(id, context) ?? numberOf('amounts')(token.field, context);
    case 'value':
      return provision(id, context) ?? numberOf('numbers')(token.field, context);
    case 'stat':
      return series(id, context) ?? itemOfSeries(token.field, context);
  }
}

/** What a text shows of law and figures stands in the lists of its lesson, from which the page cites them. */
function unlisted(token: LessonToken, lesson: EntryOf<'lessons'> | undefined): Fault | null {
  if (!lesson || token.kind === 'stay' || token.kind === 'service') return null;
  const field = token.kind === 'stat' ? 'statistics' : 'provisions';
  if (lesson.fields[field]?.includes(token.id) !== false) return null;
  return {
    message: `names ${token.id}, but ${field} of the lesson does not`,
    instead: `Add ${token.id} to ${field} in ${lesson.file}`,
  };
}
