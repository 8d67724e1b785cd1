import assert from "node:assert/strict";
import { openAsBlob } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { AttachmentLayout } from "../../crypto/attachment/layout.ts";
import { SealingParameters } from "../../crypto/attachment/parameters.ts";
import { FileChanged, FileUnreadable, ReadFile } from "../../crypto/attachment/read-file.ts";
import { AttachmentSealer } from "../../crypto/attachment/sealer.ts";
import { sealingStream } from "../../crypto/attachment/sealing-stream.ts";
import { SealedSource } from "../../api/sealed-source.ts";
import { hex } from "../../crypto/encoding.ts";
import { sha256 } from "../../crypto/primitives.ts";
import { systemRandom } from "../../crypto/random.ts";
import { seal, through } from "../support/streams.ts";

const SIZE = 2_500_000;

test("the layout covers every byte once, up to the largest file", () => {
  for (const size of [0, 1, 8192, 1_048_520, 1_048_521, SIZE, 2 ** 31, 2 ** 40]) {
    const layout = new AttachmentLayout(size);
    const last = layout.segments - 1;
    assert.equal(layout.plaintextOffset(last) + layout.plaintextLength(last), layout.paddedSize);
    assert.equal(layout.sealedOffset(last) + layout.sealedLength(last), layout.sealedSize);
    assert.equal(layout.segmentAt(layout.sealedSize - 1), last);
    assert.ok(layout.plaintextLength(last) > 0);
  }
  for (const size of [-1, 0.5, NaN, 2 ** 40 + 1]) {
    assert.throws(() => new AttachmentLayout(size), RangeError);
  }
});

test("a segment is never sealed with two plaintexts", async () => {
  const layout = new AttachmentLayout(5);
  const sealer = await AttachmentSealer.of(SealingParameters.generate(systemRandom), layout);
  const plaintext = new Uint8Array(layout.paddedSize);
  const sealed = await sealer.seal(0, plaintext);
  assert.deepEqual(await sealer.seal(0, plaintext), sealed);
  plaintext[4] = 1;
  await assert.rejects(sealer.seal(0, plaintext), /changed/);
  await assert.rejects(sealer.seal(0, plaintext.slice(1)), RangeError);
});

test("any part of the sealed stream is the same whoever asks in which order", async () => {
  const bytes = systemRandom(60_000);
  const file = new Blob(Array.from({ length: 50 }, () => bytes));
  const parameters = SealingParameters.generate(systemRandom);
  const read = await ReadFile.read(file);
  const whole = await seal(parameters, new Uint8Array(await file.arrayBuffer()));
  const source = new SealedSource(read, await AttachmentSealer.of(parameters, read.layout));
  for (const [offset, length] of [
    [1_048_570, 20],
    [0, 100],
    [1_000_000, 1_200_000],
    [whole.length - 7, 100],
    [whole.length, 5],
  ] as const) {
    assert.deepEqual(await source.part(offset, length), whole.slice(offset, offset + length));
  }
  assert.equal(read.sha256, hex(await sha256(new Uint8Array(await file.arrayBuffer()))));
});

test("a file that changes under the same name is not sealed", async () => {
  const bytes = new Uint8Array(SIZE);
  const read = await ReadFile.read(shifting(bytes));
  await read.segment(1);
  bytes[1_500_000] = 1;
  await read.segment(0);
  await assert.rejects(read.segment(1), FileChanged);
});

test("a file that is cut or replaced on disk is not read on", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tipseal-"));
  try {
    const path = join(folder, "evidence");
    await writeFile(path, new Uint8Array(SIZE));
    const read = await ReadFile.read(await openAsBlob(path));
    await read.segment(2);
    await writeFile(path, new Uint8Array(1000));
    await assert.rejects(read.segment(2), FileUnreadable);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("reading tells how far it is, and ends when it is told to", async () => {
  const done: number[] = [];
  await ReadFile.read(new Blob([new Uint8Array(SIZE)]), (bytes) => done.push(bytes));
  assert.deepEqual(done, [1_048_520, 2_097_080, SIZE]);
  const signal = AbortSignal.abort(new Error("stopped"));
  await assert.rejects(
    ReadFile.read(new Blob(["x"]), () => {}, signal),
    /stopped/,
  );
});

test("a stream of another length than was said fails", async () => {
  const layout = new AttachmentLayout(1000);
  const stream = () => sealingStream(SealingParameters.generate(systemRandom), layout);
  await assert.rejects(through(new Uint8Array(1001), stream(), 300), /longer/);
  await assert.rejects(through(new Uint8Array(999), stream(), 300), /shorter/);
});

/** A Blob whose bytes can be changed, as no real one's can, but a file's on some systems. */
function shifting(bytes: Uint8Array): Blob {
  return {
    size: bytes.length,
    slice: (start: number, end: number) => ({
      arrayBuffer: () => Promise.resolve(bytes.slice(start, end).buffer),
    }),
  } as unknown as Blob;
}
