import assert from "node:assert/strict";
import { hex } from "../../crypto/encoding.ts";
import { agencyId, mailboxIdBytes } from "../../crypto/names.ts";
import {
  type ReceiptSecret,
  formatReceipt,
  parseReceipt,
} from "../../crypto/receipt/receipt-code.ts";
import { ReceiptKeys, receiptRoot } from "../../crypto/receipt/receipt-keys.ts";
import {
  parseLocator,
  parseSecretPart,
  secretPartGroups,
} from "../../crypto/receipt/secret-part.ts";
import type { Vector } from "../support/vector.ts";

/** Typed receipts, what they read as, and the keys of some (§2). */
export async function runReceipt(vector: Vector): Promise<void> {
  const code = parseReceipt(vector.text("typed"));
  assert.equal(formatReceipt(code), vector.text("printed"));
  assert.equal(code.locator, vector.text("locator"));
  assert.equal(code.secret, vector.text("secret"));
  if (vector.has("agency")) {
    await runKeys(vector, code.secret);
  }
}

/** Secret parts and locators as typed, and the receipts that they make (§2). */
export function runSecretPart(vector: Vector): void {
  const [typed, typedLocator] = [vector.text("typed"), vector.text("locator")];
  const secret = parseSecretPart(typed);
  const locator = parseLocator(typedLocator);
  assert.equal(secretPartGroups(secret).join("-"), vector.text("printed"));
  assert.equal(secret, vector.text("secret"));
  assert.equal(formatReceipt({ locator, secret }), vector.text("receipt"));
}

async function runKeys(vector: Vector, secret: ReceiptSecret): Promise<void> {
  const agency = agencyId(vector.text("agency"), "payload-malformed");
  assert.deepEqual((await receiptRoot(secret, agency)).bytes(), vector.hex("root"));
  const keys = await ReceiptKeys.derive(secret, agency);
  assert.deepEqual(keys.memoKey.bytes(), vector.hex("memoKey"));
  assert.deepEqual(keys.mailboxToken.bytes(), vector.hex("mailboxToken"));
  assert.equal(hex(mailboxIdBytes(keys.mailboxId)), vector.text("mailboxId"));
  assert.deepEqual(keys.replyKey.seed.bytes(), vector.hex("replySeed"));
  assert.deepEqual(keys.replyKey.publicKey.bytes, vector.b64u("replyPublicKey"));
  assert.deepEqual(keys.signKey.seed.bytes(), vector.hex("signSeed"));
  assert.deepEqual(keys.signKey.verifyingKey.bytes, vector.hex("signPublicKey"));
  keys.close();
}
