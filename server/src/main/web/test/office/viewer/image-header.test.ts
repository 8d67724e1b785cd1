import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { imageSize } from "../../../office/viewer/image-header.ts";

/** Tests run in the folder of the web client. */
const SAMPLES = "../../test/resources/org/tipseal/page/evidence/";

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

test("a header tells the size of what a camera or a screen made", () => {
  const sizes = { "sample.png": [24, 24], "sample.jpg": [24, 24], "sample.webp": [1, 1] };
  for (const [name, [width, height]] of Object.entries(sizes)) {
    const file = new Uint8Array(readFileSync(SAMPLES + name));
    assert.deepEqual(imageSize(file), { width, height }, name);
  }
});

test("a bomb is told by its header alone", () => {
  const png = latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xc3\x50\0\0\xc3\x50");
  assert.deepEqual(imageSize(png), { width: 50_000, height: 50_000 });
  const gif = latin1("GIF89a\xff\xff\xff\xff");
  assert.deepEqual(imageSize(gif), { width: 65_535, height: 65_535 });
  const webp = latin1("RIFF....WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff");
  assert.deepEqual(imageSize(webp), { width: 1 << 24, height: 1 << 24 });
  const lossless = latin1("RIFF....WEBPVP8L....\x2f\xff\xff\xff\x0f");
  assert.deepEqual(imageSize(lossless), { width: 16_384, height: 16_384 });
  const simple = latin1("RIFF....WEBPVP8 ....\0\0\0\x9d\x01\x2a\xff\x3f\x01\0");
  assert.deepEqual(imageSize(simple), { width: 16_383, height: 1 });
});

test("the frame of a JPEG is found behind other segments", () => {
  const jpeg = latin1(
    "\xff\xd8\xff\xe1\0\x06abcd\xff\xff\xc4\0\x04ab\xff\xc2\0\x11\x08\xea\x60\x13\x88",
  );
  assert.deepEqual(imageSize(jpeg), { width: 5_000, height: 60_000 });
});

test("what is cut off, or no image, has no size", () => {
  const cut = [
    "",
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0",
    "\xff\xd8\xff\xe1\xff\xff",
    "\xff\xd8\xff\xda\0\x08",
  ];
  for (const text of [
    ...cut,
    "GIF8",
    "RIFF....WEBPVP8?....",
    "<svg xmlns='http://www.w3.org/2000/svg'/>",
  ]) {
    assert.equal(imageSize(latin1(text)), undefined, JSON.stringify(text));
  }
});
