import { z } from 'astro/zod';
import { slug } from '../content/fields.ts';
import { VOICES } from '../guides/schema.ts';
import { localizedText } from '../i18n/languages.ts';

/** Who is spoken to: decides how long a sentence may be. A part that stands on several pages keeps the strictest. */
const voice = z.enum(VOICES);

/** Kinds of trusted adults, one on each finger: <TrustedHand /> */
const hand = z.strictObject({
  kind: z.literal('hand'),
  voice,
  /** What one can do with the hand. */
  lead: localizedText,
  /** The same for the printed sheet. */
  sheet: localizedText,
  fingers: z
    .array(
      z.strictObject({
        who: localizedText,
        example: localizedText,
        /** A ready sentence to this adult. */
        say: localizedText,
        /** Service whose number stands with the sentence. */
        call: slug.optional(),
      }),
    )
    .length(5),
});

/** The answers of every scene, in the order in which they stand: the place of an answer says nothing about it. */
export const ANSWERS = ['safe', 'unsafe', 'unsure'] as const;

/** Situations to think about: <SafeOrNot id="…" />. Every answer has an explanation; none is counted. */
const scenarios = z.strictObject({
  kind: z.literal('scenarios'),
  voice,
  scenes: z
    .array(
      z.strictObject({
        situation: localizedText,
        /** What is said to a child who answers “safe”. */
        safe: localizedText,
        unsafe: localizedText,
        unsure: localizedText,
      }),
    )
    .min(2)
    .max(5),
});

/** What may be asked on the phone, and what one can say: <CallScript /> */
const script = z.strictObject({
  kind: z.literal('script'),
  voice,
  lead: localizedText,
  lines: z
    .array(
      z.strictObject({
        asks: localizedText,
        /** Sentences to choose from. */
        says: z.array(localizedText).min(1).max(3),
      }),
    )
    .min(3)
    .max(8),
  /** Questions that the child may ask. */
  youAsk: z.array(localizedText).min(1).max(3),
  close: localizedText,
});

/** Breathing together: <Breathe />. The steps are complete by themselves; the rest is for the moving circle. */
const breathing = z.strictObject({
  kind: z.literal('breathing'),
  voice,
  lead: localizedText,
  steps: z.array(localizedText).min(2).max(6),
  breatheIn: localizedText,
  breatheOut: localizedText,
  done: localizedText,
  /** The counts of the steps, in seconds. Breathing out takes longer: that is what calms. */
  secondsIn: z.number().int().min(2).max(5),
  secondsOut: z.number().int().min(3).max(8),
  /** After so many breaths the circle stops by itself. */
  rounds: z.number().int().min(2).max(8),
});

/** An interactive part: content/activities/<id>.yaml, with its texts in all three languages. */
export const activitySchema = z.discriminatedUnion('kind', [hand, scenarios, script, breathing]);

export type Activity = z.infer<typeof activitySchema>;
export type ActivityKind = Activity['kind'];
