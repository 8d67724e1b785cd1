import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../api/failure.ts";
import { ConnectionLost } from "../../api/http.ts";
import { Patience } from "../../api/patience.ts";
import { DropProblem } from "../../api/problem.ts";
import type { Progress } from "../../api/progress.ts";
import { PartSize } from "../../api/part-size.ts";
import { ascii } from "../../crypto/bytes.ts";
import { failure } from "../support/expect.ts";

function problem(status: number, name: string, headers: Record<string, string> = {}): DropProblem {
  const body = ascii(JSON.stringify({ type: `urn:tipseal:problem:${name}` }));
  return DropProblem.of({ status, headers: new Headers(headers), body });
}

function patience(limit: number): { readonly patience: Patience; readonly waits: Progress[] } {
  const waits: Progress[] = [];
  const settings = {
    limit,
    listener: (progress: Progress) => void waits.push(progress),
    sleep: () => Promise.resolve(),
  };
  return { patience: new Patience(settings), waits };
}

function failing(times: number, error: Error): () => Promise<string> {
  let left = times;
  return () => (left-- > 0 ? Promise.reject(error) : Promise.resolve("done"));
}

test("waits double up to half a minute", async () => {
  const { patience: patient, waits } = patience(1000);
  assert.equal(await patient.insist(failing(8, new ConnectionLost())), "done");
  const seconds = waits.map((wait) => wait.step === "waiting" && wait.seconds);
  assert.deepEqual(seconds, [1, 2, 4, 8, 16, 30, 30, 30]);
});

test("the drop's wish counts, two minutes at most", async () => {
  const { patience: patient, waits } = patience(1000);
  const busy = problem(503, "uploads-paused", { "Retry-After": "3600" });
  await patient.insist(failing(1, busy));
  assert.deepEqual(waits, [{ step: "waiting", reason: "busy", seconds: 120 }]);
});

test("patience ends, and a success brings all of it back", async () => {
  const { patience: patient } = patience(7);
  const lost = new ConnectionLost();
  await patient.insist(failing(3, lost));
  await patient.insist(failing(3, lost));
  await assert.rejects(patient.insist(failing(4, lost)), failure("unreachable"));
  const busy = problem(503, "unavailable");
  await assert.rejects(
    patience(0).patience.insist(failing(1, busy)),
    failure("busy", "unavailable"),
  );
});

test("a refusal for good is not tried again", async () => {
  const { patience: patient, waits } = patience(1000);
  await assert.rejects(patient.insist(failing(1, problem(409, "mailbox-taken"))), DropProblem);
  assert.deepEqual(waits, []);
});

test("waiting ends when it is told to", async () => {
  const controller = new AbortController();
  const listener = () => controller.abort(new Failure("stopped"));
  const patient = new Patience({ limit: 1000, listener, signal: controller.signal });
  await assert.rejects(patient.insist(failing(9, new ConnectionLost())), failure("stopped"));
});

test("a proxy's own page is named by its status", () => {
  const answer = { status: 502, headers: new Headers(), body: ascii("<html>") };
  const named = DropProblem.of(answer);
  assert.equal(named.problem, "http-502");
  assert.ok(named.passes);
  const foreign = { ...answer, body: ascii('{"type":"urn:tipseal:problem:<script>"}') };
  assert.equal(DropProblem.of(foreign).problem, "http-502");
});

test("parts grow on a fast line, shrink on a slow one, and stay within bounds", () => {
  const size = new PartSize();
  const first = size.bytes;
  size.took(first, 0.1);
  assert.equal(size.bytes, 2 * first);
  for (let i = 0; i < 20; i++) {
    size.took(size.bytes, 0.01);
  }
  assert.equal(size.bytes, 8 << 20);
  size.took(size.bytes, 8);
  assert.equal(size.bytes, 4 << 20);
  for (let i = 0; i < 20; i++) {
    size.lost();
  }
  assert.equal(size.bytes, 64 << 10);
});
