import type { Language } from '../i18n/languages.ts';
import { passagesOf, type Passage } from './passages.ts';
import { localVoice, spokenText } from './speech.ts';

type State = 'silent' | 'reading' | 'paused';

/** A little slower than talk: children follow with the finger. */
const RATE = 0.9;

/**
 * <read-aloud>: reads the page aloud where the device itself has a voice for its language; else it stays hidden.
 * Reading begins only when the button is pressed, and ends at once when the page is left or no longer looked at.
 */
class ReadAloud extends HTMLElement {
  #speech: SpeechSynthesis | undefined = window.speechSynthesis;
  #language = document.documentElement.lang as Language;
  #voice: SpeechSynthesisVoice | null = null;
  #main = document.createElement('button');
  #stop = document.createElement('button');
  #passages: Passage[] = [];
  #place = 0;
  /** Held here: some browsers forget an utterance that nobody holds, and it then never ends. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #state: State = 'silent';

  connectedCallback(): void {
    if (!this.#speech || this.#main.isConnected) return;
    this.#main.type = 'button';
    this.#main.className = 'button';
    this.#main.addEventListener('click', () => this.#press());
    this.#stop.type = 'button';
    this.#stop.className = 'button';
    this.#stop.textContent = this.dataset.stop ?? '';
    this.#stop.addEventListener('click', () => {
      this.#silence();
      this.#main.focus();
    });
    this.prepend(this.#main, this.#stop);
    this.#show('silent');
    this.#offer();
    // Voices are often loaded after the page. Older Safari has them at once, and no such event.
    this.#speech.addEventListener?.('voiceschanged', () => this.#offer());
    window.addEventListener('pagehide', () => this.#silence());
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#pause();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#silence();
    });
    // The exit marks the body before another page has loaded: a slow network must not leave the voice behind.
    new MutationObserver(() => {
      if (document.body.classList.contains('leaving')) this.#silence();
    }).observe(document.body, { attributeFilter: ['class'] });
  }

  #offer(): void {
    this.#voice = localVoice(this.#speech?.getVoices() ?? [], this.#language);
    this.hidden = this.#voice === null;
    if (!this.#voice) this.#silence();
  }

  #press(): void {
    if (this.#state === 'reading') {
      this.#pause();
      return;
    }
    if (this.#state === 'silent') {
      this.#passages = passagesOf(document.querySelectorAll('article h1, .not-your-fault, .prose'));
      this.#place = 0;
    }
    this.#read();
  }

  #read(): void {
    const passage = this.#passages[this.#place];
    if (!passage || !this.#voice) {
      this.#silence();
      return;
    }
    const codes = (this.dataset.codes ?? '').split(' ');
    const utterance = new SpeechSynthesisUtterance(spokenText(passage.text, this.#language, codes));
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.rate = RATE;
    utterance.onend = () => {
      if (utterance !== this.#utterance) return;
      passage.element.classList.remove('being-read');
      this.#place += 1;
      this.#read();
    };
    utterance.onerror = () => {
      if (utterance === this.#utterance) this.#silence();
    };
    this.#utterance = utterance;
    passage.element.classList.add('being-read');
    this.#show('reading');
    this.#speech?.speak(utterance);
  }

  /** Some phones cannot halt inside a sentence, so the paragraph begins anew when reading goes on. */
  #pause(): void {
    if (this.#state !== 'reading') return;
    this.#hush();
    this.#show('paused');
  }

  #silence(): void {
    if (this.#state === 'silent') return;
    this.#hush();
    this.#show('silent');
  }

  #hush(): void {
    this.#utterance = undefined;
    this.#speech?.cancel();
    this.#passages[this.#place]?.element.classList.remove('being-read');
  }

  #show(state: State): void {
    this.#state = state;
    const label = { silent: this.dataset.read, reading: this.dataset.pause, paused: this.dataset.continue }[state];
    this.#main.textContent = label ?? '';
    this.#stop.hidden = state === 'silent';
    this.classList.toggle('is-on', state !== 'silent');
    document.documentElement.classList.toggle('has-voice', state !== 'silent');
  }
}

customElements.define('read-aloud', ReadAloud);
