import { openState } from '../open.ts';
import type { Hours } from '../schema.ts';

const MINUTE_MS = 60_000;

/** Words of the line, in the page's language: `data-words`. */
export interface OpenWords {
  open: string;
  /** With {time}. */
  openUntil: string;
  /** With {day} and {time}. */
  closed: string;
  today: string;
  tomorrow: string;
  /** Monday first. */
  days: string[];
}

/** <open-now>: says whether a place is open. The hours stand beside it as text; without a script that is all. */
class OpenNow extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    this.#show();
    this.#timer = window.setInterval(() => this.#show(), MINUTE_MS);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  #show(): void {
    const hours = JSON.parse(this.dataset.hours ?? '{"kind":"unknown"}') as Hours;
    const words = JSON.parse(this.dataset.words ?? '{}') as OpenWords;
    const text = describe(openState(hours, Date.now()), words);
    this.hidden = text === '';
    if (this.textContent !== text) this.textContent = text;
  }
}

function describe(state: ReturnType<typeof openState>, words: OpenWords): string {
  if (state.state === 'unknown') return '';
  if (state.state === 'open') {
    return state.closes === null ? words.open : words.openUntil.replace('{time}', state.closes);
  }
  const near = [words.today, words.tomorrow][state.daysAhead];
  const day = near ?? words.days[state.day - 1] ?? '';
  return words.closed.replace('{day}', day).replace('{time}', state.opens);
}

customElements.define('open-now', OpenNow);
