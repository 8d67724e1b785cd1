import type { Bytes } from "../crypto/bytes.ts";

const ZEROS: Bytes = new Uint8Array(64 * 1024);

/**
 * A cleaned file under construction: ranges of the original, which are not read, and new bytes.
 *
 * Neighbouring ranges become one, so that a file of many small chunks is still a few pieces.
 */
export class Pieces {
  readonly #parts: (Blob | Bytes)[] = [];
  #start = 0;
  #end = 0;

  constructor(private readonly original: Blob) {}

  /** Takes over a range of the original. */
  copy(start: number, end: number): void {
    if (start !== this.#end) {
      this.#flush();
      this.#start = start;
    }
    this.#end = end;
  }

  /** Adds bytes; the caller no longer writes to them. */
  add(bytes: Bytes): void {
    this.#flush();
    this.#parts.push(bytes);
  }

  /** Adds zeros. */
  zeros(length: number): void {
    for (let left = length; left > 0; left -= ZEROS.length) {
      this.add(ZEROS.subarray(0, Math.min(left, ZEROS.length)));
    }
  }

  /** The cleaned file. */
  toBlob(): Blob {
    this.#flush();
    return new Blob(this.#parts);
  }

  #flush(): void {
    if (this.#end > this.#start) {
      this.#parts.push(this.original.slice(this.#start, this.#end));
    }
    this.#start = this.#end = 0;
  }
}

/**
 * A cleaned file of the same length: the original with some ranges overwritten, from front to back.
 *
 * Media containers point into themselves by offset, so nothing in them may move.
 */
export class Overwrites {
  readonly #pieces: Pieces;
  #done = 0;

  constructor(private readonly original: Blob) {
    this.#pieces = new Pieces(original);
  }

  /** Puts other bytes at an offset, which lies after all that was overwritten before. */
  put(offset: number, bytes: Bytes): void {
    this.#upTo(offset, bytes.length);
    this.#pieces.add(bytes);
  }

  /** Puts zeros at an offset, which lies after all that was overwritten before. */
  zero(offset: number, length: number): void {
    this.#upTo(offset, length);
    this.#pieces.zeros(length);
  }

  /** The cleaned file, or its beginning up to `end`. */
  toBlob(end = this.original.size): Blob {
    this.#upTo(end, 0);
    return this.#pieces.toBlob();
  }

  #upTo(offset: number, length: number): void {
    if (offset < this.#done) {
      throw new RangeError("overwritten out of order");
    }
    this.#pieces.copy(this.#done, offset);
    this.#done = offset + length;
  }
}
