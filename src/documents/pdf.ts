import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { keep, readKept, type Workshop } from './cache.ts';
import { checkDocument, documentPictures, documentProblem, documentTexts, type DocumentModel } from './model.ts';
import { packObjects } from './pdf-objects.ts';
import { HOUSE_STYLE, typstFile, typstSource } from './typst.ts';

const FACES = [
  '400Regular/NotoSans_400Regular.ttf',
  '500Medium/NotoSans_500Medium.ttf',
  '700Bold/NotoSans_700Bold.ttf',
] as const;

/** Files besides the source that decide how a page looks. */
const SHARED_FILES = [
  HOUSE_STYLE,
  '/src/documents/pdf.ts',
  '/src/documents/pdf-objects.ts',
  '/src/styles/tokens.css',
  '/src/components/marks/sign.svg',
  '/public/ornament.svg',
] as const;

const PACKAGES = ['@myriaddreamin/typst-ts-node-compiler', '@expo-google-fonts/noto-sans', 'fflate'] as const;

/** Several documents in one file. */
export interface Collected extends Pick<
  DocumentModel,
  'file' | 'origin' | 'language' | 'title' | 'author' | 'description' | 'updated'
> {
  parts: readonly DocumentModel[];
}

/**
 * Sets a document as PDF/UA-1. The compiler itself refuses what the standard forbids: a missing title, language or
 * alternative text, skipped levels of headings, signs that the font lacks.
 * A document whose content has not changed comes from the cache.
 * @param document the document
 * @param workshop root of the project and cache; the working directory unless told otherwise
 * @returns the PDF: the same bytes for the same content
 * @throws DocumentProblem with file, place, fault and remedy
 */
export function setPdf(document: DocumentModel, workshop: Workshop = {}): Buffer {
  const { root = process.cwd() } = workshop;
  check(document, root);
  const name = `${documentHash(document, root)}.pdf`;
  const kept = readKept(name, workshop);
  if (kept) return kept;
  const pdf = write(document, fit(document, root).set, root);
  keep(name, pdf, workshop);
  return pdf;
}

/**
 * Sets several documents as one PDF/UA-1, each as it looks alone; the pages are counted through.
 * @param file the file with its documents
 * @param workshop root of the project and cache; the working directory unless told otherwise
 * @returns the PDF: the same bytes for the same content
 * @throws DocumentProblem with file, place, fault and remedy
 */
export function setCollected(file: Collected, workshop: Workshop = {}): Buffer {
  const { root = process.cwd() } = workshop;
  for (const document of file.parts) check(document, root);
  const name = `${collectedHash(file, root)}.pdf`;
  const kept = readKept(name, workshop);
  if (kept) return kept;
  const parts = file.parts.map((document) => ({ document, size: fit(document, root).size }));
  const pdf = write(file, compile(file, typstFile(file, parts), root), root);
  keep(name, pdf, workshop);
  return pdf;
}

function check(document: DocumentModel, root: string): void {
  checkDocument(document);
  checkPictures(document, root);
}

/**
 * @param document the document
 * @param root root of the project
 * @returns hash of the content and of everything that decides how it looks
 */
export function documentHash(document: DocumentModel, root: string = process.cwd()): string {
  const hash = createHash('sha256').update(JSON.stringify(document)).update(sampleSource(document));
  return finish(hash, [document], root);
}

/** The same for several documents in one file. */
export function collectedHash(file: Collected, root: string = process.cwd()): string {
  const parts = file.parts.map((document) => ({ document, size: SAMPLE_SIZE }));
  const hash = createHash('sha256').update(JSON.stringify(file)).update(typstFile(file, parts));
  return finish(hash, file.parts, root);
}

/** Any size shows how text becomes Typst. */
const SAMPLE_SIZE = 10;

function sampleSource(document: DocumentModel): string {
  return typstSource(document, SAMPLE_SIZE);
}

function finish(hash: Hash, documents: readonly DocumentModel[], root: string): string {
  const pictures = new Set(documents.flatMap(pictureFiles));
  for (const file of [...SHARED_FILES, ...pictures]) hash.update(file).update(readFileSync(join(root, file)));
  for (const name of PACKAGES) hash.update(`${name}@${packageVersion(root, name)}`);
  return hash.digest('hex');
}

type SetDocument = NonNullable<ReturnType<NodeCompiler['compile']>['result']>;

/** A document with the size of the text that was chosen for it. */
interface Fitted {
  size: number;
  set: SetDocument;
}

/**
 * Chooses the size of the text: the largest with which the wished pages are enough, or else the fewest pages that can be
 * reached. Sizes are halved, not tried one by one: a smaller text never needs more pages.
 */
function fit(document: DocumentModel, root: string): Fitted {
  const { sizes, pages, most } = document.fit;
  const tried = new Map<number, Fitted>();
  const attempt = (index: number): Fitted => {
    const size = sizes[index];
    if (size === undefined)
      throw documentProblem(document, 'fit.sizes', 'is empty', 'Name at least one size of the text in points');
    const fitted = tried.get(index) ?? { size, set: compile(document, typstSource(document, size), root) };
    tried.set(index, fitted);
    return fitted;
  };
  const largestWithin = (wished: number): Fitted | null => {
    let chosen: Fitted | null = null;
    let from = 0;
    let to = sizes.length - 1;
    while (from <= to) {
      const middle = Math.floor((from + to) / 2);
      const fitted = attempt(middle);
      if (fitted.set.numOfPages <= wished) [chosen, to] = [fitted, middle - 1];
      else from = middle + 1;
    }
    return chosen;
  };
  const smallest = sizes.length - 1;
  const chosen = largestWithin(pages) ?? largestWithin(attempt(smallest).set.numOfPages) ?? attempt(smallest);
  const { numOfPages } = chosen.set;
  if (numOfPages > most) {
    const wrong = `needs ${numOfPages} pages where ${most === 1 ? 'one is' : `${most} are`} allowed`;
    throw documentProblem(document, 'text', wrong, 'Shorten the text');
  }
  return chosen;
}

/** What becomes one PDF. */
type Printed = DocumentModel | Collected;

function compile(file: Printed, source: string, root: string): SetDocument {
  const result = compilerOf(root).compile({ mainFileContent: source, resetRead: true });
  const set = result.result;
  if (!result.hasError() && set) return set;
  throw translate(file, JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? []));
}

function write(file: Printed, set: SetDocument, root: string): Buffer {
  const tool = compilerOf(root);
  try {
    const pdf = tool.pdf(set, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(Date.parse(`${file.updated}T00:00:00Z`) / 1000),
    });
    return packObjects(pdf);
  } catch (error) {
    throw translate(file, error instanceof Error ? error.message : String(error));
  } finally {
    tool.evictCache(10);
  }
}

/** What the compiler says, as an editor can use it: which sign, in which sentence. */
function translate(document: Printed, message: string): Error {
  const signs = new Set<string>();
  for (const [, sign = ''] of message.matchAll(/the text (?:contains the disallowed codepoint )?`\\?"(.*?)\\?"`/g)) {
    signs.add(sign.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16))));
  }
  // A rare sign that the compiler itself does not know is reported as a name.
  for (const [, sign = ''] of message.matchAll(/unknown variable: ([^\s"\\\x20-\x7e]+)/g)) signs.add(sign);
  const [first] = signs;
  if (first === undefined)
    return documentProblem(document, 'text', `the compiler refuses it: ${message}`, 'Mend src/documents');
  const named = [...signs].map((sign) => `“${sign}” (${[...sign].map(codeOf).join(' ')})`).join(', ');
  const texts = ('parts' in document ? document.parts : [document]).flatMap(documentTexts);
  const where = texts.find((text) => text.includes(first)) ?? 'text';
  return documentProblem(document, `“${where}”`, `the font has no ${named}`, 'Leave the sign out or write it in words');
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const compilers = new Map<string, NodeCompiler>();

/** A compiler takes half a second to wake up: one for the whole build. */
function compilerOf(root: string): NodeCompiler {
  let compiler = compilers.get(root);
  if (!compiler) {
    const fonts = packageFolder(root, '@expo-google-fonts/noto-sans');
    compiler = NodeCompiler.create({
      workspace: root,
      fontArgs: [{ fontPaths: FACES.map((face) => join(fonts, face)) }],
    });
    compilers.set(root, compiler);
  }
  return compiler;
}

// Found from the root of the project: the bundled build may lie anywhere.
function packageFolder(root: string, name: string): string {
  return dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`));
}

function packageVersion(root: string, name: string): string {
  const text = readFileSync(join(packageFolder(root, name), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function pictureFiles(document: DocumentModel): string[] {
  const names = new Set(documentPictures(document).map((picture) => picture.name));
  return [...names].sort().map((name) => `/public/pictures/${name}.svg`);
}

function checkPictures(document: DocumentModel, root: string): void {
  for (const file of pictureFiles(document)) {
    if (existsSync(join(root, file))) continue;
    throw documentProblem(
      document,
      'picture',
      `there is no file ${file.slice(1)}`,
      'Name a picture of public/pictures',
    );
  }
}
