import assert from "node:assert/strict";
import test from "node:test";
import { withDays } from "../../office/logic/day-list.ts";
import { placeOf } from "../../office/logic/json-place.ts";

const DRAFT = `{
  "v": 1,
  "name": { "zh": "甲 \\"乙\\"", "en": "A" },
  "channels": [ { "id": "one" }, { "id": "two", "hours": { "zh": "x" } } ],
  "a/b": [true, null, -1.5e3, {}]
}`;

function at(pointer: string): string | undefined {
  const place = placeOf(DRAFT, pointer);
  return place === undefined ? undefined : DRAFT.slice(place.start, place.end);
}

test("a pointer leads to its value", () => {
  assert.equal(at("/v"), "1");
  assert.equal(at("/name/en"), '"A"');
  assert.equal(at("/channels/1/id"), '"two"');
  assert.equal(at("/channels/0"), '{ "id": "one" }');
  assert.equal(at("/a~1b/2"), "-1.5e3");
  assert.equal(at("/a~1b/3"), "{}");
  assert.equal(at(""), DRAFT);
});

test("what is missing leads to what it is missing from", () => {
  assert.equal(at("/channels/1/hours/en"), '{ "zh": "x" }');
  assert.equal(at("/channels/0/postcode"), '{ "id": "one" }');
});

test("what is no JSON has no places", () => {
  assert.equal(placeOf('{"a": }', "/a"), undefined);
  assert.equal(placeOf('{"a" "b"}', "/a"), undefined);
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
