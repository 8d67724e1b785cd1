import { SealedSource } from "../api/sealed-source.ts";
import { SealingParameters } from "../crypto/attachment/parameters.ts";
import { ReadFile } from "../crypto/attachment/read-file.ts";
import { AttachmentSealer } from "../crypto/attachment/sealer.ts";
import { systemRandom } from "../crypto/random.ts";

const PART = 8 * 2 ** 20;

/** Megabytes a second of what is done to a file before it is uploaded. */
export interface Speeds {
  /** Read for the first time, with its digests. */
  readonly reading: number;
  /** Sealed part by part as an upload asks for it, and proven unchanged. */
  readonly sealing: number;
}

/** Seals a file in the browser and throws the result away. */
export async function measureSealing(file: File): Promise<Speeds> {
  const begin = performance.now();
  const read = await ReadFile.read(file);
  const middle = performance.now();
  const parameters = SealingParameters.generate(systemRandom);
  const source = new SealedSource(read, await AttachmentSealer.of(parameters, read.layout));
  for (let offset = 0; offset < read.layout.sealedSize; offset += PART) {
    await source.part(offset, PART);
  }
  const end = performance.now();
  const speed = (milliseconds: number) => file.size / 1e3 / milliseconds;
  return { reading: speed(middle - begin), sealing: speed(end - middle) };
}

Object.assign(globalThis, { measureSealing });
