/**
 * Makes the search field. Without this script the link in the top bar leads to the page of questions, and this script
 * is small: the search itself is loaded when a field is used.
 */
import { makeField } from './field.ts';
import { takeSharedWords } from './shared-words.ts';

const link = document.querySelector<HTMLAnchorElement>('a[data-search-link]');
const place = document.querySelector<HTMLElement>('main [data-search-slot]');
const top = document.querySelector<HTMLElement>('.top [data-search-slot]');
const fieldOf = (slot: HTMLElement | null) => slot?.querySelector<HTMLInputElement>('site-search input');

if (place) openPlace(place);

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const ready = fieldOf(place ?? top);
  if (!ready && !top) return;
  event.preventDefault();
  if (ready) {
    ready.scrollIntoView({ block: 'center' });
    ready.focus();
  } else if (top) void openTop(top).catch(() => window.location.assign(link.href));
});

/** A page with a place for the field shows it at once. */
function openPlace(slot: HTMLElement): void {
  const { hint = '', label = '', privacy = '', failed = '' } = slot.dataset;
  const element = makeField({ hint, label, privacy });
  const load = () =>
    import('./site-search.ts')
      .then(({ startSearch }) => startSearch(element))
      .catch(() => {
        // The next use of the field tries again.
        element.addEventListener('input', () => void load(), { once: true });
        const status = element.querySelector('[role="status"]') ?? document.createElement('p');
        status.setAttribute('role', 'status');
        status.textContent = failed;
        element.append(status);
      });
  element.addEventListener('focusin', () => void load(), { once: true });
  slot.append(element);
  const words = takeSharedWords();
  const input = fieldOf(slot);
  if (words === null || !input) return;
  input.value = words;
  input.focus();
}

/** In the top bar the field comes with the search: it is asked for by a tap. */
async function openTop(slot: HTMLElement): Promise<void> {
  const { fieldWords, startSearch } = await import('./site-search.ts');
  const element = makeField(await fieldWords());
  slot.append(element);
  element.querySelector('input')?.focus();
  await startSearch(element);
}
