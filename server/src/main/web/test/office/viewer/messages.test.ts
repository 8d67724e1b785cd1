import assert from "node:assert/strict";
import { test } from "node:test";
import { scaled, scaleTo, turned } from "../../../office/viewer/fitting.ts";
import { MAX_DRAWN_PIXELS, MAX_DRAWN_SIDE, MAX_PAGES } from "../../../office/viewer/limits.ts";
import { readAnswer } from "../../../office/viewer/messages.ts";
import { readParts } from "../../../office/viewer/parts.ts";

test("pixels are taken if they are as many as they say", () => {
  const pixels = new ArrayBuffer(2 * 3 * 4);
  const answer = readAnswer({ told: "drawn", whole: true, width: 2, height: 3, pixels });
  assert.equal(answer?.told, "drawn");
  assert.equal(answer.told === "drawn" && answer.pixels.buffer, pixels);
});

test("whatever else a sandbox says is not listened to", () => {
  const pixels = new ArrayBuffer(24);
  const wrong: readonly unknown[] = [
    undefined,
    null,
    "drawn",
    {},
    { told: "else" },
    { told: "opened", pages: 0, morePages: false },
    { told: "opened", pages: MAX_PAGES + 1, morePages: false },
    { told: "opened", pages: 1.5, morePages: false },
    { told: "opened", pages: 1 },
    { told: "opened", pages: "<b>", morePages: false },
    { told: "drawn", whole: true, width: 2, height: 2, pixels },
    { told: "drawn", whole: true, width: 2, height: 3, pixels: new Uint8Array(24) },
    { told: "drawn", whole: 1, width: 2, height: 3, pixels },
    { told: "drawn", whole: true, width: -2, height: -3, pixels },
    { told: "drawn", whole: true, width: MAX_DRAWN_SIDE + 1, height: 1, pixels },
    { told: "not-drawn", why: "<img src=x>" },
    { told: "not-drawn" },
  ];
  for (const said of wrong) {
    assert.equal(readAnswer(said), undefined, JSON.stringify(said));
  }
});

test("why something is not drawn comes with its size, if that is a size", () => {
  const size = { width: 50_000, height: 50_000 };
  const why = "too-large";
  assert.deepEqual(readAnswer({ told: "not-drawn", why, ...size }), {
    told: "not-drawn",
    why,
    size,
  });
  const without = { told: "not-drawn", why, size: undefined };
  assert.deepEqual(readAnswer({ told: "not-drawn", why, width: "<b>", height: 1 }), without);
});

test("no page comes out larger than a picture may be", () => {
  for (const size of [
    { width: 595, height: 842 },
    { width: 1, height: 1e9 },
    { width: 1e9, height: 1 },
    { width: 9e6, height: 9e6 },
    { width: 0.001, height: 0.001 },
  ]) {
    const { width, height } = scaled(size, scaleTo(size, 100_000));
    assert.ok(
      width * height <= MAX_DRAWN_PIXELS && width >= 1 && height >= 1,
      `${width}×${height}`,
    );
    assert.ok(Math.max(width, height) <= MAX_DRAWN_SIDE, `${width}×${height}`);
  }
  assert.deepEqual(
    scaled({ width: 595, height: 842 }, scaleTo({ width: 595, height: 842 }, 1190)),
    {
      width: 1190,
      height: 1684,
    },
  );
  assert.deepEqual(turned({ width: 2, height: 3 }, 3), { width: 3, height: 2 });
});

test("parts are read by name, and a file that is cut off is refused", () => {
  const file = Uint8Array.from([0, 0, 0, 2, 0, 1, 97, 0, 0, 0, 2, 7, 8, 0, 2, 98, 99, 0, 0, 0, 0]);
  const parts = readParts(file.buffer);
  assert.deepEqual([...parts.keys()], ["a", "bc"]);
  assert.deepEqual([...(parts.get("a") ?? [])], [7, 8]);
  assert.throws(() => readParts(file.slice(0, 12).buffer), RangeError);
});
