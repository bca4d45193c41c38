/** Folding: what is left of a word when the letters that keyboards lack are replaced by the ones people type instead. */

const FOLDED: Readonly<Record<string, string>> = {
  ...{ ә: 'а', қ: 'к', ғ: 'г', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' },
  ...{ й: 'и', ё: 'е', э: 'е', щ: 'ш', ъ: '', ь: '', я: 'иа', ю: 'иу', ц: 'тс' },
};
const FOLDABLE = /[әқғңөұүһійёэщъьяюц]/g;
/** Everything a key of the index does not consist of. */
const NOT_KEY = /[^a-zа-я0-9]/g;

/**
 * @param word a normalised word
 * @returns the word in the letters common to all ways of typing: Kazakh letters as on a Russian keyboard, й as и, э as
 *   е, щ as ш, я, ю and ц as two letters like in Latin (иа, иу, тс), no hard or soft sign, no accents on Latin letters,
 *   no apostrophes. A word in which no such letter is left stays as it is. Folding twice changes nothing more.
 */
export function fold(word: string): string {
  const folded = word
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? '')
    .normalize('NFD')
    .replace(NOT_KEY, '');
  return folded === '' ? word : folded;
}
