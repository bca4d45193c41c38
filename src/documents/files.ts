import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasKept, keep, readKept, type Workshop } from './cache.ts';
import { documentPictures, type DocumentModel } from './model.ts';
import { TOKENS_FILE } from './office.ts';
import { collectedHash, documentHash, setCollected, setPdf, type Collected } from './pdf.ts';
import type { Deck } from './slides.ts';

/** A file to make, with the format it gets. */
export type FileOrder =
  | { format: 'pdf'; document: DocumentModel }
  | { format: 'pdf'; collected: Collected }
  | { format: 'docx'; document: DocumentModel }
  | { format: 'pptx'; deck: Deck };

/** Files besides the content that decide how an office file looks. */
const OFFICE_SOURCES = [
  '/src/documents/files.ts',
  '/src/documents/office.ts',
  '/src/documents/docx.ts',
  '/src/documents/pptx.ts',
  '/src/documents/estimate.ts',
  '/src/documents/typst.ts',
  TOKENS_FILE,
] as const;

const OFFICE_PACKAGES = ['docx', 'pptxgenjs', 'fflate', 'sharp'] as const;

/**
 * Makes a file, or takes it from the cache where nothing has changed.
 * @param order what to make
 * @param workshop root of the project and cache; the working directory unless told otherwise
 * @returns the file: the same bytes for the same content
 * @throws DocumentProblem with file, place, fault and remedy
 */
export async function makeFile(order: FileOrder, workshop: Workshop = {}): Promise<Buffer> {
  if (order.format === 'pdf')
    return 'document' in order ? setPdf(order.document, workshop) : setCollected(order.collected, workshop);
  const { root = process.cwd() } = workshop;
  const name = keptName(order, root);
  const kept = readKept(name, workshop);
  if (kept) return kept;
  const file = await write(order, workshop);
  keep(name, file, workshop);
  return file;
}

/**
 * @param order a file
 * @param workshop root of the project and cache
 * @returns whether the finished file is in the cache
 */
export function isKept(order: FileOrder, workshop: Workshop = {}): boolean {
  return hasKept(keptName(order, workshop.root ?? process.cwd()), workshop);
}

/** Name of the finished file in the cache: hash of everything that goes into it. */
function keptName(order: FileOrder, root: string): string {
  return `${hashOf(order, root)}.${order.format}`;
}

function hashOf(order: FileOrder, root: string): string {
  if (order.format !== 'pdf') return officeHash(order, root);
  return 'document' in order ? documentHash(order.document, root) : collectedHash(order.collected, root);
}

type OfficeOrder = Exclude<FileOrder, { format: 'pdf' }>;

// The writing packages are large: they are opened only where a file has to be made.
async function write(order: OfficeOrder, workshop: Workshop): Promise<Buffer> {
  if (order.format === 'docx') return (await import('./docx.ts')).writeDocx(order.document, workshop);
  return (await import('./pptx.ts')).writePptx(order.deck, workshop);
}

function officeHash(order: OfficeOrder, root: string): string {
  const hash = createHash('sha256').update(JSON.stringify(order));
  const pictures = picturesOf(order).map((name) => `/public/pictures/${name}.svg`);
  for (const file of [...OFFICE_SOURCES, ...pictures]) hash.update(file).update(readFileSync(join(root, file)));
  for (const name of OFFICE_PACKAGES) hash.update(`${name}@${versionOf(root, name)}`);
  return hash.digest('hex');
}

function picturesOf(order: OfficeOrder): string[] {
  const pictures =
    order.format === 'docx'
      ? documentPictures(order.document)
      : order.deck.slides.flatMap(({ picture }) => (picture ? [picture] : []));
  return [...new Set(pictures.map(({ name }) => name))].sort();
}

const versions = new Map<string, string>();

function versionOf(root: string, name: string): string {
  const key = `${root} ${name}`;
  let version = versions.get(key);
  if (version === undefined) {
    const path = join(root, 'node_modules', name, 'package.json');
    version = (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
    versions.set(key, version);
  }
  return version;
}
