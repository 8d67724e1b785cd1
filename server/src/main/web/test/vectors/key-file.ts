import assert from "node:assert/strict";
import { type KeyFileKind, openKeyFile } from "../../crypto/keys/key-file.ts";
import type { Vector } from "../support/vector.ts";

/** Keys at rest (§9). */
export async function runKeyFile(vector: Vector): Promise<void> {
  const kind = vector.text("kind") as KeyFileKind;
  const passphrase = vector.text("passphrase");
  const content = await openKeyFile(kind, passphrase, vector.b64u("file"));
  assert.deepEqual(content.bytes(), vector.hex("content"));
}
