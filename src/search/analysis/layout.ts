/** The wrong keyboard layout: the same keys pressed while another language was switched on. */

const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбю';
const ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
/** Kazakh letters lie on the keys of the digits; ё on the key before them. */
const KAZAKH = 'әіңғүұқөһё';
const DIGITS = '2345890-=`';

const TO_ENGLISH = table(RUSSIAN + KAZAKH, ENGLISH + DIGITS);
const TO_CYRILLIC = table(ENGLISH + DIGITS, RUSSIAN + KAZAKH);

function table(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (letter, index) => [letter, to.charAt(index)]));
}

function replace(text: string, keys: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    const other = keys.get(small);
    if (other === undefined) return letter;
    return small === letter ? other : other.toUpperCase();
  }).join('');
}

/** @returns what the keys of a text in Cyrillic write on the English layout: привет, ghbdtn */
export function onEnglishLayout(text: string): string {
  return replace(text, TO_ENGLISH);
}

/** @returns what the keys of a text in Latin letters write on the Kazakh or Russian layout: ghbdtn, привет */
export function onCyrillicLayout(text: string): string {
  return replace(text, TO_CYRILLIC);
}

const VOWELS = /[aeiouаәеоөуұүыіэиюя]/g;
/** Two letters for one sound count once. */
const ONE_SOUND = /[sczgkt]h|ng|ck|s[tk]/g;
const SILENT = /[ьъ]/g;
/** More consonants in a row than words have, a beginning that none has, signs and digits. */
const UNLIKELY = /[bcdfghjklmnpqrstvwxz]{4}|[бвгғджзйкқлмнңпрстфхһцчшщъь]{5}|^[ъьң]|[^a-zа-яәғқңөұүһі]/;
/** Share of vowels below which a word of five letters is rather typed on the wrong layout. */
const FEW_VOWELS = 0.16;

/** @returns whether small letters look like a word that can be spoken */
export function isPronounceable(word: string): boolean {
  const sounds = word.replace(/([a-z])'s?/g, '$1').replace(ONE_SOUND, 's');
  const length = sounds.replace(SILENT, '').length;
  const vowels = (sounds.match(VOWELS) ?? []).length + (/y/.test(sounds) ? 0.5 : 0);
  return vowels > 0 && !UNLIKELY.test(sounds) && (length < 5 || vowels / length > FEW_VOWELS);
}
