import { type Bytes, ascii, concat } from "./bytes.ts";
import { SecretBytes } from "./secret.ts";

/** SHA-256, HKDF and AES-256-GCM, all of them WebCrypto's. */

/** Length of an AES-GCM nonce in bytes. */
export const NONCE_LENGTH = 12;

/** Length of an AES-GCM tag in bytes. */
export const TAG_LENGTH = 16;

/** SHA-256 (FIPS 180-4) of the parts joined, 32 bytes. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  const only = parts.length === 1 ? parts[0] : undefined;
  const data = (only ?? concat(...parts)) as Bytes;
  return new Uint8Array(await crypto.subtle.digest("SHA-256", data));
}

/**
 * HKDF-SHA256 (RFC 5869) with 32 bytes of output.
 *
 * @param info an ASCII label
 * @param salt empty but for attachments
 */
export async function hkdf(
  secret: SecretBytes,
  info: string,
  salt: Bytes = new Uint8Array(0),
): Promise<SecretBytes> {
  const key = await crypto.subtle.importKey("raw", secret.bytes(), "HKDF", false, ["deriveBits"]);
  const parameters = { name: "HKDF", hash: "SHA-256", salt, info: ascii(info) };
  return SecretBytes.takeOver(new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256)));
}

/** An AES-256-GCM key in WebCrypto's keeping. */
export async function aesKey(secret: SecretBytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", secret.bytes(), "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** AES-256-GCM: ciphertext ‖ 16-byte tag. */
export async function aesSeal(
  key: CryptoKey,
  nonce: Bytes,
  aad: Bytes,
  plaintext: Bytes,
): Promise<Bytes> {
  const parameters = { name: "AES-GCM", iv: nonce, additionalData: aad };
  return new Uint8Array(await crypto.subtle.encrypt(parameters, key, plaintext));
}

/** The plaintext, or nothing if the tag does not verify. */
export async function aesOpen(
  key: CryptoKey,
  nonce: Bytes,
  aad: Bytes,
  ciphertext: Bytes,
): Promise<Bytes | undefined> {
  if (ciphertext.length < TAG_LENGTH) {
    return undefined;
  }
  const parameters = { name: "AES-GCM", iv: nonce, additionalData: aad };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, ciphertext));
  } catch {
    return undefined;
  }
}
