import type { Workshop } from '../documents/cache.ts';
import { makeFile } from '../documents/files.ts';
import { documentPlainText } from './plain.ts';
import { fridgeSheet, pocketCard, rulesPoster, staffCard, threeSteps } from './cards.ts';
import { PAPERS, type PosterFile, type PosterWork } from './files.ts';
import type { PosterInput, PosterRegion, Version } from './input.ts';
import { posterText, type Poster } from './model.ts';
import { setPoster } from './pdf.ts';
import { regionPoster, regionSheet } from './region.ts';

/**
 * @param input what posters are made of
 * @param work a poster or card
 * @param version language, or all three
 * @returns the poster, not yet on paper
 */
export function makePoster(input: PosterInput, work: PosterWork, version: Version): Poster {
  switch (work.kind) {
    case 'region':
      return regionPoster(input, version, regionOf(input, work.region));
    case 'rules':
      return rulesPoster(input, version, work.band);
    case 'pocket':
      return pocketCard(input, version);
    case 'fridge':
      return fridgeSheet(input, version);
    case 'staff':
      return staffCard(input, version);
    case 'three':
      return threeSteps(input, version);
  }
}

/**
 * Makes a file, or takes it from the cache.
 * @param input what posters are made of
 * @param file what it holds
 * @param workshop root of the project and cache
 * @returns the same bytes for the same content
 * @throws Error with file, what is wrong and what to do
 */
export async function makePosterFile(input: PosterInput, file: PosterFile, workshop: Workshop = {}): Promise<Buffer> {
  if (file.of === 'sheet') {
    const document = regionSheet(input, file.language, regionOf(input, file.region), file.school);
    if (file.format === 'txt') return Buffer.from(documentPlainText(document), 'utf8');
    return makeFile(file.format === 'pdf' ? { format: 'pdf', document } : { format: 'docx', document }, workshop);
  }
  const poster = makePoster(input, file.work, file.version);
  if (file.format === 'txt') return Buffer.from(posterText(poster), 'utf8');
  const paper = PAPERS[file.work.kind][file.paper];
  if (!paper) throw new Error(`${file.file}: there is no paper "${file.paper}". Write a size of src/posters/files.ts`);
  return setPoster(poster, paper, workshop);
}

function regionOf({ regions }: PosterInput, slug: string): PosterRegion {
  const region = regions.find((entry) => entry.slug === slug);
  if (!region) throw new Error(`"${slug}": there is no such region in content/directory/regions.yaml`);
  return region;
}
