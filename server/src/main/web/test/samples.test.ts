import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { sealToFile } from "../api/file-sealer.ts";
import { Session } from "../api/session.ts";
import { SealingParameters } from "../crypto/attachment/parameters.ts";
import { type Bytes, ascii } from "../crypto/bytes.ts";
import { b64u, hex } from "../crypto/encoding.ts";
import { openEnvelope } from "../crypto/envelope/open.ts";
import { sealEnvelope } from "../crypto/envelope/seal.ts";
import { SigningKey } from "../crypto/keys/signing.ts";
import { XWingPrivateKey } from "../crypto/keys/xwing.ts";
import {
  type Locator,
  type MailboxId,
  type UploadId,
  agencyId,
  mailboxIdBytes,
} from "../crypto/names.ts";
import { sealIdentity } from "../crypto/payload/identity.ts";
import { readReport, writeReport } from "../crypto/payload/report.ts";
import { sha256 } from "../crypto/primitives.ts";
import { PURPOSES } from "../crypto/purpose.ts";
import { systemRandom } from "../crypto/random.ts";
import { MEMO_LENGTH } from "../crypto/receipt/recipient-memo.ts";
import { SecretBytes } from "../crypto/secret.ts";
import { signMessage } from "../crypto/signed/message.ts";
import { signStatement } from "../crypto/signed/statement.ts";
import { readSealedFile } from "../crypto/submission/sealed-file.ts";
import { writeReportSubmission } from "../crypto/submission/submission.ts";
import { IdentityPrivateKey } from "../crypto/keys/identity.ts";
import { Agency, TODAY } from "./support/agency.ts";
import { seal } from "./support/streams.ts";
import { Vector, type VectorRunner } from "./support/vector.ts";
import { runEnvelope } from "./vectors/envelope.ts";
import { runIdentity, runPayload } from "./vectors/payload.ts";
import { runSealedFile } from "./vectors/sealed-file.ts";
import { runSignedMessage, runStatement } from "./vectors/signed.ts";
import { runStream } from "./vectors/stream.ts";
import { runSubmission } from "./vectors/submission.ts";

/**
 * Messages sealed here with fresh randomness, in the files of the vectors, so that whoever runs those
 * can open these. They are written anew with each run, to a folder that another program may name.
 */
const FOLDER = process.env["TIPSEAL_SAMPLES"] ?? "build/samples";

const agency = agencyId("report.example", "payload-malformed");
const mailbox = b64u(systemRandom(32)) as MailboxId;
const payload = ascii(JSON.stringify({ facts: "一件事".repeat(1000) }));

test("envelopes", async () => {
  for (const [purpose, epoch] of [
    ["report", 7],
    ["follow-up", 2 ** 32 - 1],
    ["reply", 0],
  ] as const) {
    const seeds = [systemRandom(32), systemRandom(32)];
    const keys = await Promise.all(
      seeds.map((seed) => XWingPrivateKey.fromSeed(SecretBytes.copyOf(seed))),
    );
    const recipients = keys.map((key) => key.publicKey);
    const envelope = await sealEnvelope(
      { purpose, epoch, agency },
      recipients,
      payload,
      systemRandom,
    );
    await sample(runEnvelope, "envelope", purpose, {
      envelope: b64u(envelope),
      seed: hex(seeds[1] as Bytes),
      purpose: PURPOSES[purpose],
      epoch,
      agency,
      payload: b64u(payload),
    });
  }
});

test("streams", async () => {
  for (const [name, size] of [
    ["empty", 0],
    ["small", 1000],
    ["two-segments", 1_048_521],
  ] as const) {
    const file = new Uint8Array(size).map((_, i) => i % 253);
    const parameters = SealingParameters.generate(systemRandom);
    await sample(runStream, "stream", name, {
      sealed: b64u(await seal(parameters, file)),
      key: hex(parameters.key.bytes()),
      size,
      sha256: hex(await sha256(file)),
      file: b64u(file),
      salt: hex(parameters.salt),
      noncePrefix: hex(parameters.noncePrefix),
    });
  }
});

test("signed messages and statements", async () => {
  const seed = systemRandom(32);
  const key = await SigningKey.fromSeed(SecretBytes.copyOf(seed));
  const common = { agency, locator: "7KQ2M" as Locator, mailbox };
  const members = {
    agency,
    locator: common.locator,
    mailboxId: hex(mailboxIdBytes(mailbox)),
    signers: [hex(key.verifyingKey.bytes)],
    signerSeed: hex(seed),
  };
  const followUp = { ...common, purpose: "follow-up", number: 1 } as const;
  await sample(runSignedMessage, "signed-message", "follow-up", {
    ...members,
    purpose: PURPOSES["follow-up"],
    number: 1,
    signed: b64u(await signMessage(followUp, payload, key)),
    message: b64u(payload),
  });
  const reminder = { ...common, purpose: "reminder", number: 20_780 } as const;
  await sample(runStatement, "statement", "reminder", {
    ...members,
    purpose: PURPOSES.reminder,
    number: 20_780,
    statement: b64u(await signStatement(reminder, key)),
  });
});

test("a report with an identity part, and its submission", async () => {
  const scalar = systemRandom(32).fill(0, 0, 8);
  const identityKey = await IdentityPrivateKey.fromScalar(
    SecretBytes.copyOf(scalar),
    "keyfile-malformed",
  );
  const signKey = (await SigningKey.fromSeed(SecretBytes.random(32, systemRandom))).verifyingKey;
  const context = { agency, mailbox, signKey };
  const part = await sealIdentity({ name: "某人" }, identityKey.publicKey, context);
  await sample(runIdentity, "identity", "name", {
    agency,
    mailbox: hex(mailboxIdBytes(mailbox)),
    signKey: hex(signKey.bytes),
    identityKey: hex(scalar),
    part: b64u(part),
    name: "某人",
  });

  const id = hex(systemRandom(16)) as UploadId;
  const reply = await XWingPrivateKey.generate(systemRandom);
  const report = writeReport({
    form: { category: "BG-01", facts: "😀密函" },
    attachments: [
      {
        id,
        key: SecretBytes.random(32, systemRandom),
        size: 5,
        sha256: hex(await sha256(payload)),
        name: "照片 1.jpg",
        type: "image/jpeg",
        kind: "EV1",
        obtainedLawfully: true,
      },
    ],
    replyKey: reply.publicKey,
    signKey,
    mailbox,
    identity: part,
  });
  await sample(runPayload, "payload", "report", {
    kind: "report",
    payload: new TextDecoder().decode(report),
    mailbox: hex(mailboxIdBytes(mailbox)),
    names: ["照片 1.jpg"],
  });

  const sealing = { purpose: "report", epoch: 1, agency } as const;
  const envelope = await sealEnvelope(sealing, [reply.publicKey], report, systemRandom);
  const memo = systemRandom(MEMO_LENGTH);
  const submission = writeReportSubmission({ mailbox, memo, uploads: [id], envelope });
  await sample(runSubmission, "submission", "report", {
    submission: b64u(submission),
    kind: "report",
    mailboxId: hex(mailboxIdBytes(mailbox)),
    memo: hex(memo),
    uploads: [id],
    envelope: b64u(envelope),
    sha256: hex(await sha256(submission)),
  });
});

test("a sealed file", async () => {
  const office = await Agency.create();
  const document = await office.document(1);
  const now = () => new Date(`${TODAY}T12:00:00Z`);
  const session = new Session({
    base: "",
    fingerprint: office.fingerprint,
    patience: 0,
    random: systemRandom,
    now,
  });
  const profile = await session.checked(document);
  const form = { category: "BG-01", facts: "一件事" };
  const text = { form, channels: ["cyber"] };
  const { file, until } = await sealToFile(session, profile, text, () => {});
  assert.equal(until, TODAY);
  const { submission, stamp } = await readSealedFile(file);
  await sample(runSealedFile, "sealed-file", "report", {
    file: b64u(file),
    submission: b64u(writeReportSubmission(submission)),
    stamp,
    smallest: stamp,
  });
  const key = office.key("cyber", 1);
  const context = { purpose: "report", epoch: 1, agency: office.id } as const;
  const opened = await openEnvelope(submission.envelope, context, key);
  assert.deepEqual({ ...(await readReport(opened)).form }, form);
  await sample(runEnvelope, "envelope", "sealed-file", {
    envelope: b64u(submission.envelope),
    seed: hex(key.seed.bytes()),
    purpose: PURPOSES.report,
    epoch: 1,
    agency: office.id,
    payload: b64u(opened),
  });
});

/** Writes a sample, after running it as the vector that it is. */
async function sample(
  runner: VectorRunner,
  format: string,
  name: string,
  members: Readonly<Record<string, unknown>>,
): Promise<void> {
  const json = { about: "Sealed by the web client.", ...members };
  const vector = new Vector(json);
  await runner(vector);
  vector.requireAllRead();
  mkdirSync(`${FOLDER}/${format}`, { recursive: true });
  writeFileSync(`${FOLDER}/${format}/${name}.json`, JSON.stringify(json, null, 2) + "\n");
}
