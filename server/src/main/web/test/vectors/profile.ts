import assert from "node:assert/strict";
import type { Day } from "../../crypto/day.ts";
import { ascii } from "../../crypto/bytes.ts";
import { hex } from "../../crypto/encoding.ts";
import { VerifyingKey } from "../../crypto/keys/signing.ts";
import { RootFingerprint } from "../../crypto/profile/fingerprint.ts";
import { verifyProfile } from "../../crypto/profile/verify.ts";
import type { Vector } from "../support/vector.ts";

/** Typed fingerprints and the root that they are of (§8). */
export async function runFingerprint(vector: Vector): Promise<void> {
  const typed = RootFingerprint.parse(vector.text("typed"));
  const root = await VerifyingKey.of(vector.hex("root"));
  assert.ok((await RootFingerprint.of(root)).equals(typed));
  assert.equal(typed.toString(), vector.text("printed"));
}

/** Profile documents (§8). */
export async function runProfile(vector: Vector): Promise<void> {
  const document = ascii(vector.text("document"));
  const fingerprint = RootFingerprint.parse(vector.text("fingerprint"));
  const today = vector.text("today") as Day;
  const profile = vector.number("highestSerialSeen");
  const seen = { profile, charter: vector.number("highestCharterSeen") };
  const channelId = vector.text("channel");

  const verified = await verifyProfile(document, fingerprint, today, seen);
  const channel = verified.channel(channelId);
  assert.ok(channel !== undefined);
  const key = verified.intakeKey(channel, today);
  assert.equal(verified.profile.serial, vector.number("serial"));
  assert.equal(verified.profile.charter, vector.number("charter"));
  assert.equal(key.epoch, vector.number("epoch"));
  assert.equal(verified.epoch(today), vector.number("epoch"));
  assert.equal(key.publicKey.id, vector.text("intakeKey"));
  assert.equal(verified.profile.identityKey.id, vector.text("identityKey"));
  const officeKeys = verified.officeKeys.map((office) => hex(office.bytes));
  assert.deepEqual(officeKeys, vector.texts("officeKeys"));
}
