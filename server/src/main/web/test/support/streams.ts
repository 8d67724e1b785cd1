import { AttachmentLayout } from "../../crypto/attachment/layout.ts";
import { type FileClaim, openingStream } from "../../crypto/attachment/opener.ts";
import type { SealingParameters } from "../../crypto/attachment/parameters.ts";
import { AttachmentSealer } from "../../crypto/attachment/sealer.ts";
import { type Bytes, concat } from "../../crypto/bytes.ts";

/** Seals a file in memory, segment by segment. */
export async function seal(parameters: SealingParameters, file: Bytes): Promise<Bytes> {
  const layout = new AttachmentLayout(file.length);
  const sealer = await AttachmentSealer.of(parameters, layout);
  const segments: Bytes[] = [];
  for (let i = 0; i < layout.segments; i++) {
    const plaintext = new Uint8Array(layout.plaintextLength(i));
    const start = layout.plaintextOffset(i);
    plaintext.set(file.subarray(start, start + layout.fileLength(i)));
    segments.push(await sealer.seal(i, plaintext));
  }
  return concat(...segments);
}

/** Opens a stream in memory, which comes in pieces of a size that fits nothing. */
export async function open(sealed: Bytes, claim: FileClaim): Promise<Bytes> {
  return through(sealed, openingStream(claim), 300_007);
}

/** All that a stream makes of bytes that come in pieces. */
export async function through(
  bytes: Bytes,
  transform: TransformStream<Bytes, Bytes>,
  piece: number,
): Promise<Bytes> {
  let position = 0;
  const source = new ReadableStream<Bytes>({
    pull(controller) {
      if (position >= bytes.length) {
        controller.close();
        return;
      }
      controller.enqueue(bytes.slice(position, position + piece));
      position += piece;
    },
  });
  const parts: Bytes[] = [];
  for await (const part of source.pipeThrough(transform)) {
    parts.push(part);
  }
  return concat(...parts);
}
