import { INDEX_LANGUAGES } from '../query/format.ts';
import { prepareLater, siteSearch } from '../query/browser.ts';
import type { Answer } from '../query/index.ts';
import { dangerFinder, type Danger, type FindDanger } from '../danger/match.ts';
import { dangerCard, numberButtons } from './danger-card.ts';
import { loadSearchData, type SearchData } from './data.ts';
import { make } from './dom.ts';
import type { FieldWords } from './field.ts';
import { isGentle, sectionsBeside } from './card-rules.ts';
import { resultItem } from './result-item.ts';
import { shareBox } from './share-box.ts';
import { addSearchStyles } from './styles.ts';

/** Results follow the typing after this pause; a card of danger follows at once. */
const PAUSE_MS = 250;
const RESULTS = 10;

const LANGUAGE = INDEX_LANGUAGES.find((code) => code === document.documentElement.lang) ?? 'kk';
const CHILD = document.querySelector('main[data-child]') !== null;

let loading: Promise<SearchData> | undefined;
function searchData(): Promise<SearchData> {
  loading ??= loadSearchData(LANGUAGE).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @throws Error when the words cannot be loaded */
export async function fieldWords(): Promise<FieldWords> {
  const { label, hint, privacy } = (await searchData()).words;
  const reader = CHILD ? 'child' : 'adult';
  return { label, hint: hint[reader], privacy: privacy[reader] };
}

/**
 * Brings a field to life, and answers what was typed meanwhile.
 * @param element <site-search> as `makeField` makes it
 * @throws Error when words and rules cannot be loaded
 */
export async function startSearch(element: HTMLElement): Promise<void> {
  const data = await searchData();
  addSearchStyles();
  if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
  customElements.upgrade(element);
  if (element instanceof SiteSearch) element.start(data);
}

/**
 * <site-search>: the field, a card of danger, a line that says what happens, and a list of results. The list is a plain
 * list of links and the line a live region: options of a listbox could hold neither call buttons nor places of a page,
 * and screen readers on phones do not follow a marked option while the keyboard is open. Nothing typed leaves the page.
 */
class SiteSearch extends HTMLElement {
  #data!: SearchData;
  #findDanger!: FindDanger;
  #card = make('div');
  #alert = make('p', { class: 'visually-hidden', role: 'alert' });
  #meant = make('p', { class: 'search-meant' });
  #status = make('p', { class: 'meta', role: 'status' });
  #filters = make('div', { class: 'search-filters', role: 'group' });
  #list = make('ol', { class: 'search-results' });
  #after = make('div');
  #panel = make('div', { class: 'search-panel' });
  #timer: number | undefined;
  /** Number of the newest question: an answer to an older one is thrown away. */
  #turn = 0;
  #danger: Danger | null = null;
  #section: string | undefined;
  /** The reader wants the words as they stand. */
  #exact = false;

  get #input(): HTMLInputElement {
    const input = this.querySelector('input');
    if (!input) throw new Error('<site-search> has no field');
    return input;
  }

  start(data: SearchData): void {
    if (this.#panel.isConnected) return;
    this.#data = data;
    this.#findDanger = dangerFinder(data.rules);
    this.#filters.setAttribute('aria-label', data.words.filters);
    this.querySelector(':scope > [role="status"]')?.remove();
    this.append(this.#panel);
    this.#showParts();
    this.#input.addEventListener('input', () => this.#typed());
    this.addEventListener('keydown', (event) => this.#pressed(event));
    window.addEventListener('pagehide', () => this.#empty());
    if (this.#input.value.trim() !== '') this.#typed();
  }

  #typed(): void {
    window.clearTimeout(this.#timer);
    this.#section = undefined;
    this.#exact = false;
    this.#warn();
    this.#busy(true);
    this.#comeUp();
    if (this.#input.value.trim() === '') this.#clear();
    else this.#timer = window.setTimeout(() => void this.#search(), PAUSE_MS);
  }

  /** Where the field stands low on the screen, the card and the results would stand below it. */
  #comeUp(): void {
    const low = this.getBoundingClientRect().top > window.innerHeight / 3;
    if (low && this.#input.value !== '') this.scrollIntoView({ block: 'start' });
  }

  /** The card needs neither index nor pause. */
  #warn(): void {
    const before = this.#danger;
    this.#danger = this.#findDanger(this.#input.value);
    if (this.#danger?.card === before?.card && this.#danger?.page === before?.page) return;
    const card = this.#danger && this.#data.cards[this.#danger.card];
    this.#card.replaceChildren(
      ...(this.#danger && card ? [dangerCard(this.#danger, card, this.#data.words, CHILD)] : []),
    );
    this.#card.classList.toggle('is-acute', card?.acute === true);
    this.#alert.textContent = card ? `${card.title}. ${card.numbers.map(({ text }) => text).join(', ')}` : '';
    this.#showParts();
  }

  /** Below the card for who does not want to live, other pages are shown on request only. */
  #showParts(): void {
    const results = [this.#meant, this.#filters, this.#list, this.#after];
    const parts = this.#isGentle
      ? [make('details', { class: 'more' }, make('summary', {}, this.#data.words.other), this.#list)]
      : results;
    this.#panel.replaceChildren(this.#alert, this.#card, this.#status, ...parts);
  }

  get #isGentle(): boolean {
    return isGentle(this.#danger);
  }

  /** Says whether the list still belongs to what stood in the field before. */
  #busy(busy: boolean): void {
    this.#panel.setAttribute('aria-busy', String(busy));
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    const turn = (this.#turn += 1);
    this.#busy(true);
    if (query === '') return this.#clear();
    if (this.#list.childElementCount === 0) this.#status.textContent = this.#data.words.loading;
    try {
      const answer = await this.#ask(query, 0);
      if (turn !== this.#turn) return;
      this.#show(query, answer);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  async #ask(query: string, offset: number): Promise<Answer> {
    const search = siteSearch(LANGUAGE);
    const chosen = this.#section === undefined ? undefined : [this.#section];
    const sections = sectionsBeside(this.#danger) ?? chosen;
    const answer = await search.ask(query, {
      limit: RESULTS,
      offset,
      typing: true,
      exact: this.#exact,
      ...(sections ? { sections } : {}),
    });
    prepareLater(search);
    return answer;
  }

  #show(query: string, answer: Answer): void {
    this.#busy(false);
    const { words } = this.#data;
    this.#list.replaceChildren(...this.#items(answer));
    this.#meant.replaceChildren(...this.#meantWords(query, answer.corrected));
    const count = answer.total > 0 ? this.#count(answer.total) : words.nothing;
    const meant = answer.corrected === null ? '' : `${words.meant.replace('{words}', answer.corrected)} `;
    this.#status.textContent = this.#isGentle ? '' : meant + count;
    this.#showFilters(answer);
    this.#after.replaceChildren();
    if (answer.total === 0) this.#after.append(this.#topics());
    this.#offerMore(query, answer);
    // Who is in danger is not asked to share anything.
    if (answer.total > 0 && !this.#danger)
      this.#after.append(shareBox(this.#data.fallback.topics[0]?.href ?? '', query, words));
  }

  #items(answer: Answer): HTMLLIElement[] {
    return answer.results.map((result) => resultItem(result, LANGUAGE, this.#data.words.kilobytes));
  }

  /** The way back to the words as typed; what was searched instead stands in the line above. */
  #meantWords(query: string, corrected: string | null): Node[] {
    delete this.#meant.dataset.words;
    if (corrected === null) return [];
    this.#meant.dataset.words = corrected;
    const back = make('button', { type: 'button', class: 'button' }, this.#data.words.exact.replace('{words}', query));
    back.addEventListener('click', () => {
      this.#exact = true;
      this.#input.focus();
      void this.#search();
    });
    return [back];
  }

  #showFilters({ sections }: Answer): void {
    const names = Object.keys(this.#data.sections).filter((name) => (sections[name] ?? 0) > 0);
    if (names.length < 2 && this.#section === undefined) return this.#filters.replaceChildren();
    const focused = this.#filters.contains(document.activeElement);
    const buttons = [undefined, ...names].map((name) => {
      const pressed = name === this.#section;
      const text = name === undefined ? this.#data.words.all : `${this.#data.sections[name]} (${sections[name]})`;
      const button = make('button', { type: 'button', class: 'chip', 'aria-pressed': String(pressed) }, text);
      button.addEventListener('click', () => {
        this.#section = name;
        void this.#search();
      });
      return button;
    });
    this.#filters.replaceChildren(...buttons);
    if (focused) buttons.find((button) => button.getAttribute('aria-pressed') === 'true')?.focus();
  }

  #offerMore(query: string, { total }: Answer): void {
    if (total <= this.#list.childElementCount) return;
    const button = make('button', { type: 'button', class: 'button' }, this.#data.words.more);
    const turn = this.#turn;
    button.addEventListener('click', () => {
      const from = this.#list.childElementCount;
      this.#ask(query, from)
        .then((answer) => {
          if (turn !== this.#turn) return;
          this.#list.append(...this.#items(answer));
          this.#list.children[from]?.querySelector('a')?.focus();
          if (this.#list.childElementCount >= answer.total) button.remove();
        })
        .catch(() => this.#fail());
    });
    this.#after.prepend(button);
  }

  #count(total: number): string {
    const { counts } = this.#data.words;
    const form = counts[new Intl.PluralRules(LANGUAGE).select(total)] ?? counts.other ?? '{n}';
    return form.replace('{n}', new Intl.NumberFormat(LANGUAGE).format(total));
  }

  /** The index cannot be reached: numbers and topics are here already. */
  #fail(): void {
    this.#busy(false);
    this.#list.replaceChildren();
    delete this.#meant.dataset.words;
    this.#meant.replaceChildren();
    this.#filters.replaceChildren();
    this.#status.textContent = this.#isGentle ? '' : this.#data.words.failed;
    this.#after.replaceChildren(...(this.#danger ? [] : [numberButtons(this.#data.fallback.numbers)]), this.#topics());
  }

  #topics(): HTMLElement {
    const items = this.#data.fallback.topics.map(({ href, text }) => make('li', {}, make('a', { href }, text)));
    return make('ul', { class: 'questions' }, ...items);
  }

  #pressed(event: KeyboardEvent): void {
    const { key, target } = event;
    if (key === 'Enter' && target === this.#input) {
      window.clearTimeout(this.#timer);
      void this.#search();
    } else if (key === 'Escape') {
      event.preventDefault();
      this.#empty();
      this.#input.focus();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') this.#move(event, key === 'ArrowDown' ? 1 : -1);
  }

  /** Arrows go from the field to the card and the results, and back. */
  #move(event: KeyboardEvent, step: 1 | -1): void {
    const links = [...this.#panel.querySelectorAll<HTMLElement>('.danger-card a, .search-results a.result')];
    const stops = [this.#input, ...links.filter((link) => link.checkVisibility?.() ?? link.offsetParent !== null)];
    const here = stops.findIndex((stop) => stop === event.target);
    const next = here < 0 ? undefined : stops[here + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** Leaves nothing of what was typed. */
  #empty(): void {
    this.#input.value = '';
    this.#typed();
  }

  #clear(): void {
    this.#busy(false);
    this.#turn += 1;
    window.clearTimeout(this.#timer);
    this.#status.textContent = '';
    delete this.#meant.dataset.words;
    for (const part of [this.#meant, this.#filters, this.#list, this.#after]) part.replaceChildren();
  }
}
