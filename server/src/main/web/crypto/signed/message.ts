import { type Bytes, concat, u8 } from "../bytes.ts";
import { SIGNATURE_LENGTH, type SigningKey, type VerifyingKey } from "../keys/signing.ts";
import { KEY_ID_LENGTH, keyIdAt, keyIdBytes } from "../names.ts";
import { demand } from "../refused.ts";
import { type SignatureContext, demandSignature, signedBytes } from "./context.ts";

const VERSION = 1;
const KEY_ID_OFFSET = 1;
const SIGNATURE_OFFSET = KEY_ID_OFFSET + KEY_ID_LENGTH;

/** How many bytes signing adds to a message. */
export const SIGNED_OVERHEAD = SIGNATURE_OFFSET + SIGNATURE_LENGTH;

/** `u8 1 ‖ key id (4) ‖ signature (64) ‖ message`, the payload of a follow-up or a reply. */
export async function signMessage(
  context: SignatureContext,
  message: Bytes,
  key: SigningKey,
): Promise<Bytes> {
  const signature = await key.sign(await signedBytes(context, message));
  return concat(u8(VERSION), keyIdBytes(key.verifyingKey.id), signature, message);
}

/**
 * Checks a signed message. Refuses with `message-malformed`, `unknown-signer` or `signature-forged`.
 *
 * @param signers whose signature counts
 * @returns the message
 */
export async function verifyMessage(
  context: SignatureContext,
  signed: Bytes,
  signers: readonly VerifyingKey[],
): Promise<Bytes> {
  demand(signed.length >= SIGNED_OVERHEAD && signed[0] === VERSION, "message-malformed");
  const message = signed.slice(SIGNED_OVERHEAD);
  const signature = signed.slice(SIGNATURE_OFFSET, SIGNED_OVERHEAD);
  await demandSignature(context, message, keyIdAt(signed, KEY_ID_OFFSET), signature, signers);
  return message;
}
