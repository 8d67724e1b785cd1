import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { XWing } from "@hpke/hybridkem-x-wing";
import { type Bytes, concat } from "./bytes.ts";
import type { IdentityPrivateKey, IdentityPublicKey } from "./keys/identity.ts";
import type { XWingPrivateKey, XWingPublicKey } from "./keys/xwing.ts";
import type { Random } from "./random.ts";

/** HPKE (RFC 9180) in base mode with empty aad: encapsulated key ‖ ciphertext. */

/** Length of what X-Wing encapsulates with: 32 bytes for ML-KEM-768, then 32 for X25519. */
export const ENCAPSULATION_LENGTH = 64;

/** Length of an encapsulated X-Wing key in bytes. */
export const XWING_ENCAPSULATED_LENGTH = 1120;

/** Length of an encapsulated P-256 key in bytes. */
export const P256_ENCAPSULATED_LENGTH = 65;

const xwing = new CipherSuite({
  kem: new XWing(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const p256 = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** Seals to an X-Wing key; all randomness comes from the parameter. */
export async function xwingSeal(
  recipient: XWingPublicKey,
  info: Bytes,
  plaintext: Bytes,
  random: Random,
): Promise<Bytes> {
  const ekm = random(ENCAPSULATION_LENGTH);
  const recipientPublicKey = await xwing.kem.deserializePublicKey(recipient.bytes);
  const sender = await xwing.createSenderContext({ recipientPublicKey, info, ekm });
  ekm.fill(0);
  return joined(sender.enc, await sender.seal(plaintext));
}

/** Opens what was sealed to an X-Wing key, or gives nothing. */
export async function xwingOpen(
  key: XWingPrivateKey,
  info: Bytes,
  sealed: Bytes,
): Promise<Bytes | undefined> {
  try {
    const recipientKey = await xwing.kem.deserializePrivateKey(key.seed.bytes());
    const enc = sealed.slice(0, XWING_ENCAPSULATED_LENGTH);
    const recipient = await xwing.createRecipientContext({ recipientKey, enc, info });
    return new Uint8Array(await recipient.open(sealed.slice(XWING_ENCAPSULATED_LENGTH)));
  } catch {
    return undefined;
  }
}

/**
 * Seals to a P-256 key.
 *
 * @param ephemeral the sender's key, where a vector pins it; else the platform draws one
 */
export async function p256Seal(
  recipient: IdentityPublicKey,
  info: Bytes,
  plaintext: Bytes,
  ephemeral?: IdentityPrivateKey,
): Promise<Bytes> {
  const recipientPublicKey = await p256.kem.deserializePublicKey(recipient.bytes);
  const ekm = ephemeral === undefined ? {} : { ekm: await ephemeral.pair() };
  const sender = await p256.createSenderContext({ recipientPublicKey, info, ...ekm });
  return joined(sender.enc, await sender.seal(plaintext));
}

/** Opens what was sealed to a P-256 key, or gives nothing. */
export async function p256Open(
  key: IdentityPrivateKey,
  info: Bytes,
  sealed: Bytes,
): Promise<Bytes | undefined> {
  try {
    const enc = sealed.slice(0, P256_ENCAPSULATED_LENGTH);
    const recipient = await p256.createRecipientContext({ recipientKey: key.key, enc, info });
    return new Uint8Array(await recipient.open(sealed.slice(P256_ENCAPSULATED_LENGTH)));
  } catch {
    return undefined;
  }
}

function joined(enc: ArrayBuffer | Uint8Array, ciphertext: ArrayBuffer): Bytes {
  return concat(new Uint8Array(enc), new Uint8Array(ciphertext));
}
