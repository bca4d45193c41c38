/** Reads the binary pieces of the index: whole numbers of variable length and strings, one after the other. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();
  #place = 0;

  /** @param bytes a piece, unpacked */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#place >= this.#bytes.length;
  }

  /**
   * @returns the next whole number, zero or more
   * @throws Error when the piece ends before the number does
   */
  number(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.#bytes[this.#place];
      if (byte === undefined) throw new Error('A piece of the search index ends too early');
      this.#place += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  /**
   * @returns the next string
   * @throws Error when the piece ends before the string does
   */
  string(): string {
    const length = this.number();
    const end = this.#place + length;
    if (end > this.#bytes.length) throw new Error('A piece of the search index ends too early');
    const text = this.#decoder.decode(this.#bytes.subarray(this.#place, end));
    this.#place = end;
    return text;
  }
}
