import { gunzipSync } from 'fflate';
import type { Language } from '../../i18n/languages.ts';
import { readKeys, readStart, readTerms, readTexts, type Start, type Term, type TextEntry } from './format.ts';

/** Brings a file of the index, as it lies on the host. Throws when it cannot. */
export type Load = (name: string) => Promise<Uint8Array>;

/** The pieces of the index, each loaded once. */
export interface Store {
  start(): Promise<Start>;
  /** @returns all terms of the pieces in which the keys would stand, in order */
  termsNear(keys: readonly string[]): Promise<Term[]>;
  /** @returns all terms whose keys begin like this */
  termsFrom(prefix: string): Promise<Term[]>;
  /** @returns every key of the index, in order, with the number of its postings, roughly */
  keys(): Promise<Map<string, number>>;
  /** @returns the texts of the piece in which this part of the entry stands */
  texts(entry: number, part: number, language: Language): Promise<TextEntry[]>;
}

/** More pieces are not loaded for one beginning of a word. */
const MAX_PREFIX_PIECES = 2;

/** @param load brings the files; language: the reader's */
export function createStore(load: Load, language: Language): Store {
  const kept = new Map<string, Promise<unknown>>();
  const once = <Value>(name: string, read: (bytes: Uint8Array) => Value): Promise<Value> => {
    let found = kept.get(name) as Promise<Value> | undefined;
    if (!found) {
      found = load(name).then((bytes) => read(unpack(bytes)));
      // What failed is tried again at the next question.
      found.catch(() => kept.delete(name));
      kept.set(name, found);
    }
    return found;
  };
  const start = () => once(`start-${language}.bin`, readStart);
  const piece = async (number: number) => once(`${(await start()).folder}/words-${number}.bin`, readTerms);
  const pieces = async (numbers: Iterable<number>) =>
    (await Promise.all([...new Set(numbers)].sort((a, b) => a - b).map(piece))).flat();
  return {
    start,
    async termsNear(keys) {
      const { wordPieces } = await start();
      return pieces(keys.map((key) => lastBefore(wordPieces, key)));
    },
    async termsFrom(prefix) {
      const { wordPieces } = await start();
      const first = lastBefore(wordPieces, prefix);
      const last = Math.min(lastBefore(wordPieces, `${prefix}\uffff`), first + MAX_PREFIX_PIECES - 1);
      const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      return (await pieces(numbers)).filter(({ key }) => key.startsWith(prefix));
    },
    async keys() {
      return once(`${(await start()).folder}/keys.bin`, readKeys);
    },
    async texts(entry, part, textLanguage) {
      const { folder, textPieces } = await start();
      let low = 0;
      for (let high = textPieces.length; high - low > 1;) {
        const middle = (low + high) >> 1;
        const [firstEntry, firstPart] = textPieces[middle] ?? [Infinity, 0];
        if (firstEntry < entry || (firstEntry === entry && firstPart <= part)) low = middle;
        else high = middle;
      }
      return once(`${folder}/text-${textLanguage}-${low}.bin`, readTexts);
    },
  };
}

/** Place of the last string that is not after the given one; 0 when all are. */
function lastBefore(strings: readonly string[], wanted: string): number {
  let low = 0;
  for (let high = strings.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if ((strings[middle] ?? '') <= wanted) low = middle;
    else high = middle;
  }
  return low;
}

/** A host may have unpacked the file by itself. */
function unpack(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
