import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import type { Bytes } from "../../crypto/bytes.ts";
import type {
  CleanReply,
  CleanRequest,
  CleaningStep,
  Outcome,
} from "../../worker/cleaner-messages.ts";
import { outcomeOf } from "../../worker/cleaner.ts";
import { RemoteCleaner, allowance } from "../../worker/remote-cleaner.ts";
import { markedJpeg, plainJpeg } from "../evidence/fixtures/images.ts";
import { markedHeic } from "../evidence/fixtures/media.ts";

const MIB = 1024 * 1024;

function sha256(bytes: Bytes): string {
  return createHash("sha256").update(bytes).digest("hex");
}

test("a file is cleaned, and its digest is that of what it was", async () => {
  const bytes = markedJpeg();
  const steps: CleaningStep[] = [];
  const outcome = await outcomeOf(new Blob([bytes]), (step) => steps.push(step));
  assert.ok(outcome.at === "cleaned");
  assert.equal(outcome.type, "jpeg");
  assert.equal(outcome.originalSha256, sha256(bytes));
  assert.ok(outcome.removed.some(({ code }) => code === "location"));
  assert.equal(outcome.cleaned.type, "image/jpeg");
  // A busy machine tells of a step more than once.
  assert.deepEqual([...new Set(steps.map(({ at }) => at))], ["cleaning", "hashing"]);
});

test("the digest of a file that is read in many pieces", async () => {
  const sound = new Uint8Array(9 * MIB + 5).fill(7);
  const wav = new Uint8Array(44 + sound.length);
  const head = Buffer.from(
    "RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0@\x1f\0\0@\x1f\0\0\x01\0\x08\0data\0\0\0\0",
    "latin1",
  );
  wav.set(head);
  wav.set(sound, 44);
  new DataView(wav.buffer).setUint32(4, wav.length - 8, true);
  new DataView(wav.buffer).setUint32(40, sound.length, true);
  const outcome = await outcomeOf(new Blob([wav]), () => {});
  assert.ok(outcome.at === "cleaned");
  assert.equal(outcome.originalSha256, sha256(wav));
});

test("what cannot be cleaned says what it is and why", async () => {
  const heic = await outcomeOf(new Blob([markedHeic(new Uint8Array(8))]), () => {});
  assert.ok(heic.at === "uncleaned" && heic.type === "heic" && heic.why === "not-cleanable");
  assert.ok(heic.remaining.some(({ code }) => code === "heic-not-cleanable"));
  const broken = await outcomeOf(new Blob([plainJpeg().subarray(0, 30)]), () => {});
  assert.ok(broken.at === "uncleaned" && broken.type === "jpeg" && broken.why === "broken");
});

test("a file that the device does not hand out is unreadable", async () => {
  const file = new Blob([plainJpeg()]);
  const denied = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  Object.defineProperty(file, "slice", { value: () => ({ arrayBuffer: denied }) });
  const outcome = await outcomeOf(file, () => {});
  assert.ok(outcome.at === "uncleaned" && outcome.why === "unreadable");
});

/** A worker under the test's hand, and a clock too. */
class Bench {
  readonly requests: CleanRequest[] = [];
  opened = 0;
  ended = 0;
  tick: (() => void) | undefined;
  reply: (reply: CleanReply) => void = () => {};
  fail: () => void = () => {};
  readonly cleaner = new RemoteCleaner(
    () => this.#open(),
    (listener) => {
      this.tick = listener;
      return () => (this.tick = undefined);
    },
  );

  seconds(count: number): void {
    for (let i = 0; i < count; i++) {
      this.tick?.();
    }
  }

  #open() {
    this.opened += 1;
    return {
      postMessage: (request: CleanRequest) => this.requests.push(request),
      addEventListener: (type: string, listener: (event: { data: CleanReply }) => void) => {
        if (type === "message") {
          this.reply = (data) => listener({ data });
        } else {
          this.fail = listener as () => void;
        }
      },
      terminate: () => (this.ended += 1),
    };
  }
}

const DONE: Outcome = { at: "uncleaned", type: "zip", why: "not-cleanable", remaining: [] };

test("files are cleaned one after the other by one worker, which may be started ahead", async () => {
  const bench = new Bench();
  assert.equal(bench.opened, 0);
  bench.cleaner.ready();
  assert.equal(bench.opened, 1);
  const steps: CleaningStep[] = [];
  const first = bench.cleaner.clean(new Blob(["a"]), (step) => steps.push(step));
  const second = bench.cleaner.clean(new Blob(["b"]));
  assert.deepEqual(
    bench.requests.map(({ id }) => id),
    [1],
  );
  bench.reply({ id: 1, step: { at: "cleaning" } });
  bench.reply({ id: 1, outcome: DONE });
  assert.equal(await first, DONE);
  bench.reply({ id: 1, step: { at: "cleaning" } });
  assert.equal(steps.length, 1, "an answer that comes too late is passed over");
  assert.deepEqual(
    bench.requests.map(({ id }) => id),
    [1, 2],
  );
  bench.reply({ id: 2, outcome: DONE });
  await second;
  assert.deepEqual([bench.opened, bench.ended], [1, 0]);
});

test("a file that takes too long costs the worker its life; the next one gets a new one", async () => {
  const bench = new Bench();
  const first = bench.cleaner.clean(new Blob(["a"]));
  const second = bench.cleaner.clean(new Blob(["b"]));
  bench.seconds(allowance(1) - 1);
  assert.equal(bench.ended, 0);
  bench.seconds(1);
  const outcome = await first;
  assert.ok(outcome.at === "uncleaned" && outcome.why === "too-slow");
  assert.deepEqual([bench.opened, bench.ended], [2, 1]);
  bench.reply({ id: 2, outcome: DONE });
  assert.equal(await second, DONE);
});

test("the digest of a large file takes as long as it takes", async () => {
  const bench = new Bench();
  const cleaning = bench.cleaner.clean(new Blob(["a"]));
  bench.reply({ id: 1, step: { at: "hashing", done: 0, size: 1 } });
  bench.seconds(1000);
  bench.reply({ id: 1, outcome: DONE });
  assert.equal(await cleaning, DONE);
  assert.equal(allowance(2048 * MIB), 180);
  assert.equal(allowance(30 * MIB), 50);
});

test("a worker that does not load or breaks is a fault", async () => {
  const bench = new Bench();
  const cleaning = bench.cleaner.clean(new Blob(["a"]));
  bench.fail();
  const outcome = await cleaning;
  assert.ok(outcome.at === "uncleaned" && outcome.why === "fault");
  const again = bench.cleaner.clean(new Blob(["a"]));
  bench.reply({ id: 2, outcome: DONE });
  assert.equal(await again, DONE);
  assert.equal(bench.opened, 2);
});

test("what is taken out of the list is no longer cleaned", async () => {
  const bench = new Bench();
  const controller = new AbortController();
  const waits = new AbortController();
  const first = bench.cleaner.clean(new Blob(["a"]), undefined, controller.signal);
  const second = bench.cleaner.clean(new Blob(["b"]), undefined, waits.signal);
  const third = bench.cleaner.clean(new Blob(["c"]));
  waits.abort(new Error("taken out"));
  await assert.rejects(second, /taken out/);
  controller.abort(new Error("taken out"));
  await assert.rejects(first, /taken out/);
  assert.equal(bench.ended, 1);
  assert.deepEqual(
    bench.requests.map(({ id }) => id),
    [1, 3],
  );
  bench.reply({ id: 3, outcome: DONE });
  assert.equal(await third, DONE);
});
