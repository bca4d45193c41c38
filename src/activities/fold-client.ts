/**
 * <fold-up>: closes what was opened inside when the page is left, so that somebody who presses Back does not see what
 * was chosen. Choosing itself needs no script: every choice is a <details>.
 */
class FoldUp extends HTMLElement {
  #close = (): void => {
    for (const choice of this.querySelectorAll<HTMLDetailsElement>('details[open]')) choice.open = false;
  };

  connectedCallback(): void {
    window.addEventListener('pagehide', this.#close);
  }

  disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.#close);
  }
}

customElements.define('fold-up', FoldUp);

export {};
