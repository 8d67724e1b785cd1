import assert from "node:assert/strict";
import { argon2 } from "../../crypto/argon2.ts";
import { type Bytes, ascii, concat, u32 } from "../../crypto/bytes.ts";
import { openEnvelope } from "../../crypto/envelope/open.ts";
import { xwingSeal } from "../../crypto/hpke.ts";
import { SigningKey } from "../../crypto/keys/signing.ts";
import { XWingPrivateKey } from "../../crypto/keys/xwing.ts";
import { agencyId } from "../../crypto/names.ts";
import { aesKey, aesSeal, hkdf, sha256 } from "../../crypto/primitives.ts";
import { parseReceipt } from "../../crypto/receipt/receipt-code.ts";
import { SecretBytes } from "../../crypto/secret.ts";
import { givenRandom } from "../support/given-random.ts";
import type { Vector } from "../support/vector.ts";

/** One report from receipt to envelope, checked field by field without what makes whole ones. */
export async function runWorkedExample(vector: Vector): Promise<void> {
  await checkReceipt(vector);
  await checkKeys(vector);
  const payload = vector.b64u("payload");
  const padded = new Uint8Array(8192);
  padded.set(concat(u32(payload.length), payload));
  assert.deepEqual(padded, vector.b64u("padded"));
  await checkStanza(vector);
  await checkEnvelope(vector);
}

async function checkReceipt(vector: Vector): Promise<void> {
  assert.equal(parseReceipt(vector.text("receipt")).locator, vector.text("locator"));
  const salt = await sha256(ascii(`tipseal/v1 receipt${vector.text("agency")}`));
  assert.deepEqual(salt.slice(0, 16), vector.hex("salt"));
  const root = await argon2(ascii(vector.text("secret")), vector.hex("salt"));
  assert.deepEqual(root.bytes(), vector.hex("root"));
}

async function checkKeys(vector: Vector): Promise<void> {
  const root = vector.hex("root");
  assert.deepEqual(await derived(root, "tipseal/v1 mailbox-token"), vector.hex("mailboxToken"));
  assert.deepEqual(await sha256(vector.hex("mailboxToken")), vector.hex("mailboxId"));
  assert.deepEqual(await derived(root, "tipseal/v1 reply-key"), vector.hex("replySeed"));
  assert.deepEqual(await xwingPublic(vector, "replySeed"), vector.b64u("replyPublicKey"));
  assert.deepEqual(await derived(root, "tipseal/v1 sign-key"), vector.hex("signSeed"));
  const signKey = await SigningKey.fromSeed(SecretBytes.takeOver(vector.hex("signSeed")));
  assert.deepEqual(signKey.verifyingKey.bytes, vector.hex("signPublicKey"));
}

async function checkStanza(vector: Vector): Promise<void> {
  const publicKey = vector.b64u("intakePublicKey");
  assert.deepEqual(await xwingPublic(vector, "intakeSeed"), publicKey);
  const keyId = vector.hex("intakeKeyId");
  assert.deepEqual((await sha256(publicKey)).slice(0, 4), keyId);
  const agency = ascii(vector.text("agency"));
  const start = Uint8Array.of(0, 1, ...u32(vector.number("epoch")), agency.length);
  assert.deepEqual(concat(ascii("tipseal/v1 wrap"), start, agency), vector.hex("info"));
  const { publicKey: intake } = await xwingKey(vector, "intakeSeed");
  const random = givenRandom(vector.hex("encapsulation"));
  const wrapped = await xwingSeal(intake, vector.hex("info"), vector.hex("contentKey"), random);
  assert.deepEqual(concat(Uint8Array.of(1), keyId, wrapped), vector.b64u("stanza"));
}

async function checkEnvelope(vector: Vector): Promise<void> {
  const contentKey = vector.hex("contentKey");
  const commitment = vector.hex("commitment");
  assert.deepEqual(await derived(contentKey, "tipseal/v1 commitment"), commitment);
  assert.deepEqual(await derived(contentKey, "tipseal/v1 body"), vector.hex("bodyKey"));
  const start = concat(ascii("TSEV"), Uint8Array.of(1, 1, 1, 1), u32(vector.number("epoch")));
  const header = concat(start, commitment, vector.b64u("stanza"));
  const bodyKey = await aesKey(SecretBytes.takeOver(vector.hex("bodyKey")));
  const body = await aesSeal(bodyKey, vector.hex("nonce"), header, vector.b64u("padded"));
  assert.deepEqual(body, vector.b64u("body"));
  const envelope = concat(header, vector.hex("nonce"), body);
  assert.deepEqual(envelope, vector.b64u("envelope"));
  assert.deepEqual(await sha256(envelope), vector.hex("envelopeSha256"));
  const agency = agencyId(vector.text("agency"), "payload-malformed");
  const context = { purpose: "report", epoch: vector.number("epoch"), agency } as const;
  const opened = await openEnvelope(envelope, context, await xwingKey(vector, "intakeSeed"));
  assert.deepEqual(opened, vector.b64u("payload"));
}

async function derived(secret: Bytes, label: string): Promise<Bytes> {
  return (await hkdf(SecretBytes.copyOf(secret), label)).bytes();
}

function xwingKey(vector: Vector, member: string): Promise<XWingPrivateKey> {
  return XWingPrivateKey.fromSeed(SecretBytes.takeOver(vector.hex(member)));
}

async function xwingPublic(vector: Vector, member: string): Promise<Bytes> {
  return (await xwingKey(vector, member)).publicKey.bytes;
}
