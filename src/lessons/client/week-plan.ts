import { dayInKazakhstan } from '../../i18n/dates.ts';

/**
 * <week-plan>: puts the week of today first and marks it in the list. The day is that of Kazakhstan, whatever the device
 * says of its time zone. Without this script the list of weeks stands as it is.
 */
class WeekPlan extends HTMLElement {
  connectedCallback(): void {
    const today = dayInKazakhstan(Date.now());
    const rows = [...this.querySelectorAll<HTMLElement>('[data-from]')];
    const now = rows.find(({ dataset }) => (dataset.from ?? '') <= today && today <= (dataset.to ?? ''));
    if (!now) return;
    now.setAttribute('aria-current', 'date');
    this.#first('now', now);
    const mark = document.createElement('span');
    mark.className = 'status';
    mark.textContent = this.dataset.now ?? '';
    now.querySelector('b')?.after(' ', mark);
    const lessons = (row: HTMLElement) => row.querySelector('a') !== null;
    const next = lessons(now) ? undefined : rows.slice(rows.indexOf(now) + 1).find(lessons);
    if (next) this.#first('next', next);
  }

  /** Shows a copy of a row above the list. */
  #first(name: string, row: HTMLElement): void {
    const place = this.querySelector<HTMLElement>(`[data-place="${name}"]`);
    if (!place || place.childElementCount > 1) return;
    const copy = document.createElement('div');
    copy.className = 'week';
    copy.append(...[...row.childNodes].map((node) => node.cloneNode(true)));
    place.append(copy);
    place.hidden = false;
  }
}

customElements.define('week-plan', WeekPlan);
