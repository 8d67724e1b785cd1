import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { PlainObject } from "../../crypto/json/value.ts";
import type { Label } from "../../i18n/label.ts";
import type { Tables } from "../../report/index.ts";
import { shownForm } from "../../ui/check/shown.ts";

const TABLES = "../resources/org/tipseal/report";

function table(name: string): unknown {
  return JSON.parse(readFileSync(`${TABLES}/${name}.json`, "utf8"));
}

const tables = Object.fromEntries(
  ["categories", "form", "routing", "filing", "identifiers", "statuses", "messages"].map((name) => [
    name,
    table(name),
  ]),
) as unknown as Tables;

const sample = JSON.parse(
  readFileSync("../../../../deploy/samples/kameng-report.json", "utf8"),
) as PlainObject;

const say = (text: Label) => text.zh;

/** Every text of a form that a reporter has typed. */
function typed(value: unknown): string[] {
  if (typeof value === "string") {
    return [value];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(typed) : [];
}

test("everything that was typed is shown before it is sealed", () => {
  const { evidence: _, ...form } = sample;
  const shown = shownForm(form, tables, say)
    .map(({ text }) => text)
    .join("\n");
  const codes = /^(?:[A-Z]{2}-[0-9]{2}|[A-Z_]+|[a-z][a-z-]*|[0-9]{6})$/;
  for (const text of typed(form).filter((one) => !codes.test(one))) {
    assert.ok(shown.includes(text), text);
  }
});

test("codes are shown in words", () => {
  const lines = shownForm(sample, tables, say);
  const text = (label: string) => lines.find((line) => line.label === label)?.text;
  assert.equal(text("举报类别"), "卡盟平台");
  assert.equal(text("发生地区"), "北京");
  assert.equal(text("举报方式"), "匿名");
  assert.match(text("发现的问题") ?? "", /频繁更换域名/);
  assert.match(text("结算渠道") ?? "", /银行转账/);
});

test("a member that no table knows is shown under its name", () => {
  const lines = shownForm({ category: "BG-01", surprise: "here" }, tables, say);
  assert.ok(lines.some(({ label, text }) => label === "surprise" && text === "here"));
});
