import { searchPages, type FoundPage } from '../query/pagefind.ts';

const PAUSE_MS = 250;
const RESULTS = 10;

/** Words of the field, in the page's language: they stand in a template of the page. */
interface Words {
  label: string;
  hint: string;
  privacy: string;
  loading: string;
  failed: string;
  nothing: string;
  list: string;
  listAddress: string;
  counts: Record<string, string>;
}

function readWords(): Words {
  const template = document.querySelector<HTMLTemplateElement>('template[data-search-words]');
  return JSON.parse(template?.content.textContent ?? '{}') as Words;
}

/**
 * <site-search>: a field, a line that says what happens, and a list of results. Nothing typed leaves the page: the field
 * has no name and no form, is not completed by the browser, and is emptied when the page is left.
 */
class SiteSearch extends HTMLElement {
  #words = readWords();
  #input = document.createElement('input');
  #status = document.createElement('p');
  #list = document.createElement('ol');
  #timer: number | undefined;
  #turn = 0;

  connectedCallback(): void {
    if (this.firstChild) return;
    const id = `search-${document.querySelectorAll('site-search').length}`;
    const label = document.createElement('label');
    label.htmlFor = id;
    label.className = 'label-small';
    label.textContent = this.#words.hint;
    this.#input.id = id;
    this.#input.type = 'search';
    this.#input.autocomplete = 'off';
    this.#input.setAttribute('autocapitalize', 'off');
    this.#input.setAttribute('autocorrect', 'off');
    this.#input.spellcheck = false;
    this.#input.enterKeyHint = 'search';
    const box = document.createElement('div');
    box.className = 'search-box';
    box.setAttribute('role', 'search');
    box.setAttribute('aria-label', this.#words.label);
    box.append(this.#input);
    const privacy = document.createElement('p');
    privacy.className = 'meta';
    privacy.textContent = this.#words.privacy;
    this.#status.setAttribute('role', 'status');
    this.#status.className = 'meta';
    this.#list.className = 'search-results';
    const panel = document.createElement('div');
    panel.className = 'search-panel';
    panel.append(this.#status, this.#list);
    this.append(label, box, privacy, panel);
    this.#input.addEventListener('input', () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#search(), PAUSE_MS);
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      window.clearTimeout(this.#timer);
      void this.#search();
    });
    window.addEventListener('pagehide', () => this.#empty());
  }

  #empty(): void {
    this.#turn += 1;
    window.clearTimeout(this.#timer);
    this.#input.value = '';
    this.#status.textContent = '';
    this.#list.replaceChildren();
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    const turn = (this.#turn += 1);
    if (!query) {
      this.#status.textContent = '';
      this.#list.replaceChildren();
      return;
    }
    this.#status.textContent = this.#words.loading;
    try {
      const { total, pages } = await searchPages(query, RESULTS);
      if (turn !== this.#turn) return;
      this.#list.replaceChildren(...pages.map(resultItem));
      this.#status.textContent = total ? this.#count(total) : this.#words.nothing;
      if (!total) this.#list.append(this.#listLink());
    } catch {
      if (turn !== this.#turn) return;
      this.#status.textContent = this.#words.failed;
      this.#list.replaceChildren(this.#listLink());
    }
  }

  #count(total: number): string {
    const category = new Intl.PluralRules(document.documentElement.lang).select(total);
    return (this.#words.counts[category] ?? this.#words.counts.other ?? '{n}').replace('{n}', String(total));
  }

  #listLink(): HTMLLIElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = this.#words.listAddress;
    link.textContent = this.#words.list;
    item.append(link);
    return item;
  }
}

function resultItem(page: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  const section = document.createElement('span');
  section.className = 'label-small';
  section.textContent = page.section;
  const link = document.createElement('a');
  link.href = page.address;
  link.textContent = page.title;
  const excerpt = document.createElement('p');
  excerpt.className = 'meta';
  for (const part of page.excerpt) {
    const node = part.found ? document.createElement('mark') : document.createElement('span');
    node.textContent = part.text;
    excerpt.append(node);
  }
  item.append(section, document.createElement('br'), link, excerpt);
  return item;
}

customElements.define('site-search', SiteSearch);
