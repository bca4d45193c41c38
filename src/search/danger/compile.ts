import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { normaliseText } from '../analysis/index.ts';
import { fold, stemOf } from './fold.ts';
import type { DangerPattern, DangerRules } from './format.ts';
import type { DangerTable, WrittenPattern, WrittenRule } from './schema.ts';

/** Items stand inside so many neighbouring words where a pattern names no other number. */
const WITHIN = 6;
/** From this length on a word may have one typing error. */
const ERROR_FROM = 6;

/** Numbers of the words that lift a rule or a pattern of it. */
type Lifting = (written: readonly string[] | undefined, rule: string) => { not?: number[] };

/**
 * Makes of content/search/danger.yaml what the browser reads.
 * @param table the file, as its schema accepts it
 * @throws Error where a rule names a card or a list that is not there
 */
export function compileDanger(table: DangerTable): DangerRules {
  const words = new Map<string, number>();
  const number = (written: string): number => {
    const known = words.get(written);
    if (known !== undefined) return known;
    words.set(written, words.size);
    return words.size - 1;
  };
  const lifting: Lifting = (written, rule) => {
    const listed = (written ?? []).flatMap((word) => listOf(word, table, rule));
    return listed.length > 0 ? { not: [...new Set(listed.map((word) => number(compileWord(word))))] } : {};
  };
  const rules = table.rules.map((rule) => {
    const card = table.cards.find(({ id }) => id === rule.card);
    if (!card) throw new Error(`${rule.id}: there is no card "${rule.card}"`);
    const patterns = LANGUAGES.flatMap((language) =>
      (rule[language] ?? []).map((pattern) => compilePattern(pattern, rule, language, number, lifting)),
    );
    const not = lifting(rule.not, rule.id);
    return { id: rule.id, card: card.id, rank: card.rank, page: rule.page ?? card.page, ...not, patterns };
  });
  return { words: [...words.keys()], rules };
}

function compilePattern(
  pattern: WrittenPattern,
  rule: WrittenRule,
  language: Language,
  number: (written: string) => number,
  lifting: Lifting,
): DangerPattern {
  const full = typeof pattern === 'string' ? readShort(pattern) : pattern;
  return {
    all: full.all.map((item) => [item].flat().map((word) => number(compileWord(word, language)))),
    within: full.within ?? WITHIN,
    ...(full.order ? { order: true } : {}),
    ...(full.max === undefined ? {} : { max: full.max }),
    ...lifting(full.not, rule.id),
  };
}

/** «a b c»: in this order, at most one word between them. */
function readShort(pattern: string): Exclude<WrittenPattern, string> {
  const all = pattern.split(' ');
  return { all, within: all.length + 1, order: true };
}

function listOf(word: string, { lists }: DangerTable, rule: string): string[] {
  if (!word.startsWith('$')) return [word];
  const list = lists[word.slice(1)];
  if (!list) throw new Error(`${rule}: there is no list "${word}"`);
  return list;
}

/**
 * @param written сөз, =сөз or сөз*
 * @param language whose stems may meet; none for words that lift a rule: they have to stand there themselves
 */
function compileWord(written: string, language?: Language): string {
  const bare = normaliseText(written.replace(/^=|\*$/g, ''));
  const folded = fold(bare);
  if (written.startsWith('=')) return `=${folded}`;
  const long = bare.length >= ERROR_FROM;
  if (written.endsWith('*')) return `${long ? '+' : '*'}${folded}`;
  const stem = language && language !== 'en' && stemOf(bare, language);
  return `${long ? '~' : '.'}${folded}${stem ? `|${stem}` : ''}`;
}
