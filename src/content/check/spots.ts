import type { Nodes } from 'mdast';
import { isElement, readElement } from '../../guides/mdx.ts';
import { speaksToChild } from '../../guides/prose.ts';
import type { Voice } from '../../guides/schema.ts';
import { LANGUAGES, isLanguage, type Language } from '../../i18n/languages.ts';
import type { PosterKind } from '../../posters/schema.ts';
import { at, pagesOf, splitLanguage, textsIn, type Content, type Entry, type GuideText } from './content.ts';
import { audienceOf, type Audience } from './paragraphs.ts';
import type { Problem } from './problem.ts';
import { withoutTokens } from './tokens.ts';

/** Who reads a text: children, families, those who look up the law, or anybody else. */
export const READERS = ['children', 'families', 'law', 'others'] as const;
export type Reader = (typeof READERS)[number];

/** A piece of text in one language, with its place. */
export interface Spot {
  text: string;
  /** Language of this piece: that of <Foreign> where it stands in one. */
  language: Language;
  reader: Reader;
  /** The page on which it stands. */
  page?: string;
  /** A name that others gave, such as the title of a law or of a centre: it is not ours to reword. */
  official: boolean;
  /** A component or a mark stands directly before it, so that its first letters may be an ending: <Phone … />-ге. */
  joined: boolean;
  place: Pick<Problem, 'file' | 'line' | 'field'>;
}

/** @returns all texts that readers see, piece by piece: pages, lessons, glossary, directory, figures, interface, questions */
export function spotsOf(content: Content): Spot[] {
  return [
    ...pagesOf(content).flatMap(({ page, path, texts }) =>
      Object.values(texts).flatMap((text) => guideSpots(text, path, page?.fields.voice)),
    ),
    ...content.lessonTexts.flatMap((text) => {
      const { language } = splitLanguage(text.id);
      return language ? fieldSpots(text, text.fields, { language, readerOf: lessonReader }) : [];
    }),
    ...content.lessonCommon.flatMap((entry) =>
      isLanguage(entry.id) ? fieldSpots(entry, entry.fields, { language: entry.id, readerOf: lessonReader }) : [],
    ),
    ...content.activities.flatMap((entry) =>
      fieldSpots(entry, entry.fields, { readerOf: () => readerOf('', entry.fields.voice) }),
    ),
    ...content.posters.flatMap((entry) =>
      fieldSpots(entry, entry.fields, { readerOf: (path) => posterReader(entry.fields.kind, path) }),
    ),
    ...content.interface.flatMap((entry) =>
      isLanguage(entry.id) ? fieldSpots(entry, entry.fields, { language: entry.id }) : [],
    ),
    ...content.glossary.flatMap((term) => [
      ...fieldSpots(term, { definition: term.fields.definition }),
      ...fieldSpots(term, { term: term.fields.term }, { official: true }),
    ]),
    ...content.services.flatMap((service) => {
      const { name, shortName, operator, address, place, ...own } = service.fields;
      return [
        ...fieldSpots(service, own),
        ...fieldSpots(service, { name, shortName, operator, address, place }, { official: true }),
      ];
    }),
    ...content.statistics.flatMap(({ fields, ...series }) =>
      fieldSpots({ ...series, fields }, { ...fields, sources: undefined }),
    ),
    ...content.questions.flatMap((row) => fieldSpots(row, row.fields)),
    ...content.regions.flatMap((region) => fieldSpots(region, { name: region.fields.name }, { official: true })),
    ...content.acts.flatMap((act) => fieldSpots(act, act.fields, { official: true })),
    ...content.provisions.flatMap(({ fields, ...provision }) =>
      fieldSpots({ ...provision, fields }, { title: fields.title, old: fields.formerTitle }, { official: true }),
    ),
  ];
}

/** The pieces of one page in one language: the fields of its front matter and its text. */
export function guideSpots(text: GuideText, page: string, voice?: Voice): Spot[] {
  const { file, language, tree } = text;
  if (!language) return [];
  const { title, heading, description, note, pictureAlt } = text.fields;
  const reader = readerOf(page, voice);
  const own = { language, page, readerOf: () => reader };
  const body: Spot[] = [];
  const add = (piece: string, node: Nodes, spoken: Language, audience: Audience, joined = false) => {
    const line = node.position?.start.line;
    body.push({
      text: piece,
      language: spoken,
      page,
      reader: audience === 'adult' ? 'families' : reader,
      official: false,
      joined,
      place: { file, ...(line === undefined ? {} : { line }) },
    });
  };
  const walk = (node: Nodes, spoken: Language, audience: Audience, joined = false): void => {
    if (node.type === 'text') add(node.value, node, spoken, audience, joined);
    if (!('children' in node)) return;
    if (!isElement(node)) {
      node.children.forEach((child, index) => walk(child, spoken, audience, index > 0));
      return;
    }
    const { name, attributes } = readElement(node);
    const lang = name === 'Foreign' ? attributes.get('lang') : undefined;
    const inner = isLanguage(lang) ? lang : spoken;
    for (const attribute of ['summary', 'alt']) {
      const value = attributes.get(attribute);
      if (typeof value === 'string') add(value, node, inner, audience);
    }
    node.children.forEach((child, index) => walk(child, inner, audienceOf(name, audience), index > 0));
  };
  if (tree) walk(tree, language, 'reader');
  return [...fieldSpots(text, { title, heading, description, note, pictureAlt }, own), ...body];
}

function readerOf(page: string, voice: Voice | undefined): Reader {
  if (voice === 'law' || page === 'law' || page.startsWith('law/')) return 'law';
  if (voice && speaksToChild({ voice })) return 'children';
  return voice === 'parent' ? 'families' : 'others';
}

/** In a lesson, what the teacher says, what the screen shows and what the pupil gets speak to children. */
function lessonReader(path: string): Reader {
  if (/\.(?:says|screen)\[|^handout\.|^phrases\./.test(path)) return 'children';
  return path.startsWith('parentNote') ? 'families' : 'others';
}

/** Cards and posters for pupils speak to children; what is said about printing them does not. */
function posterReader(kind: PosterKind | undefined, path: string): Reader {
  if (/^(?:name|print|files|adults)\b/.test(path)) return 'others';
  if (kind === 'fridge') return 'families';
  return kind === 'staff' || kind === 'region-sheet' ? 'others' : 'children';
}

interface Options {
  /** Language of the whole; without it a field ends with its language, such as "definition.kk". */
  language?: Language;
  page?: string;
  official?: boolean;
  readerOf?: (path: string) => Reader;
}

function fieldSpots(entry: Entry<unknown>, fields: object, options: Options = {}): Spot[] {
  const { language, page, official = false, readerOf = () => 'others' as const } = options;
  return textsIn(fields).flatMap(([path, text]): Spot[] => {
    const spoken = language ?? LANGUAGES.find((code) => path === code || path.endsWith(`.${code}`));
    if (!spoken || /:\/\//.test(text)) return [];
    const spot = { text: withoutTokens(text), language: spoken, reader: readerOf(path), official, joined: false };
    return [{ ...spot, ...(page === undefined ? {} : { page }), place: at(entry, path) }];
  });
}
