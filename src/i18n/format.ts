import type { Language } from './languages.ts';

const LOCALES: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' };

/**
 * Writes a number with the separators of a language: «110 999», «17,9», “110,999”.
 * @param value the number
 * @param language language of the reader
 */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 })
    .format(value)
    .replaceAll('\u202f', '\u00a0');
}

/** The monthly calculation index of Kazakhstan, in which fines are counted: content/law/monthly-index.yaml */
export interface MonthlyIndex {
  year: number;
  tenge: number;
}

/**
 * Writes a sum given in monthly calculation indices, with its value in tenge of that year.
 * @param indices number of indices
 * @param index value of one index
 * @param language language of the reader
 */
export function formatIndexAmount(indices: number, index: MonthlyIndex, language: Language): string {
  const count = formatNumber(indices, language);
  const tenge = formatNumber(indices * index.tenge, language);
  const { year } = index;
  const nb = '\u00a0';
  if (language === 'kk') return `${count}${nb}АЕК (${year} жылы ${tenge}${nb}теңге)`;
  if (language === 'ru') return `${count}${nb}МРП (${tenge}${nb}тенге в ${year} году)`;
  return `${count}${nb}MCI (${tenge}${nb}tenge in ${year})`;
}

/**
 * Sorts by the alphabet of a language (Kazakh ә after а, қ after к; Russian ё beside е).
 * @param items the items; not changed
 * @param language language of the reader
 * @param text the text of an item by which to sort
 */
export function sortBy<Item>(items: readonly Item[], language: Language, text: (item: Item) => string): Item[] {
  const collator = new Intl.Collator(LOCALES[language], { numeric: true });
  return [...items].sort((a, b) => collator.compare(text(a), text(b)));
}

/** Forms of a countable noun by plural category; Kazakh and English use one and other, Russian also few and many. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Chooses the form of a noun for a count and sets the number in place of {n}.
 * @param count a whole number
 * @param forms forms by category, for example {one: '{n} служба', few: '{n} службы', many: '{n} служб', other: …}
 * @param language language of the reader
 */
export function pluralize(count: number, forms: PluralForms, language: Language): string {
  const category = new Intl.PluralRules(LOCALES[language]).select(count);
  return (forms[category] ?? forms.other).replaceAll('{n}', formatNumber(count, language));
}
