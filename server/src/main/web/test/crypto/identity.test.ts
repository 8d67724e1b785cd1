import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  IDENTITY_PART_LENGTH,
  type Identity,
  type IdentityContext,
  identityFits,
  openIdentity,
  sealIdentity,
} from "../../crypto/payload/identity.ts";
import { IdentityPublicKey } from "../../crypto/keys/identity.ts";
import type { MailboxId } from "../../crypto/names.ts";
import { b64u } from "../../crypto/encoding.ts";
import { Agency } from "../support/agency.ts";
import { refused } from "../support/expect.ts";

let agency: Agency;
let context: IdentityContext;

before(async () => {
  agency = await Agency.create();
  const mailbox = b64u(new Uint8Array(32)) as MailboxId;
  context = { agency: agency.id, mailbox, signKey: agency.office.verifyingKey };
});

test("an identity is sealed and opened, always in one size", async () => {
  for (const identity of [{}, { name: "某人" }, { other: "o".repeat(2032) }] as Identity[]) {
    const part = await sealIdentity(identity, agency.identity.publicKey, context);
    assert.equal(part.length, IDENTITY_PART_LENGTH);
    const opened = await openIdentity(part, agency.identity, context);
    assert.deepEqual(JSON.parse(JSON.stringify(opened)), identity);
  }
});

test("it does not open with another report", async () => {
  const part = await sealIdentity({ name: "某人" }, agency.identity.publicKey, context);
  const moved = { ...context, signKey: agency.root.verifyingKey };
  await assert.rejects(openIdentity(part, agency.identity, moved), refused("unwrap-failed"));
});

test("one that is too long is not sealed", async () => {
  const long: Identity = { other: "o".repeat(2033) };
  assert.equal(identityFits(long), false);
  await assert.rejects(sealIdentity(long, agency.identity.publicKey, context), RangeError);
});

test("what is no point of the curve is no key", async () => {
  const bytes = agency.identity.publicKey.bytes.slice();
  bytes[64] = (bytes[64] ?? 0) ^ 1;
  await assert.rejects(
    IdentityPublicKey.parse(bytes, "profile-malformed"),
    refused("profile-malformed"),
  );
});
