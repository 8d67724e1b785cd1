import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode, fold } from "../../crypto/base32.ts";
import { b64, b64u, fromB64, fromB64u, fromHex, hex } from "../../crypto/encoding.ts";
import { systemRandom } from "../../crypto/random.ts";
import { refused } from "../support/expect.ts";

const DEFECT = "payload-malformed";

test("every length comes back, and is what Node makes of it", () => {
  for (let length = 0; length < 100; length++) {
    const bytes = systemRandom(length);
    assert.equal(b64(bytes), Buffer.from(bytes).toString("base64"));
    assert.equal(b64u(bytes), Buffer.from(bytes).toString("base64url"));
    assert.equal(hex(bytes), Buffer.from(bytes).toString("hex"));
    assert.deepEqual(fromB64(b64(bytes), DEFECT), bytes);
    assert.deepEqual(fromB64u(b64u(bytes), DEFECT), bytes);
    assert.deepEqual(fromHex(hex(bytes), DEFECT, length), bytes);
  }
});

test("base64 with anything out of place is refused", () => {
  for (const text of [
    "A",
    "AA",
    "AAA",
    "AA=",
    "AAAA=",
    "=AAA",
    "AB==",
    "AAB=",
    "AA A",
    "AA-_",
    "A=A=",
  ]) {
    assert.throws(() => fromB64(text, DEFECT), refused(DEFECT), text);
  }
});

test("base64url with anything out of place is refused", () => {
  for (const text of ["A", "AB", "AAB", "AA==", "AA+/", "AA\n", "密AAA"]) {
    assert.throws(() => fromB64u(text, DEFECT), refused(DEFECT), text);
  }
  assert.throws(() => fromB64u("AAAA", DEFECT, 4), refused(DEFECT));
});

test("hexadecimal with anything out of place is refused", () => {
  for (const text of ["0", "0g", "AB", " 00", "000"]) {
    assert.throws(() => fromHex(text, DEFECT), refused(DEFECT), text);
  }
  assert.throws(() => fromHex("00", DEFECT, 2), refused(DEFECT));
});

test("Crockford's Base32", () => {
  assert.equal(encode(Uint8Array.from([0, 0x44, 0x32, 0x14, 0xc7])), "0123456" + "7");
  for (let i = 0; i < 100; i++) {
    const bytes = systemRandom(20);
    assert.deepEqual(decode(encode(bytes)), bytes);
  }
  assert.equal(fold("ｏ－ｉ l　ab\u200b"), "011AB");
  assert.throws(() => decode("UUUUUUUU"), RangeError);
});
