import type { AttachmentLayout } from "../crypto/attachment/layout.ts";
import type { ReadFile } from "../crypto/attachment/read-file.ts";
import type { AttachmentSealer } from "../crypto/attachment/sealer.ts";
import { type Bytes, wipe } from "../crypto/bytes.ts";

/**
 * The sealed stream of a file as if it lay there whole: any part of it, made when it is asked for. One
 * sealed segment is kept, since the next part often begins in it.
 */
export class SealedSource {
  readonly #file: ReadFile;
  readonly #sealer: AttachmentSealer;
  #kept: { readonly index: number; readonly sealed: Bytes } | undefined;

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
    const part = new Uint8Array(Math.max(0, end - offset));
    for (let filled = 0; filled < part.length;) {
      const index = this.layout.segmentAt(offset + filled);
      const sealed = await this.#segment(index);
      const start = offset + filled - this.layout.sealedOffset(index);
      const piece = sealed.subarray(start, start + part.length - filled);
      part.set(piece, filled);
      filled += piece.length;
    }
    return part;
  }

  async #segment(index: number): Promise<Bytes> {
    if (this.#kept?.index !== index) {
      const plaintext = await this.#file.segment(index);
      try {
        this.#kept = { index, sealed: await this.#sealer.seal(index, plaintext) };
      } finally {
        wipe(plaintext);
      }
    }
    return this.#kept.sealed;
  }
}
