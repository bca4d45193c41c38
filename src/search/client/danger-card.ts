import { checkAge } from '../../directory/age.ts';
import { dayInKazakhstan } from '../../i18n/dates.ts';
import type { Danger } from '../danger/match.ts';
import type { CardData, CardNumber, PageLink, SearchWords } from './data.ts';
import { pagesOfCard } from './card-rules.ts';
import { make } from './dom.ts';

/**
 * The card of danger: numbers first, then what must stand beside them, then the one page to read.
 * @param danger what the rules say
 * @param child the page speaks to a child
 */
export function dangerCard(danger: Danger, card: CardData, words: SearchWords, child: boolean): HTMLElement {
  const id = 'danger-title';
  const [limit, ...notes] = (child ? card.notes.child : card.notes.adult).map(note);
  const links = pagesOfCard(danger, card.acute).flatMap((path) => card.pages[path] ?? []);
  return make(
    'section',
    { class: `danger-card${card.acute ? ' acute' : ''}`, 'aria-labelledby': id, 'data-card': danger.card },
    make('h2', { id }, card.title),
    numberButtons(card.numbers),
    limit ?? null,
    nextSteps(links, card.acute ? words.next : words.further),
    ...notes,
  );
}

function note(text: string): HTMLElement {
  return make('p', { class: 'calls-note' }, text);
}

function nextSteps(links: readonly PageLink[], label: string): HTMLElement {
  const buttons = links.map(({ href, text }) => make('a', { href, class: 'button' }, text));
  return make('div', { class: 'danger-next' }, make('p', {}, label), ...buttons);
}

/** From so many numbers on they stand in low rows, so that a phone shows the next step as well. */
const MANY = 4;

/** Numbers as large areas to tap, as on the pages. One whose check is too old is left out, as there. */
export function numberButtons(numbers: readonly CardNumber[]): HTMLElement {
  return make(
    'ul',
    { class: numbers.length >= MANY ? 'calls compact' : 'calls' },
    ...numbers
      .filter(({ checked }) => !isExpired(checked))
      .map(({ href, text, name, urgent }) =>
        make(
          'li',
          {},
          make('a', { href, class: urgent ? 'call urgent' : 'call' }, make('b', {}, text), ' ', make('span', {}, name)),
        ),
      ),
  );
}

/** @returns whether a number was checked too long ago to be shown */
export function isExpired(checked: string | undefined): boolean {
  return checkAge(checked ?? null, dayInKazakhstan(Date.now())) === 'expired';
}
