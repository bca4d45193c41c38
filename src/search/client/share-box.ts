import type { SearchWords } from './data.ts';
import { make } from './dom.ts';
import { sharedAddress } from './shared-words.ts';

/**
 * A link to this search, made on request only: the words leave the page in it, and the reader is told so first.
 * @param page address of the search page, without host
 * @param query what was asked
 */
export function shareBox(page: string, query: string, words: SearchWords): HTMLElement {
  const button = make('button', { type: 'button', class: 'button' }, words.shareCopy);
  const said = make('p', { class: 'meta', role: 'status' });
  button.addEventListener('click', () => {
    const address = sharedAddress(window.location.origin + page, query);
    copy(address).then(
      () => {
        said.textContent = words.shareCopied;
      },
      () => {
        // Old browsers and pages without encryption let nobody write to the clipboard.
        const field = make('input', { readonly: true, class: 'share-link', 'aria-label': words.shareManual });
        field.value = address;
        said.replaceChildren(words.shareManual, ' ', field);
        field.select();
      },
    );
  });
  return make(
    'details',
    { class: 'more' },
    make('summary', {}, words.share),
    make('p', {}, words.shareWarning),
    button,
    said,
  );
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
