import { loadModule } from 'hunspell-asm';
import type { Speller } from './kazakh.ts';

/** A speller that also proposes words. */
export interface SuggestingSpeller extends Speller {
  /** @returns words that were probably meant, best first */
  suggest: (word: string) => string[];
}

/** Loaded once: it holds the program, not a dictionary. */
let hunspellModule: ReturnType<typeof loadModule> | undefined;

const PACKAGES = { ru: 'dictionary-ru', en: 'dictionary-en-gb' } as const;

/**
 * Opens the Russian or British English dictionary, which comes as a package.
 * @param language ru or en
 * @param words words that the dictionary lacks; "буллинг/митинг" takes the endings of митинг
 */
export async function openDictionary(
  language: keyof typeof PACKAGES,
  words: readonly string[],
): Promise<SuggestingSpeller> {
  const { default: dictionary } = (await import(PACKAGES[language])) as {
    default: { aff: Uint8Array; dic: Uint8Array };
  };
  const factory = await (hunspellModule ??= loadModule());
  const hunspell = factory.create(factory.mountBuffer(dictionary.aff), factory.mountBuffer(dictionary.dic));
  for (const entry of words) {
    const [word = '', like] = entry.split('/');
    if (like === undefined) hunspell.addWord(word);
    else hunspell.addWordWithAffix(word, like);
  }
  const plain = (word: string) => word.replaceAll('’', "'");
  return {
    accepts: (word) => hunspell.spell(plain(word)),
    suggest: (word) => hunspell.suggest(plain(word)),
  };
}
