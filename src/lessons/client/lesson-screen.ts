import { formatTimer } from '../projector.ts';

/** Keys that lead on and back; clickers send Page Down and Page Up. */
const ON = new Set(['ArrowRight', 'PageDown', ' ']);
const BACK = new Set(['ArrowLeft', 'PageUp']);

/**
 * <lesson-screen>: shows one page of a lesson at a time, with buttons, keys and the time of the step as text. Nothing is
 * asked of the network and nothing is kept. Without this script all pages stand one below the other.
 */
class LessonScreen extends HTMLElement {
  #pages: HTMLElement[] = [];
  #place = 0;
  #runs = true;
  /** Seconds left of the step when its time was last stopped. */
  #left = 0;
  /** When the time of the step began to run, in milliseconds of the page. */
  #since = 0;
  #ticking: number | undefined;

  connectedCallback(): void {
    this.#pages = [...this.querySelectorAll<HTMLElement>('.slide')];
    const bar = this.#part('bar');
    if (this.#pages.length === 0 || !bar) return;
    bar.hidden = false;
    this.classList.add('is-on');
    this.#press('previous', () => this.#go(this.#place - 1));
    this.#press('next', () => this.#go(this.#place + 1));
    this.#press('pause', () => this.#setRuns(!this.#runs));
    this.#press('time', () => this.#showTime(this.#part('timer')?.hidden === true));
    this.#fullScreen();
    document.addEventListener('keydown', (event) => this.#key(event));
    this.#go(0);
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }

  #press(name: string, action: () => void): void {
    this.#part(name)?.addEventListener('click', action);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    // A button or a link keeps the space bar for itself.
    if (event.key === ' ' && (event.target as Element).closest('button, a, summary')) return;
    const target = this.#target(event);
    if (target === null) return;
    event.preventDefault();
    this.#go(target);
  }

  #target({ key, shiftKey }: KeyboardEvent): number | null {
    if (key === ' ' && shiftKey) return this.#place - 1;
    if (ON.has(key)) return this.#place + 1;
    if (BACK.has(key)) return this.#place - 1;
    if (key === 'Home') return 0;
    if (key === 'End') return this.#pages.length - 1;
    // Letters of double size may need the whole height and more: then these keys scroll.
    if (this.offsetHeight > window.innerHeight) return null;
    if (key === 'ArrowDown') return this.#place + 1;
    return key === 'ArrowUp' ? this.#place - 1 : null;
  }

  #go(place: number): void {
    this.#place = Math.min(Math.max(place, 0), this.#pages.length - 1);
    this.#pages.forEach((page, index) => page.classList.toggle('is-shown', index === this.#place));
    const page = this.#pages[this.#place];
    const position = this.#part('position');
    if (position) position.textContent = page?.dataset.position ?? '';
    const spoken = this.#part('spoken');
    if (spoken) spoken.textContent = page?.dataset.spoken ?? '';
    // A button that has the focus must not vanish under it: at the ends it stays, and does nothing.
    this.#part('previous')?.setAttribute('aria-disabled', String(this.#place === 0));
    this.#part('next')?.setAttribute('aria-disabled', String(this.#place === this.#pages.length - 1));
    this.#left = Number(page?.dataset.seconds ?? 0);
    this.#since = performance.now();
    const timed = this.#part('timed');
    if (timed) timed.hidden = this.#left === 0;
    this.#setRuns(this.#runs);
    window.scrollTo(0, 0);
  }

  #setRuns(runs: boolean): void {
    this.#left = this.#now();
    this.#since = performance.now();
    this.#runs = runs;
    const button = this.#part('pause');
    if (button) button.textContent = (runs ? button.dataset.stop : button.dataset.go) ?? '';
    window.clearInterval(this.#ticking);
    if (runs) this.#ticking = window.setInterval(() => this.#write(), 250);
    this.#write();
  }

  /** Seconds left of the step. */
  #now(): number {
    return this.#runs ? this.#left - (performance.now() - this.#since) / 1000 : this.#left;
  }

  /** The time is plain text: it changes once a second and, at the end, stays as it is. */
  #write(): void {
    const timer = this.#part('timer');
    const text = formatTimer(this.#now());
    if (timer && timer.textContent !== text) timer.textContent = text;
  }

  #showTime(show: boolean): void {
    for (const part of ['timer', 'timer-name', 'pause']) {
      const element = this.#part(part);
      if (element) element.hidden = !show;
    }
    const button = this.#part('time');
    if (button) button.textContent = (show ? button.dataset.hide : button.dataset.show) ?? '';
  }

  #fullScreen(): void {
    const button = this.#part('full');
    if (!button || !document.fullscreenEnabled) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const done = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen();
      // Where the browser refuses, the lesson goes on as it is.
      done.catch(() => undefined);
    });
    document.addEventListener('fullscreenchange', () =>
      button.setAttribute('aria-pressed', String(document.fullscreenElement !== null)),
    );
  }
}

customElements.define('lesson-screen', LessonScreen);
