const LF = 10;
const CR = 13;

/** Counts the lines of a file on the way through it; a line ends with LF, CR or both. Lines from 1. */
export class LineCounter {
  readonly #bytes: Uint8Array;
  #at = 0;
  #line = 1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The line on which the next record begins, past blank lines. */
  nextRecord(): number {
    while (isLineEnd(this.#bytes[this.#at])) this.#step();
    return this.#line;
  }

  /** Goes on to a byte, and gives its line. */
  goTo(offset: number): number {
    while (this.#at < offset && this.#at < this.#bytes.length) this.#step();
    return this.#line;
  }

  #step(): void {
    const byte = this.#bytes[this.#at];
    this.#at += 1;
    if (byte === LF || (byte === CR && this.#bytes[this.#at] !== LF)) this.#line += 1;
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === LF || byte === CR;
}
