import assert from "node:assert/strict";
import { sha256 } from "../../crypto/primitives.ts";
import { readSealedFile, writeSealedFile } from "../../crypto/submission/sealed-file.ts";
import { makeStamp } from "../../crypto/submission/stamp.ts";
import { writeReportSubmission } from "../../crypto/submission/submission.ts";
import type { Vector } from "../support/vector.ts";

/** Sealed files and their stamps (§10). */
export async function runSealedFile(vector: Vector): Promise<void> {
  const encoded = vector.b64u("file");
  const file = await readSealedFile(encoded);
  const submission = vector.b64u("submission");
  assert.deepEqual(writeReportSubmission(file.submission), submission);
  assert.equal(file.stamp, vector.number("stamp"));
  const smallest = await makeStamp(await sha256(submission), () => {});
  assert.equal(smallest, vector.number("smallest"));
  assert.deepEqual(writeSealedFile(file), encoded);
}
