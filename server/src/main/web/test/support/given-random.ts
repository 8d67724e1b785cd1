import assert from "node:assert/strict";
import { type Bytes, concat } from "../../crypto/bytes.ts";
import type { Random } from "../../crypto/random.ts";

/** Hands out given bytes in order, and fails when they are used up. */
export function givenRandom(...parts: readonly Bytes[]): Random {
  const bytes = concat(...parts);
  let position = 0;
  return (length) => {
    assert.ok(position + length <= bytes.length, "more randomness than was given");
    position += length;
    return bytes.slice(position - length, position);
  };
}
