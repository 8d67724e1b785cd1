import type { Bytes } from "../bytes.ts";
import type { AttachmentLayout } from "./layout.ts";
import type { SealingParameters } from "./parameters.ts";
import { Rechunker } from "./rechunker.ts";
import { AttachmentSealer } from "./sealer.ts";

/**
 * Seals a file as a stream, from first byte to last: `file.stream().pipeThrough(…)`. For a file that
 * is sealed once; an upload that may be resumed seals segments of a `ReadFile` instead.
 *
 * @param parameters new ones, never used for another file
 * @param layout of the file; the stream fails if the file turns out shorter or longer
 */
export function sealingStream(
  parameters: SealingParameters,
  layout: AttachmentLayout,
): TransformStream<Bytes, Bytes> {
  const sealer = AttachmentSealer.of(parameters, layout);
  const chunks = new Rechunker();
  let left = layout.size;
  let next = 0;

  async function seal(controller: TransformStreamDefaultController<Bytes>): Promise<void> {
    const plaintext = new Uint8Array(layout.plaintextLength(next));
    plaintext.set(chunks.take(layout.fileLength(next)));
    controller.enqueue(await (await sealer).seal(next, plaintext));
    plaintext.fill(0);
    next++;
  }

  return new TransformStream({
    async transform(chunk, controller) {
      left -= chunk.length;
      if (left < 0) {
        throw new RangeError("the file is longer than it was");
      }
      chunks.push(chunk);
      while (next < layout.segments - 1 && chunks.available >= layout.plaintextLength(next)) {
        await seal(controller);
      }
    },
    async flush(controller) {
      if (left > 0) {
        throw new RangeError("the file is shorter than it was");
      }
      while (next < layout.segments) {
        await seal(controller);
      }
    },
  });
}
