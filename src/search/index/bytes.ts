/** Writes what ByteReader reads. */
export class ByteWriter {
  readonly #bytes: number[] = [];
  readonly #encoder = new TextEncoder();

  get length(): number {
    return this.#bytes.length;
  }

  /**
   * @param value a whole number, zero or more
   * @throws RangeError for any other number
   */
  number(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number of zero or more`);
    let rest = value;
    while (rest > 127) {
      this.#bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.#bytes.push(rest);
  }

  string(value: string): void {
    const bytes = this.#encoder.encode(value);
    this.number(bytes.length);
    for (const byte of bytes) this.#bytes.push(byte);
  }

  take(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
