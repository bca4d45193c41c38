import { checkAge } from '../directory/age.ts';
import { HELP_TYPES, facetsOf } from '../directory/facets.ts';
import { serviceFacts, type FactKey } from '../directory/facts.ts';
import { nameParts } from '../directory/names.ts';
import { formatPhone, phoneLink } from '../directory/phone.ts';
import type { Service } from '../directory/schema.ts';
import type { Block, DocumentModel, Inline, Text } from '../documents/model.ts';
import { ageingDay, mayShowPhone, serviceVisibility, type Visibility } from '../edition/edition.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/messages.ts';
import { numberFinder } from '../lessons/numbers.ts';
import { lessonParts, printedText } from '../lessons/text.ts';
import { about, shortNumbers } from './cards.ts';
import {
  Pen,
  fullAddress,
  lastCheck,
  shownNumber,
  type PosterInput,
  type PosterRegion,
  type Version,
} from './input.ts';
import type { Lines, Part, Poster } from './model.ts';
import { POSTER_FILES } from './schema.ts';

/** The poster and the sheet of a region, made of the directory as far as the edition shows it. */

/** A place with what the edition shows of it. */
interface Place {
  id: string;
  service: Service;
  visibility: Exclude<Visibility, 'hidden'>;
  /** Its numbers, where they may be shown. */
  phones: Service['phones'];
}

function places(input: PosterInput, wanted: (service: Service) => boolean): Place[] {
  const { services, edition } = input.facts.kk;
  return [...services]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, { data: service }]): Place[] => {
      const visibility = serviceVisibility(service, edition);
      if (visibility === 'hidden' || !wanted(service)) return [];
      const phones = mayShowPhone(id, service, edition, input.today) ? service.phones : [];
      return [{ id, service, visibility, phones }];
    });
}

/** Numbers on the poster and sheet of a region. */
const NUMBERS = ['kz-112', 'kz-102', 'kz-103', 'kz-111'] as const;

/** More would not be read at a door. */
const MOST_ON_POSTER = 3;

/**
 * QR poster of a region, drawn on A4.
 * @param input what posters are made of
 * @param version language, or all three
 * @param region the region
 */
export function regionPoster(input: PosterInput, version: Version, region: PosterRegion): Poster {
  const pen = new Pen(input, version);
  const { crowded } = pen;
  const { common, region: texts } = input.texts;
  const { danger, doctor, police } = shortNumbers(input.texts);
  const path = `help/near/${region.slug}`;
  const note: Part[] =
    input.site.address === null || crowded
      ? []
      : [{ kind: 'words', lines: pen.lines(common.codeNote), size: 14, tone: 'quiet' }];
  // The sentence in place of the code is longer in three languages than the code is wide.
  const codeWidth = crowded ? (input.site.address === null ? 78 : 46) : 54;
  const noName = pen.lines(common.noName);
  const limit = pen.message('blocks.limitChild');
  const title: Part = { kind: 'title', lines: pen.lines(texts.heading), size: crowded ? 21 : 54 };
  const names: Part = { kind: 'words', lines: pen.lines(region.name), size: 14, bold: true };
  const nearby: Part = { kind: 'box', tint: 'sun', snug: crowded, parts: nearbyParts(pen, region) };
  const psychologist: Part = { kind: 'field', lines: pen.lines(texts.psychologist), size: crowded ? 14 : 22 };
  return {
    ...about('region', pen, { name: `poster-${region.slug}`, place: region.name }),
    read: 'poster',
    face: { width: 210, height: 297 },
    margin: 14,
    faces: [
      {
        parts: [
          { kind: 'head', site: pen.plain(input.site.name), place: crowded ? [] : pen.plain(region.name), size: 15 },
          { kind: 'ornament' },
          { kind: 'gap', height: crowded ? 2 : 6 },
          ...(crowded ? [{ kind: 'columns', shares: [2, 3], columns: [[title], [names]] } as const] : [title]),
          {
            kind: 'box',
            tint: 'sky',
            snug: crowded,
            parts: [
              {
                kind: 'columns',
                centred: true,
                shares: [1, 'auto'],
                columns: [
                  pen.numbers([{ id: 'kz-111', labels: common.anyHour }], crowded ? 104 : 172, crowded ? 14 : 25),
                  [pen.code(path, codeWidth, 14, pen.lines(texts.code))],
                ],
              },
              { kind: 'words', lines: pen.sentences([noName, limit]), size: crowded ? 14 : 17 },
              ...note,
            ],
          },
          { kind: 'gap', height: 2 },
          { kind: 'spring' },
          { kind: 'gap', height: 1 },
          ...pen.numbers([danger, police, doctor], crowded ? 60 : 84, crowded ? 14 : 22),
          { kind: 'gap', height: 3 },
          { kind: 'spring' },
          ...(crowded
            ? [{ kind: 'columns', shares: [4, 5], columns: [[nearby], [psychologist]] } as const]
            : [nearby, psychologist]),
          { kind: 'gap', height: 2 },
        ],
        edge: pen.edge(NUMBERS, crowded ? 6.8 : 8, path),
      },
    ],
  };
}

/** Only places that somebody has called or looked up, by kind; no place and no address of any of them. */
function nearbyParts(pen: Pen, region: PosterRegion): Part[] {
  const { input, crowded } = pen;
  const { region: texts } = input.texts;
  const checked = places(input, (service) => service.region === region.code && service.assurance !== null)
    .filter(({ phones }) => phones.length > 0)
    .slice(0, MOST_ON_POSTER);
  if (checked.length === 0) {
    return [{ kind: 'words', lines: pen.lines(texts.knows), size: crowded ? 14 : 22, bold: true }];
  }
  const items = checked.map(({ service, phones }): Lines => {
    const number = phones[0]?.number ?? '';
    return pen.languages.map((language) => ({
      language,
      text: [
        `${input.facts[language].t(`kinds.${service.kind}`)}: `,
        { kind: 'phone', text: formatPhone(number), link: phoneLink(number) },
      ],
    }));
  });
  return [
    { kind: 'words', lines: pen.lines(texts.nearby), size: crowded ? 14 : 16, bold: true },
    { kind: 'list', items, size: crowded ? 14 : 16, marks: 'dots' },
  ];
}

/** Large enough to be read at a wall; a region with many places takes a second page. */
const SHEET_TYPE = 14;

/**
 * Sheet of a region, A4.
 * @param input what posters are made of
 * @param language language of the sheet
 * @param region the region
 * @param school with a line for the room of the psychologist
 */
export function regionSheet(
  input: PosterInput,
  language: Language,
  region: PosterRegion,
  school: boolean,
): DocumentModel {
  const facts = input.facts[language];
  const { t, edition, services } = facts;
  const { common, 'region-sheet': texts } = input.texts;
  const find = numberFinder(services, edition, language);
  const check = lastCheck(NUMBERS, input);
  const address = fullAddress(input, `help/near/${region.slug}`, language);
  const name = school ? texts.school : texts.name;
  const helpline = find('kz-111');
  return {
    file: `${school ? 'school' : 'sheet'}-${region.slug}-${language}`,
    origin: `content/posters/${POSTER_FILES['region-sheet']}.yaml`,
    language,
    title: `${name[language]}. ${region.name[language]}`,
    author: input.site.name[language],
    updated: texts.updated,
    tint: 'sky',
    fit: { sizes: [SHEET_TYPE], pages: 1, most: 4 },
    head: {
      site: input.site.name[language],
      kind: name[language],
      mark: null,
      heading: region.name[language],
      facts: [[common[check.kind][language].replace('{date}', formatDate(check.date, language))]],
      notice: edition === 'review' ? t('edition.short') : null,
      picture: null,
    },
    foot: {
      parts: [input.site.name[language], address ?? common.noAddress[language], input.site.licence],
      helpline: { number: helpline.number, name: helpline.name },
      page: t('lesson.pageOf'),
    },
    blocks: [
      ...(school ? [psychologistLine(texts.psychologist[language])] : []),
      numbersBox(input, language),
      ...regionBlocks(input, language, region),
    ],
  };
}

function psychologistLine(text: string): Block {
  const line = lessonParts(text).flatMap((part): Inline[] =>
    typeof part === 'string' || part.kind === 'blank' ? [part] : [],
  );
  return { kind: 'box', tone: 'calm', blocks: [{ kind: 'paragraph', tone: 'large', text: line }] };
}

/** The numbers with the words that must stand with them: both halves of 111 (style guide, 8). */
function numbersBox(input: PosterInput, language: Language): Block {
  const { t, services, edition } = input.facts[language];
  const find = numberFinder(services, edition, language);
  const message = (key: string): Text => printedText(t(`blocks.${key}`), find);
  const numbers = NUMBERS.flatMap((id) => {
    const number = shownNumber(id, input);
    if (number === null) return [];
    return [{ number, link: phoneLink(number), name: find(id).name, urgent: id === 'kz-112' }];
  });
  return {
    kind: 'box',
    tone: 'important',
    blocks: [
      ...(numbers.length > 0 ? [{ kind: 'numbers', numbers } as const] : []),
      { kind: 'paragraph', text: [...message('lineAdult'), ' ', ...message('limitAdult')] },
    ],
  };
}

function regionBlocks(input: PosterInput, language: Language, { code }: PosterRegion): Block[] {
  const { t, services, edition } = input.facts[language];
  const find = numberFinder(services, edition, language);
  const here = places(input, ({ region }) => region === code);
  const full = here.filter(({ visibility }) => visibility === 'full');
  const everywhere = places(input, ({ region, kind }) => region === 'national' && kind === 'network').filter(
    ({ visibility }) => visibility === 'full',
  );
  const neighbours = places(input, ({ region, alsoServes }) => region !== code && alsoServes.includes(code));
  const elsewhere = neighbours.filter(({ visibility }) => visibility === 'full');
  const unconfirmed = [...here, ...neighbours].filter(({ visibility }) => visibility === 'name-only');
  const heading = (key: string): Block => ({ kind: 'heading', level: 2, text: t(key) });
  const list = (found: readonly Place[]): Block[] => byKind(found, input, language);
  return [
    ...(full.length === 0
      ? [{ kind: 'paragraph', tone: 'lead', text: strong(printedText(t('blocks.emptyRegion'), find)) } as const]
      : []),
    ...listNote([...full, ...everywhere, ...elsewhere], input, language),
    ...(full.length > 0 ? [heading('near.regionServices'), ...list(full)] : []),
    ...(everywhere.length > 0 ? [heading('near.everywhere'), ...list(everywhere)] : []),
    ...(elsewhere.length > 0 ? [heading('near.elsewhere'), ...list(elsewhere)] : []),
    ...(unconfirmed.length > 0
      ? [
          heading('near.unconfirmed'),
          { kind: 'paragraph', text: strong(printedText(t('blocks.notConfirmed'), find)) } as const,
          { kind: 'list', items: unconfirmed.map((place) => unconfirmedLine(place, input, language)) } as const,
        ]
      : []),
  ];
}

function strong(text: Text): Text {
  return text.map((part) => (typeof part === 'string' ? { kind: 'strong', text: part } : part));
}

/** Each place once, in the order of the region's page: below what it is for (a shelter below "stay"), or else below the first kind of help that it offers. */
function byKind(found: readonly Place[], input: PosterInput, language: Language): Block[] {
  const { t } = input.facts[language];
  const kindOf = ({ service, visibility }: Place) => {
    const kinds = facetsOf(service, visibility).kind;
    const main = facetsOf(service, 'name-only').kind.find((kind) => kinds.includes(kind));
    return main ?? kinds[0] ?? null;
  };
  const groups = [...HELP_TYPES, null].map((kind) => ({
    kind,
    members: found.filter((place) => kindOf(place) === kind),
  }));
  return groups
    .filter(({ members }) => members.length > 0)
    .flatMap(({ kind, members }): Block[] => [
      ...(kind === null ? [] : [{ kind: 'heading', level: 3, text: t(`near.kind.${kind}.heading`) } as const]),
      {
        kind: 'list',
        items: members.map((place) => placeLine(place, input, language)),
      },
    ]);
}

/** Name, kind and town, and nothing else: nobody has confirmed the rest (rule of the facts, 5). */
function unconfirmedLine({ service }: Place, input: PosterInput, language: Language): Text {
  const town = service.place?.[language];
  const named = town === undefined || service.name[language].includes(town);
  return [...nameWithKind(service, input.facts[language].t), ...(named ? [] : [`. ${town}`])];
}

/** What a place does and how to reach it. Never an address: paper hangs where anybody reads it. */
function placeLine({ service, phones }: Place, input: PosterInput, language: Language): Text {
  const { t } = input.facts[language];
  // What centres of a network do is the same everywhere: their name says it, and the site says more.
  const keys: readonly FactKey[] = service.kind === 'network' ? ['hours'] : ['place', 'offers', 'hours'];
  const words = serviceFacts(service, t, keys).map(({ text }) => text);
  const numbers = phones.flatMap(({ number }): Inline[] => [
    ' ',
    { kind: 'phone', text: formatPhone(number), link: phoneLink(number) },
  ]);
  const checked = service.assurance ? [t('page.checked', { date: formatDate(service.assurance.date, language) })] : [];
  const old = checkAge(ageingDay(service), input.today) === 'fresh' ? [] : [t('service.oldCheck')];
  return [
    ...nameWithKind(service, t),
    words.length > 0 ? `: ${words.join('; ')}.` : '.',
    ...(service.alert ? [` ${service.alert[language]}`] : []),
    ...(service.kind === 'child_reception_centre' ? [` ${t('near.receptionCentre')}`] : numbers),
    ...[...checked, ...old].map((text) => ` ${text.replace(/\.?$/, '.')}`),
  ];
}

/** What holds for many places, said once: nobody has called yet, and 111 tells how to reach them. */
function listNote(found: readonly Place[], input: PosterInput, language: Language): Block[] {
  const { t, services, edition } = input.facts[language];
  const find = numberFinder(services, edition, language);
  const shown = found.filter(({ visibility }) => visibility === 'full');
  const words: Inline[] = [
    ...(shown.some(({ service }) => !service.assurance) ? [`${t('service.statusReady')}. `] : []),
    ...(shown.some(({ phones }) => phones.length === 0)
      ? printedText(input.texts['region-sheet'].noPhone[language], find)
      : []),
  ];
  return words.length > 0 ? [{ kind: 'paragraph', text: words }] : [];
}

/** The kind is not repeated where the name says it: «Кризисный центр «Үміт»». */
function nameWithKind(service: Service, t: Translate): Text {
  const kind = t(`kinds.${service.kind}`);
  const name = service.name[t.language].toLocaleLowerCase(t.language);
  const named = name.includes(kind.toLocaleLowerCase(t.language));
  return [...nameOf(service, t.language), ...(named ? [] : [`. ${kind}`])];
}

function nameOf({ name, properNames }: Service, language: Language): Inline[] {
  return nameParts(name[language], properNames, language).map(({ text, lang }): Inline =>
    lang === undefined
      ? { kind: 'strong', text }
      : { kind: 'foreign', language: lang, content: [{ kind: 'strong', text }] },
  );
}
