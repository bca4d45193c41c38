/**
 * Makes the search field. Without this script the link in the top bar leads to the page of questions.
 * The field has no name and stands in no form; what is typed stays in the page.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-search-link]');
const place = document.querySelector<HTMLElement>('main [data-search-slot]');
const top = document.querySelector<HTMLElement>('.top [data-search-slot]');

async function open(target: HTMLElement, focus: boolean): Promise<void> {
  if (target.querySelector('site-search')) {
    target.querySelector<HTMLInputElement>('input')?.focus();
    return;
  }
  await import('./site-search.ts');
  const element = document.createElement('site-search');
  target.append(element);
  if (focus) element.querySelector<HTMLInputElement>('input')?.focus();
}

if (place) void open(place, false);

link?.addEventListener('click', (event) => {
  const target = place ?? top;
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void open(target, true).catch(() => window.location.assign(link.href));
});

export {};
