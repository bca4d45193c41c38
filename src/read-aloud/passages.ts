/** A piece that is read in one breath, and the element that holds it. */
export interface Passage {
  element: HTMLElement;
  text: string;
}

const BLOCKS = 'h1, h2, h3, p, [role="paragraph"], li, summary, th, td';

/** The note beside a text for a small child speaks to the adult; marks and pictures say nothing by themselves. */
const NOT_FOR_THE_EAR =
  '.for-adult, .mark, .visually-hidden, .term:not([open]) > .term-note, [aria-hidden="true"], [role="status"], svg, button';

/**
 * Takes the text of a page apart, in its order. What is folded is left out: it is read when it is open.
 * @param roots parts of the page
 * @returns headings, paragraphs and list entries that can be seen
 */
export function passagesOf(roots: Iterable<Element>): Passage[] {
  const passages: Passage[] = [];
  for (const root of roots) {
    for (const element of [root, ...root.querySelectorAll(BLOCKS)]) {
      if (!(element instanceof HTMLElement) || !isBlock(element)) continue;
      // A list entry that holds paragraphs is read by its paragraphs.
      if ([...element.querySelectorAll(BLOCKS)].some(isBlock)) continue;
      if (element.closest(NOT_FOR_THE_EAR) || isFolded(element)) continue;
      const text = textOf(element).replace(/\s+/g, ' ').trim();
      if (/[\p{L}\p{N}]/u.test(text)) passages.push({ element, text });
    }
  }
  return passages;
}

/** The word of <Term> opens, but stands inside a sentence. */
function isBlock(element: Element): boolean {
  return element.matches(BLOCKS) && !element.closest('.term');
}

function isFolded(element: Element): boolean {
  const folded = element.closest('details:not([open])');
  if (!folded) return false;
  return element.parentElement !== folded || element.tagName !== 'SUMMARY';
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node instanceof Element && node.matches(NOT_FOR_THE_EAR)) return '';
  return [...node.childNodes].map(textOf).join('');
}
