import { createSHA256 } from "hash-wasm";
import { type Bytes, equal, isZero } from "../bytes.ts";
import { TAG_LENGTH, aesOpen } from "../primitives.ts";
import { Refused, demand } from "../refused.ts";
import type { SecretBytes } from "../secret.ts";
import { AttachmentLayout, HEADER_LENGTH, SEALED_SEGMENT_LENGTH } from "./layout.ts";
import { SealingParameters } from "./parameters.ts";
import { Rechunker } from "./rechunker.ts";

const NO_AAD: Bytes = new Uint8Array(0);

/** What a manifest says of a file. */
export interface FileClaim {
  readonly key: SecretBytes;
  /** Bytes. */
  readonly size: number;
  /** 32 bytes. */
  readonly sha256: Bytes;
}

/**
 * Opens a sealed stream in about 2 MiB of memory whatever the size. Each byte was authenticated
 * before it comes out, but only the end of the stream says that the file is complete and is the one
 * of the manifest: until then it belongs in a temporary place.
 *
 * The stream fails with {@link Refused}: `stream-malformed`, `stream-forged`, `bad-padding` or
 * `digest-mismatch`.
 */
export function openingStream(claim: FileClaim): TransformStream<Bytes, Bytes> {
  const opener = new SegmentOpener(claim);
  const chunks = new Rechunker();
  // A segment is opened when a byte after it is there, or the end: the last one is sealed as such.
  return new TransformStream({
    async transform(chunk, controller) {
      chunks.push(chunk);
      while (chunks.available > opener.nextLength) {
        emit(controller, await opener.open(chunks.take(opener.nextLength), false));
      }
    },
    async flush(controller) {
      emit(controller, await opener.open(chunks.take(chunks.available), true));
      await opener.end();
    },
  });
}

function emit(controller: TransformStreamDefaultController<Bytes>, part: Bytes): void {
  if (part.length > 0) {
    controller.enqueue(part);
  }
}

/** Opens one segment after the other; each comes as it stands in the stream, the first with header. */
class SegmentOpener {
  readonly #claim: FileClaim;
  readonly #layout: AttachmentLayout;
  readonly #digest = createSHA256();
  #parameters: SealingParameters | undefined;
  #key: CryptoKey | undefined;
  #index = 0;
  #position = 0;

  constructor(claim: FileClaim) {
    this.#claim = claim;
    this.#layout = new AttachmentLayout(claim.size);
  }

  /** How many bytes the next segment has, unless it is the last. */
  readonly nextLength = SEALED_SEGMENT_LENGTH;

  /** The bytes of the file in a segment. */
  async open(segment: Bytes, last: boolean): Promise<Bytes> {
    const sealed = this.#index === 0 ? await this.#start(segment) : segment;
    demand(sealed.length > TAG_LENGTH, "stream-forged");
    const plaintext = await this.#decrypt(sealed, last);
    const end = this.#position + plaintext.length;
    demand(end <= this.#layout.paddedSize, "bad-padding");
    demand(!last || end === this.#layout.paddedSize, "bad-padding");
    const left = Math.max(0, this.#claim.size - this.#position);
    const file = plaintext.subarray(0, Math.min(plaintext.length, left));
    demand(isZero(plaintext, file.length), "bad-padding");
    (await this.#digest).update(file);
    this.#index++;
    this.#position = end;
    return file;
  }

  /** Holds the digest of the whole against the claim. */
  async end(): Promise<void> {
    const digest = (await this.#digest).digest("binary");
    demand(equal(digest, this.#claim.sha256), "digest-mismatch");
  }

  async #start(segment: Bytes): Promise<Bytes> {
    demand(segment.length > HEADER_LENGTH + TAG_LENGTH, "stream-malformed");
    demand(segment[0] === HEADER_LENGTH, "stream-malformed");
    this.#parameters = SealingParameters.ofHeader(this.#claim.key, segment);
    this.#key = await this.#parameters.streamKey();
    return segment.slice(HEADER_LENGTH);
  }

  async #decrypt(sealed: Bytes, last: boolean): Promise<Bytes> {
    if (this.#parameters === undefined || this.#key === undefined) {
      throw new RangeError("the first segment comes first");
    }
    const nonce = this.#parameters.nonce(this.#index, last);
    const plaintext = await aesOpen(this.#key, nonce, NO_AAD, sealed);
    if (plaintext === undefined) {
      throw new Refused("stream-forged");
    }
    return plaintext;
  }
}
