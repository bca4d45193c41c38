import { z } from 'astro/zod';
import { pagePath, slug } from '../../content/fields.ts';

/** Cards of danger: what stands above the results. Their words stand in content/interface, section `danger`. */
export const DANGER_CARDS = ['medical', 'sexual-now', 'lifebelt', 'now', 'away', 'past', 'harm', 'line'] as const;
export type DangerCardId = (typeof DANGER_CARDS)[number];

const listName = /^\$[a-z]+$/;
const patternWord = /^(?:=[\p{Ll}\d]+|[\p{Ll}\d]+\*?)$/u;

const word = z.string().regex(patternWord, {
  message:
    'is not a word of a rule. Write one word in small letters, without hyphen or apostrophe: сөз, =сөз (only this form) or сөз* (words that begin so)',
});
const wordOrList = z.string().refine((value) => patternWord.test(value) || listName.test(value), {
  message: 'is neither a word of a rule nor a list. Write сөз, =сөз, сөз* or the name of a list, for example $story',
});

const pattern = z.union([
  z.string().regex(/^[\p{Ll}\d*=]+(?: [\p{Ll}\d*=]+)+$/u, {
    message: 'is not a short pattern. Write two words or more with single blanks between them: «a b c»',
  }),
  z.strictObject({
    all: z.array(z.union([word, z.array(word).min(1)])).min(1),
    within: z.number().int().min(1).max(20).optional(),
    order: z.boolean().optional(),
    max: z.number().int().min(1).optional(),
    not: z.array(wordOrList).optional(),
  }),
]);

const rule = z.strictObject({
  id: slug,
  card: z.enum(DANGER_CARDS),
  page: pagePath.optional(),
  not: z.array(wordOrList).optional(),
  kk: z.array(pattern).optional(),
  ru: z.array(pattern).optional(),
  en: z.array(pattern).optional(),
});

const card = z.strictObject({
  id: z.enum(DANGER_CARDS),
  /** If several rules fire, the card with the smallest rank is shown. */
  rank: z.number().int().min(1),
  /** Stands above everything: results follow below the first screen. */
  acute: z.boolean(),
  /** Services whose numbers the card shows, in order. */
  helplines: z.array(slug).min(1),
  page: pagePath,
});

/** content/search/danger.yaml: how a rule is written stands at the head of that file. */
export const dangerSchema = z.strictObject({
  cards: z.array(card),
  lists: z.record(z.string(), z.array(word)),
  rules: z.array(rule),
});

export type DangerTable = z.output<typeof dangerSchema>;
export type DangerCard = DangerTable['cards'][number];
export type WrittenRule = DangerTable['rules'][number];
export type WrittenPattern = z.output<typeof pattern>;
