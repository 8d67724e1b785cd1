import { type Bytes, ascii, concat } from "../bytes.ts";
import { fromB64u, fromHex } from "../encoding.ts";

/** Ed25519 (RFC 8032), by whoever can do it here. */
export interface Ed25519 {
  /** The public key of a 32-byte seed. */
  publicKey(seed: Bytes): Promise<Bytes>;
  /** 64 bytes. */
  sign(seed: Bytes, message: Bytes): Promise<Bytes>;
  /** Whether the signature is right; false for bytes that are no point of the curve. */
  verify(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean>;
}

/** What stands before the seed in PKCS #8 (RFC 8410 §7). */
const PKCS8 = fromHex("302e020100300506032b657004220420", "keyfile-malformed");

/** WebCrypto's. */
export const native: Ed25519 = {
  async publicKey(seed) {
    const key = await importSeed(seed, true);
    const { x } = await crypto.subtle.exportKey("jwk", key);
    return fromB64u(x ?? "", "keyfile-malformed", 32);
  },

  async sign(seed, message) {
    const key = await importSeed(seed, false);
    return new Uint8Array(await crypto.subtle.sign("Ed25519", key, message));
  },

  async verify(publicKey, message, signature) {
    try {
      const key = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
      return await crypto.subtle.verify("Ed25519", key, signature, message);
    } catch {
      return false;
    }
  },
};

let chosen: Promise<Ed25519> | undefined;

/** WebCrypto's where it has it; the library's on older browsers, which alone load it. */
export function ed25519(): Promise<Ed25519> {
  chosen ??= choose();
  return chosen;
}

async function choose(): Promise<Ed25519> {
  try {
    await native.sign(new Uint8Array(32), ascii("probe"));
    return native;
  } catch {
    return (await import("./ed25519-library.ts")).library;
  }
}

async function importSeed(seed: Bytes, extractable: boolean): Promise<CryptoKey> {
  const pkcs8 = concat(PKCS8, seed);
  try {
    return await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", extractable, ["sign"]);
  } finally {
    pkcs8.fill(0);
  }
}
