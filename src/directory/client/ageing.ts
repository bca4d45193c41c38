import { dayInKazakhstan } from '../../i18n/dates.ts';
import { checkAge } from '../age.ts';

/**
 * Ages what the build has written, so that a site nobody rebuilds does not send people to numbers nobody has checked.
 * `data-checked` is the day of the last check. With `data-instead` the part is a phone: when it is too old, these words
 * take its place. Without, it is a notice that appears when the check is old. Nothing that is shown is ever hidden by a
 * clock that runs behind.
 */
const today = dayInKazakhstan(Date.now());

for (const part of document.querySelectorAll<HTMLElement>('[data-checked]')) {
  const age = checkAge(part.dataset.checked ?? null, today);
  const { instead } = part.dataset;
  if (instead === undefined) {
    if (age !== 'fresh') part.hidden = false;
  } else if (age === 'expired') {
    const words = document.createElement('span');
    words.textContent = instead;
    part.replaceWith(words);
  }
}
