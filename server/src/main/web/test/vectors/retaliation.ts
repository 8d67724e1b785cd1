import assert from "node:assert/strict";
import { readRetaliation, retaliationText } from "../../crypto/payload/retaliation.ts";
import type { Vector } from "../support/vector.ts";

/** Texts of follow-ups that tell of retaliation, and texts that look like it (§7). */
export function runRetaliation(vector: Vector): void {
  const text = vector.text("text");
  const retaliation = readRetaliation(text);
  const link = vector.text("link");
  assert.equal(retaliation?.link ?? "", link);
  if (retaliation !== undefined) {
    assert.equal(retaliation.said, vector.text("said"));
    assert.equal(retaliationText(retaliation), vector.text("written"));
  }
}
