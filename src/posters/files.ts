import type { Language } from '../i18n/languages.ts';
import { LESSON_BANDS, type LessonBand } from '../lessons/schema.ts';
import type { CardKind } from './cards.ts';
import { VERSIONS, type PosterRegion, type Version } from './input.ts';
import type { Imposition } from './model.ts';
import { POSTER_FILES } from './schema.ts';
import type { Paper } from './pdf.ts';

/** Every file of posters, cards and sheets, with its neutral name. Addresses: /files/posters/<file> */

const A4 = { width: 210, height: 297 } as const;
const A4_WIDE = { width: 297, height: 210 } as const;

const imposed = (paper: Imposition['paper'], columns: number, rows: number): Paper => ({
  zoom: 1,
  imposition: { paper, columns, rows },
});

/** A model of A4 is twice as wide on A2. */
const AS_IT_IS: Paper = { zoom: 1, imposition: null };
const A4_TO_A3: Paper = { zoom: Math.SQRT2, imposition: null };
const A4_TO_A2: Paper = { zoom: 2, imposition: null };

/** Sizes of paper by the part of the name that stands for them, the one to offer first at the beginning. */
export const PAPERS: Record<CardKind | 'region', Readonly<Record<string, Paper>>> = {
  pocket: { a4: imposed(A4, 2, 2) },
  region: { a3: A4_TO_A3, a4: AS_IT_IS },
  rules: { a2: A4_TO_A2 },
  fridge: { a5: AS_IT_IS, a4: imposed(A4_WIDE, 2, 1) },
  staff: { a6: AS_IT_IS, a4: imposed(A4, 2, 2) },
  three: { a4: imposed(A4_WIDE, 5, 1) },
};

export type PosterFormat = 'pdf' | 'docx' | 'txt';

/** What a browser is told. */
export const POSTER_TYPES: Record<PosterFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
};

/** A poster or card. */
export type PosterWork =
  { kind: 'region'; region: string } | { kind: 'rules'; band: LessonBand } | { kind: Exclude<CardKind, 'rules'> };

/** What a file holds. */
export type PosterFile =
  | { of: 'poster'; file: string; format: 'pdf'; work: PosterWork; version: Version; paper: string }
  | { of: 'poster'; file: string; format: 'txt'; work: PosterWork; version: Version }
  | { of: 'sheet'; file: string; format: PosterFormat; region: string; language: Language; school: boolean };

/**
 * @param file name with ending
 * @returns the address on this site, for example /files/posters/card-pocket-a4-kk.pdf
 */
export function posterAddress(file: string): string {
  return `/files/posters/${file}`;
}

/** Cards and class rules: what belongs to no region. */
export const GENERAL_WORKS: readonly PosterWork[] = [
  { kind: 'pocket' },
  ...LESSON_BANDS.map((band): PosterWork => ({ kind: 'rules', band })),
  { kind: 'fridge' },
  { kind: 'staff' },
  { kind: 'three' },
];

function baseName(work: PosterWork): string {
  if (work.kind === 'region') return `poster-${work.region}`;
  return work.kind === 'rules' ? `${POSTER_FILES.rules}-${work.band}` : POSTER_FILES[work.kind];
}

/** @returns the files of a poster in one version: each size of paper, then the text */
export function workFiles(work: PosterWork, version: Version): PosterFile[] {
  const name = baseName(work);
  return [
    ...Object.keys(PAPERS[work.kind]).map((paper): PosterFile => ({
      of: 'poster',
      file: `${name}-${paper}-${version}.pdf`,
      format: 'pdf',
      work,
      version,
      paper,
    })),
    { of: 'poster', file: `${name}-${version}.txt`, format: 'txt', work, version },
  ];
}

/** @returns the sheets of a region in one language */
export function sheetFiles(region: string, language: Language): PosterFile[] {
  const sheet = (school: boolean, format: PosterFormat): PosterFile => ({
    of: 'sheet',
    file: `${school ? 'school' : 'sheet'}-${region}-${language}.${format}`,
    format,
    region,
    language,
    school,
  });
  return [sheet(false, 'pdf'), sheet(false, 'txt'), sheet(true, 'pdf'), sheet(true, 'docx'), sheet(true, 'txt')];
}

/** @returns the files of a region in one version */
export function regionFiles(region: string, version: Version): PosterFile[] {
  const poster = workFiles({ kind: 'region', region }, version);
  return version === 'all' ? poster : [...poster, ...sheetFiles(region, version)];
}

/**
 * @param regions the regions
 * @returns every file of the site, those of a region together
 */
export function listPosterFiles(regions: readonly Pick<PosterRegion, 'slug'>[]): PosterFile[] {
  return [
    ...GENERAL_WORKS.flatMap((work) => VERSIONS.flatMap((version) => workFiles(work, version))),
    ...regions.flatMap(({ slug }) => VERSIONS.flatMap((version) => regionFiles(slug, version))),
  ];
}
