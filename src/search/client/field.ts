import { make } from './dom.ts';

/** Words of an empty field. */
export interface FieldWords {
  label: string;
  hint: string;
  privacy: string;
}

let fields = 0;

/**
 * Makes <site-search> with the field alone; the element comes to life when `site-search.ts` is loaded. The field has no
 * name and stands in no form, is not completed, corrected or checked by the browser.
 */
export function makeField({ label, hint, privacy }: FieldWords): HTMLElement {
  fields += 1;
  const id = `search-${fields}`;
  const input = make('input', {
    id,
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-describedby': `${id}-privacy`,
  });
  const element = document.createElement('site-search');
  element.append(
    make('label', { for: id, class: 'label-small' }, hint),
    make('div', { class: 'search-box', role: 'search', 'aria-label': label }, input),
    make('p', { id: `${id}-privacy`, class: 'meta' }, privacy),
  );
  return element;
}
