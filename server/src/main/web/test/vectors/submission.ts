import assert from "node:assert/strict";
import { hex } from "../../crypto/encoding.ts";
import { mailboxIdBytes } from "../../crypto/names.ts";
import { sha256 } from "../../crypto/primitives.ts";
import {
  readFollowUpSubmission,
  readReportSubmission,
  writeFollowUpSubmission,
  writeReportSubmission,
} from "../../crypto/submission/submission.ts";
import type { Vector } from "../support/vector.ts";

/** Report and follow-up submissions (§10). */
export async function runSubmission(vector: Vector): Promise<void> {
  const encoded = vector.b64u("submission");
  const submission =
    vector.text("kind") === "report"
      ? readReportSubmission(encoded)
      : readFollowUpSubmission(encoded);
  if ("mailbox" in submission) {
    assert.equal(hex(mailboxIdBytes(submission.mailbox)), vector.text("mailboxId"));
    assert.deepEqual(submission.memo, vector.hex("memo"));
    assert.deepEqual(writeReportSubmission(submission), encoded);
  } else {
    assert.equal(submission.number, vector.number("number"));
    assert.deepEqual(writeFollowUpSubmission(submission), encoded);
  }
  assert.deepEqual(submission.uploads, vector.texts("uploads"));
  assert.deepEqual(submission.envelope, vector.b64u("envelope"));
  assert.deepEqual(await sha256(encoded), vector.hex("sha256"));
}
