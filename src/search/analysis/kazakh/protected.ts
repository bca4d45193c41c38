import { PROTECTED_NOUNS, PROTECTED_UNCHANGING, PROTECTED_VERBS } from './protected-words.ts';

/** Kinds of words, as bits. */
export const NOUN = 1;
export const VERB = 2;
/** Takes no ending: и, себебі, үшін. */
export const UNCHANGING = 4;

function read(): Map<string, number> {
  const stems = new Map<string, number>();
  for (const [list, kind] of [
    [PROTECTED_NOUNS, NOUN],
    [PROTECTED_VERBS, VERB],
    [PROTECTED_UNCHANGING, UNCHANGING],
  ] as const) {
    for (const stem of list.split(' ')) stems.set(stem, (stems.get(stem) ?? 0) | kind);
  }
  return stems;
}

/** Shapes of the stems that our own texts know (working-form.ts), each with its kinds. */
export const PROTECTED: ReadonlyMap<string, number> = read();
