import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Failure } from "../../api/failure.ts";
import type { Progress } from "../../api/progress.ts";
import { type Report, ReportSender } from "../../api/report-sender.ts";
import { Session } from "../../api/session.ts";
import { type Bytes, ascii } from "../../crypto/bytes.ts";
import { fromHex } from "../../crypto/encoding.ts";
import { openEnvelope } from "../../crypto/envelope/open.ts";
import { openIdentity } from "../../crypto/payload/identity.ts";
import { type ReportPayload, readReport } from "../../crypto/payload/report.ts";
import { systemRandom } from "../../crypto/random.ts";
import { ReceiptKeys } from "../../crypto/receipt/receipt-keys.ts";
import { readReportSubmission } from "../../crypto/submission/submission.ts";
import { Agency, TODAY, TOMORROW } from "../support/agency.ts";
import { Refusal, TestDrop } from "../support/drop.ts";
import { failure, refused } from "../support/expect.ts";
import { open } from "../support/streams.ts";

const SMALL: Bytes = ascii("the bytes of a small file");
const LARGE: Bytes = new Uint8Array(3_000_000).map((_, i) => i % 251);

let agency: Agency;
let drop: TestDrop;
let base: string;
let today: string = TODAY;

before(async () => {
  agency = await Agency.create();
});

beforeEach(async () => {
  await drop?.stop();
  drop = new TestDrop();
  drop.profile = await agency.document(5);
  base = await drop.start();
  today = TODAY;
});

after(async () => drop.stop());

test("a report with two files and an identity arrives as it was written", async () => {
  const steps: Progress[] = [];
  const sender = await newSender(report());
  const receipt = await sender.send((progress) => steps.push(progress));

  assert.equal(receipt.locator, "7KQ2M");
  const { payload, keys } = await arrived(receipt.secret, 1);
  assert.deepEqual(JSON.parse(JSON.stringify(payload.form)), { category: "BG-01" });
  const context = { agency: agency.id, mailbox: payload.mailbox, signKey: payload.signKey };
  const identity = await openIdentity(payload.identity as Bytes, agency.identity, context);
  assert.equal(identity.name, "某人");
  assert.deepEqual(payload.replyKey.bytes, keys.replyKey.publicKey.bytes);
  assert.deepEqual(payload.signKey.bytes, keys.signKey.verifyingKey.bytes);
  await assertFiles(payload, [SMALL, LARGE]);
  assert.ok(steps.some((p) => p.step === "uploading" && p.file === 1 && p.done === p.size));
});

test("every chosen channel opens it", async () => {
  const sender = await newSender({ ...report(), files: [], channels: ["cyber", "bureau"] });
  const { secret } = await sender.send(() => {});
  await arrived(secret, 1, "cyber");
  await arrived(secret, 1, "bureau");
});

test("an upload that is cut goes on where it ended", async () => {
  let parts = 0;
  drop.after = (request, cut) => {
    if (request.startsWith("PATCH") && ++parts % 3 === 0) {
      cut();
    }
  };
  const sender = await newSender(report());
  const { secret } = await sender.send(() => {});
  const { payload } = await arrived(secret, 1);
  await assertFiles(payload, [SMALL, LARGE]);
  assert.ok(parts > 5, `${parts} parts`);
});

test("a lost answer to the report gives the same locator, once", async () => {
  let lost = 0;
  drop.after = (request, cut) => {
    if (request === "POST /api/v1/reports" && lost++ === 0) {
      cut();
    }
  };
  const sender = await newSender(report());
  const receipt = await sender.send(() => {});
  assert.equal(receipt.locator, "7KQ2M");
  assert.equal(drop.reports.size, 1);
  assert.equal(lost, 2);
});

test("a drop that stays away ends in unreachable, and the same sender goes on later", async () => {
  const sender = await newSender(report());
  drop.before = (request, cut) => {
    if (request.startsWith("PATCH") && drop.uploads.size === 2) {
      cut();
    }
  };
  await assert.rejects(
    sender.send(() => {}),
    failure("unreachable"),
  );
  const uploads = [...drop.uploads.keys()];
  drop.before = () => {};
  const { secret } = await sender.send(() => {});
  assert.deepEqual([...drop.uploads.keys()], uploads, "no upload was begun anew");
  const { payload } = await arrived(secret, 1);
  await assertFiles(payload, [SMALL, LARGE]);
});

test("keys that rolled meanwhile: the report is sealed anew to those of the day", async () => {
  let refused = 0;
  drop.before = (request) => {
    if (request === "POST /api/v1/reports" && refused++ === 0) {
      today = TOMORROW;
      throw new Refusal("profile-outdated", 409);
    }
  };
  const sender = await newSender(report());
  const { secret } = await sender.send(() => {});
  await arrived(secret, 2);
});

test("an upload that the drop has forgotten is made again from the same bytes", async () => {
  const sealed = new Map<number, Bytes>();
  let forgotten = 0;
  drop.before = (request) => {
    if (request === "POST /api/v1/reports" && forgotten++ === 0) {
      for (const upload of drop.uploads.values()) {
        sealed.set(upload.length, new Uint8Array(upload.bytes));
      }
      drop.uploads.clear();
      throw new Refusal("attachment-missing", 409);
    }
  };
  const sender = await newSender(report());
  const { secret } = await sender.send(() => {});
  for (const upload of drop.uploads.values()) {
    assert.deepEqual(new Uint8Array(upload.bytes), sealed.get(upload.length));
  }
  await assertFiles((await arrived(secret, 1)).payload, [SMALL, LARGE]);
});

test("a challenge that expired while it was solved is solved anew", async () => {
  let expired = 0;
  drop.before = (request) => {
    if (request === "POST /api/v1/reports" && expired++ === 0) {
      throw new Refusal("challenge-expired", 403);
    }
  };
  const sender = await newSender({ ...report(), files: [] });
  assert.equal((await sender.send(() => {})).locator, "7KQ2M");
});

test("what is stopped ends at once, and can be given up without a trace", async () => {
  const controller = new AbortController();
  const sender = await newSender(report());
  const sent = sender.send((progress) => {
    if (progress.step === "uploading" && progress.file === 1 && progress.done > 0) {
      controller.abort(new Failure("stopped"));
    }
  }, controller.signal);
  await assert.rejects(sent, failure("stopped"));
  await sender.giveUp();
  assert.equal(drop.uploads.size, 0);
  assert.equal(drop.reports.size, 0);
});

test("what cannot be sent is said before anything is sent", async () => {
  const session = newSession();
  const profile = await session.profile(() => {});
  const long = { ...report(), identity: { name: "n".repeat(2048) } };
  assert.throws(() => new ReportSender(session, profile, long), failure("too-long"));
  const many = Array.from({ length: 65 }, () => report().files[0]!);
  const tooMany = { ...report(), files: many };
  assert.throws(() => new ReportSender(session, profile, tooMany), failure("too-many-files"));
  drop.requests.length = 0;
  const nowhere = new ReportSender(session, profile, { ...report(), channels: ["nowhere"] });
  await assert.rejects(
    nowhere.send(() => {}),
    failure("no-such-channel", "nowhere"),
  );
  const closed = new ReportSender(session, profile, { ...report(), channels: ["tax"] });
  await assert.rejects(
    closed.send(() => {}),
    failure("no-such-channel", "tax"),
  );
  assert.deepEqual(drop.requests, []);
});

test("a form that fills more than an envelope is too long", async () => {
  const form = { facts: "字".repeat(90_000) };
  const sender = await newSender({ ...report(), files: [], form });
  await assert.rejects(
    sender.send(() => {}),
    failure("too-long"),
  );
});

test("a profile that is not the pinned root's, or is older than one seen, is refused", async () => {
  const other = await Agency.create();
  const stranger = new Session({ ...settings(), fingerprint: other.fingerprint });
  await assert.rejects(
    stranger.profile(() => {}),
    refused("root-mismatch"),
  );
  const session = newSession();
  await session.profile(() => {});
  drop.profile = await agency.document(4);
  await assert.rejects(
    session.profile(() => {}),
    refused("profile-older"),
  );
});

function report(): Report {
  const said = { kind: "EV1", obtainedLawfully: true, description: "a screenshot" };
  return {
    form: { category: "BG-01" },
    identity: { name: "某人" },
    files: [
      { file: new Blob([SMALL]), name: "small.txt", type: "text/plain", ...said },
      { file: new Blob([LARGE]), name: "large.bin", type: "nonsense", ...said },
    ],
    channels: ["cyber"],
  };
}

function settings() {
  const { fingerprint } = agency;
  const now = () => new Date(`${today}T12:00:00Z`);
  return { base, fingerprint, patience: 3, now, random: systemRandom };
}

function newSession(): Session {
  return new Session(settings());
}

async function newSender(wanted: Report): Promise<ReportSender> {
  const session = newSession();
  return new ReportSender(session, await session.profile(() => {}), wanted);
}

/** What the office makes of the only report. */
async function arrived(
  secret: Parameters<typeof ReceiptKeys.derive>[0],
  epoch: number,
  channel = "cyber",
): Promise<{ readonly payload: ReportPayload; readonly keys: ReceiptKeys }> {
  const keys = await ReceiptKeys.derive(secret, agency.id);
  const submission = readReportSubmission(drop.reports.get(keys.mailboxId) as Bytes);
  const context = { purpose: "report", epoch, agency: agency.id } as const;
  const opened = await openEnvelope(submission.envelope, context, agency.key(channel, epoch));
  const payload = await readReport(opened);
  assert.deepEqual(
    submission.uploads,
    payload.attachments.map((attachment) => attachment.id),
  );
  assert.equal(payload.mailbox, keys.mailboxId);
  return { payload, keys };
}

async function assertFiles(payload: ReportPayload, files: readonly Bytes[]): Promise<void> {
  assert.equal(payload.attachments.length, files.length);
  for (const [i, entry] of payload.attachments.entries()) {
    const sealed = new Uint8Array(drop.uploads.get(entry.id)?.bytes ?? []);
    const sha256 = fromHex(entry.sha256, "payload-malformed");
    assert.deepEqual(await open(sealed, { key: entry.key, size: entry.size, sha256 }), files[i]);
  }
  assert.equal(payload.attachments[1]?.type, "application/octet-stream");
}
