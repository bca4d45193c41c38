/**
 * <breathe-together>: adds a button to the written steps. Pressed, it says when to breathe in and out, and a circle grows
 * and shrinks with the words. It stops by itself. Where motion is not wanted, the styles keep the circle still and the
 * words alone change.
 */
class BreatheTogether extends HTMLElement {
  #button = document.createElement('button');
  #stage = document.createElement('div');
  #circle = document.createElement('div');
  #word = document.createElement('p');
  #timer: number | undefined;

  connectedCallback(): void {
    window.addEventListener('pagehide', this.#leave);
    if (this.#button.isConnected) return;
    this.#button.type = 'button';
    this.#button.className = 'button';
    this.#button.addEventListener('click', () => (this.#isRunning ? this.#rest('') : this.#start()));
    this.#circle.className = 'breath-circle';
    this.#circle.setAttribute('aria-hidden', 'true');
    this.#word.setAttribute('role', 'status');
    this.#stage.className = 'breath-stage';
    this.#stage.append(this.#circle, this.#word);
    // The button stands above the circle: it stays under the finger that has pressed it.
    this.append(this.#button, this.#stage);
    this.#rest('');
  }

  disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.#leave);
    this.#leave();
  }

  get #isRunning(): boolean {
    return this.#timer !== undefined;
  }

  #leave = (): void => this.#rest('');

  #start(): void {
    this.#stage.classList.add('is-open');
    this.#button.textContent = this.dataset.stop ?? '';
    // A circle that appears and grows in the same moment would not be seen to grow.
    this.#circle.getBoundingClientRect();
    this.#breatheIn(Number(this.dataset.rounds));
  }

  #breatheIn(roundsLeft: number): void {
    if (roundsLeft === 0) {
      this.#rest(this.dataset.done ?? '');
      return;
    }
    const seconds = Number(this.dataset.secondsIn);
    this.#show(true, this.dataset.in ?? '', seconds);
    this.#timer = window.setTimeout(() => this.#breatheOut(roundsLeft), seconds * 1000);
  }

  #breatheOut(roundsLeft: number): void {
    const seconds = Number(this.dataset.secondsOut);
    this.#show(false, this.dataset.out ?? '', seconds);
    this.#timer = window.setTimeout(() => this.#breatheIn(roundsLeft - 1), seconds * 1000);
  }

  #show(wide: boolean, word: string, seconds: number): void {
    this.#circle.style.transitionDuration = `${seconds}s`;
    this.#circle.classList.toggle('is-wide', wide);
    this.#word.textContent = word;
  }

  /** Stops; a last word stays, without one the circle goes away. */
  #rest(word: string): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#button.textContent = this.dataset.start ?? '';
    this.#show(false, word, 1);
    this.#stage.classList.toggle('is-open', word !== '');
  }
}

customElements.define('breathe-together', BreatheTogether);

export {};
