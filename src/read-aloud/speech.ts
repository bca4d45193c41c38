import type { Language } from '../i18n/languages.ts';

/** What is needed of a voice of the browser. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * Finds a voice of the device itself. A voice with localService false sends the text to its maker's computers: it is
 * never used, and neither is a voice that does not say where it speaks.
 * @param voices what the browser offers
 * @param language language of the page
 * @returns the voice, or null where the device has none for the language
 */
export function localVoice<V extends Voice>(voices: readonly V[], language: Language): V | null {
  const own = voices.filter((voice) => voice.localService === true && languageOf(voice) === language);
  return own.find((voice) => voice.default) ?? own[0] ?? null;
}

/** "kk-KZ"; Android writes "kk_KZ". */
function languageOf({ lang }: Voice): string {
  return lang.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
}

const DIGITS: Record<Language, readonly string[]> = {
  kk: ['нөл', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'],
  ru: ['ноль', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

/** A full phone number, a number with separated thousands, or any other number. */
const NUMBER = /\+\d[\d\u00a0 ]{8,}\d|\d{1,3}(?:[\u00a0 .,]\d{3})+(?!\d)|\d+/g;

/**
 * Writes a text for the voice. A number to call is spoken digit by digit, as words: “one one one” is what a child has to
 * press, “one hundred and eleven” is not, and words leave nothing to the voice. Ages, years and sums stay numbers.
 * Kazakh endings follow the last digit («111-ге» → «бір бір бірге»): they are the same after both ways of saying it.
 * @param text text of a paragraph
 * @param language language of the page
 * @param codes short codes of services, for example 111
 */
export function spokenText(text: string, language: Language, codes: readonly string[]): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const spoken = plain.replace(NUMBER, (number, offset: number) => {
    const toCall = number.startsWith('+') || (codes.includes(number) && plain[offset + number.length] !== '%');
    return toCall ? spell(number, language) : number;
  });
  return language === 'kk' ? spoken.replace(DIGIT_WITH_ENDING, '$1') : spoken;
}

function spell(number: string, language: Language): string {
  return [...number.replace(/\D/g, '')].map((digit) => DIGITS[language][Number(digit)]).join(' ');
}

const DIGIT_WITH_ENDING = new RegExp(`(${DIGITS.kk.join('|')})-(?=[а-яәғқңөұүһі])`, 'g');
