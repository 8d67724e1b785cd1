import type { AttachmentLayout } from "../crypto/attachment/layout.ts";
import type { ReadFile } from "../crypto/attachment/read-file.ts";
import type { AttachmentSealer } from "../crypto/attachment/sealer.ts";
import { type Bytes, wipe } from "../crypto/bytes.ts";

interface Sealed {
  readonly index: number;
  readonly sealed: Bytes;
}

/**
 * The sealed stream of a file as if it lay there whole: any part of it, made when it is asked for. The
 * segments of a part are made side by side; the last one is kept, since the next part often begins
 * in it.
 */
export class SealedSource {
  readonly #file: ReadFile;
  readonly #sealer: AttachmentSealer;
  #kept: Sealed | undefined;

  constructor(file: ReadFile, sealer: AttachmentSealer) {
    this.#file = file;
    this.#sealer = sealer;
  }

  get layout(): AttachmentLayout {
    return this.#file.layout;
  }

  /** The sealed bytes from an offset on: as many as wanted, or up to the end. */
  async part(offset: number, wanted: number): Promise<Bytes> {
    const end = Math.min(offset + wanted, this.layout.sealedSize);
    if (offset >= end) {
      return new Uint8Array(0);
    }
    const part = new Uint8Array(end - offset);
    const first = this.layout.segmentAt(offset);
    const count = this.layout.segmentAt(end - 1) - first + 1;
    const indexes = Array.from({ length: count }, (_, i) => first + i);
    const segments = await Promise.all(indexes.map((index) => this.#segment(index)));
    for (const { index, sealed } of segments) {
      const start = this.layout.sealedOffset(index);
      const from = Math.max(0, offset - start);
      part.set(sealed.subarray(from, end - start), start + from - offset);
    }
    this.#kept = segments.at(-1);
    return part;
  }

  async #segment(index: number): Promise<Sealed> {
    if (this.#kept?.index === index) {
      return this.#kept;
    }
    const plaintext = await this.#file.segment(index);
    try {
      return { index, sealed: await this.#sealer.seal(index, plaintext) };
    } finally {
      wipe(plaintext);
    }
  }
}
