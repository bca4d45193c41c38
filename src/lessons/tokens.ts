/** A {token} in a text of a lesson: a fact that stands in one place and is shown wherever it is named. */
export type LessonToken =
  /** {kz-111}: the number of a service. */
  | { kind: 'service'; id: string }
  /** {article:cc-121-1}: a citation. */
  | { kind: 'article'; id: string }
  /** {amount:adm-127-2:fine}: a sum with its year. */
  | { kind: 'amount'; id: string; field: string }
  /** {value:cc-121-1:age}: a bare number of a provision. */
  | { kind: 'value'; id: string; field: string }
  /** {stat:st-111-2025:total}: a figure. */
  | { kind: 'stat'; id: string; field: string }
  /** {stay}: minutes that the teacher stays after the lesson. */
  | { kind: 'stay' };

/** Anything in curly brackets that could be meant as a token. */
export const TOKEN = /\{[A-Za-z][A-Za-z0-9-]*(?::[A-Za-z0-9-]+)*\}/;

/** How tokens are written, for messages. */
export const TOKEN_FORMS =
  '{kz-111} for a number, {article:ID}, {amount:ID:FIELD}, {value:ID:FIELD}, {stat:SERIES:ITEM} or {stay}';

/**
 * @param token a token with its brackets
 * @returns what it stands for, or null where it has none of the forms
 */
export function parseToken(token: string): LessonToken | null {
  const [name = '', id, field, ...rest] = token.slice(1, -1).split(':');
  if (rest.length > 0) return null;
  if (id === undefined) return name === 'stay' ? { kind: 'stay' } : serviceToken(name);
  if (field === undefined) return name === 'article' ? { kind: 'article', id } : null;
  return name === 'amount' || name === 'value' || name === 'stat' ? { kind: name, id, field } : null;
}

function serviceToken(id: string): LessonToken | null {
  return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) ? { kind: 'service', id } : null;
}
