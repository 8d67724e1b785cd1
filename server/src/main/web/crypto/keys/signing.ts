import { type Bytes, equal } from "../bytes.ts";
import { type KeyId, keyIdOf } from "../names.ts";
import { SecretBytes } from "../secret.ts";
import { ed25519 } from "./ed25519.ts";

/** Length of an Ed25519 public key in bytes. */
export const VERIFYING_KEY_LENGTH = 32;

/** Length of an Ed25519 signature in bytes. */
export const SIGNATURE_LENGTH = 64;

/** An Ed25519 public key, 32 bytes. */
export class VerifyingKey {
  private constructor(
    readonly bytes: Bytes,
    readonly id: KeyId,
  ) {}

  static async of(bytes: Bytes): Promise<VerifyingKey> {
    if (bytes.length !== VERIFYING_KEY_LENGTH) {
      throw new RangeError("an Ed25519 public key has 32 bytes");
    }
    return new VerifyingKey(bytes, await keyIdOf(bytes));
  }

  equals(other: VerifyingKey): boolean {
    return equal(this.bytes, other.bytes);
  }

  /** Whether this key signed the message. */
  async verify(message: Bytes, signature: Bytes): Promise<boolean> {
    return (
      signature.length === SIGNATURE_LENGTH &&
      (await ed25519()).verify(this.bytes, message, signature)
    );
  }
}

/** An Ed25519 key pair. */
export class SigningKey {
  readonly #seed: SecretBytes;

  private constructor(
    seed: SecretBytes,
    readonly verifyingKey: VerifyingKey,
  ) {
    this.#seed = seed;
  }

  /** The key pair of a 32-byte seed, which is closed with it. */
  static async fromSeed(seed: SecretBytes): Promise<SigningKey> {
    const publicKey = await (await ed25519()).publicKey(seed.bytes());
    return new SigningKey(seed, await VerifyingKey.of(publicKey));
  }

  /** The seed itself, not a copy: it is wiped with this key. */
  get seed(): SecretBytes {
    return this.#seed;
  }

  /** 64 bytes. */
  async sign(message: Bytes): Promise<Bytes> {
    return (await ed25519()).sign(this.#seed.bytes(), message);
  }

  /** Wipes the seed. */
  close(): void {
    this.#seed.close();
  }
}
