import assert from "node:assert/strict";
import { ascii, type Bytes } from "../../crypto/bytes.ts";
import { b64u, hex } from "../../crypto/encoding.ts";
import { IdentityPrivateKey } from "../../crypto/keys/identity.ts";
import { VerifyingKey } from "../../crypto/keys/signing.ts";
import { type MailboxId, agencyId, mailboxIdBytes } from "../../crypto/names.ts";
import { readFollowUp, writeFollowUp } from "../../crypto/payload/follow-up.ts";
import { type Identity, openIdentity, sealIdentity } from "../../crypto/payload/identity.ts";
import { readReply, writeReply } from "../../crypto/payload/reply.ts";
import { readReport, writeReport } from "../../crypto/payload/report.ts";
import { SecretBytes } from "../../crypto/secret.ts";
import type { Vector } from "../support/vector.ts";

/** Reports, follow-ups and replies as JSON (§7). */
export async function runPayload(vector: Vector): Promise<void> {
  const kind = vector.text("kind");
  const json = ascii(vector.text("payload"));
  switch (kind) {
    case "report": {
      const report = await readReport(json);
      assertSameJson(writeReport(report), json);
      assert.equal(hex(mailboxIdBytes(report.mailbox)), vector.text("mailbox"));
      assert.deepEqual(names(report.attachments), vector.texts("names"));
      break;
    }
    case "follow-up": {
      const followUp = readFollowUp(json);
      assertSameJson(writeFollowUp(followUp), json);
      assert.equal(followUp.text, vector.text("text"));
      assert.deepEqual(names(followUp.attachments), vector.texts("names"));
      break;
    }
    case "reply": {
      const reply = readReply(json);
      assertSameJson(writeReply(reply), json);
      assert.equal(reply.day, vector.text("day"));
      assert.equal(reply.status, vector.text("status"));
      break;
    }
    default:
      assert.fail(`no such kind: ${kind}`);
  }
}

/** Identity parts (§7). */
export async function runIdentity(vector: Vector): Promise<void> {
  const context = {
    agency: agencyId(vector.text("agency"), "payload-malformed"),
    mailbox: b64u(vector.hex("mailbox")) as MailboxId,
    signKey: await VerifyingKey.of(vector.hex("signKey")),
  };
  const key = await keyOf(vector.hex("identityKey"));
  const part = vector.b64u("part");
  const opened = await openIdentity(part, key, context);
  for (const member of ["name", "phone", "email", "address", "other"] as const) {
    const expected: Identity[typeof member] = vector.has(member) ? vector.text(member) : undefined;
    assert.equal(opened[member], expected);
  }
  if (vector.has("ephemeral")) {
    const ephemeral = await keyOf(vector.hex("ephemeral"));
    assert.deepEqual(await sealIdentity(opened, key.publicKey, context, ephemeral), part);
  }
}

function keyOf(scalar: Bytes): Promise<IdentityPrivateKey> {
  return IdentityPrivateKey.fromScalar(SecretBytes.takeOver(scalar), "keyfile-malformed");
}

function names(attachments: readonly { readonly name: string }[]): readonly string[] {
  return attachments.map((attachment) => attachment.name);
}

function assertSameJson(actual: Bytes, expected: Bytes): void {
  assert.deepEqual(JSON.parse(text(actual)), JSON.parse(text(expected)));
}

function text(bytes: Bytes): string {
  return new TextDecoder().decode(bytes);
}
