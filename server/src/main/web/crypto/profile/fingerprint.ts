import { decode, encode, fold, isSymbols } from "../base32.ts";
import { type Bytes, ascii, equal, u8 } from "../bytes.ts";
import type { VerifyingKey } from "../keys/signing.ts";
import { sha256 } from "../primitives.ts";
import { demand } from "../refused.ts";

const LENGTH = 20;
const SYMBOLS = 32;
const GROUP = /.{4}(?!$)/g;

/**
 * What the printed notice says about the agency's root key: 20 bytes, written as 32 symbols in eight
 * groups of four. Whoever has it from a trustworthy place needs to trust no server.
 */
export class RootFingerprint {
  private constructor(private readonly bytes: Bytes) {}

  /** The fingerprint of a root key. */
  static async of(root: VerifyingKey): Promise<RootFingerprint> {
    const digest = await sha256(ascii("tipseal/v1 root"), u8(0), root.bytes);
    return new RootFingerprint(digest.slice(0, LENGTH));
  }

  /** Reads what a person typed, or refuses with `fingerprint-malformed`. */
  static parse(typed: string): RootFingerprint {
    const symbols = fold(typed);
    demand(symbols.length === SYMBOLS && isSymbols(symbols), "fingerprint-malformed");
    return new RootFingerprint(decode(symbols));
  }

  equals(other: RootFingerprint): boolean {
    return equal(this.bytes, other.bytes);
  }

  /** The eight groups, joined by dashes. */
  toString(): string {
    return encode(this.bytes).replace(GROUP, "$&-");
  }
}
