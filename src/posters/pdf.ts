import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { keep, readKept, type Workshop } from '../documents/cache.ts';
import { HOUSE_STYLE } from '../documents/typst.ts';
import { checkSizes, type Imposition, type Poster } from './model.ts';
import { POSTER_STYLE, posterSource } from './typst.ts';

const FACES = [
  '400Regular/NotoSans_400Regular.ttf',
  '500Medium/NotoSans_500Medium.ttf',
  '700Bold/NotoSans_700Bold.ttf',
] as const;

/** Files besides the source that decide how a page looks. */
const SHARED_FILES = [
  HOUSE_STYLE,
  POSTER_STYLE,
  '/src/posters/pdf.ts',
  '/src/styles/tokens.css',
  '/src/components/marks/sign.svg',
  '/public/ornament.svg',
] as const;

const COMPILER = '@myriaddreamin/typst-ts-node-compiler';
const FONTS = '@expo-google-fonts/noto-sans';

/** Shares of the comfortable size of type, tried one after the other until every face fits its page. */
const FITS = [1, 0.93, 0.86, 0.8, 0.74, 0.68] as const;

/** How a poster is put on paper. */
export interface Paper {
  /** Against the size of the model. */
  zoom: number;
  imposition: Imposition | null;
}

/**
 * Sets a poster as PDF/UA-1: each face on a page of its own, in the largest type with which it fits. A poster whose
 * content has not changed comes from the cache.
 * @param poster the poster
 * @param paper how it is put on paper
 * @param workshop root of the project and cache
 * @returns the PDF: the same bytes for the same content
 * @throws Error with file, what is wrong and what to do
 */
export function setPoster(poster: Poster, paper: Paper, workshop: Workshop = {}): Buffer {
  const { root = process.cwd() } = workshop;
  checkSizes(poster);
  const name = `${posterHash(poster, paper, root)}.pdf`;
  const kept = readKept(name, workshop);
  if (kept) return kept;
  const pdf = write(poster, paper, root);
  keep(name, pdf, workshop);
  return pdf;
}

/** @returns hash of the content and of everything that decides how it looks */
function posterHash(poster: Poster, paper: Paper, root: string): string {
  const hash = createHash('sha256')
    .update(posterSource(poster, { ...paper, fit: 1 }))
    .update(poster.updated);
  for (const file of SHARED_FILES) hash.update(file).update(sharedFile(root, file));
  hash.update(FITS.join());
  for (const name of [COMPILER, FONTS]) hash.update(`${name}@${packageVersion(root, name)}`);
  return hash.digest('hex');
}

type SetDocument = NonNullable<ReturnType<NodeCompiler['compile']>['result']>;

function write(poster: Poster, paper: Paper, root: string): Buffer {
  const tool = compilerOf(root);
  const set = fitted(poster, paper, root);
  try {
    return tool.pdf(set, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(Date.parse(`${poster.updated}T00:00:00Z`) / 1000),
    });
  } catch (error) {
    throw problem(poster, error instanceof Error ? error.message : String(error));
  } finally {
    tool.evictCache(30);
  }
}

function fitted(poster: Poster, paper: Paper, root: string): SetDocument {
  for (const fit of FITS) {
    // Copies on a sheet hide what does not fit: pages of their own show it.
    const set = compile(poster, posterSource(poster, { zoom: paper.zoom, imposition: null, fit }), root);
    if (set.numOfPages > poster.faces.length) continue;
    return paper.imposition ? compile(poster, posterSource(poster, { ...paper, fit }), root) : set;
  }
  throw problem(poster, 'the text does not fit, even in the smallest type allowed', 'Shorten the text');
}

function compile(poster: Poster, source: string, root: string): SetDocument {
  const result = compilerOf(root).compile({ mainFileContent: source });
  if (!result.hasError() && result.result) return result.result;
  throw problem(poster, JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? []));
}

function problem(
  poster: Poster,
  wrong: string,
  instead = 'Leave out signs that the font lacks, or mend src/posters',
): Error {
  return new Error(`${poster.origin} (file ${poster.file}.pdf): ${wrong}. ${instead}.`);
}

const compilers = new Map<string, NodeCompiler>();

/** A compiler takes half a second to wake up: one for all posters. */
function compilerOf(root: string): NodeCompiler {
  let compiler = compilers.get(root);
  if (!compiler) {
    const fonts = packageFolder(root, FONTS);
    compiler = NodeCompiler.create({
      workspace: root,
      fontArgs: [{ fontPaths: FACES.map((face) => join(fonts, face)) }],
    });
    compilers.set(root, compiler);
  }
  return compiler;
}

function sharedFile(root: string, file: string): Buffer {
  return readFileSync(join(root, file));
}

// Found from the root of the project: the bundled build may lie anywhere.
function packageFolder(root: string, name: string): string {
  return dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`));
}

function packageVersion(root: string, name: string): string {
  const text = readFileSync(join(packageFolder(root, name), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
