import { LANGUAGES, type Language, type Localized } from '../../i18n/languages.ts';
import { at, lessonTextsOf, pagesOf, textsIn, type Content, type PageFiles } from './content.ts';
import { LANGUAGE_NAMES } from './languages.ts';
import { paragraphsOf } from './paragraphs.ts';
import { count, type Problem } from './problem.ts';
import { countWords } from './sentence-split.ts';
import { haveWord, oddVersions } from './versions.ts';

/**
 * The three versions say the same, so they are of similar length: the same number of paragraphs below each heading, and
 * words within a range of the English ones.
 */
export function checkLengths(content: Content): Problem[] {
  return [...pagesOf(content).flatMap(pageLengths), ...lessonLengths(content)];
}

type Range = Record<Exclude<Language, 'en'>, { least: number; most: number }>;

/**
 * Words of a text for each English word. Measured in November 2026 over 86 pages: Kazakh 0.67 to 0.84 with an average of
 * 0.74, Russian 0.73 to 0.92 with an average of 0.82; the standard deviation is 0.035 in both. Kazakh says with endings
 * what English says with small words. The range reaches about four deviations to each side.
 */
const WHOLE: Range = { kk: { least: 0.6, most: 0.9 }, ru: { least: 0.68, most: 1 } };

/** The same below one heading, where one sentence weighs more: measured 0.55 to 1.02 and 0.63 to 1.05. */
const SECTION: Range = { kk: { least: 0.5, most: 1.1 }, ru: { least: 0.58, most: 1.15 } };

/** English words from which a length says something. */
const WHOLE_WORDS = 80;
const SECTION_WORDS = 40;

/** What stands below one heading of one version. */
interface Section {
  file: string;
  line: number | undefined;
  words: number;
  paragraphs: number;
}

function pageLengths({ texts }: PageFiles): Problem[] {
  const sections: Partial<Localized<Section[]>> = {};
  for (const language of LANGUAGES) {
    const text = texts[language];
    if (text?.tree) sections[language] = sectionsOf(text.file, paragraphsOf(text.tree));
  }
  const most = Math.max(...LANGUAGES.map((language) => sections[language]?.length ?? 0));
  // A heading below which one version has nothing is a section as well.
  for (const list of Object.values(sections)) {
    const { file = '', line } = list.at(-1) ?? {};
    while (list.length < most) list.push({ file, line, words: 0, paragraphs: 0 });
  }
  const wordsOf = (list: Section[] | undefined) => list?.reduce((sum, { words }) => sum + words, 0);
  const whole = { kk: wordsOf(sections.kk), ru: wordsOf(sections.ru), en: wordsOf(sections.en) };
  const places = { kk: { file: texts.kk?.file ?? '' }, ru: { file: texts.ru?.file ?? '' } };
  return [
    ...lengthProblems(whole, WHOLE, WHOLE_WORDS, places),
    ...Array.from({ length: most }, (_, index) => index).flatMap((index) => sectionProblems(sections, index)),
  ];
}

function sectionsOf(file: string, paragraphs: ReturnType<typeof paragraphsOf>): Section[] {
  const sections: Section[] = [];
  for (const { section, text, line, item } of paragraphs) {
    while (sections.length <= section) sections.push({ file, line, words: 0, paragraphs: 0 });
    const own = sections[section];
    if (!own) continue;
    own.words += countWords(text);
    // Items of lists are compared by list-parity.
    if (!item) own.paragraphs += 1;
  }
  return sections;
}

function sectionProblems(sections: Partial<Localized<Section[]>>, index: number): Problem[] {
  const versions: Partial<Localized<Section>> = {};
  for (const language of LANGUAGES) {
    const own = sections[language]?.[index];
    if (own) versions[language] = own;
  }
  const odd = oddVersions(versions, ({ paragraphs }) => String(paragraphs));
  if (odd.length > 0) {
    return odd.map(({ own, other, others }) => ({
      ...placeOf(own),
      rule: 'paragraph-parity',
      message: `has ${count(own.paragraphs, 'paragraph')} ${below(index)}, but ${haveWord(others)} ${other.paragraphs}`,
      instead: 'Bring the versions together: all three have the same paragraphs below each heading',
    }));
  }
  const words = { kk: versions.kk?.words, ru: versions.ru?.words, en: versions.en?.words };
  const places = { kk: versions.kk && placeOf(versions.kk), ru: versions.ru && placeOf(versions.ru) };
  return lengthProblems(words, SECTION, SECTION_WORDS, places, ` ${below(index)}`);
}

function below(index: number): string {
  return index === 0 ? 'before the first subheading' : `below subheading ${index}`;
}

function placeOf({ file, line }: Section): Pick<Problem, 'file' | 'line'> {
  return { file, ...(line === undefined ? {} : { line }) };
}

function lengthProblems(
  words: Partial<Localized<number | undefined>>,
  range: Range,
  enough: number,
  places: Record<keyof Range, Pick<Problem, 'file' | 'line' | 'field'> | undefined>,
  part = '',
): Problem[] {
  const { en } = words;
  if (en === undefined || en < enough) return [];
  return (['kk', 'ru'] as const).flatMap((language) => {
    const own = words[language];
    const place = places[language];
    const { least, most } = range[language];
    if (own === undefined || !place || (own >= least * en && own <= most * en)) return [];
    const name = LANGUAGE_NAMES[language];
    const expected = `${Math.ceil(least * en)} to ${Math.floor(most * en)}`;
    const message = `has ${own} words${part}, English ${en}; a ${name} text of this length has ${expected}`;
    const instead = 'Compare the versions: all three say the same, no more and no less';
    return [{ ...place, rule: 'length-parity', message, instead }];
  });
}

function lessonLengths(content: Content): Problem[] {
  return [...lessonTextsOf(content).values()].flatMap((texts) => {
    const words: Partial<Localized<number>> = {};
    for (const language of LANGUAGES) {
      const text = texts[language];
      if (text) words[language] = textsIn(text.fields).reduce((sum, [, piece]) => sum + countWords(piece), 0);
    }
    return lengthProblems(words, WHOLE, WHOLE_WORDS, { kk: texts.kk && at(texts.kk), ru: texts.ru && at(texts.ru) });
  });
}
