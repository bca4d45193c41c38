import { z } from 'astro/zod';
import { day, slug, sourceKey } from '../content/fields.ts';
import { localizedText } from '../i18n/languages.ts';
import { LESSON_BANDS } from '../lessons/schema.ts';

/**
 * Texts of posters, cards and sheets: content/posters/<name>.yaml. Every text stands in its three languages side by side,
 * so that no version can have a line more than another. Rules: lesson guide, section 13.
 */

/** Day of the last change: the only date inside a file. */
const updated = day;

/** What links and lists of files say. */
const named = {
  updated,
  name: localizedText,
  /** How to print and where to hang it: for adults. */
  print: localizedText,
};

const lines = z.array(localizedText).min(1);

/** Words that all share. */
const common = z.strictObject({
  kind: z.literal('common'),
  updated,
  anyHour: localizedText,
  noName: localizedText,
  danger: localizedText,
  doctor: localizedText,
  police: localizedText,
  noCode: localizedText,
  noAddress: localizedText,
  codeAlt: localizedText,
  codeNote: localizedText,
  checked: localizedText,
  gathered: localizedText,
  files: z.strictObject({
    heading: localizedText,
    regionHeading: localizedText,
    more: localizedText,
    together: localizedText,
    plain: localizedText,
  }),
});

const pocket = z.strictObject({ kind: z.literal('pocket'), ...named, heading: localizedText });

const region = z.strictObject({
  kind: z.literal('region'),
  ...named,
  heading: localizedText,
  /** Below the code. */
  code: localizedText,
  /** Above the rechecked places. */
  nearby: localizedText,
  /** Where there are none. */
  knows: localizedText,
  psychologist: localizedText,
});

const rules = z.strictObject({
  kind: z.literal('rules'),
  ...named,
  heading: localizedText,
  adults: localizedText,
  bands: z.record(
    z.enum(LESSON_BANDS),
    z.strictObject({
      rules: z.array(localizedText).length(4),
      /** Services whose numbers stand on the poster. */
      numbers: z.array(slug).max(2),
      /** The code of the site stands on the poster. */
      code: z.boolean().default(false),
    }),
  ),
});

const fridge = z.strictObject({
  kind: z.literal('fridge'),
  ...named,
  front: z.strictObject({ heading: localizedText, lines: z.array(localizedText).length(5) }),
  back: z.strictObject({ heading: localizedText, steps: lines }),
});

const staff = z.strictObject({
  kind: z.literal('staff'),
  ...named,
  /** Files of content/law/provisions on which the card rests. */
  provisions: z.array(slug).min(1),
  /** Keys of content/sources. */
  sources: z.array(sourceKey).min(1),
  front: z.strictObject({ heading: localizedText, steps: lines }),
  /** `basis` knows {law} and {sources}. */
  back: z.strictObject({ heading: localizedText, lines, basis: localizedText }),
});

const three = z.strictObject({
  kind: z.literal('three'),
  ...named,
  steps: z.array(z.strictObject({ word: localizedText, line: localizedText })).length(3),
  never: localizedText,
  tonight: localizedText,
});

const regionSheet = z.strictObject({
  kind: z.literal('region-sheet'),
  updated,
  name: localizedText,
  school: localizedText,
  noPhone: localizedText,
  psychologist: localizedText,
});

export const posterSchema = z.discriminatedUnion('kind', [
  common,
  pocket,
  region,
  rules,
  fridge,
  staff,
  three,
  regionSheet,
]);

export type PosterText = z.infer<typeof posterSchema>;
export type PosterKind = PosterText['kind'];

/** The file of content/posters that holds each kind: there is one of each. */
export const POSTER_FILES: Record<PosterKind, string> = {
  common: 'common',
  pocket: 'card-pocket',
  region: 'poster-region',
  rules: 'poster-rules',
  fridge: 'sheet-fridge',
  staff: 'card-staff',
  three: 'card-three',
  'region-sheet': 'sheet-region',
};

/** The texts of every kind. */
export type PosterTexts = { [Kind in PosterKind]: Extract<PosterText, { kind: Kind }> };

/**
 * Orders the files of content/posters by what they are.
 * @param entries the files with their names
 * @throws Error when a file is missing or holds something else than its name says
 */
export function posterTexts(entries: readonly { id: string; data: PosterText }[]): PosterTexts {
  const found = (Object.entries(POSTER_FILES) as [PosterKind, string][]).map(([kind, id]) => {
    const data = entries.find((entry) => entry.id === id)?.data;
    const file = `content/posters/${id}.yaml`;
    if (!data) throw new Error(`${file}: is missing. Restore the file`);
    if (data.kind !== kind) throw new Error(`${file}: kind: is "${data.kind}". Write "${kind}"`);
    return [kind, data] as const;
  });
  return Object.fromEntries(found) as PosterTexts;
}
