import assert from "node:assert/strict";
import { pad, padded, unpad } from "../../crypto/padding.ts";
import type { Vector } from "../support/vector.ts";

/** Sizes and what they are filled up to (§3). */
export function runPaddedSize(vector: Vector): void {
  assert.equal(padded(vector.number("size")), vector.number("padded"));
}

/** Padded payloads (§3). */
export function runPadding(vector: Vector): void {
  const bytes = vector.b64u("padded");
  const payload = unpad(bytes);
  assert.deepEqual(payload, vector.b64u("payload"));
  assert.deepEqual(pad(payload), bytes);
}
