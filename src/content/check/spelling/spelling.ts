import { LANGUAGES, localize, type Language, type Localized } from '../../../i18n/languages.ts';
import type { Content } from '../content.ts';
import type { Fault, Problem } from '../problem.ts';
import { spotsOf, type Spot } from '../spots.ts';
import { openDictionary, type SuggestingSpeller } from './dictionaries.ts';
import { isEnding, kazakhSpeller, parseStem } from './kazakh.ts';
import { wordsIn, type Word } from './words.ts';

type Spellers = Localized<SuggestingSpeller>;

/**
 * Every word of every text is known: Kazakh to the word list and the grammar of its endings, Russian and English to
 * their dictionaries and a list of what these lack. Each unknown word is named once a file.
 */
export async function checkSpelling(content: Content): Promise<Problem[]> {
  const lists = localize((language) => wordList(content, language));
  const spellers = await openSpellers(lists);
  const unknown = unknownWords(spotsOf(content), spellers).map(({ spot, word }, number) => ({
    ...placeOf(spot, word.index),
    rule: 'spelling',
    ...fault(word.text, languageOf(word.text, spot.language), spellers, number),
  }));
  return [...LANGUAGES.flatMap((language) => lists[language].problems), ...unknown];
}

/** The unknown words of all texts, each once a file. */
function unknownWords(spots: Spot[], spellers: Spellers): { spot: Spot; word: Word }[] {
  const judged = new Map<string, boolean>();
  const reported = new Set<string>();
  return spots.flatMap((spot) =>
    wordsIn(spot.text, spot.joined)
      .filter(({ text, mayBeEnding }) => {
        if (mayBeEnding && isEndingOf(spot.language, text)) return false;
        const key = `${spot.language} ${text}`;
        const isRight = judged.get(key) ?? spellers[languageOf(text, spot.language)].accepts(text);
        judged.set(key, isRight);
        const once = `${spot.place.file} ${key}`;
        if (isRight || reported.has(once)) return false;
        reported.add(once);
        return true;
      })
      .map((word) => ({ spot, word })),
  );
}

/** Endings after digits: 111-ге, 5-го, 20th. */
function isEndingOf(language: Language, letters: string): boolean {
  if (language === 'kk') return isEnding(letters);
  return language === 'ru' ? letters.length <= 3 : letters.length <= 2;
}

function placeOf({ text, place }: Spot, index: number): Spot['place'] {
  if (place.field !== undefined || place.line === undefined) return place;
  return { ...place, line: place.line + text.slice(0, index).split('\n').length - 1 };
}

/** A word in Latin letters is English, or a name, in any text. */
function languageOf(word: string, language: Language): Language {
  return /\p{Script=Latin}/u.test(word) ? 'en' : language === 'en' ? 'ru' : language;
}

/** Looking for what was meant takes time: whoever changes a whole file gets the first words explained. */
const MOST_SUGGESTIONS = 30;

function fault(word: string, language: Language, spellers: Spellers, number: number): Fault {
  const meant = number < MOST_SUGGESTIONS ? spellers[language].suggest(word).slice(0, 3) : [];
  const add = `if the word is right, add it to ${fileOf(language)}`;
  const instead = meant.length > 0 ? `Did you mean ${meant.join(', ')}? Or ${add}` : `Correct it; ${add}`;
  return { message: `holds the unknown word «${word}»`, instead };
}

function fileOf(language: Language): string {
  return `content/check/words.${language}.txt`;
}

/** The lines of a word list without comments, and what is wrong with them. */
interface WordList {
  words: string[];
  problems: Problem[];
}

function wordList(content: Content, language: Language): WordList {
  const file = fileOf(language);
  const source = content.files.find((entry) => entry.file === file);
  if (!source) {
    const problem = { file, rule: 'missing-file', message: 'is missing', instead: 'Restore the file' };
    return { words: [], problems: [problem] };
  }
  const lines = source.text.split('\n').map((line) => line.replace(/#.*/, '').trim());
  const seen = new Set<string>();
  const problems = lines.flatMap((line, index): Problem[] => {
    const place = { file, line: index + 1, rule: 'word-list' };
    if (line === '') return [];
    if (seen.has(line)) return [{ ...place, message: `repeats «${line}»`, instead: 'Remove the line' }];
    seen.add(line);
    const isWell = language === 'kk' ? parseStem(line) !== null : /^[\p{L}'’-]+(?:\/\p{L}+)?$/u.test(line);
    const instead = 'Follow the examples at the head of the file: one word a line';
    return isWell ? [] : [{ ...place, message: `holds «${line}», which has not the form of an entry`, instead }];
  });
  return { words: [...seen], problems };
}

async function openSpellers(lists: Localized<WordList>): Promise<Spellers> {
  const kazakh = kazakhSpeller(lists.kk.words);
  return {
    kk: { ...kazakh, suggest: (word) => nearWords(word).filter((near) => kazakh.accepts(near)) },
    ru: await openDictionary('ru', lists.ru.words),
    en: await openDictionary('en', lists.en.words),
  };
}

const KAZAKH_LETTERS = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';

/** Words that differ in one letter: two exchanged, one changed, one too much, one missing. */
function nearWords(word: string): string[] {
  const near = new Set<string>();
  for (let index = 0; index <= word.length; index += 1) {
    const [before, rest] = [word.slice(0, index), word.slice(index)];
    if (rest.length > 1) near.add(before + rest.charAt(1) + rest.charAt(0) + rest.slice(2));
    if (rest) near.add(before + rest.slice(1));
    for (const letter of KAZAKH_LETTERS) {
      if (rest) near.add(before + letter + rest.slice(1));
      near.add(before + letter + rest);
    }
  }
  near.delete(word);
  return [...near];
}
