import css from '../../styles/search.css?inline';

let added = false;

/**
 * Adds the rules of style of the search. They come with its code, so that no page carries them unused. A new stylesheet
 * would break the policy of the site; a rule in one that the page has already does not.
 */
export function addSearchStyles(): void {
  if (added) return;
  const sheet = [...document.styleSheets].find(({ ownerNode }) => ownerNode instanceof HTMLStyleElement);
  // One rule around all others: sheets take one rule at a time.
  sheet?.insertRule(`@media all{${css}}`, sheet.cssRules.length);
  added = true;
}
