import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Progress } from "../../api/progress.ts";
import { ascii } from "../../crypto/bytes.ts";
import { dayOf } from "../../crypto/day.ts";
import { readSealedFile } from "../../crypto/submission/sealed-file.ts";
import { writeReportSubmission } from "../../crypto/submission/submission.ts";
import { Counter } from "../../worker/counter.ts";
import type { Reply, Request } from "../../worker/messages.ts";
import { InTrouble, RemoteDesk } from "../../worker/remote-desk.ts";
import { Agency } from "../support/agency.ts";
import { TestDrop } from "../support/drop.ts";

let agency: Agency;
let drop: TestDrop;
let base: string;

before(async () => {
  agency = await Agency.create();
  drop = new TestDrop();
  drop.profile = await agency.document(5);
  base = await drop.start();
});

after(() => drop.stop());

test("the whole loop, with nothing but what can be cloned between page and worker", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: new Date("2026-11-23T12:00:00Z") });
  const desk = remote();
  const profile = await desk.wish("start", start());
  assert.equal(profile.agency, "report.example");
  assert.equal(profile.fingerprint, agency.fingerprint);
  assert.equal(profile.today, dayOf(new Date()));
  assert.deepEqual(
    profile.channels.map(({ id, takesReports }) => [id, takesReports]),
    [
      ["cyber", true],
      ["bureau", true],
      ["tax", false],
    ],
  );

  const steps: Progress[] = [];
  const file = new Blob([ascii("evidence")]);
  const groups = await desk.wish(
    "report",
    {
      form: { category: "BG-01" },
      files: [{ file, name: "a.txt", type: "text/plain", kind: "EV1" }],
      channels: ["cyber"],
    },
    (progress) => steps.push(progress),
  );
  assert.equal(groups.length, 5);
  const order = [...new Set(steps.map((progress) => progress.step))];
  assert.deepEqual(order, ["reading", "challenge", "uploading", "keys", "sealing", "sending"]);

  const view = await desk.wish("open", groups.join(" "));
  assert.equal(view.state, "open");
  const followUp = { text: "more", files: [], channels: ["cyber"] };
  assert.equal(await desk.wish("follow-up", followUp), 1);
  const again = await desk.wish("read", null);
  assert.ok(again.state === "open" && again.followUps === 1);
  await desk.wish("remind", null);
  await desk.wish("withdraw", null);
  await desk.wish("forget", null);
  await assert.rejects(desk.wish("read", null), trouble({ kind: "fault" }));
});

test("troubles cross over by name", async () => {
  const desk = remote();
  const typo = { kind: "refused", defect: "receipt-bad-check" };
  const other = { ...start(), fingerprint: (await Agency.create()).fingerprint };
  const mismatch = { kind: "refused", defect: "root-mismatch" };
  await assert.rejects(desk.wish("start", other), trouble(mismatch));
  await assert.rejects(desk.wish("open", "7KQ2M-01234-56789-ABCDE-FGHJX"), trouble(typo));
  await assert.rejects(desk.wish("go-on", null), trouble({ kind: "fault" }));
});

test("what is stopped can go on, or be given up", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: new Date("2026-11-23T12:00:00Z") });
  drop.uploads.clear();
  const desk = remote();
  await desk.wish("start", start());
  const file = new Blob([new Uint8Array(5_000_000)]);
  const files = [{ file, name: "a.bin", type: "application/zip", kind: "EV9" }];
  const report = { form: { category: "BG-01" }, files, channels: ["cyber"] };
  const stop = (progress: Progress) => {
    if (progress.step === "uploading" && progress.done > 0) {
      desk.stop();
    }
  };
  const stopped = { kind: "failed", reason: "stopped", detail: undefined };
  await assert.rejects(desk.wish("report", report, stop), trouble(stopped));
  await assert.rejects(desk.wish("report", report), trouble({ kind: "fault" }));
  const [upload] = drop.uploads.values();
  assert.ok(upload !== undefined && upload.bytes.length > 0);
  const groups = await desk.wish("go-on", null);
  assert.ok(Array.isArray(groups));
  assert.equal(drop.uploads.size, 1);

  await assert.rejects(desk.wish("report", report, stop), trouble(stopped));
  await desk.wish("give-up", null);
  assert.equal(drop.uploads.size, 1, "the second one was taken back");
});

test("a report is sealed into a file without a connection, and becomes a receipt", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: new Date("2026-11-23T12:00:00Z") });
  const desk = remote();
  const profile = await agency.document(6);
  const nowhere = "http://127.0.0.1:1";
  await desk.wish("start", { ...start(), base: nowhere, profile });
  const steps: Progress[] = [];
  const report = { form: { category: "BG-01" }, channels: ["cyber"] };
  const sealed = await desk.wish("seal", report, (progress) => steps.push(progress));
  const order = [...new Set(steps.map((progress) => progress.step))];
  assert.deepEqual(order, ["keys", "sealing", "stamp"]);
  assert.equal(sealed.until, "2026-11-23");
  assert.deepEqual(
    sealed.part.map((group) => group.length),
    [4, 4, 4, 4, 4],
  );
  const { submission } = await readSealedFile(sealed.file);
  const groups = await desk.wish("locate", " 7kq 2m ");
  assert.equal(groups[0], "7KQ2M");
  const other = remote();
  const parts = { part: sealed.part.join(" "), locator: "7KQ2M" };
  assert.deepEqual(await other.wish("join-receipt", parts), groups);

  drop.reports.set(submission.mailbox, writeReportSubmission(submission));
  await other.wish("start", start());
  const view = await other.wish("open", groups.join("-"));
  assert.equal(view.state, "open");
});

test("sealing into a file can be stopped, and a slip be mended", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: new Date("2026-11-23T12:00:00Z") });
  const desk = remote();
  await desk.wish("start", { ...start(), profile: await agency.document(6) });
  await assert.rejects(desk.wish("locate", "7KQ2M"), trouble({ kind: "fault" }));
  const stop = (progress: Progress) => {
    if (progress.step === "keys") {
      desk.stop();
    }
  };
  const report = { form: { category: "BG-01" }, channels: ["cyber"] };
  const stopped = { kind: "failed", reason: "stopped", detail: undefined };
  await assert.rejects(desk.wish("seal", report, stop), trouble(stopped));
  const closed = { ...report, channels: ["tax"] };
  const none = { kind: "failed", reason: "no-such-channel", detail: "tax" };
  await assert.rejects(desk.wish("seal", closed), trouble(none));
  const { part } = await desk.wish("seal", report);
  const short = { kind: "refused", defect: "receipt-bad-length" };
  await assert.rejects(desk.wish("locate", "7KQ2"), trouble(short));
  assert.equal((await desk.wish("locate", "7KQ2N"))[0], "7KQ2N");
  assert.equal((await desk.wish("locate", "7KQ2M"))[0], "7KQ2M");
  const slip = { part: part.join("").replace(/.$/, "U"), locator: "7KQ2M" };
  const character = { kind: "refused", defect: "receipt-bad-character" };
  await assert.rejects(desk.wish("join-receipt", slip), trouble(character));
  await desk.wish("forget", null);
  await assert.rejects(desk.wish("locate", "7KQ2M"), trouble({ kind: "fault" }));
});

test("a saved profile is checked like one that was fetched", async () => {
  const desk = remote();
  const document = await (await Agency.create()).document(6);
  const mismatch = { kind: "refused", defect: "root-mismatch" };
  const other = { ...start(), profile: document };
  await assert.rejects(desk.wish("start", other), trouble(mismatch));
});

function start() {
  return { base, fingerprint: agency.fingerprint, patience: 3 };
}

test("wishes of a worker that breaks or never starts are a fault", async () => {
  const broken: (() => void)[] = [];
  const desk = new RemoteDesk({
    postMessage: () => {},
    addEventListener: (type, listener) => type === "error" && broken.push(listener as () => void),
    terminate: () => {},
  });
  const waiting = desk.wish("read", null);
  broken.forEach((listener) => listener());
  await assert.rejects(waiting, trouble({ kind: "fault" }));
  await assert.rejects(desk.wish("read", null), trouble({ kind: "fault" }));
});

/** A page and its worker with a clone of every message between them. */
function remote(): RemoteDesk {
  const listeners: ((event: { readonly data: Reply }) => void)[] = [];
  const counter = new Counter((reply) => {
    const data = structuredClone(reply);
    queueMicrotask(() => listeners.forEach((listener) => listener({ data })));
  });
  return new RemoteDesk({
    postMessage: (request: Request) => counter.take(structuredClone(request)),
    addEventListener: (type, listener) =>
      type === "message" ? listeners.push(listener as (event: { data: Reply }) => void) : 0,
    terminate: () => {},
  });
}

function trouble(expected: object): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof InTrouble);
    assert.deepEqual(error.trouble, expected);
    return true;
  };
}
