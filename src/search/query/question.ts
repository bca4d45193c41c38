import type { Language } from '../../i18n/languages.ts';
import { queryKeys, queryWords, words, type QueryKey } from '../analysis/index.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a question. */
export interface AskedWord {
  /** As it was typed, and where. */
  typed: string;
  start: number;
  end: number;
  /** Normalised. */
  word: string;
  /** Keys under which it may stand, surest first. */
  keys: QueryKey[];
  /** Says little about what is asked. */
  stop: boolean;
  /** The last word, perhaps not finished. */
  open: boolean;
}

/** Further words of a question are left out: nobody types so many. */
const MAX_WORDS = 24;

/**
 * @param question what was typed
 * @param language the reader's language
 * @param typing whether the last word may not be finished
 */
export function readQuestion(question: string, language: Language, typing: boolean): AskedWord[] {
  // Readers of English have no other layout whose signs could be letters.
  const read = language === 'en' ? words : queryWords;
  const found = read(question).slice(0, MAX_WORDS);
  const finished = !typing || /[^\p{L}\p{N}]$/u.test(question);
  return found.map(({ word, start, end }, index) => {
    const keys = queryKeys(word, language);
    return {
      typed: question.slice(start, end),
      start,
      end,
      word,
      keys,
      stop: isStopWord(
        word,
        keys.map(({ key }) => key),
      ),
      open: !finished && index === found.length - 1,
    };
  });
}
