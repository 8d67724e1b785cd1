import { type Bytes, concat, equal } from "../bytes.ts";
import { TAG_LENGTH, aesSeal } from "../primitives.ts";
import type { AttachmentLayout } from "./layout.ts";
import type { SealingParameters } from "./parameters.ts";

const NO_AAD: Bytes = new Uint8Array(0);

/**
 * Seals the segments of one attachment, each by itself and in any order, so that an upload resumes
 * anywhere.
 *
 * A segment may be sealed again with the same plaintext. With another one it is not, because one
 * nonce for two plaintexts would give both away: the tag of each sealed segment is remembered, and
 * another one is never handed out.
 */
export class AttachmentSealer {
  readonly #parameters: SealingParameters;
  readonly #key: CryptoKey;
  readonly #tags = new Map<number, Bytes>();

  private constructor(
    parameters: SealingParameters,
    readonly layout: AttachmentLayout,
    key: CryptoKey,
  ) {
    this.#parameters = parameters;
    this.#key = key;
  }

  /** Prepares a stream. */
  static async of(
    parameters: SealingParameters,
    layout: AttachmentLayout,
  ): Promise<AttachmentSealer> {
    return new AttachmentSealer(parameters, layout, await parameters.streamKey());
  }

  /**
   * Seals a segment.
   *
   * @param plaintext as many bytes as the layout says: of the file, then zeros
   * @returns the bytes of the sealed stream, for segment 0 with the header
   * @throws RangeError if the plaintext has another length
   * @throws Error if the segment was sealed before with another plaintext
   */
  async seal(index: number, plaintext: Bytes): Promise<Bytes> {
    if (plaintext.length !== this.layout.plaintextLength(index)) {
      throw new RangeError("the plaintext of a segment has the length of its place");
    }
    const nonce = this.#parameters.nonce(index, this.layout.isLast(index));
    const sealed = await aesSeal(this.#key, nonce, NO_AAD, plaintext);
    this.#remember(index, sealed.slice(-TAG_LENGTH));
    return index === 0 ? concat(this.#parameters.header(), sealed) : sealed;
  }

  #remember(index: number, tag: Bytes): void {
    const earlier = this.#tags.get(index);
    if (earlier === undefined) {
      this.#tags.set(index, tag);
    } else if (!equal(earlier, tag)) {
      throw new Error("the file has changed since this segment was first sealed");
    }
  }
}
