import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { Refused } from "../../crypto/refused.ts";
import { Vector, type VectorRunner } from "../support/vector.ts";
import { runEnvelope } from "./envelope.ts";
import { runFingerprint, runProfile } from "./profile.ts";
import { runIdentity, runPayload } from "./payload.ts";
import { runKeyFile } from "./key-file.ts";
import { runMemo } from "./memo.ts";
import { runPaddedSize, runPadding } from "./padding.ts";
import { runReceipt, runSecretPart } from "./receipt.ts";
import { runRetaliation } from "./retaliation.ts";
import { runSealedFile } from "./sealed-file.ts";
import { runSignedMessage, runStatement } from "./signed.ts";
import { runSite } from "./site.ts";
import { runLargeStream, runStream } from "./stream.ts";
import { runSubmission } from "./submission.ts";
import { runWorkedExample } from "./worked-example.ts";

/** The files that every implementation of the protocol runs; tests run from the web folder. */
const FOLDER = process.env["TIPSEAL_VECTORS"] ?? "../../../../crypto/src/test/resources/vectors";

const RUNNERS: Readonly<Record<string, VectorRunner>> = {
  envelope: runEnvelope,
  fingerprint: runFingerprint,
  identity: runIdentity,
  keyfile: runKeyFile,
  memo: runMemo,
  "padded-size": runPaddedSize,
  padding: runPadding,
  payload: runPayload,
  profile: runProfile,
  receipt: runReceipt,
  retaliation: runRetaliation,
  "sealed-file": runSealedFile,
  "secret-part": runSecretPart,
  "signed-message": runSignedMessage,
  site: runSite,
  statement: runStatement,
  stream: runStream,
  "stream-large": runLargeStream,
  submission: runSubmission,
  "worked-example": runWorkedExample,
};

const formats = readdirSync(FOLDER).filter((name) => name !== "README.md");

test("every folder of vectors is known, and there is every folder", () => {
  assert.deepEqual([...formats].sort(), Object.keys(RUNNERS).sort());
});

for (const format of formats) {
  const runner = RUNNERS[format];
  if (runner !== undefined) {
    test(format, async (t) => {
      const files = readdirSync(`${FOLDER}/${format}`);
      assert.ok(files.length > 0, "an empty folder proves nothing");
      for (const file of files) {
        await t.test(file, () => run(runner, Vector.load(`${FOLDER}/${format}/${file}`)));
      }
    });
  }
}

async function run(runner: VectorRunner, vector: Vector): Promise<void> {
  const { expect } = vector;
  if (expect === undefined) {
    await runner(vector);
  } else {
    await assert.rejects(
      async () => runner(vector),
      (refusal) => {
        assert.ok(refusal instanceof Refused, String(refusal));
        assert.equal(refusal.defect, expect);
        return true;
      },
    );
  }
  vector.requireAllRead();
}
