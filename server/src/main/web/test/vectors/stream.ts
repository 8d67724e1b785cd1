import assert from "node:assert/strict";
import { AttachmentLayout, SEALED_SEGMENT_LENGTH } from "../../crypto/attachment/layout.ts";
import { SealingParameters } from "../../crypto/attachment/parameters.ts";
import { sealingStream } from "../../crypto/attachment/sealing-stream.ts";
import { type Bytes, at, concat } from "../../crypto/bytes.ts";
import { sha256 } from "../../crypto/primitives.ts";
import { SecretBytes } from "../../crypto/secret.ts";
import { open, seal, through } from "../support/streams.ts";
import type { Vector } from "../support/vector.ts";

/** Sealed streams of one segment, byte by byte (§6). */
export async function runStream(vector: Vector): Promise<void> {
  const sealed = vector.b64u("sealed");
  const key = SecretBytes.takeOver(vector.hex("key"));
  const size = vector.number("size");
  const file = await open(sealed, { key, size, sha256: vector.hex("sha256") });
  assert.deepEqual(file, vector.b64u("file"));
  assert.equal(file.length, size);
  assert.deepEqual(await sealBothWays(readParameters(vector), file), sealed);
}

/** Sealed streams of several segments, of which only digests are kept (§6). */
export async function runLargeStream(vector: Vector): Promise<void> {
  const file = Uint8Array.from({ length: vector.number("size") }, (_, i) => i % 251);
  const digest = vector.hex("sha256");
  assert.deepEqual(await sha256(file), digest);
  const parameters = readParameters(vector);
  const sealed = await sealBothWays(parameters, file);
  assert.equal(sealed.length, vector.number("sealedSize"));
  assert.deepEqual(await sha256(sealed), vector.hex("sealedSha256"));
  const claim = { key: parameters.key, size: file.length, sha256: digest };
  assert.deepEqual(await open(change(vector, sealed), claim), file);
}

async function sealBothWays(parameters: SealingParameters, file: Bytes): Promise<Bytes> {
  const sealed = await seal(parameters, file);
  const stream = sealingStream(parameters, new AttachmentLayout(file.length));
  assert.deepEqual(await through(file, stream, 99_991), sealed);
  return sealed;
}

function readParameters(vector: Vector): SealingParameters {
  const key = SecretBytes.takeOver(vector.hex("key"));
  return new SealingParameters(key, vector.hex("salt"), vector.hex("noncePrefix"));
}

function change(vector: Vector, sealed: Bytes): Bytes {
  if (vector.has("segments")) {
    const starts = vector.texts("segments").map((index) => Number(index) * SEALED_SEGMENT_LENGTH);
    return concat(...starts.map((start) => sealed.slice(start, start + SEALED_SEGMENT_LENGTH)));
  }
  if (vector.has("keep")) {
    return sealed.slice(0, vector.number("keep"));
  }
  if (vector.has("flip")) {
    const offset = vector.number("flip");
    sealed[offset] = at(sealed, offset) ^ 1;
  }
  return vector.has("append") ? concat(sealed, vector.hex("append")) : sealed;
}
