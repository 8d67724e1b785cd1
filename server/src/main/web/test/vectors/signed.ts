import assert from "node:assert/strict";
import { b64u } from "../../crypto/encoding.ts";
import { SigningKey, VerifyingKey } from "../../crypto/keys/signing.ts";
import { type MailboxId, agencyId, locator } from "../../crypto/names.ts";
import { purposeOf } from "../../crypto/purpose.ts";
import { SecretBytes } from "../../crypto/secret.ts";
import type { SignatureContext } from "../../crypto/signed/context.ts";
import { signMessage, verifyMessage } from "../../crypto/signed/message.ts";
import { signStatement, statementNumber, verifyStatement } from "../../crypto/signed/statement.ts";
import type { Vector } from "../support/vector.ts";

/** Signed messages (§5). */
export async function runSignedMessage(vector: Vector): Promise<void> {
  const context = readContext(vector);
  const signed = vector.b64u("signed");
  const message = await verifyMessage(context, signed, await readSigners(vector));
  assert.deepEqual(message, vector.b64u("message"));
  if (vector.has("signerSeed")) {
    assert.deepEqual(await signMessage(context, message, await signer(vector)), signed);
  }
}

/** Statements (§5). */
export async function runStatement(vector: Vector): Promise<void> {
  const context = readContext(vector);
  const statement = vector.b64u("statement");
  await verifyStatement(context, statement, await readSigners(vector));
  assert.equal(statementNumber(statement), context.number);
  assert.deepEqual(await signStatement(context, await signer(vector)), statement);
}

function readContext(vector: Vector): SignatureContext {
  const purpose = purposeOf(vector.number("purpose"));
  assert.ok(purpose !== undefined);
  return {
    purpose,
    agency: agencyId(vector.text("agency"), "payload-malformed"),
    locator: locator(vector.text("locator"), "payload-malformed"),
    mailbox: b64u(vector.hex("mailboxId")) as MailboxId,
    number: vector.number("number"),
  };
}

function readSigners(vector: Vector): Promise<readonly VerifyingKey[]> {
  return Promise.all(vector.hexes("signers").map((bytes) => VerifyingKey.of(bytes)));
}

function signer(vector: Vector): Promise<SigningKey> {
  return SigningKey.fromSeed(SecretBytes.takeOver(vector.hex("signerSeed")));
}
