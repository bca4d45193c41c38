import type { Language } from './languages.ts';

/**
 * Dates are written at build time with our own names of months: browsers do not know Kazakh dates
 * (Chromium prints "2026 M03 9").
 */
const MONTHS: Record<Language, readonly string[]> = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const RUSSIAN_NOMINATIVE = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
] as const;

const SPACE = '\u00a0';

/** `label` stands alone («2026 ж. 22 қараша»), `sentence` inside a sentence («2026 жылғы 22 қараша»). */
export type DateForm = 'label' | 'sentence';

/**
 * Writes a date of YYYY, YYYY-MM or YYYY-MM-DD in a language.
 * @param iso the date; days that do not exist are the concern of the schema
 * @param language language of the reader
 * @param form short form for labels or the form used inside a sentence
 * @throws RangeError when the text is not such a date
 */
export function formatDate(iso: string, language: Language, form: DateForm = 'label'): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) throw new RangeError(`"${iso}" is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD`);
  const [, year = '', month, day] = match;
  if (month === undefined) return yearOnly(year, language, form);
  const index = Number(month) - 1;
  const name = MONTHS[language][index];
  if (name === undefined) throw new RangeError(`"${iso}" has no month ${month}`);
  if (day === undefined) return monthAndYear(year, index, name, language, form);
  const number = String(Number(day));
  if (language === 'en') return [number, name, year].join(SPACE);
  if (language === 'ru') return [number, name, year, form === 'label' ? 'г.' : 'года'].join(SPACE);
  return [year, form === 'label' ? 'ж.' : 'жылғы', number, name].join(SPACE);
}

function yearOnly(year: string, language: Language, form: DateForm): string {
  if (language === 'en') return year;
  if (language === 'ru') return `${year}${SPACE}${form === 'label' ? 'г.' : 'год'}`;
  return `${year}${SPACE}${form === 'label' ? 'ж.' : 'жыл'}`;
}

function monthAndYear(year: string, index: number, name: string, language: Language, form: DateForm): string {
  if (language === 'en') return `${name}${SPACE}${year}`;
  if (language === 'ru')
    return `${RUSSIAN_NOMINATIVE[index] ?? name}${SPACE}${year}${SPACE}${form === 'label' ? 'г.' : 'года'}`;
  return `${year}${SPACE}${form === 'label' ? 'ж.' : 'жылғы'}${SPACE}${name}`;
}

/**
 * @param from earlier day, YYYY-MM-DD
 * @param to later day, YYYY-MM-DD
 * @returns whole days between the two; negative when `to` is earlier
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The one time zone of Kazakhstan, UTC+5. */
export const KAZAKHSTAN_OFFSET_MS = 5 * 3_600_000;

/**
 * @param now a moment in milliseconds, as Date.now() gives it
 * @returns the day in Kazakhstan at that moment, YYYY-MM-DD, whatever the time zone of the device
 */
export function dayInKazakhstan(now: number): string {
  return new Date(now + KAZAKHSTAN_OFFSET_MS).toISOString().slice(0, 10);
}

/**
 * @returns today in Kazakhstan as YYYY-MM-DD. `BUILD_DATE` sets another day, so that builds can be repeated
 * @throws Error when BUILD_DATE is not a day: checks would then never count as old
 */
export function today(): string {
  const fixed = process.env.BUILD_DATE;
  if (!fixed) return dayInKazakhstan(Date.now());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(fixed) || Number.isNaN(Date.parse(`${fixed}T00:00:00Z`))) {
    throw new Error(`BUILD_DATE="${fixed}" is not a day. Write it as YYYY-MM-DD, or leave it out`);
  }
  return fixed;
}
