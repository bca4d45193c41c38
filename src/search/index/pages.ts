import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { parseHTML } from 'linkedom';
import { parseAddress, pageAddress } from '../../i18n/paths.ts';
import { sectionOf } from '../../guides/sections.ts';
import type { Extras, Kind, TextPart } from '../query/format.ts';
import type { SearchDocument } from './documents.ts';
import { readQuestions, type QuestionsByPath } from './questions.ts';

/** What Pagefind has read of a page. */
interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string | undefined>;
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** Marks of sources and what only a script shows say nothing about the page. */
const LEFT_OUT = ['sup.mark', '[hidden]'];
const SIGNATURE = 'pagefind_dcd';
const HEADINGS = /^h[2-4]$/;

/**
 * Reads the pages of a built site through Pagefind: what stands in `data-pagefind-body`, without what
 * `data-pagefind-ignore` leaves out, with the headings that have an id.
 * @param site folder of the built site
 * @returns all entries: pages, lessons, services, terms, files
 * @throws Error with the messages of Pagefind
 */
export async function readPages(site: string): Promise<SearchDocument[]> {
  const fragments = await readFragments(site);
  fragments.sort((a, b) => (a.url < b.url ? -1 : 1));
  const questions = await readQuestions('.');
  return withoutRepeats(fragments.flatMap((fragment) => readPage(site, fragment, questions)));
}

/** A file that several pages offer is one entry, that of the first page. */
function withoutRepeats(documents: readonly SearchDocument[]): SearchDocument[] {
  const seen = new Set<string>();
  return documents.filter(({ kind, path, language }) => {
    const file = `${language} ${path}`;
    if (kind === 'file' && seen.has(file)) return false;
    if (kind === 'file') seen.add(file);
    return true;
  });
}

async function readFragments(site: string): Promise<Fragment[]> {
  try {
    // The analysis is ours: Pagefind is only to read, so its own endings of words must not matter.
    const { index, errors } = await createIndex({
      writePlayground: false,
      forceLanguage: 'zxx',
      excludeSelectors: LEFT_OUT,
    });
    if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: site });
    if (added.errors.length > 0) throw new Error(`The search index failed: ${added.errors.join('; ')}`);
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(`The search index was not read: ${failed.join('; ')}`);
    return files.filter(({ path }) => path.endsWith('.pf_fragment')).map(({ content }) => decodeFragment(content));
  } finally {
    await close();
  }
}

function decodeFragment(content: Uint8Array): Fragment {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(SIGNATURE))
    throw new Error('Pagefind writes its fragments in another way than src/search/index reads');
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}

function readPage(site: string, fragment: Fragment, questions: QuestionsByPath): SearchDocument[] {
  const address = parseAddress(fragment.url);
  if (!address) return [];
  const { language, path } = address;
  const html = readFileSync(join(site, pageAddress(path, language), 'index.html'), 'utf8');
  const { document } = parseHTML(html);
  const section = sectionOf(path);
  const shared = { path, language, section, sectionName: fragment.meta.section ?? '' };
  const title = fragment.meta.title ?? path;
  const parts = cutParts(fragment);
  const terms = parts.filter((part) => /^t\d+$/.test(part.fragment));
  const service = document.querySelector('article[id^="service-"]');
  const page: SearchDocument = {
    ...shared,
    kind: kindOf(path, service !== null),
    title,
    answers: [description(document), ...(questions.get(path)?.[language] ?? [])],
    leads: leadsElsewhere(path, parts, terms),
    parts: parts.filter((part) => !terms.includes(part)),
    ...(service ? { extras: serviceExtras(service) } : {}),
  };
  return [page, ...terms.map((part) => termDocument(part, shared)), ...fileDocuments(site, document, shared, title)];
}

function description(document: Document): string {
  return document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
}

/** The start page, the page of a section, lists of terms, of sources and of services. */
function leadsElsewhere(path: string, parts: readonly TextPart[], terms: readonly TextPart[]): boolean {
  return !path.includes('/') || (terms.length > 0 && terms.length >= parts.length - 1) || LISTS.test(path);
}

const LISTS = /^(?:about\/sources|help\/near\/(?:all|for|in|kind)|help\/near\/[^/]+\/kind)(?:\/|$)/;

type Shared = Pick<SearchDocument, 'path' | 'language' | 'section' | 'sectionName'>;

function kindOf(path: string, service: boolean): Kind {
  if (service) return 'service';
  return path.startsWith('lessons/') ? 'lesson' : 'page';
}

/** Cuts a page at its headings. Pagefind counts words between blanks. */
function cutParts({ content, anchors, meta }: Fragment): TextPart[] {
  const words = content.split(/\s+/);
  const headings = anchors
    .filter(({ element, text }) => HEADINGS.test(element) && text.trim() !== '')
    .sort((a, b) => a.location - b.location);
  const parts: TextPart[] = [];
  const cut = (from: number, to?: number) => words.slice(from, to).join(' ').trim();
  const first = cut(0, headings[0]?.location);
  parts.push({ heading: '', fragment: '', text: without(first, meta.title ?? '') });
  headings.forEach(({ id, text, location }, index) => {
    const heading = text.trim();
    parts.push({ heading, fragment: id, text: without(cut(location, headings[index + 1]?.location), heading) });
  });
  return parts;
}

/** A text without the heading with which it begins. */
function without(text: string, heading: string): string {
  const start = heading.split(/\s+/).join(' ');
  return text.startsWith(start) ? text.slice(start.length).replace(/^[.\s]+/, '') : text;
}

function termDocument({ heading, fragment, text }: TextPart, shared: Shared): SearchDocument {
  return {
    ...shared,
    fragment,
    kind: 'term',
    title: heading,
    answers: [],
    leads: false,
    parts: [{ heading: '', fragment: '', text }],
  };
}

/** The page shows only numbers that the edition lets it show, so what stands on the page may be shown here. */
function serviceExtras(service: Element): Extras {
  const about = service.querySelector('header h1 + p')?.textContent?.replace(/\s+/g, ' ').trim();
  const link = [...service.querySelectorAll('section[aria-labelledby="call"] a.call[href^="tel:"]')][0];
  const href = link?.getAttribute('href');
  const text = link?.querySelector('b')?.textContent?.trim();
  const checked = link?.getAttribute('data-checked');
  return {
    ...(about ? { about } : {}),
    ...(href && text ? { call: { href, text, ...(checked ? { checked } : {}) } } : {}),
  };
}

const FORMATS = new Set(['.pdf', '.csv', '.json', '.geojson', '.docx', '.pptx', '.xlsx', '.zip']);

/** Files that a page offers to load. A card of contact belongs to its page and is no file to search for. */
function fileDocuments(site: string, document: Document, shared: Shared, pageTitle: string): SearchDocument[] {
  const found = new Map<string, SearchDocument>();
  for (const link of document.querySelectorAll('main a[href^="/files/"], main a[href^="/data/"]')) {
    const href = (link.getAttribute('href') ?? '').replace(/[?#].*$/, '');
    const file = join(site, href);
    if (!FORMATS.has(extname(href)) || found.has(href) || !existsSync(file)) continue;
    const label = (link.getAttribute('aria-label') ?? link.textContent ?? '').replace(/\s+/g, ' ').trim();
    found.set(href, {
      ...shared,
      fragment: '',
      path: filePath(href, shared.language),
      kind: 'file',
      title: `${pageTitle}: ${label.replace(/,[^,]*,[^,]*$/, '')}`,
      answers: [],
      leads: false,
      parts: [{ heading: '', fragment: '', text: label }],
      extras: { file: { href, format: extname(href).slice(1).toUpperCase(), bytes: statSync(file).size } },
    });
  }
  return [...found.values()];
}

/** Versions of a file in several languages are one entry: their names differ only in the language. */
function filePath(href: string, language: string): string {
  return href.replace(/^\//, '').replace(new RegExp(`-${language}(\\.[a-z]+)$`), '$1');
}
