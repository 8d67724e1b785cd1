import assert from "node:assert/strict";
import { test } from "node:test";
import type { OpenView } from "../../api/open-mailbox.ts";
import type { Day } from "../../crypto/day.ts";
import type { LinkCode } from "../../crypto/payload/retaliation.ts";
import {
  type MailboxEvent,
  type MailboxState,
  entering,
  mailboxFlow,
} from "../../flows/mailbox-flow.ts";
import { type ReportEvent, type ReportState, reportFlow } from "../../flows/report-flow.ts";
import { advanced, sendingOf } from "../../flows/sending.ts";
import { typedReceipt } from "../../flows/typed-receipt.ts";
import type { ProfileView, Trouble } from "../../worker/messages.ts";

const RECEIPT = "7KQ2M-01234-56789-ABCDE-FGHJW";
const GROUPS = RECEIPT.split("-");
const TROUBLE: Trouble = { kind: "failed", reason: "unreachable" };
const PROFILE = { agency: "report.example" } as ProfileView;
const VIEW: OpenView = {
  state: "open",
  overdue: true,
  daysLeft: 3,
  acknowledged: "2026-11-23" as Day,
  followUps: 0,
  remindable: true,
  channels: ["cyber"],
  replies: [],
};

type Draft = { readonly facts: string };

function report(...events: readonly ReportEvent<Draft>[]): ReportState<Draft> {
  return events.reduce<ReportState<Draft>>(reportFlow, { at: "starting" });
}

function mailbox(...events: readonly MailboxEvent<Draft>[]): MailboxState<Draft> {
  return events.reduce<MailboxState<Draft>>(mailboxFlow, entering());
}

const TO_CHECK: readonly ReportEvent<Draft>[] = [
  { type: "profile", profile: PROFILE },
  { type: "begin", draft: { facts: "" } },
  { type: "edit", draft: { facts: "what happened" } },
  { type: "check" },
];
const TO_SENDING: readonly ReportEvent<Draft>[] = [...TO_CHECK, { type: "send", sizes: [100] }];
const TO_READING: readonly MailboxEvent<Draft>[] = [
  { type: "type", typed: RECEIPT },
  { type: "open" },
  { type: "view", view: VIEW },
];

test("a report goes from the notice to the receipt, which has to be kept", () => {
  const sent = report(...TO_SENDING, { type: "sent", groups: GROUPS });
  assert.equal(sent.at, "receipt");
  const wrong = reportFlow(sent, { type: "typed-again", typed: "FGHJX" });
  assert.ok(wrong.at === "receipt" && wrong.receipt.proof === "wrong");
  assert.equal(reportFlow(wrong, { type: "typed-again", typed: " fghjw " }).at, "done");
});

test("nothing is sent that was not checked", () => {
  const form = report(...TO_CHECK, { type: "edit", draft: { facts: "changed" } });
  assert.equal(form.at, "form");
  assert.equal(reportFlow(form, { type: "send", sizes: [] }), form);
});

test("the draft outlives every way back", () => {
  const interrupted = report(...TO_SENDING, { type: "trouble", trouble: TROUBLE });
  assert.equal(interrupted.at, "interrupted");
  const back = reportFlow(interrupted, { type: "back" });
  assert.ok(back.at === "form" && back.draft.facts === "what happened");
  assert.equal(reportFlow(interrupted, { type: "retry" }).at, "sending");
  const form = report(...TO_CHECK, { type: "back" });
  assert.ok(form.at === "form" && form.draft.facts === "what happened");
  assert.equal(reportFlow(form, { type: "back" }), form);
});

test("a profile that cannot be had is tried again", () => {
  const unavailable = report({ type: "trouble", trouble: TROUBLE });
  assert.equal(unavailable.at, "unavailable");
  assert.equal(reportFlow(unavailable, { type: "retry" }).at, "starting");
});

test("an event out of its place changes nothing", () => {
  const late: ReportEvent<Draft> = { type: "progress", progress: { step: "keys" } };
  const done = report(...TO_SENDING, { type: "sent", groups: GROUPS });
  assert.equal(reportFlow(done, late), done);
  const state = report(...TO_CHECK);
  assert.equal(reportFlow(state, { type: "sent", groups: GROUPS }), state);
});

test("progress counts every file twice: read and uploaded", () => {
  const sizes = [100, 300];
  let state = sendingOf(sizes);
  assert.equal(state.size, 800);
  const step = (progress: Parameters<typeof advanced>[1]) => {
    state = advanced(state, progress, sizes);
    return state.done;
  };
  assert.equal(step({ step: "reading", file: 0, done: 100, size: 100 }), 100);
  assert.equal(step({ step: "reading", file: 1, done: 150, size: 300 }), 250);
  assert.equal(step({ step: "uploading", file: 0, done: 4096, size: 8192 }), 450);
  assert.equal(step({ step: "waiting", reason: "busy", seconds: 4 }), 450);
  assert.deepEqual(state.waiting, { reason: "busy", seconds: 4 });
  assert.equal(step({ step: "challenge" }), 450);
  assert.equal(state.waiting, undefined);
  assert.equal(step({ step: "uploading", file: 1, done: 9000, size: 9000 }), 800);
  assert.equal(
    advanced(sendingOf([0]), { step: "reading", file: 0, done: 0, size: 0 }, [0]).done,
    0,
  );
});

test("a typed receipt is looked at as it grows", () => {
  assert.deepEqual(typedReceipt(" - "), { state: "empty" });
  assert.deepEqual(typedReceipt("7KQ2M-0123"), { state: "incomplete", missing: 16 });
  assert.deepEqual(typedReceipt(RECEIPT.toLowerCase()), { state: "complete" });
  const wrong = (typed: string) => typedReceipt(typed);
  assert.deepEqual(wrong("7KQ2U"), { state: "wrong", defect: "receipt-bad-character" });
  assert.deepEqual(wrong(RECEIPT.replace("7", "8")), {
    state: "wrong",
    defect: "receipt-bad-check",
  });
  assert.deepEqual(wrong(RECEIPT + "00000000"), { state: "wrong", defect: "receipt-bad-length" });
});

test("a mailbox opens with a whole receipt only", () => {
  const half = mailbox({ type: "type", typed: "7KQ2M" });
  assert.equal(mailboxFlow(half, { type: "open" }), half);
  assert.equal(mailbox(...TO_READING).at, "reading");
  const lost = mailbox(...TO_READING.slice(0, 2), { type: "trouble", trouble: TROUBLE });
  assert.ok(lost.at === "entering" && lost.typed === RECEIPT && lost.trouble === TROUBLE);
});

test("an ended mailbox shows only that", () => {
  const ended = mailbox(...TO_READING.slice(0, 2), {
    type: "view",
    view: { state: "ended", overdue: true },
  });
  assert.deepEqual(ended, { at: "ended", overdue: true });
});

test("a follow-up is written, interrupted, sent", () => {
  const draft = { facts: "more" };
  const interrupted = mailbox(
    ...TO_READING,
    { type: "write", draft },
    { type: "send", sizes: [] },
    { type: "trouble", trouble: TROUBLE },
  );
  assert.ok(interrupted.at === "interrupted" && interrupted.draft === draft);
  const back = mailboxFlow(interrupted, { type: "back" });
  assert.ok(back.at === "writing" && back.draft === draft);
  const sent = [{ type: "retry" }, { type: "sent", view: { ...VIEW, followUps: 1 } }] as const;
  const reading = sent.reduce<MailboxState<Draft>>(mailboxFlow, interrupted);
  assert.ok(reading.at === "reading" && reading.done === "followed-up");
});

test("retaliation is told with a link code, which outlives an interruption, and a report follows", () => {
  const link = "7KQ2-M012-3456-789Z" as LinkCode;
  const draft = { facts: "they came to my door" };
  const interrupted = mailbox(
    ...TO_READING,
    { type: "retaliation", draft: { facts: "" }, link },
    { type: "write", draft },
    { type: "send", sizes: [] },
    { type: "trouble", trouble: TROUBLE },
  );
  const back = mailboxFlow(interrupted, { type: "back" });
  assert.deepEqual(back, { at: "writing", view: VIEW, draft, link });
  const told = mailboxFlow(mailboxFlow(interrupted, { type: "retry" }), {
    type: "sent",
    view: VIEW,
  });
  assert.deepEqual(told, { at: "told", view: VIEW, link });
  assert.equal(mailboxFlow(told, { type: "back" }).at, "reading");
});

test("what a mailbox says is asked for again, and stays when that fails", () => {
  const again = mailbox(...TO_READING, { type: "read-again" });
  assert.equal(again.at, "rereading");
  const later = { ...VIEW, daysLeft: 30, overdue: false };
  const read = mailboxFlow(again, { type: "view", view: later });
  assert.deepEqual(read, { at: "reading", view: later, done: "read-again" });
  const failed = mailboxFlow(again, { type: "trouble", trouble: TROUBLE });
  assert.deepEqual(failed, { at: "reading", view: VIEW, trouble: TROUBLE });
  const ended = mailboxFlow(again, { type: "view", view: { state: "ended", overdue: false } });
  assert.equal(ended.at, "ended");
});

test("opening tells how far it is", () => {
  const opening = mailbox(...TO_READING.slice(0, 2), {
    type: "progress",
    progress: { step: "keys" },
  });
  assert.deepEqual(opening, { at: "opening", typed: RECEIPT, progress: { step: "keys" } });
});

test("a reminder when it is due; a withdrawal when it was asked for twice", () => {
  const reading = mailbox(...TO_READING);
  const early = { at: "reading", view: { ...VIEW, remindable: false } } as const;
  assert.equal(mailboxFlow(early, { type: "remind" }), early);
  const reminded = mailbox(...TO_READING, { type: "remind" }, { type: "sent", view: VIEW });
  assert.ok(reminded.at === "reading" && reminded.done === "reminded");

  const asked = mailboxFlow(reading, { type: "withdraw" });
  assert.equal(asked.at, "confirming");
  assert.equal(mailboxFlow(asked, { type: "back" }).at, "reading");
  const stating = mailboxFlow(asked, { type: "withdraw" });
  assert.equal(mailboxFlow(stating, { type: "trouble", trouble: TROUBLE }).at, "confirming");
  assert.equal(mailboxFlow(stating, { type: "withdrawn" }).at, "withdrawn");
});
