import type { Bytes } from "../bytes.ts";

/** Takes pieces of any size and gives pieces of a wanted size. */
export class Rechunker {
  readonly #pieces: Bytes[] = [];
  #available = 0;

  /** How many bytes there are to take. */
  get available(): number {
    return this.#available;
  }

  /** Adds a piece, which must not be changed any more. */
  push(piece: Bytes): void {
    if (piece.length > 0) {
      this.#pieces.push(piece);
      this.#available += piece.length;
    }
  }

  /** Takes exactly so many bytes, into memory of their own. */
  take(length: number): Bytes {
    if (length > this.#available) {
      throw new RangeError("there are fewer bytes");
    }
    const taken = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const piece = this.#pieces[0] as Bytes;
      const part = piece.subarray(0, length - filled);
      taken.set(part, filled);
      filled += part.length;
      if (part.length === piece.length) {
        this.#pieces.shift();
      } else {
        this.#pieces[0] = piece.subarray(part.length);
      }
    }
    this.#available -= length;
    return taken;
  }
}
