import type { Voice } from '../../guides/schema.ts';
import { pagesOf, type Content, type GuideText } from './content.ts';
import { SENTENCE_LIMITS } from './limits.ts';
import { shown, type Audience } from './paragraphs.ts';
import type { Problem } from './problem.ts';
import { sentencesOf, type Sentence } from './sentence-split.ts';

/** Sentences are as short as their readers need (style guide, 2.1). */
export function checkSentences(content: Content): Problem[] {
  return pagesOf(content).flatMap(({ page, texts }) => {
    const voice = page?.fields.voice;
    return voice ? Object.values(texts).flatMap((text) => textProblems(text, voice)) : [];
  });
}

function textProblems(text: GuideText, voice: Voice): Problem[] {
  const { language, tree, file } = text;
  if (!language || !tree) return [];
  const byAudience = Map.groupBy(sentencesOf(tree), (sentence) => sentence.audience);
  return [...byAudience].flatMap(([audience, sentences]) => {
    // The adult who reads to a child is spoken to as a parent.
    const limit = SENTENCE_LIMITS[audience === 'adult' ? 'parent' : voice][language];
    return [
      ...sentences.filter(({ words }) => words > limit.max).map((sentence) => tooLong(file, sentence, limit.max)),
      ...averageProblem(file, sentences, audience, limit.average),
    ];
  });
}

function tooLong(file: string, { text, words, line }: Sentence, max: number): Problem {
  return {
    file,
    ...(line === undefined ? {} : { line }),
    rule: 'long-sentence',
    message: `has a sentence of ${words} words, more than ${max}: «${shown(text)}»`,
    instead: 'Make two sentences of it, one idea in each',
  };
}

function averageProblem(file: string, sentences: Sentence[], audience: Audience, most: number): Problem[] {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const average = Math.round((words / sentences.length) * 10) / 10;
  if (average <= most) return [];
  const part = audience === 'adult' ? ' for the adult' : '';
  const message = `has ${average} words in a sentence${part} on average, more than ${most}`;
  return [{ file, rule: 'long-average', message, instead: 'Shorten the longest sentences' }];
}
