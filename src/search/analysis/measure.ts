/** How well stems group the forms of words. */

/** A form and the word it belongs to. */
export interface Pair {
  form: string;
  lemma: string;
}

/** Shares from 0 to 1. */
export interface GroupingQuality {
  /** Of the pairs of forms with the same stem, how many belong to one word. 1 when no two forms share a stem. */
  precision: number;
  /** Of the pairs of forms of one word, how many have the same stem. 1 when no word has two forms. */
  recall: number;
  f1: number;
}

/**
 * @param text one form a line, a tab, and its word; a first line "form, lemma" is a heading
 * @returns the pairs
 * @throws Error that names the number of the first line that is otherwise, or says that the file is empty
 */
export function readPairs(text: string): Pair[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const pairs: Pair[] = [];
  lines.forEach((line, index) => {
    if (index === 0 && line === 'form\tlemma') return;
    const [form = '', lemma = '', ...more] = line.split('\t').map((part) => part.trim());
    if (form === '' || lemma === '' || more.length > 0) {
      throw new Error(`line ${index + 1} is ${JSON.stringify(line)}; write a form, a tab and its word`);
    }
    pairs.push({ form, lemma });
  });
  if (pairs.length === 0) throw new Error('no pairs; write a form, a tab and its word on each line');
  return pairs;
}

/**
 * @param pairs forms with their words
 * @param stem gives a form its stem
 */
export function groupingQuality(pairs: readonly Pair[], stem: (form: string) => string): GroupingQuality {
  const grouped = pairs.map(({ form, lemma }) => ({ stem: stem(form), lemma }));
  const sameStem = pairsOf(grouped.map((one) => one.stem));
  const sameWord = pairsOf(grouped.map((one) => one.lemma));
  const both = pairsOf(grouped.map((one) => `${one.stem}\t${one.lemma}`));
  const precision = sameStem === 0 ? 1 : both / sameStem;
  const recall = sameWord === 0 ? 1 : both / sameWord;
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** @returns how many pairs of equal names there are */
function pairsOf(names: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
