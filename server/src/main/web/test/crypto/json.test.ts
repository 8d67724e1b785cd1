import assert from "node:assert/strict";
import { test } from "node:test";
import { ascii } from "../../crypto/bytes.ts";
import { JsonObject } from "../../crypto/json/object.ts";
import { parseJson } from "../../crypto/json/parse.ts";
import { plain } from "../../crypto/json/value.ts";
import { writeJson } from "../../crypto/json/write.ts";
import { refused } from "../support/expect.ts";

const DEFECT = "payload-malformed";

const GOOD: readonly string[] = [
  "{}",
  "[]",
  '""',
  "true",
  " \t\r\n[ false , 1 ]\n",
  '{"a":{"b":[1,-2,3.5,1e3,-0,0.1E-2]}}',
  '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u5bc6"',
  '"密函 😀 \\ud83d\\ude00"',
  "[[[[[[[[1]]]]]]]]",
  "1".repeat(300),
];

const BAD: Readonly<Record<string, string>> = {
  nothing: "",
  space: " ",
  null: "null",
  "a null inside": '{"a":null}',
  "two texts": "{}{}",
  "a word": "yes",
  "a comma too many": "[1,]",
  "a comma too early": "[,1]",
  "an unclosed array": "[1",
  "an unclosed object": '{"a":1',
  "an unclosed text": '"a',
  "a name that is no text": "{a:1}",
  "a member without value": '{"a"}',
  "a duplicate member": '{"a":1,"a":2}',
  "a duplicate that is spelled otherwise": '{"a":1,"\\u0061":2}',
  "nine levels": "[[[[[[[[[]]]]]]]]]",
  "nine levels of both kinds": '[[[[[[[[{"a":1}]]]]]]]]',
  "half a pair": '"\\ud800"',
  "the other half": '"\\udc00 "',
  "half a pair as a name": '{"\\ud800":1}',
  "an escape that is none": '"\\x"',
  "an escape that is short": '"\\u12"',
  "a control character": '"\n"',
  "a leading zero": "01",
  "a leading plus": "+1",
  "a point without digits": "1.",
  "digits without a number": ".5",
  "an exponent without digits": "1e",
  "a number beyond a double": "1e400",
  infinity: "Infinity",
  "a comment": "[1]//",
  "a byte order mark": "\ufeff{}",
  "another space": "\u00a0{}",
};

for (const text of GOOD) {
  test(`taken: ${text.slice(0, 40)}`, () => {
    const value = plain(parseJson(ascii(text), DEFECT));
    assert.equal(JSON.stringify(value), JSON.stringify(JSON.parse(text)));
  });
}

for (const [name, text] of Object.entries(BAD)) {
  test(`refused: ${name}`, () => {
    assert.throws(() => parseJson(ascii(text), DEFECT), refused(DEFECT));
  });
}

test("refused: what is no UTF-8", () => {
  for (const bytes of [
    [0x22, 0xff, 0x22],
    [0x22, 0xc0, 0x80, 0x22],
    [0x22, 0xed, 0xa0, 0x80, 0x22],
  ]) {
    assert.throws(() => parseJson(Uint8Array.from(bytes), DEFECT), refused(DEFECT));
  }
});

test("__proto__ is a member like others", () => {
  const value = plain(parseJson(ascii('{"__proto__":{"a":1}}'), DEFECT)) as object;
  assert.deepEqual(Object.keys(value), ["__proto__"]);
  assert.equal("a" in value, false);
  const object = JsonObject.parse(ascii('{"__proto__":{"a":1}}'), DEFECT);
  assert.equal(object.has("toString"), false);
  assert.throws(() => object.text("constructor"), refused(DEFECT));
});

test("integers are written as such", () => {
  const read = (text: string) =>
    JsonObject.parse(ascii(`{"n":${text}}`), DEFECT).integer("n", 0, Number.MAX_SAFE_INTEGER);
  assert.equal(read("9007199254740991"), Number.MAX_SAFE_INTEGER);
  for (const text of ["1.0", "1e2", "-1", "9007199254740992", '"1"', "true"]) {
    assert.throws(() => read(text), refused(DEFECT), text);
  }
});

test("days are days of the calendar", () => {
  const read = (text: string) => JsonObject.parse(ascii(`{"d":"${text}"}`), DEFECT).day("d");
  assert.equal(read("2024-02-29"), "2024-02-29");
  for (const text of [
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "26-01-01",
    "2026-1-1",
    "2026-04-31",
  ]) {
    assert.throws(() => read(text), refused(DEFECT), text);
  }
});

test("what is written can be read, and what could not is not written", () => {
  const value = { a: [true, 1.5, "密"], b: { c: {} } };
  const read = plain(parseJson(writeJson({ ...value, gone: undefined }), DEFECT));
  assert.equal(JSON.stringify(read), JSON.stringify(value));
  for (const bad of [null, [undefined], NaN, "\ud800", [[[[[[[[[]]]]]]]]], { a: null }]) {
    assert.throws(() => writeJson(bad), RangeError);
  }
});
