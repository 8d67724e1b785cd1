import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Progress } from "../../api/progress.ts";
import { ascii } from "../../crypto/bytes.ts";
import { dayOf } from "../../crypto/day.ts";
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

function start() {
  return { base, fingerprint: agency.fingerprint, patience: 3 };
}

/** A page and its worker with a clone of every message between them. */
function remote(): RemoteDesk {
  const listeners: ((event: { readonly data: Reply }) => void)[] = [];
  const counter = new Counter((reply) => {
    const data = structuredClone(reply);
    queueMicrotask(() => listeners.forEach((listener) => listener({ data })));
  });
  return new RemoteDesk({
    postMessage: (request: Request) => counter.take(structuredClone(request)),
    addEventListener: (_, listener) => listeners.push(listener),
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
