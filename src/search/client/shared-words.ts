/** A link to a search holds its words behind the #: that part of an address is never sent to a host. */
const BEGINNING = '#search=';
const MOST_LETTERS = 200;

/**
 * @param page address of the page with the search field, in full
 * @param words what was asked
 */
export function sharedAddress(page: string, words: string): string {
  return page + BEGINNING + encodeURIComponent(words);
}

/** @returns the words of the link with which this page was opened; the address loses them at once */
export function takeSharedWords(): string | null {
  const { hash, pathname } = window.location;
  if (!hash.startsWith(BEGINNING)) return null;
  window.history.replaceState(null, '', pathname);
  try {
    return decodeURIComponent(hash.slice(BEGINNING.length)).slice(0, MOST_LETTERS);
  } catch {
    return null;
  }
}
