import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openAsBlob,
  openSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SealedSource } from "../api/sealed-source.ts";
import { AttachmentLayout } from "../crypto/attachment/layout.ts";
import { SealingParameters } from "../crypto/attachment/parameters.ts";
import { ReadFile } from "../crypto/attachment/read-file.ts";
import { AttachmentSealer } from "../crypto/attachment/sealer.ts";
import { sealingStream } from "../crypto/attachment/sealing-stream.ts";
import { systemRandom } from "../crypto/random.ts";

/** MB/s of sealing a file on disk, and the most memory that it took. */

const size = Number(process.argv[2] ?? 256) * 2 ** 20;
const folder = mkdtempSync(join(tmpdir(), "tipseal-bench-"));

try {
  const path = join(folder, "file");
  const file = openSync(path, "w");
  ftruncateSync(file, size);
  writeSync(file, "evidence");
  closeSync(file);
  const blob = await openAsBlob(path);
  await run(blob);
} finally {
  rmSync(folder, { recursive: true });
}

async function run(blob: Blob): Promise<void> {
  await measure("reading alone", async () => {
    for (let start = 0; start < size; start += 2 ** 20) {
      await blob.slice(start, start + 2 ** 20).arrayBuffer();
    }
  });
  const read = await measure("first reading, with digests", () => ReadFile.read(blob));
  const parameters = SealingParameters.generate(systemRandom);
  const sealer = await AttachmentSealer.of(parameters, read.layout);
  const source = new SealedSource(read, sealer);
  await measure("sealing for upload, proven unchanged", async () => {
    for (let offset = 0; offset < read.layout.sealedSize; offset += 8 * 2 ** 20) {
      await source.part(offset, 8 * 2 ** 20);
    }
  });
  const plaintext = new Uint8Array(2 ** 20 - 16);
  const again = await AttachmentSealer.of(parameters, new AttachmentLayout(2 ** 31));
  await measure("segments in memory, sealing alone", async () => {
    for (let i = 1; i <= size / 2 ** 20; i++) {
      await again.seal(i, plaintext);
    }
  });
  await measure("sealing as a stream", async () => {
    const stream = sealingStream(SealingParameters.generate(systemRandom), read.layout);
    for await (const part of blob.stream().pipeThrough(stream)) {
      part.fill(0);
    }
  });
}

async function measure<T>(what: string, work: () => Promise<T>): Promise<T> {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const clock = speed((performance.now() - start) / 1000);
  // On a machine that does other things too, the processor's time is the fairer measure.
  const processor = speed((user + system) / 1e6);
  clearInterval(timer);
  const memory = (most / 2 ** 20).toFixed(0);
  console.log(`${what}: ${clock} MB/s, ${processor} per core, ${memory} MiB resident at most`);
  return result;
}

function speed(seconds: number): string {
  return (size / 1e6 / seconds).toFixed(0);
}
