import assert from "node:assert/strict";
import test from "node:test";
import { placeOf } from "../../office/logic/charter-place.ts";
import {
  type Charter,
  freeCode,
  newChannel,
  newNotice,
  numberOf,
  optional,
  raised,
  readCharter,
  writeCharter,
} from "../../office/logic/charter.ts";
import { withDays } from "../../office/logic/day-list.ts";

const WHOLE = {
  v: 1,
  serial: 3,
  name: { zh: "甲", en: "A" },
  answerDays: 30,
  mailboxDays: 30,
  attachmentBytes: 5,
  channels: [newChannel()],
  identityKey: { publicKey: "key" },
  notices: [newNotice("2026-11-26")],
};

test("a draft is written as it was read, with what forms do not know of", () => {
  const text = JSON.stringify(WHOLE);
  const read = readCharter(text);
  assert.deepEqual(JSON.parse(writeCharter(read as Charter)), WHOLE);
});

test("what forms cannot show is no draft", () => {
  for (const wrong of [
    "",
    "null",
    "[]",
    "{}",
    JSON.stringify({ ...WHOLE, channels: [{ id: "a" }] }),
    JSON.stringify({ ...WHOLE, notices: [{ ...newNotice("2026-11-26"), offices: [{}] }] }),
    JSON.stringify({ ...WHOLE, serial: "3" }),
  ]) {
    assert.equal(readCharter(wrong), undefined, wrong);
  }
});

test("what is left out is not written", () => {
  const channel = optional(newChannel(), "url", "https://a.example/");
  assert.equal(channel.url, "https://a.example/");
  assert.equal("url" in optional(channel, "url", ""), false);
});

test("what is no number stays a text, for the office to refuse", () => {
  assert.equal(numberOf(" 30"), 30);
  assert.equal(numberOf("3.5"), "3.5");
  assert.equal(numberOf(""), "");
});

test("an entry moves up by one, and the first stays", () => {
  assert.deepEqual(raised(["a", "b", "c"], 2), ["a", "c", "b"]);
  assert.deepEqual(raised(["a", "b"], 0), ["a", "b"]);
});

test("a new entry takes a code that is free", () => {
  assert.equal(freeCode([{ code: "ask-2" }], "ask"), "ask-3");
});

test("a place of a draft leads to its form and its control", () => {
  assert.deepEqual(placeOf("/channels/0/telephone"), {
    form: ["channels", "0"],
    control: "at-channels-0-telephone",
  });
  assert.deepEqual(placeOf("/notices/12/offices/0/name/zh"), {
    form: ["notices", "12"],
    control: "at-notices-12-offices-0-name-zh",
  });
  assert.deepEqual(placeOf("/answerDays"), { form: ["agency"], control: "at-answerDays" });
  assert.deepEqual(placeOf("/channels"), { form: [], control: "at-channels" });
});

test("days are added a stretch at a time, each once and in order", () => {
  assert.deepEqual(withDays(["2026-10-02"], "2026-09-30", "2026-10-03"), [
    "2026-09-30",
    "2026-10-01",
    "2026-10-02",
    "2026-10-03",
  ]);
  assert.deepEqual(withDays([], "2026-10-01", ""), ["2026-10-01"]);
  assert.deepEqual(withDays(["2026-10-01"], "2026-10-03", "2026-10-02"), ["2026-10-01"]);
});
