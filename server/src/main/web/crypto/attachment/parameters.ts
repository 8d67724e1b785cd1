import { type Bytes, concat, u32, u8 } from "../bytes.ts";
import { aesKey, hkdf } from "../primitives.ts";
import type { Random } from "../random.ts";
import { SecretBytes } from "../secret.ts";
import { HEADER_LENGTH, NONCE_PREFIX_LENGTH, SALT_LENGTH } from "./layout.ts";

/** Length of the key that one attachment is sealed under. */
export const ATTACHMENT_KEY_LENGTH = 32;

const LABEL = "tipseal/v1 attachment";

/**
 * All that the sealed bytes of an attachment depend on beside its file. Whoever keeps them, with the
 * file unchanged, makes the same bytes again.
 */
export class SealingParameters {
  /**
   * @param key 32 bytes, for the manifest; closed with this
   * @param salt 32 bytes
   * @param noncePrefix 7 bytes
   */
  constructor(
    readonly key: SecretBytes,
    readonly salt: Bytes,
    readonly noncePrefix: Bytes,
  ) {
    if (
      key.length !== ATTACHMENT_KEY_LENGTH ||
      salt.length !== SALT_LENGTH ||
      noncePrefix.length !== NONCE_PREFIX_LENGTH
    ) {
      throw new RangeError("not sealing parameters");
    }
  }

  /** Draws key, salt and nonce prefix. */
  static generate(random: Random): SealingParameters {
    const key = SecretBytes.random(ATTACHMENT_KEY_LENGTH, random);
    return new SealingParameters(key, random(SALT_LENGTH), random(NONCE_PREFIX_LENGTH));
  }

  /** Reads a header, the first byte of which was checked. */
  static ofHeader(key: SecretBytes, header: Bytes): SealingParameters {
    const saltEnd = 1 + SALT_LENGTH;
    return new SealingParameters(
      key,
      header.slice(1, saltEnd),
      header.slice(saltEnd, HEADER_LENGTH),
    );
  }

  /** The 40 bytes before the first segment. */
  header(): Bytes {
    return concat(u8(HEADER_LENGTH), this.salt, this.noncePrefix);
  }

  /** The key of all segments of this stream. */
  async streamKey(): Promise<CryptoKey> {
    const secret = await hkdf(this.key, LABEL, this.salt);
    try {
      return await aesKey(secret);
    } finally {
      secret.close();
    }
  }

  /** The nonce of a segment: prefix (7) ‖ u32 index ‖ u8 last. */
  nonce(index: number, last: boolean): Bytes {
    return concat(this.noncePrefix, u32(index), u8(last ? 1 : 0));
  }

  /** Wipes the key. */
  close(): void {
    this.key.close();
  }
}
