import assert from "node:assert/strict";
import { test } from "node:test";
import type { Queue, Row } from "../../office/api/contract.ts";
import { readAddress, writeAddress } from "../../office/logic/address.ts";
import { daysBetween } from "../../office/logic/days.ts";
import { dueText } from "../../office/logic/due.ts";
import { newsOf } from "../../office/logic/news.ts";
import {
  creationOptions,
  credentialJson,
  requestOptions,
} from "../../office/logic/passkey-json.ts";
import {
  WHOLE_QUEUE,
  isNarrowed,
  keptFilter,
  queueQuery,
} from "../../office/logic/queue-filter.ts";
import { visibleRuns } from "../../office/logic/visible.ts";

/** A text with its signs in brackets. */
function visible(text: string): string {
  return visibleRuns(text)
    .map((run) => ("sign" in run ? `[${run.sign}]` : run.text))
    .join("");
}

test("what a stranger hides in a text is shown by its number", () => {
  assert.equal(visible("plain 文字\nnext\tline\r\n"), "plain 文字\nnext\tline\r\n");
  assert.equal(visible("a\u202etxt.exe"), "a[U+202E]txt.exe");
  assert.equal(
    visible("\u0000\u200bx\u2066y\u2069\ufeff"),
    "[U+0000][U+200B]x[U+2066]y[U+2069][U+FEFF]",
  );
  assert.equal(visible("a\u{e0041}b"), "a[U+E0041]b");
  assert.equal(visible("a\rb"), "a[U+000D]b");
});

test("a joiner between pictures belongs to them, one between letters does not", () => {
  assert.equal(visible("👨\u200d👩\u200d👧 👩🏽\u200d⚕️"), "👨\u200d👩\u200d👧 👩🏽\u200d⚕️");
  assert.equal(visible("pay\u200dpal"), "pay[U+200D]pal");
});

test("an address carries a view and ids, there and back", () => {
  assert.deepEqual(readAddress(""), { view: "", rest: [] });
  assert.deepEqual(readAddress("#/case/ab%2Fc"), { view: "case", rest: ["ab/c"] });
  assert.deepEqual(readAddress("#/%zz"), { view: "", rest: [] });
  const address = { view: "case", rest: ["1/2", "三"] };
  assert.deepEqual(readAddress(writeAddress(address)), address);
});

test("days are counted over months and leap days", () => {
  assert.equal(daysBetween("2028-02-28", "2028-03-01"), 2);
  assert.equal(daysBetween("2026-11-26", "2026-11-20"), -6);
});

test("the office says what is overdue, the page how long", () => {
  const say = (due: string, overdue: boolean) => {
    const { text, n, kind } = dueText(due, overdue, "2026-11-26");
    return `${kind} ${text.en.replace("{n}", String(n))}`;
  };
  assert.equal(say("2026-11-23", true), "bad 3 days overdue");
  assert.equal(say("2026-11-25", true), "bad 1 day overdue");
  assert.equal(say("2026-11-26", true), "bad overdue");
  assert.equal(say("2026-11-26", false), "warn due today");
  assert.equal(say("2026-11-27", false), "warn due tomorrow");
  assert.equal(say("2026-12-26", false), "quiet 30 days left");
});

test("a filter asks for what is chosen, and for nothing else", () => {
  assert.deepEqual(queueQuery(WHOLE_QUEUE), { offset: 0, limit: 50 });
  assert.equal(isNarrowed({ ...WHOLE_QUEUE, offset: 50 }), false);
  const filter = { ...WHOLE_QUEUE, only: "overdue", assignee: "me", q: "微信 a" };
  assert.deepEqual(queueQuery(filter), {
    only: "overdue",
    assignee: "me",
    q: "微信 a",
    offset: 0,
    limit: 50,
  });
  assert.equal(isNarrowed(filter), true);
  assert.deepEqual(keptFilter(JSON.stringify(filter)), filter);
  assert.deepEqual(keptFilter(undefined), WHOLE_QUEUE);
});

test("news are rows that are new or changed, or a queue of another length", () => {
  const row = (id: string, status = "S10") => ({ id, status }) as Row;
  const queue = (rows: Row[], total = rows.length) =>
    ({ rows, total, overdue: 0, damaged: [], facets: {} }) satisfies Queue;
  assert.equal(newsOf(queue([row("a")]), queue([row("a")])), undefined);
  assert.equal(newsOf(queue([row("a")]), queue([row("b"), row("a")])), 1);
  assert.equal(newsOf(queue([row("a")]), queue([row("a", "S20")])), 1);
  assert.equal(newsOf(queue([row("a")], 60), queue([row("a")], 61)), 0);
});

test("passkey options and answers are bytes in the browser and base64url on the wire", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const given = requestOptions({
    challenge: "_-8",
    rpId: "office.example",
    allowCredentials: [{ id: "aWQ", type: "public-key", transports: ["usb"] }],
    extensions: { appid: null },
  }) as Record<string, unknown>;
  assert.deepEqual(given, {
    challenge: Uint8Array.of(255, 239),
    rpId: "office.example",
    allowCredentials: [{ id: bytes("id"), type: "public-key", transports: ["usb"] }],
  });
  const made = creationOptions({ challenge: "YQ", user: { id: "Yg", name: "n" } });
  assert.deepEqual(made, {
    challenge: bytes("a"),
    user: { id: bytes("b"), name: "n" },
    excludeCredentials: [],
  });
  const buffer = (text: string) => bytes(text).buffer as ArrayBuffer;
  const response = { clientDataJSON: buffer("{}"), signature: buffer("s"), userHandle: null };
  const credential = { id: "aWQ", rawId: buffer("id"), type: "public-key", response };
  assert.deepEqual(credentialJson(credential, ["usb"]), {
    id: "aWQ",
    rawId: "aWQ",
    type: "public-key",
    response: { clientDataJSON: "e30", signature: "cw" },
    clientExtensionResults: {},
  });
});
