import assert from "node:assert/strict";
import type { Bytes } from "../../crypto/bytes.ts";
import type { EnvelopeContext } from "../../crypto/envelope/format.ts";
import { openEnvelope } from "../../crypto/envelope/open.ts";
import { sealEnvelope } from "../../crypto/envelope/seal.ts";
import { XWingPrivateKey, type XWingPublicKey } from "../../crypto/keys/xwing.ts";
import { agencyId } from "../../crypto/names.ts";
import { purposeOf } from "../../crypto/purpose.ts";
import { SecretBytes } from "../../crypto/secret.ts";
import { givenRandom } from "../support/given-random.ts";
import type { Vector } from "../support/vector.ts";

/** Envelopes, what one recipient makes of them, and how some are sealed (§4). */
export async function runEnvelope(vector: Vector): Promise<void> {
  const envelope = vector.b64u("envelope");
  const context = readContext(vector);
  const payload = await openEnvelope(envelope, context, await keyOf(vector.hex("seed")));
  assert.deepEqual(payload, vector.b64u("payload"));
  if (vector.has("recipients")) {
    assert.deepEqual(await sealAgain(vector, context, payload), envelope);
  }
}

function readContext(vector: Vector): EnvelopeContext {
  const purpose = purposeOf(vector.number("purpose"));
  assert.ok(purpose !== undefined);
  const epoch = vector.number("epoch");
  return { purpose, epoch, agency: agencyId(vector.text("agency"), "payload-malformed") };
}

async function sealAgain(vector: Vector, context: EnvelopeContext, payload: Bytes): Promise<Bytes> {
  const recipients: XWingPublicKey[] = [];
  for (const seed of vector.hexes("recipients")) {
    recipients.push((await keyOf(seed)).publicKey);
  }
  const random = givenRandom(
    vector.hex("contentKey"),
    ...vector.hexes("encapsulation"),
    vector.hex("nonce"),
  );
  return sealEnvelope(context, recipients, payload, random);
}

function keyOf(seed: Bytes): Promise<XWingPrivateKey> {
  return XWingPrivateKey.fromSeed(SecretBytes.takeOver(seed));
}
