import assert from "node:assert/strict";
import { test } from "node:test";
import { REFUSALS, REMAINING, REMOVED } from "../../evidence/index.ts";
import { refusedText, remainingText, removedText } from "../../i18n/findings.ts";
import { byKind } from "../../ui/evidence/findings.ts";
import { sizeText } from "../../ui/evidence/size.ts";

test("everything that can be found or refused is told in both languages", () => {
  const told = [
    ...REMOVED.map((code) => removedText(code)),
    ...REMAINING.map((code) => remainingText(code)),
    ...REFUSALS.map((reason) => refusedText(reason)),
  ];
  for (const text of told) {
    assert.match(text?.zh ?? "", /\p{Script=Han}/u);
    assert.match(text?.en ?? "", /[a-z]/);
  }
  assert.equal(removedText("no-such-code"), undefined);
});

test("what points to a person comes first, and the same is told once", () => {
  const kinds = byKind([
    { code: "software", value: "Word" },
    { code: "revision-ids" },
    { code: "author", value: "A", place: "docProps/core.xml" },
    { code: "author", value: "A", place: "word/comments.xml" },
    { code: "author", value: "A", place: "page 3" },
    { code: "location", value: "31.5, 121.5" },
  ]);
  assert.deepEqual(kinds, [
    { code: "location", values: [{ value: "31.5, 121.5", place: undefined }] },
    {
      code: "author",
      values: [
        { value: "A", place: undefined },
        { value: "A", place: "page 3" },
      ],
    },
    { code: "software", values: [{ value: "Word", place: undefined }] },
    { code: "revision-ids", values: [] },
  ]);
});

test("sizes are told as people read them", () => {
  const MIB = 1024 * 1024;
  const told = [0, 999, 1000, 51_000, 2.4 * MIB, 9.96 * MIB, 600 * MIB, 2048 * MIB];
  assert.deepEqual(told.map(sizeText), [
    "0 B",
    "999 B",
    "1 KB",
    "50 KB",
    "2.4 MB",
    "10 MB",
    "600 MB",
    "2 GB",
  ]);
});
