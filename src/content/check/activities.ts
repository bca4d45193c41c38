import { SINGLE_PARTS } from '../../activities/parts.ts';
import { elementsOf, writeElement } from '../../guides/mdx.ts';
import type { Voice } from '../../guides/schema.ts';
import { LANGUAGES, type Language, type Localized } from '../../i18n/languages.ts';
import { at, pagesOf, textsIn, type Content, type EntryOf } from './content.ts';
import { SENTENCE_LIMITS } from './limits.ts';
import { shown } from './paragraphs.ts';
import type { Problem } from './problem.ts';
import { countWords, splitSentences } from './sentence-split.ts';
import { tokensIn, withoutTokens } from './tokens.ts';

type ActivityEntry = EntryOf<'activities'>;

/**
 * Interactive parts: their components find their files, sentences suit everybody who reads them, {tokens} are the same
 * in each language, and scenes neither judge the child nor name anybody. Languages and answers that are missing are
 * refused by the schema.
 */
export function checkActivities(content: Content): Problem[] {
  const readers = readersOf(content);
  return [
    ...missingParts(content),
    ...content.activities.flatMap((entry) => [
      ...longSentences(entry, readers.get(entry.id) ?? new Set()),
      ...missingTokens(entry),
      ...(entry.data?.kind === 'scenarios' ? [...judgingWords(entry), ...namedPeople(entry)] : []),
    ]),
  ];
}

/** Id of the file that a component shows, or null where it shows none. */
function partOf(name: string, attributes: ReadonlyMap<string, string | true>): string | null {
  if (name === 'SafeOrNot') return String(attributes.get('id') ?? '');
  return Object.hasOwn(SINGLE_PARTS, name) ? SINGLE_PARTS[name as keyof typeof SINGLE_PARTS].id : null;
}

/** Voices of the pages on which each part stands. */
function readersOf(content: Content): Map<string, Set<Voice>> {
  const readers = new Map<string, Set<Voice>>();
  for (const { page, texts } of pagesOf(content)) {
    const voice = page?.fields.voice;
    if (!voice) continue;
    for (const { tree } of Object.values(texts)) {
      for (const { name, attributes } of tree ? elementsOf(tree) : []) {
        const id = partOf(name, attributes);
        if (id !== null) readers.set(id, (readers.get(id) ?? new Set()).add(voice));
      }
    }
  }
  return readers;
}

/** Parts of which there is one have their file under a fixed name. Ids of <SafeOrNot>: text-references.ts. */
function missingParts({ guides, activities }: Content): Problem[] {
  return guides.flatMap(({ file, tree }) =>
    (tree ? elementsOf(tree) : []).flatMap((element): Problem[] => {
      if (!Object.hasOwn(SINGLE_PARTS, element.name)) return [];
      const { id, kind } = SINGLE_PARTS[element.name as keyof typeof SINGLE_PARTS];
      const entry = activities.find((candidate) => candidate.id === id);
      // A file that breaks its schema is reported for that.
      if (entry && (!entry.data || entry.data.kind === kind)) return [];
      const path = `content/activities/${id}.yaml`;
      const place = { file, ...(element.line === undefined ? {} : { line: element.line }) };
      const message = entry ? `shows ${path}, whose kind is not ${kind}` : `shows ${path}, which does not exist`;
      const instead = `Write ${path} with kind: ${kind}, as in docs/editing.md`;
      return [{ ...place, field: writeElement(element), rule: 'missing-part', message, instead }];
    }),
  );
}

/**
 * @param value fields of a part
 * @returns its texts with the path of their field: ["scenes[0].safe", { kk, ru, en }]; ids and numbers are left out
 */
export function localizedTexts(value: unknown, path = ''): [path: string, texts: Localized][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => localizedTexts(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  if (LANGUAGES.every((language) => language in value)) return [[path, value as Localized]];
  return Object.entries(value).flatMap(([key, item]) => localizedTexts(item, path ? `${path}.${key}` : key));
}

/** A label such as «Мектепте» is no sentence. */
const IS_SENTENCE = /[.!?][»”’]?$|[»”’]$/u;

function longSentences(entry: ActivityEntry, readers: ReadonlySet<Voice>): Problem[] {
  const { data } = entry;
  if (!data) return [];
  const voices = [...new Set([data.voice, ...readers])];
  return LANGUAGES.flatMap((language) => {
    const limits = voices.map((voice) => SENTENCE_LIMITS[voice][language]);
    const max = Math.min(...limits.map((limit) => limit.max));
    const average = Math.min(...limits.map((limit) => limit.average));
    const sentences = localizedTexts(data)
      .filter(([, texts]) => IS_SENTENCE.test(texts[language]))
      .flatMap(([path, texts]) =>
        splitSentences(texts[language]).map((text) => ({ path, text, words: wordsOf(text) })),
      );
    const long = sentences.filter(({ words }) => words > max);
    const mean = sentences.reduce((sum, { words }) => sum + words, 0) / (sentences.length || 1);
    return [
      ...long.map(({ path, text, words }): Problem => ({
        ...at(entry, `${path}.${language}`),
        rule: 'long-sentence',
        message: `has a sentence of ${words} words, more than ${max}: «${shown(text)}»`,
        instead: 'Make two sentences of it, one idea in each',
      })),
      ...(Math.round(mean * 10) / 10 > average ? [longAverage(entry, language, mean, average)] : []),
    ];
  });
}

/** A token shows one number, which counts as a word. */
function wordsOf(sentence: string): number {
  return countWords(tokensIn(sentence).reduce((text, token) => text.replace(token, '0'), sentence));
}

function longAverage(entry: ActivityEntry, language: Language, mean: number, most: number): Problem {
  const message = `has ${mean.toFixed(1)} words in a sentence on average in ${language}, more than ${most}`;
  return { file: entry.file, rule: 'long-average', message, instead: 'Shorten the longest sentences' };
}

function missingTokens(entry: ActivityEntry): Problem[] {
  return localizedTexts(entry.fields).flatMap(([path, texts]) => {
    const tokens = new Set(LANGUAGES.flatMap((language) => tokensIn(texts[language])));
    return LANGUAGES.flatMap((language) => {
      const lacking = [...tokens].filter((token) => !tokensIn(texts[language]).includes(token));
      if (lacking.length === 0) return [];
      const message = `lacks ${lacking.join(', ')}, which another language has`;
      const instead = 'Set the token where the number stands in the sentence';
      return [{ ...at(entry, `${path}.${language}`), rule: 'missing-token', message, instead }];
    });
  });
}

/** Beginnings of words by which an answer would be marked (style guide, 3: no test of the reader). */
const JUDGING = [
  ...['қате', 'дұрыс жауап', 'бұрыс', 'ұпай', 'жарайсың'],
  ...['неправильн', 'неверн', 'ошиб', 'правильн', 'верный', 'верно', 'балл', 'молодец'],
  ...['wrong', 'incorrect', 'correct', 'mistake', 'right answer', 'score', 'points', 'well done'],
];
const JUDGING_WORD = new RegExp(`(?<!\\p{L})(?:${JUDGING.join('|')})\\p{L}*`, 'iu');

function judgingWords(entry: ActivityEntry): Problem[] {
  return textsIn(entry.fields).flatMap(([path, text]) => {
    const word = JUDGING_WORD.exec(text)?.[0];
    if (word === undefined) return [];
    const message = `holds «${word}», which marks the answer of a child`;
    const instead = 'Say what makes the situation safe or not, and what one can do';
    return [{ ...at(entry, path), rule: 'judging-word', message, instead }];
  });
}

/** A capital letter inside a sentence: a name, most likely. Stories for children have animals and roles. */
const NAME = /(?<=[\p{L}\p{N},]\s)\p{Lu}\p{L}*/gu;
const NOT_NAMES = ['I', 'QR'];

function namedPeople(entry: ActivityEntry): Problem[] {
  return textsIn(entry.fields).flatMap(([path, text]) => {
    const name = (withoutTokens(text).match(NAME) ?? []).find((word) => !NOT_NAMES.includes(word));
    if (name === undefined) return [];
    const message = `holds «${name}», which looks like a name`;
    const instead = 'Write an animal or a role in small letters: hedgehog, pupil, coach';
    return [{ ...at(entry, path), rule: 'name-in-scene', message, instead }];
  });
}
