/** Writes the index in small pieces: a phone loads only those that a question needs. `src/search/query/format.ts` reads them. */
import {
  IMPACT_STEPS,
  INDEX_LANGUAGES,
  type Start,
  type Term,
  type TextEntry,
  type TextPart,
} from '../query/format.ts';
import { ByteWriter } from './bytes.ts';

/** Sizes before packing; packed, a piece has about half of it. */
export const WORD_PIECE_BYTES = 1_100;
export const TEXT_PIECE_BYTES = 1_500;

/**
 * @param terms in order of their keys
 * @returns pieces, each with its first key
 */
export function encodeTerms(terms: readonly Term[], size = WORD_PIECE_BYTES): { first: string; bytes: Uint8Array }[] {
  const pieces: { first: string; bytes: Uint8Array }[] = [];
  let writer = new ByteWriter();
  let first = '';
  let before = '';
  const finish = () => {
    if (writer.length > 0) pieces.push({ first, bytes: writer.take() });
    writer = new ByteWriter();
    before = '';
  };
  for (const term of terms) {
    // Phrases stay with their first word: they are looked for in its piece.
    if (writer.length >= size && !term.key.includes(' ')) finish();
    if (writer.length === 0) first = term.key;
    writeTerm(writer, term, before);
    before = term.key;
  }
  finish();
  return pieces;
}

function writeTerm(writer: ByteWriter, term: Term, before: string): void {
  writeShortened(writer, term.key, before);
  writeShortened(writer, term.written, term.key);
  writer.number(term.concepts.length);
  for (const concept of term.concepts) writer.number(concept);
  const code = (language: (typeof INDEX_LANGUAGES)[number]) => INDEX_LANGUAGES.indexOf(language);
  const postings = [...term.postings].sort((a, b) => a.entry - b.entry || code(a.language) - code(b.language));
  writer.number(postings.length);
  let entry = 0;
  for (const posting of postings) {
    writer.number((posting.entry - entry) * 4 + code(posting.language));
    writer.number(Math.max(1, Math.round(posting.impact * IMPACT_STEPS)));
    writer.number(posting.parts);
    entry = posting.entry;
  }
}

/** A string as the number of characters that it shares with another at its beginning, and the rest. */
function writeShortened(writer: ByteWriter, text: string, other: string): void {
  let shared = 0;
  while (shared < text.length && shared < other.length && text[shared] === other[shared]) shared += 1;
  // A character of two units is not cut.
  const last = text.charCodeAt(shared - 1);
  if (last >= 0xd800 && last <= 0xdbff) shared -= 1;
  writer.number(shared);
  writer.string(text.slice(shared));
}

/** @param terms in order of their keys */
export function encodeKeys(terms: readonly Term[]): Uint8Array {
  const writer = new ByteWriter();
  let before = '';
  for (const { key, postings } of terms) {
    writeShortened(writer, key, before);
    writer.number(Math.floor(Math.log2(Math.max(1, postings.length))));
    before = key;
  }
  return writer.take();
}

export function encodeStart(start: Start): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(start));
}

/** The versions of an entry that are cut together: the same part stands in the same piece in every language. */
export interface EntryTexts {
  entry: number;
  versions: Map<string, Pick<TextEntry, 'parts' | 'extras'>>;
}

/**
 * @param entries in order of their numbers
 * @returns where each piece begins, and its texts by language
 */
export function cutTexts(
  entries: readonly EntryTexts[],
  size = TEXT_PIECE_BYTES,
): { starts: [number, number][]; pieces: Map<string, TextEntry[]>[] } {
  const starts: [number, number][] = [];
  const pieces: Map<string, TextEntry[]>[] = [];
  let filled = Infinity;
  for (const { entry, versions } of entries) {
    const count = Math.max(...[...versions.values()].map(({ parts }) => parts.length));
    for (let part = 0; part < count; part += 1) {
      const bytes = Math.max(...[...versions.values()].map(({ parts }) => partBytes(parts[part])));
      if (filled + bytes / 2 > size) {
        starts.push([entry, part]);
        pieces.push(new Map());
        filled = 0;
      }
      filled += bytes;
      for (const [language, { parts, extras }] of versions) {
        const text = parts[part];
        if (text) addPart(pieces.at(-1), language, { entry, first: part, parts: [text], extras });
      }
    }
  }
  return { starts, pieces };
}

function partBytes(part: TextPart | undefined): number {
  return part ? Buffer.byteLength(part.text) + Buffer.byteLength(part.heading) + 40 : 0;
}

function addPart(piece: Map<string, TextEntry[]> | undefined, language: string, added: TextEntry): void {
  const texts = piece?.get(language) ?? [];
  piece?.set(language, texts);
  const last = texts.at(-1);
  if (last?.entry === added.entry) last.parts.push(...added.parts);
  else texts.push(added);
}

export function encodeTexts(texts: readonly TextEntry[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(texts));
}
