import { isLanguage, LANGUAGES, type Language } from '../../i18n/languages.ts';
import type { AskedQuestion } from './ask.ts';

/**
 * Reads questions, one JSON object a line: {"id": "1", "lang": "kk", "query": "…"}. Empty lines are left out.
 * @param text what the file holds
 * @param file name of the file, for messages
 * @throws Error that names the file, the line, what is wrong and what to write
 */
export function readQuestions(text: string, file: string): AskedQuestion[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${file}, line ${index + 1}`;
    return [readQuestion(parseLine(line, place), place)];
  });
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${place}: is not JSON. Write {"id": "1", "lang": "kk", "query": "…"}`);
  }
}

function readQuestion(value: unknown, place: string): AskedQuestion {
  const { id, lang, query } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new Error(`${place}: "id" is missing. Give each question a name of its own, for example "id": "1"`);
  if (typeof query !== 'string' || query.trim() === '')
    throw new Error(`${place}: "query" is missing. Write what was typed, for example "query": "көмек"`);
  return { id: String(id), lang: readLanguage(lang, `${place}: "lang"`), query };
}

/**
 * @param value a language, as somebody wrote it
 * @param place where, for the message
 * @throws Error where it is none of this site
 */
export function readLanguage(value: unknown, place: string): Language {
  if (isLanguage(value)) return value;
  throw new Error(
    `${place}: ${JSON.stringify(value) ?? 'nothing'} is no language of this site. Write ${LANGUAGES.join(', ')}`,
  );
}
