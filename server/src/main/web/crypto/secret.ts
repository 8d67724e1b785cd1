import { type Bytes, equal, wipe } from "./bytes.ts";
import type { Random } from "./random.ts";

/**
 * A secret that prints as `[REDACTED]` and can be wiped. Whatever a library or the engine has copied
 * is out of reach; whoever wants all of it gone ends the worker.
 */
export class SecretBytes {
  readonly #bytes: Bytes;
  #closed = false;

  private constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  /** Keeps a copy; the original stays the caller's to wipe. */
  static copyOf(bytes: Uint8Array): SecretBytes {
    return new SecretBytes(new Uint8Array(bytes));
  }

  /** Keeps the very bytes, which nobody else may go on using. */
  static takeOver(bytes: Bytes): SecretBytes {
    return new SecretBytes(bytes);
  }

  /** Draws a secret. */
  static random(length: number, random: Random): SecretBytes {
    return new SecretBytes(random(length));
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** The bytes themselves, not a copy: they are wiped with this. */
  bytes(): Bytes {
    if (this.#closed) {
      throw new RangeError("the secret was wiped");
    }
    return this.#bytes;
  }

  /** Whether both hold the same, in constant time. */
  equals(other: SecretBytes): boolean {
    return equal(this.bytes(), other.bytes());
  }

  /** Wipes the bytes. */
  close(): void {
    this.#closed = true;
    wipe(this.#bytes);
  }

  toString(): string {
    return "[REDACTED]";
  }

  toJSON(): string {
    return "[REDACTED]";
  }
}
