/** The spelling in which endings are taken off, and the shape in which a stem is compared. */

/** @returns a word with я and ю as йа and йу, so that every ending begins with a letter of its own: қояды, қой-а-ды */
export function toWorkingForm(word: string): string {
  return word.replaceAll('я', 'йа').replaceAll('ю', 'йу');
}

/** @returns a stem as it is usually written */
export function fromWorkingForm(stem: string): string {
  return stem.replaceAll('йа', 'я').replaceAll('йу', 'ю');
}

const KAZAKH_LETTERS = /[әқғңөұүһі]/g;
const ON_RUSSIAN_KEYBOARD: Readonly<Record<string, string>> = {
  ...{ ә: 'а', қ: 'к', ғ: 'г', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' },
};

/** @returns a text with the letters of a Russian keyboard for the ones that only Kazakh has */
export function withRussianLetters(text: string): string {
  return text.replace(KAZAKH_LETTERS, (letter) => ON_RUSSIAN_KEYBOARD[letter] ?? letter);
}

const DEVOICED: Readonly<Record<string, string>> = { б: 'п', ғ: 'қ', г: 'к' };
const VOWELS = 'аәеоөұүыіэиу';

/** @returns whether a letter is or can be a vowel */
export function isVowel(letter: string): boolean {
  return letter !== '' && VOWELS.includes(letter);
}

/**
 * Gives all shapes of a stem one: the last sound as it is before a consonant (кітаб, кітап), a narrow vowel dropped
 * that drops before vowels (халық, халқ), one of two equal consonants (процесс, процес), и for ий (кий, ки).
 * @param stem a stem in the working form, with or without the letters that only Kazakh has
 */
export function finish(stem: string): string {
  const last = stem.charAt(stem.length - 1);
  const before = stem.charAt(stem.length - 2);
  if (last === 'й' && before === 'и') return stem.slice(0, -1);
  if (isVowel(last)) return stem;
  if (last === before && stem.length > 2) return finish(stem.slice(0, -1));
  const voiceless = DEVOICED[last] ?? last;
  if (dropsNarrowVowel(stem, voiceless)) return stem.slice(0, -2) + voiceless;
  return voiceless === last ? stem : stem.slice(0, -1) + voiceless;
}

/** Words that lose a narrow vowel before an ending with a vowel: орын, халық, мойын, қауіп; ауыз, дауыс. */
function dropsNarrowVowel(stem: string, last: string): boolean {
  const place = stem.length - 2;
  if (place < 2 || !'ыіи'.includes(stem.charAt(place))) return false;
  const seam = stem.charAt(place - 1);
  const lasts = seam === 'у' ? 'зсп' : 'рлй'.includes(seam) ? 'нқкп' : '';
  return lasts.includes(last) && lasts !== '' && isVowel(stem.charAt(place - 2));
}

/**
 * @param stem a stem in the working form
 * @param isVerb a verb loses a final ы or і, which its infinitive and its present lack: оқы, оқу, оқиды
 * @returns its shape
 */
export function shapeOf(stem: string, isVerb: boolean): string {
  const narrow = isVerb && stem.length > 2 && 'ыіи'.includes(stem.charAt(stem.length - 1));
  return finish(narrow ? stem.slice(0, -1) : stem);
}
