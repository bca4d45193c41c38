import type { Language } from '../../i18n/languages.ts';
import type { Piece, Result } from '../query/index.ts';
import { isExpired } from './danger-card.ts';
import { make } from './dom.ts';

/**
 * One result: where it stands, a link, what was found, and what can be done at once.
 * @param result what the search found
 * @param language language of the page; other languages are marked
 * @param kilobytes «{n} КБ»
 */
export function resultItem(result: Result, language: Language, kilobytes: string): HTMLLIElement {
  const { call, about, file } = result.extras;
  const foreign = result.language === language ? undefined : result.language;
  const size = file && kilobytes.replace('{n}', new Intl.NumberFormat(language).format(Math.ceil(file.bytes / 1024)));
  return make(
    'li',
    { 'data-kind': result.kind },
    result.sectionName ? make('span', { class: 'label-small' }, result.sectionName) : null,
    make('a', { href: result.address, class: 'result', type: file && mediaType(file.format) }, result.title),
    file ? make('p', { class: 'meta' }, `${file.format}, ${size}`) : null,
    about ? make('p', { class: 'meta' }, about) : null,
    excerpt(result, foreign),
    call && !isExpired(call.checked) ? make('a', { href: call.href, class: 'call' }, make('b', {}, call.text)) : null,
    places(result, foreign),
  );
}

function excerpt(
  { excerpt: pieces, heading, kind, sub, extras }: Result,
  lang: string | undefined,
): HTMLElement | null {
  // A service says what it is in the line above.
  if (pieces.length === 0 || kind === 'file' || extras.about !== undefined) return null;
  const found = make('p', { class: kind === 'term' ? 'definition' : 'meta', lang });
  // A heading that can be opened stands below.
  if (heading && !sub.some((place) => place.heading === heading)) found.append(make('b', {}, heading), ' ');
  found.append(...marked(pieces));
  return found;
}

function marked(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, mark }) => (mark ? make('mark', {}, text) : document.createTextNode(text)));
}

/** Further places of the page, by their headings. */
function places({ sub }: Result, lang: string | undefined): HTMLElement | null {
  if (sub.length === 0) return null;
  return make(
    'ul',
    { class: 'result-places', lang },
    ...sub.map((place) => make('li', {}, make('a', { href: place.address }, place.heading))),
  );
}

function mediaType(format: string): string | undefined {
  return { PDF: 'application/pdf', CSV: 'text/csv', JSON: 'application/json' }[format];
}
