import { DhkemP256HkdfSha256 } from "@hpke/core";
import type { Bytes } from "../bytes.ts";
import { type KeyId, keyIdOf } from "../names.ts";
import { type Defect, Refused, demand } from "../refused.ts";
import { SecretBytes } from "../secret.ts";

/** Length of a P-256 public key in bytes: an uncompressed point (SEC 1 §2.3.3). */
export const IDENTITY_PUBLIC_LENGTH = 65;

/** The key that identity parts are sealed to: a point of P-256. */
export class IdentityPublicKey {
  private constructor(
    readonly bytes: Bytes,
    readonly id: KeyId,
  ) {}

  /** Reads a key: 65 bytes that are a point of the curve. */
  static async parse(bytes: Bytes, defect: Defect): Promise<IdentityPublicKey> {
    demand(bytes.length === IDENTITY_PUBLIC_LENGTH && bytes[0] === 4, defect);
    try {
      const algorithm = { name: "ECDH", namedCurve: "P-256" };
      await crypto.subtle.importKey("raw", bytes, algorithm, true, []);
    } catch {
      throw new Refused(defect);
    }
    return new IdentityPublicKey(bytes, await keyIdOf(bytes));
  }
}

/**
 * The private half, for vectors and for whoever opens identity parts outside the office. Not every
 * browser takes a bare scalar; a reporter's never has to.
 */
export class IdentityPrivateKey {
  private constructor(
    readonly key: CryptoKey,
    readonly publicKey: IdentityPublicKey,
  ) {}

  /** The key pair of a scalar, 32 bytes big-endian; refuses one that is none of the group's. */
  static async fromScalar(scalar: SecretBytes, defect: Defect): Promise<IdentityPrivateKey> {
    demand(scalar.length === 32, defect);
    try {
      const key = await new DhkemP256HkdfSha256().deserializePrivateKey(scalar.bytes());
      const { x, y } = await crypto.subtle.exportKey("jwk", key);
      const point = { kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "" };
      const algorithm = { name: "ECDH", namedCurve: "P-256" };
      const half = await crypto.subtle.importKey("jwk", point, algorithm, true, []);
      const bytes = new Uint8Array(await crypto.subtle.exportKey("raw", half));
      return new IdentityPrivateKey(key, await IdentityPublicKey.parse(bytes, defect));
    } catch {
      throw new Refused(defect);
    }
  }

  /** Both halves as WebCrypto has them. */
  async pair(): Promise<CryptoKeyPair> {
    const publicKey = await new DhkemP256HkdfSha256().deserializePublicKey(this.publicKey.bytes);
    return { privateKey: this.key, publicKey };
  }
}
