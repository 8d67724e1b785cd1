import { type Bytes, ascii, concat, lp, u32, u8 } from "../bytes.ts";
import type { VerifyingKey } from "../keys/signing.ts";
import {
  type AgencyId,
  type KeyId,
  type Locator,
  type MailboxId,
  mailboxIdBytes,
  nameBytes,
} from "../names.ts";
import { sha256 } from "../primitives.ts";
import { PURPOSES, type Purpose } from "../purpose.ts";
import { Refused } from "../refused.ts";

/** What a signature is bound to beside its message, so that it counts nowhere else (PROTOCOL.md §5). */
export interface SignatureContext {
  readonly purpose: Purpose;
  readonly agency: AgencyId;
  readonly locator: Locator;
  readonly mailbox: MailboxId;
  /** A `u32`: which message it is, or a day, by purpose. */
  readonly number: number;
}

/** What is signed. */
export async function signedBytes(context: SignatureContext, message: Bytes): Promise<Bytes> {
  return concat(
    ascii("tipseal/v1 signed"),
    u8(0),
    u8(PURPOSES[context.purpose]),
    lp(nameBytes(context.agency)),
    lp(nameBytes(context.locator)),
    mailboxIdBytes(context.mailbox),
    u32(context.number),
    await sha256(message),
  );
}

/**
 * Checks a signature by one of several possible signers. Refuses with `unknown-signer` if none has
 * the id, `signature-forged` if none that has it signed this.
 */
export async function demandSignature(
  context: SignatureContext,
  message: Bytes,
  signer: KeyId,
  signature: Bytes,
  signers: readonly VerifyingKey[],
): Promise<void> {
  const named = signers.filter((key) => key.id === signer);
  const signed = await signedBytes(context, message);
  for (const key of named) {
    if (await key.verify(signed, signature)) {
      return;
    }
  }
  throw new Refused(named.length > 0 ? "signature-forged" : "unknown-signer");
}
