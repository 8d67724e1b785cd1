import assert from "node:assert/strict";
import test from "node:test";
import type { Member, Section } from "../../office/logic/report-sections.ts";
import { reportsBeside } from "../../office/logic/reports-beside.ts";

const member = (zh: string, ...typed: string[]): Member => ({
  label: { zh, en: zh },
  values: typed.map((text) => ({ typed: text })),
});
const sections = (code: Section["code"], ...members: Member[]): Section[] => [{ code, members }];

void test("the same words are the same in full width and in half width", () => {
  const [who] = reportsBeside(
    sections("who", member("对象", "云卡汇 １２３")),
    sections("who", member("对象", " 云卡汇 123")),
  );
  assert.equal(who?.pairs[0]?.same, true);
});

void test("what one report alone says is there once, on its side", () => {
  const [who] = reportsBeside(
    sections("who", member("对象", "甲"), member("账号", "1")),
    sections("who", member("账号", "2"), member("备案号", "3")),
  );
  assert.deepEqual(
    who?.pairs.map(({ label, one, other, same }) => [
      label.zh,
      one !== undefined,
      other !== undefined,
      same,
    ]),
    [
      ["对象", true, false, false],
      ["账号", true, true, false],
      ["备案号", false, true, false],
    ],
  );
});

void test("a section that only the second report has is there", () => {
  const both = reportsBeside(
    sections("who", member("对象", "甲")),
    sections("demand", member("诉求", "查处")),
  );
  assert.deepEqual(
    both.map(({ code }) => code),
    ["who", "demand"],
  );
});

void test("rows of a table are compared in all their cells", () => {
  const row = (value: string): Member => ({
    label: { zh: "账号", en: "accounts" },
    values: [{ members: [member("内容", value), member("备注", "客服")] }],
  });
  const same = (a: string, b: string) =>
    reportsBeside(sections("who", row(a)), sections("who", row(b)))[0]?.pairs[0]?.same;
  assert.equal(same("1", "1"), true);
  assert.equal(same("1", "2"), false);
});
