import { dayInKazakhstan } from '../../i18n/dates.ts';
import { mondayOf } from '../calendar.ts';
import { choiceAddress, choiceOf, isChosen, type Facet, type LessonChoice, type LessonFacets } from '../filter.ts';

/**
 * <lesson-filter>: narrows the list of lessons in place. Every choice is a link to a page that shows the same; without
 * this script the links simply lead there. The choice stands in the address and nowhere else.
 */
class LessonFilter extends HTMLElement {
  #choice: LessonChoice = {};

  connectedCallback(): void {
    const { band, theme, minutes } = this.dataset;
    this.#choice = choiceOf(window.location.search) ?? { band, theme, minutes };
    for (const link of this.#links()) link.addEventListener('click', (event) => this.#follow(event, link));
    this.#weeks();
    this.#show();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[data-facet]')];
  }

  #follow(event: MouseEvent, { dataset }: HTMLAnchorElement): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.#choose(dataset.facet as Facet, dataset.value ?? '');
  }

  /** The weeks are offered where a script can use them; else the page of all weeks lists them. */
  #weeks(): void {
    const part = this.querySelector<HTMLElement>('[data-weeks-part]');
    const select = part?.querySelector('select');
    if (!part || !select) return;
    const monday = mondayOf(dayInKazakhstan(Date.now()));
    for (const option of select.options) {
      if (option.value === monday) option.text = (select.dataset.now ?? '{days}').replace('{days}', option.text);
    }
    select.addEventListener('change', () => this.#choose('week', select.value));
    part.hidden = false;
  }

  #choose(facet: Facet, value: string): void {
    this.#choice = { ...this.#choice, [facet]: value || undefined };
    this.#show();
    const address = choiceAddress(this.#choice);
    window.history.replaceState(null, '', `${this.dataset.base}${address}`);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.langs a')) {
      link.setAttribute('href', `/${link.hreflang}/lessons/${address}`);
    }
  }

  #show(): void {
    let count = 0;
    for (const card of this.querySelectorAll<HTMLElement>('[data-bands]')) {
      const chosen = isChosen(facetsOfCard(card), this.#choice);
      card.hidden = !chosen;
      if (chosen) count += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = group.querySelector('[data-bands]:not([hidden])') === null;
    }
    const names: string[] = [];
    for (const link of this.#links()) {
      const { facet, value = '' } = link.dataset;
      const current = (this.#choice[facet as Facet] ?? '') === value;
      if (current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      if (current && value) names.push(link.textContent.trim());
    }
    const select = this.querySelector('select');
    if (select) select.value = this.#choice.week ?? '';
    const status = this.querySelector<HTMLElement>('[data-count]');
    if (status) {
      const { count: pattern = '{n}', none = '' } = status.dataset;
      status.textContent = count === 0 ? none : pattern.replace('{n}', String(count));
    }
    // A page of one choice says so in its heading, which has to follow.
    const heading = document.querySelector<HTMLElement>('[data-choice-title]');
    if (heading) {
      const { choiceTitle = '{name}', plain = '' } = heading.dataset;
      heading.textContent = names.length > 0 ? choiceTitle.replace('{name}', names.join(', ')) : plain;
    }
  }
}

function facetsOfCard({ dataset }: HTMLElement): LessonFacets {
  const { bands = '', theme = '', minutes = '', weeks = '' } = dataset;
  return { bands: bands.split(' '), theme, minutes, weeks: weeks.split(' ') };
}

customElements.define('lesson-filter', LessonFilter);
