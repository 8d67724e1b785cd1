import assert from "node:assert/strict";
import { test } from "node:test";
import type { Day } from "../../crypto/day.ts";
import {
  type SealingEvent,
  type SealingState,
  sealing,
  sealingFlow,
} from "../../flows/sealing-flow.ts";
import { typedLocator } from "../../flows/typed-locator.ts";
import type { Trouble } from "../../worker/messages.ts";

const RECEIPT = "7KQ2M-01234-56789-ABCDE-FGHJW";
const TROUBLE: Trouble = { kind: "refused", defect: "expired-epoch" };
const SEALED = {
  file: Uint8Array.of(1),
  part: ["0123", "4567", "89AB", "CDEF", "GHJQ"],
  until: "2026-11-23" as Day,
};

type Draft = { readonly facts: string };

function flow(...events: readonly SealingEvent[]): SealingState<Draft> {
  return events.reduce<SealingState<Draft>>(sealingFlow, sealing({ facts: "what happened" }));
}

const TO_SEALED: readonly SealingEvent[] = [{ type: "sealed", sealed: SEALED }];
const TO_LOCATED: readonly SealingEvent[] = [
  ...TO_SEALED,
  { type: "saved" },
  { type: "type", typed: "7kq2m" },
  { type: "located", groups: RECEIPT.split("-") },
];

test("a draft becomes a file, then a receipt, which has to be kept", () => {
  const sealed = flow(...TO_SEALED);
  assert.ok(sealed.at === "sealed" && !sealed.saved && sealed.check.state === "empty");
  assert.ok(!("draft" in sealed), "the draft is gone");
  const located = flow(...TO_LOCATED);
  assert.ok(located.at === "located" && located.receipt.proof === "none");
  const wrong = sealingFlow(located, { type: "typed-again", typed: "FGHJX" });
  assert.ok(wrong.at === "located" && wrong.receipt.proof === "wrong");
  assert.equal(sealingFlow(wrong, { type: "typed-again", typed: "fghjw" }).at, "done");
});

test("a stamp's progress grows and never pretends to be done", () => {
  const shares = [0, 2 ** 18, 2 ** 20, 2 ** 23].map((done) => {
    const state = flow({ type: "progress", progress: { step: "stamp", done, size: 2 ** 20 } });
    assert.ok(state.at === "sealing" && state.progress.step === "stamp");
    return state.progress.share;
  });
  assert.deepEqual([...shares].sort(), shares);
  assert.ok(shares[0] === 0 && shares.every((share) => share < 1));
});

test("what failed keeps the draft and can be tried again", () => {
  const failed = flow({ type: "trouble", trouble: TROUBLE });
  assert.ok(failed.at === "failed" && failed.draft.facts === "what happened");
  assert.equal(sealingFlow(failed, TO_SEALED[0] as SealingEvent), failed);
  const again = sealingFlow(failed, { type: "retry" });
  assert.ok(again.at === "sealing" && again.draft.facts === "what happened");
});

test("a locator is looked at as it is typed, and can be typed once more", () => {
  const typing = flow(...TO_SEALED, { type: "saved" }, { type: "type", typed: "7kq" });
  assert.ok(typing.at === "sealed" && typing.saved);
  assert.deepEqual(typing.check, { state: "incomplete", missing: 2 });
  assert.deepEqual(typedLocator("7KQ2M"), { state: "complete" });
  assert.deepEqual(typedLocator("7KU"), { state: "wrong", defect: "receipt-bad-character" });
  assert.deepEqual(typedLocator(RECEIPT), { state: "wrong", defect: "receipt-bad-length" });
  const troubled = sealingFlow(typing, { type: "trouble", trouble: TROUBLE });
  assert.ok(troubled.at === "sealed" && troubled.trouble === TROUBLE);
  const retyped = sealingFlow(troubled, { type: "type", typed: "7KQ2M" });
  assert.ok(retyped.at === "sealed" && retyped.trouble === undefined);
  const back = sealingFlow(flow(...TO_LOCATED), { type: "back" });
  assert.ok(back.at === "sealed" && back.typed === "" && back.sealed === SEALED);
});

test("events that have no place lead nowhere", () => {
  const done = sealingFlow(flow(...TO_LOCATED), { type: "typed-again", typed: "FGHJW" });
  for (const state of [flow(), flow(...TO_SEALED), done]) {
    assert.equal(sealingFlow(state, { type: "retry" }), state);
  }
});
