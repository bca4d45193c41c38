import type { LessonBand } from '../lessons/schema.ts';
import { bandTint } from '../lessons/files.ts';
import { printedFact } from '../lessons/facts.ts';
import { plainText } from '../documents/model.ts';
import { localize, type Localized } from '../i18n/languages.ts';
import {
  Pen,
  fullAddress,
  languagesOf,
  maySecondLine,
  type NumberLabel,
  type PosterInput,
  type Version,
} from './input.ts';
import type { Face, Part, Poster, Tint } from './model.ts';
import { POSTER_FILES, type PosterKind, type PosterTexts } from './schema.ts';

/** Cards, class rules and the sheet for the kitchen: everything but what belongs to a region (lesson guide, section 13). */

/** Kinds that have a name of their own. */
export type CardKind = Exclude<PosterKind, 'common' | 'region' | 'region-sheet'>;

/** What every poster says about itself. */
export function about<Kind extends Exclude<PosterKind, 'common'>>(
  kind: Kind,
  { input, main, languages, version }: Pen,
  options: { name?: string; place?: Localized } = {},
): Pick<Poster, 'file' | 'origin' | 'language' | 'title' | 'author' | 'updated'> {
  const text = input.texts[kind];
  const name = languages.map((language) => text.name[language]).join(' · ');
  return {
    file: `${options.name ?? POSTER_FILES[kind]}-${version}`,
    origin: `content/posters/${POSTER_FILES[kind]}.yaml`,
    language: main,
    title: options.place ? `${name}. ${options.place[main]}` : name,
    author: languages.map((language) => input.site.name[language]).join(' · '),
    updated: text.updated,
  };
}

/** The urgent numbers with one word each. */
export function shortNumbers({ common }: PosterTexts): Record<'danger' | 'doctor' | 'police', NumberLabel> {
  return {
    danger: { id: 'kz-112', labels: common.danger },
    doctor: { id: 'kz-103', labels: common.doctor },
    police: { id: 'kz-102', labels: common.police },
  };
}

const ALL_NUMBERS = ['kz-111', 'kz-112', 'kz-102', 'kz-103'] as const;

/** Words that show nothing of their subject stand on the outside. */
function outside(height: number, options: { ruler?: boolean; turned?: boolean } = {}): Part {
  return { kind: 'pattern', height, ruler: options.ruler ?? false, turned: options.turned ?? false };
}

/** Pocket card: 85 × 55 mm when folded. */
export function pocketCard(input: PosterInput, version: Version): Poster {
  const pen = new Pen(input, version);
  const { common, pocket } = input.texts;
  const { danger, doctor, police } = shortNumbers(input.texts);
  const { crowded } = pen;
  const inside: Part[] = [
    {
      kind: 'panel',
      height: crowded ? 50 : 49,
      parts: [
        ...(crowded ? [] : [{ kind: 'title', lines: pen.lines(pocket.heading), size: 12 } as const]),
        {
          kind: 'columns',
          centred: true,
          shares: crowded ? [4, 5] : [1, 1],
          columns: [
            pen
              .numbers([{ id: 'kz-111', labels: { kk: '', ru: '', en: '' } }], crowded ? 38 : 52, 8)
              .map(withoutLabels),
            [
              { kind: 'words', lines: pen.lines(common.anyHour), size: crowded ? 8.4 : 13, bold: true },
              { kind: 'words', lines: pen.lines(common.noName), size: crowded ? 8 : 11.5 },
            ],
          ],
        },
        { kind: 'words', lines: pen.message('blocks.limitChild'), size: crowded ? 7.5 : 12 },
        ...(maySecondLine(input)
          ? [{ kind: 'words', lines: pen.message('blocks.secondLine'), size: crowded ? 7.5 : 8.5 } as const]
          : []),
      ],
    },
    { kind: 'gap', height: 2.5 },
    ...pen.numbers([danger, doctor, police], crowded ? 22 : 33, crowded ? 7.8 : 11),
    { kind: 'spring' },
    { kind: 'words', lines: pen.message('blocks.notYourFault'), size: crowded ? 9 : 15, bold: true, tone: 'sky' },
    ...shortAddress(pen),
    { kind: 'spring' },
  ];
  return {
    ...about('pocket', pen),
    read: 'card',
    face: { width: 85, height: 110 },
    margin: 5,
    fold: true,
    faces: [
      { parts: [outside(49, { turned: true }), { kind: 'gap', height: 2 }, outside(49, { ruler: true })], edge: null },
      { parts: inside, edge: pen.edge(ALL_NUMBERS, crowded ? 4.4 : 5.6) },
    ],
  };
}

/** Large enough to be typed; nothing while the site has no address, for the edge says so. */
function shortAddress({ input, main, crowded }: Pen): Part[] {
  const address = fullAddress(input, 'help', main)?.replace(/^https?:\/\//, '');
  if (address === undefined) return [];
  return [{ kind: 'words', lines: [{ language: main, text: [address] }], size: crowded ? 7.5 : 10, bold: true }];
}

function withoutLabels(part: Part): Part {
  if (part.kind !== 'numbers') return part;
  return { ...part, numbers: part.numbers.map((number) => ({ ...number, labels: [] })) };
}

/** Class rules: drawn on A4, printed on A2. */
export function rulesPoster(input: PosterInput, version: Version, band: LessonBand): Poster {
  const pen = new Pen(input, version);
  const { crowded } = pen;
  const { common, rules } = input.texts;
  const { rules: lines, numbers, code } = rules.bands[band];
  const labels: NumberLabel[] = numbers.map((id) =>
    id === 'kz-112' ? { id, labels: common.danger } : { id, labels: common.anyHour },
  );
  return {
    ...about('rules', pen, { name: `${POSTER_FILES.rules}-${band}` }),
    read: 'poster',
    face: { width: 210, height: 297 },
    margin: 15,
    faces: [
      {
        parts: [
          {
            kind: 'head',
            site: pen.plain(input.site.name),
            place: crowded ? [] : pen.message(`lesson.bands.${band}`),
            size: 14,
          },
          { kind: 'ornament' },
          { kind: 'gap', height: crowded ? 4 : 7 },
          { kind: 'title', lines: pen.joined(rules.heading), size: crowded ? 21 : 48 },
          { kind: 'gap', height: crowded ? 3 : 5 },
          { kind: 'spring' },
          ...ruleBoxes(pen, lines, bandTint(band), numbers.length + (code ? 1 : 0)),
          { kind: 'gap', height: 7 },
          { kind: 'spring' },
          ...helpParts(pen, labels, code),
          { kind: 'words', lines: pen.lines(rules.adults), size: crowded ? 14 : 19, bold: true, tone: 'sky' },
          { kind: 'gap', height: 2 },
        ],
        edge: pen.edge(numbers.length > 0 ? numbers : ALL_NUMBERS, crowded ? 6.5 : 7.5),
      },
    ],
  };
}

/** The more stands below the rules, the less room they have. */
function ruleSize({ crowded }: Pen, below: number): number {
  const sizes = crowded ? [20, 17, 17] : [36, 32, 28];
  return sizes[below] ?? 17;
}

/** Each rule in a box of its own; three languages stand in two columns where numbers need the room below. */
function ruleBoxes(pen: Pen, rules: readonly Localized[], tint: Tint, below: number): Part[] {
  const size = ruleSize(pen, below);
  const boxes = rules.map((rule): Part => ({
    kind: 'box',
    tint,
    parts: [{ kind: 'words', lines: pen.lines(rule), size, bold: true }],
  }));
  if (!pen.crowded || below === 0) return boxes;
  const half = Math.ceil(boxes.length / 2);
  return [{ kind: 'columns', shares: [1, 1], columns: [boxes.slice(0, half), boxes.slice(half)] }];
}

/** The numbers of the poster, with the limit of 111 beside them, and the code where the version has one. */
function helpParts(pen: Pen, labels: readonly NumberLabel[], code: boolean): Part[] {
  const { crowded } = pen;
  const numbers = pen.numbers(labels, labels.length > 1 || code ? 84 : 100, crowded ? 14 : 18);
  if (numbers.length === 0) return [];
  const limit: Part = { kind: 'words', lines: pen.message('blocks.limitChild'), size: crowded ? 14 : 15 };
  const beside: Part[] = [...numbers, limit];
  if (!code) return beside;
  return [
    {
      kind: 'columns',
      centred: true,
      shares: [1, 'auto'],
      columns: [beside, [pen.code('help', crowded ? 66 : 48, 14)]],
    },
  ];
}

/** A file with three languages that would be too full on one page holds the three versions one after the other. */
function oneAfterOther(input: PosterInput, version: Version, faces: (pen: Pen) => Face[]): Face[] {
  return languagesOf(version).flatMap((language) => faces(new Pen(input, language)));
}

/** Sheet for the kitchen, A5. */
export function fridgeSheet(input: PosterInput, version: Version): Poster {
  const { fridge } = input.texts;
  const { danger, doctor, police } = shortNumbers(input.texts);
  const help: NumberLabel = { id: 'kz-111', labels: localize((language) => input.facts[language].t('phone.free')) };
  const faces = (pen: Pen): Face[] => [
    {
      parts: [
        { kind: 'ornament' },
        { kind: 'gap', height: 5 },
        { kind: 'title', lines: pen.lines(fridge.front.heading), size: 38 },
        { kind: 'spring' },
        {
          kind: 'list',
          items: fridge.front.lines.map((line) => pen.lines(line)),
          size: 23,
          marks: 'tiles',
          bold: true,
        },
        { kind: 'spring' },
        { kind: 'ornament' },
      ],
      edge: { lines: [pen.plain(input.site.name)], size: 8 },
    },
    {
      parts: [
        { kind: 'title', lines: pen.lines(fridge.back.heading), size: 29 },
        { kind: 'list', items: fridge.back.steps.map((step) => pen.lines(step)), size: 19, marks: 'digits' },
        { kind: 'spring' },
        {
          kind: 'box',
          tint: 'sky',
          parts: [
            ...pen.numbers([help, danger, police, doctor], 33, 14),
            { kind: 'words', lines: pen.message('blocks.limitAdult'), size: 14 },
          ],
        },
      ],
      edge: pen.edge(ALL_NUMBERS, 6.8),
    },
  ];
  return {
    ...about('fridge', new Pen(input, version)),
    read: 'sheet',
    face: { width: 148, height: 210 },
    margin: 11,
    faces: oneAfterOther(input, version, faces),
  };
}

/** Card for the staff room and the cover of the journal, A6. */
export function staffCard(input: PosterInput, version: Version): Poster {
  const { staff } = input.texts;
  const { danger, doctor, police } = shortNumbers(input.texts);
  const help: NumberLabel = { id: 'kz-111', labels: localize((language) => input.facts[language].t('phone.free')) };
  const faces = (pen: Pen): Face[] => {
    const facts = input.facts[pen.main];
    const law = staff.provisions.map((id) => plainText([printedFact({ kind: 'article', id }, facts)])).join('; ');
    const basis = pen.lines(staff.back.basis, { law, sources: staff.sources.join(', ') });
    return [
      {
        parts: [
          { kind: 'title', lines: pen.lines(staff.front.heading), size: 18 },
          { kind: 'list', items: staff.front.steps.map((step) => pen.lines(step)), size: 13, marks: 'digits' },
          { kind: 'spring' },
          {
            kind: 'box',
            tint: 'sky',
            parts: [
              ...pen.numbers([help, danger, police, doctor], 27, 9.5),
              { kind: 'words', lines: pen.message('blocks.limitAdult'), size: 9.5 },
            ],
          },
        ],
        edge: pen.edge(ALL_NUMBERS, 5.2),
      },
      {
        parts: [
          { kind: 'title', lines: pen.lines(staff.back.heading), size: 18 },
          { kind: 'list', items: staff.back.lines.map((line) => pen.lines(line)), size: 14.5, marks: 'tiles' },
          { kind: 'spring' },
          { kind: 'words', lines: basis, size: 9, tone: 'quiet' },
        ],
        edge: pen.edge(ALL_NUMBERS, 5.2),
      },
    ];
  };
  return {
    ...about('staff', new Pen(input, version)),
    read: 'card',
    face: { width: 105, height: 148 },
    margin: 7.5,
    faces: oneAfterOther(input, version, faces),
  };
}

/** Bookmark for ages 12 to 18. */
export function threeSteps(input: PosterInput, version: Version): Poster {
  const { three, common } = input.texts;
  const faces = (pen: Pen): Face[] => [
    { parts: [outside(168)], edge: null },
    {
      parts: [
        { kind: 'ornament' },
        { kind: 'gap', height: 3 },
        ...three.steps.flatMap(({ word, line }, index): Part[] => [
          index === 0
            ? { kind: 'title', lines: pen.lines(word), size: 17 }
            : { kind: 'words', lines: pen.lines(word), size: 17, bold: true, tone: 'sky' },
          { kind: 'words', lines: pen.lines(line), size: 11 },
          { kind: 'gap', height: 1.5 },
        ]),
        { kind: 'box', tint: 'sun', parts: [{ kind: 'words', lines: pen.lines(three.never), size: 11.5, bold: true }] },
        { kind: 'spring' },
        { kind: 'words', lines: pen.message('blocks.notYourFault'), size: 15, bold: true },
        ...pen.numbers(
          [
            { id: 'kz-111', labels: three.tonight },
            { id: 'kz-112', labels: common.danger },
          ],
          28,
          9.5,
        ),
        { kind: 'words', lines: pen.message('blocks.limitChild'), size: 9.5 },
      ],
      edge: pen.edge(['kz-111', 'kz-112'], 5.2),
    },
  ];
  return {
    ...about('three', new Pen(input, version)),
    read: 'card',
    face: { width: 55, height: 180 },
    margin: 6,
    faces: oneAfterOther(input, version, faces),
  };
}
