import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { checkDocument, documentPictures, documentProblem, documentTexts, type DocumentModel } from './model.ts';
import { HOUSE_STYLE, typstSource } from './typst.ts';

const FACES = [
  '400Regular/NotoSans_400Regular.ttf',
  '500Medium/NotoSans_500Medium.ttf',
  '700Bold/NotoSans_700Bold.ttf',
] as const;

/** Files besides the source that decide how a page looks. */
const SHARED_FILES = [
  HOUSE_STYLE,
  '/src/documents/pdf.ts',
  '/src/styles/tokens.css',
  '/src/components/marks/sign.svg',
  '/public/ornament.svg',
] as const;

const PACKAGES = ['@myriaddreamin/typst-ts-node-compiler', '@expo-google-fonts/noto-sans'] as const;

/** Finished files by the hash of everything that went into them; not part of the repository. */
const CACHE_FOLDER = '.cache/documents';

/** Where things are found. */
export interface Workshop {
  /** Root of the project. */
  root?: string;
  /** Folder of finished files, or null to set every document anew. */
  cache?: string | null;
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
export function setPdf(document: DocumentModel, { root = process.cwd(), cache = CACHE_FOLDER }: Workshop = {}): Buffer {
  checkDocument(document);
  checkPictures(document, root);
  if (cache === null) return typeset(document, root);
  const kept = join(root, cache, `${documentHash(document, root)}.pdf`);
  if (existsSync(kept)) return readFileSync(kept);
  const pdf = typeset(document, root);
  // Written under another name first: builds may run side by side.
  const draft = `${kept}.${process.pid}`;
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(draft, pdf);
  renameSync(draft, kept);
  return pdf;
}

/**
 * @param document the document
 * @param root root of the project
 * @returns hash of the content and of everything that decides how it looks
 */
export function documentHash(document: DocumentModel, root: string = process.cwd()): string {
  const hash = createHash('sha256').update(JSON.stringify(document)).update(typstSource(document, 0));
  for (const file of [...SHARED_FILES, ...pictureFiles(document)])
    hash.update(file).update(readFileSync(join(root, file)));
  for (const name of PACKAGES) hash.update(`${name}@${packageVersion(root, name)}`);
  return hash.digest('hex');
}

/** The one place that speaks with the compiler: chooses the size of the text, then writes the PDF. */
function typeset(document: DocumentModel, root: string): Buffer {
  const tool = compilerOf(root);
  const { sizes, pages, most } = document.fit;
  const compile = (size: number) => {
    const result = tool.compile({ mainFileContent: typstSource(document, size), resetRead: true });
    const set = result.result;
    if (result.hasError() || !set) {
      throw translate(document, JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? []));
    }
    return set;
  };
  let chosen: ReturnType<typeof compile> | undefined;
  let comfortable: ReturnType<typeof compile> | undefined;
  for (const size of sizes) {
    const set = compile(size);
    comfortable ??= set;
    if (set.numOfPages > pages) continue;
    chosen = set;
    break;
  }
  chosen ??= comfortable;
  if (!chosen) throw documentProblem(document, 'fit.sizes', 'is empty', 'Name at least one size of the text in points');
  if (chosen.numOfPages > most) {
    const wrong = `needs ${chosen.numOfPages} pages where ${most === 1 ? 'one is' : `${most} are`} allowed`;
    throw documentProblem(document, 'text', wrong, 'Shorten the text');
  }
  try {
    return tool.pdf(chosen, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(Date.parse(`${document.updated}T00:00:00Z`) / 1000),
    });
  } catch (error) {
    throw translate(document, error instanceof Error ? error.message : String(error));
  } finally {
    tool.evictCache(10);
  }
}

/** What the compiler says, as an editor can use it: which sign, in which sentence. */
function translate(document: DocumentModel, message: string): Error {
  const signs = new Set<string>();
  for (const [, sign = ''] of message.matchAll(/the text (?:contains the disallowed codepoint )?`\\?"(.*?)\\?"`/g)) {
    signs.add(sign.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16))));
  }
  const [first] = signs;
  if (first === undefined)
    return documentProblem(document, 'text', `the compiler refuses it: ${message}`, 'Mend src/documents');
  const named = [...signs].map((sign) => `“${sign}” (${[...sign].map(codeOf).join(' ')})`).join(', ');
  const where = documentTexts(document).find((text) => text.includes(first)) ?? 'text';
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
