import type { Language } from '../../i18n/languages.ts';
import { indexKey, words } from '../analysis/index.ts';

/**
 * How far a title and a question are the same: 1 where each says all that the other says, 0 where they share no word
 * (Dice coefficient of their keys). Who types a title wants that page.
 * @param title in the reader's language
 * @param keys for each word of the question, the keys that may stand for it
 */
export function titleAgreement(title: string, language: Language, keys: readonly ReadonlySet<string>[]): number {
  const own = words(title).map(({ word }) => indexKey(word, language));
  if (own.length === 0 || keys.length === 0) return 0;
  const asked = keys.filter((each) => own.some((key) => each.has(key))).length;
  const said = own.filter((key) => keys.some((each) => each.has(key))).length;
  return (asked + said) / (own.length + keys.length);
}
