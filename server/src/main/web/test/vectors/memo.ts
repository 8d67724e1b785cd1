import assert from "node:assert/strict";
import { NONCE_LENGTH } from "../../crypto/primitives.ts";
import { agencyId } from "../../crypto/names.ts";
import type { ReceiptSecret } from "../../crypto/receipt/receipt-code.ts";
import { ReceiptKeys } from "../../crypto/receipt/receipt-keys.ts";
import { RecipientMemo } from "../../crypto/receipt/recipient-memo.ts";
import { givenRandom } from "../support/given-random.ts";
import type { Vector } from "../support/vector.ts";

/** Memos of the channels that a report was sealed to (§10). */
export async function runMemo(vector: Vector): Promise<void> {
  const agency = agencyId(vector.text("agency"), "payload-malformed");
  const keys = await ReceiptKeys.derive(vector.text("secret") as ReceiptSecret, agency);
  const sealed = vector.hex("memo");
  const memo = await RecipientMemo.open(keys, sealed);
  const channels = vector.texts("channels");
  assert.equal(memo.channels, channels.length);
  for (const channel of channels) {
    assert.ok(await memo.names(channel), channel);
    assert.ok(!(await memo.names(`${channel}-2`)), channel);
  }
  const random = givenRandom(sealed.slice(0, NONCE_LENGTH));
  assert.deepEqual(await RecipientMemo.seal(keys, channels, random), sealed);
  keys.close();
}
