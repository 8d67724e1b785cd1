import { type Bytes, concat, u32, u32At } from "../bytes.ts";
import { SIGNATURE_LENGTH, type SigningKey, type VerifyingKey } from "../keys/signing.ts";
import { KEY_ID_LENGTH, keyIdAt, keyIdBytes } from "../names.ts";
import { demand } from "../refused.ts";
import { type SignatureContext, demandSignature, signedBytes } from "./context.ts";

const KEY_ID_OFFSET = 4;
const SIGNATURE_OFFSET = KEY_ID_OFFSET + KEY_ID_LENGTH;
const NO_MESSAGE: Bytes = new Uint8Array(0);

/** Length of a statement in bytes. */
export const STATEMENT_LENGTH = SIGNATURE_OFFSET + SIGNATURE_LENGTH;

/** A signature that says all by itself: `u32 number ‖ key id (4) ‖ signature (64)`. */
export async function signStatement(context: SignatureContext, key: SigningKey): Promise<Bytes> {
  const signature = await key.sign(await signedBytes(context, NO_MESSAGE));
  return concat(u32(context.number), keyIdBytes(key.verifyingKey.id), signature);
}

/** The number that a statement claims; `message-malformed` if it has not 72 bytes. */
export function statementNumber(statement: Bytes): number {
  demand(statement.length === STATEMENT_LENGTH, "message-malformed");
  return u32At(statement, 0);
}

/**
 * Checks a statement. Refuses with `message-malformed`, `unknown-signer` or `signature-forged`, the
 * last also for another number than the context's.
 */
export async function verifyStatement(
  context: SignatureContext,
  statement: Bytes,
  signers: readonly VerifyingKey[],
): Promise<void> {
  const number = statementNumber(statement);
  const signature = statement.slice(SIGNATURE_OFFSET);
  const signer = keyIdAt(statement, KEY_ID_OFFSET);
  await demandSignature(context, NO_MESSAGE, signer, signature, signers);
  demand(number === context.number, "signature-forged");
}
