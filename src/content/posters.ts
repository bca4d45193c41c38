import { getCollection } from 'astro:content';
import { factsIn } from './facts.ts';
import { messages, regions } from './site.ts';
import { today } from '../i18n/dates.ts';
import type { Language } from '../i18n/languages.ts';
import { formatSize } from '../lessons/files.ts';
import {
  GENERAL_WORKS,
  POSTER_TYPES,
  listPosterFiles,
  posterAddress,
  regionFiles,
  workFiles,
  type PosterFile,
  type PosterWork,
} from '../posters/files.ts';
import type { PosterInput, Version } from '../posters/input.ts';
import { makePosterFile } from '../posters/press.ts';
import { posterTexts } from '../posters/schema.ts';
import { site } from '../site.ts';

/** Which file an address of /files/posters/ stands for. */
export interface PosterFileProps {
  ref: PosterFile;
}

/** Parameters of every file of posters, cards and region sheets. */
export async function posterFilePaths(): Promise<{ params: { file: string }; props: PosterFileProps }[]> {
  const list = (await regions()).map(({ data }) => data);
  return listPosterFiles(list).map((ref) => ({ params: { file: ref.file }, props: { ref } }));
}

/**
 * @param props what the file holds
 * @returns the file with its media type; the same bytes as long as the content is the same
 */
export async function posterFile({ ref }: PosterFileProps): Promise<{ content: Buffer; type: string }> {
  return { content: await makePosterFile(await posterInput(), ref), type: POSTER_TYPES[ref.format] };
}

let shared: Promise<PosterInput> | undefined;

/** Pages and files ask for the same content: it is gathered once. */
function posterInput(): Promise<PosterInput> {
  if (import.meta.env.DEV) return gather();
  shared ??= gather();
  return shared;
}

async function gather(): Promise<PosterInput> {
  const [texts, list, kk, ru, en] = await Promise.all([
    getCollection('posters'),
    regions(),
    factsIn('kk'),
    factsIn('ru'),
    factsIn('en'),
  ]);
  return {
    texts: posterTexts(texts),
    facts: { kk, ru, en },
    regions: list.map(({ data: { code, slug, name } }) => ({ code, slug, name })),
    today: today(),
    site: { name: site.name, address: site.address, licence: site.licences.content.name },
  };
}

/** A link to a file. */
export interface PosterLink {
  address: string;
  /** Format, size of paper and size, for example «A3, PDF, 36 КБ». */
  label: string;
  /** Media type. */
  type: string;
}

/** A poster or card with its files. */
export interface PosterGroup {
  title: string;
  /** How to print and where to hang it. */
  print: string | null;
  links: PosterLink[];
}

/**
 * What is offered for a region: its poster, its sheet and the sheet for schools.
 * @param region slug of the region
 * @param language language of the reader
 */
export async function regionPosters(region: string, language: Language): Promise<PosterGroup[]> {
  const { texts } = await posterInput();
  const own = regionFiles(region, language);
  const together = workFiles({ kind: 'region', region }, 'all').filter(({ format }) => format === 'pdf');
  const sheet = texts['region-sheet'];
  const group = (title: string, print: string | null, files: readonly PosterFile[]) =>
    linkGroup(title, print, files, language);
  return Promise.all([
    group(texts.region.name[language], texts.region.print[language], [
      ...own.filter(({ of }) => of === 'poster'),
      ...together,
    ]),
    group(
      sheet.name[language],
      null,
      own.filter((file) => file.of === 'sheet' && !file.school),
    ),
    group(
      sheet.school[language],
      null,
      own.filter((file) => file.of === 'sheet' && file.school),
    ),
  ]);
}

/**
 * Cards and class rules, which belong to no region.
 * @param language language of the reader
 */
export async function generalPosters(language: Language): Promise<PosterGroup[]> {
  const { texts } = await posterInput();
  const t = await messages(language);
  const offered = (work: PosterWork): PosterFile[] => {
    const inOne = (version: Version) => workFiles(work, version);
    return [...inOne(language), ...inOne('all').filter(({ format }) => format === 'pdf')];
  };
  return Promise.all(
    GENERAL_WORKS.map((work) => {
      const kind = work.kind;
      const name = texts[kind].name[language];
      const title = work.kind === 'rules' ? `${name}: ${t(`lesson.bands.${work.band}`)}` : name;
      const print = 'print' in texts[kind] ? texts[kind].print[language] : null;
      return linkGroup(title, print, offered(work), language);
    }),
  );
}

/** Words of the list of files. */
export async function posterWords(): Promise<PosterInput['texts']['common']['files']> {
  return (await posterInput()).texts.common.files;
}

async function linkGroup(
  title: string,
  print: string | null,
  files: readonly PosterFile[],
  language: Language,
): Promise<PosterGroup> {
  const t = await messages(language);
  const words = await posterWords();
  const links = await Promise.all(
    files.map(async (ref): Promise<PosterLink> => {
      const { content, type } = await posterFile({ ref });
      const paper = ref.of === 'poster' && ref.format === 'pdf' ? [ref.paper.toUpperCase()] : [];
      const format = ref.format === 'txt' ? words.plain[language] : ref.format === 'docx' ? 'Word' : 'PDF';
      const together = ref.of === 'poster' && ref.version === 'all' ? [words.together[language]] : [];
      const label = [...paper, ...together, format, formatSize(content.length, t)].join(', ');
      return { address: posterAddress(ref.file), label, type: type.split(';')[0] ?? type };
    }),
  );
  return { title, print, links };
}
