/** A page found by a search. */
export interface FoundPage {
  address: string;
  title: string;
  section: string;
  /** Words around the match, in parts. */
  excerpt: ExcerptPart[];
}

export interface ExcerptPart {
  text: string;
  found: boolean;
}

/** What is used of Pagefind's own interface in the browser. */
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
}

let loading: Promise<Pagefind> | undefined;

/**
 * Asks the index in the page's language. The index is loaded when the first question comes.
 * @param query what the reader typed
 * @param limit number of pages to return in full
 * @throws Error when the index cannot be loaded
 */
export async function searchPages(query: string, limit: number): Promise<{ total: number; pages: FoundPage[] }> {
  const address = '/pagefind/pagefind.js';
  loading ??= import(/* @vite-ignore */ address) as Promise<Pagefind>;
  try {
    const { results } = await (await loading).search(query);
    const pages = (await Promise.all(results.slice(0, limit).map((result) => result.data()))).map(toFoundPage);
    // Pagefind shortens a word that it does not know until something begins with the rest, down to a single letter.
    if (!pages.some((page) => answersQuery(query, page))) return { total: 0, pages: [] };
    return { total: results.length, pages };
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

function toFoundPage(page: PagefindPage): FoundPage {
  return {
    address: page.url,
    title: page.meta.title ?? page.url,
    section: page.meta.section ?? '',
    excerpt: splitExcerpt(page.excerpt),
  };
}

/** Letters that a word of the question and a word of the page must share at their beginning. */
const SHARED_LETTERS = 3;

/**
 * @param query what the reader typed
 * @param page a page that the index gave for it
 * @returns whether title, section or a marked word begins like a word of the question
 */
export function answersQuery(query: string, page: Pick<FoundPage, 'title' | 'section' | 'excerpt'>): boolean {
  const marked = page.excerpt.filter((part) => part.found).map((part) => part.text);
  const words = wordsOf([page.title, page.section, ...marked].join(' '));
  return wordsOf(query).some((asked) => words.some((word) => word.startsWith(asked.slice(0, SHARED_LETTERS))));
}

/** Words in small letters and without accents, as the index compares them. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Splits an excerpt in which matches stand between <mark> and </mark> into plain parts, so that it never becomes HTML.
 * @param excerpt excerpt as the index gives it
 */
export function splitExcerpt(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .filter(Boolean)
    .map((part) => {
      const found = part.startsWith('<mark>');
      return { found, text: decodeEntities(part.replace(/<\/?mark>/g, '')) };
    });
}

function decodeEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
