import { ascii, type Bytes, concat } from "../crypto/bytes.ts";
import { MAX_SEGMENTS } from "./limits.ts";
import { demand } from "./refusal.ts";
import { latin1, type Source, viewOf } from "./source.ts";

/** A chunk of a RIFF file: WebP and WAV. */
export interface RiffChunk {
  readonly type: string;
  /** Where its header begins. */
  readonly start: number;
  /** Where its content begins, and its length without padding. */
  readonly body: number;
  readonly length: number;
  /** Where the next chunk begins. */
  readonly end: number;
}

/** The chunks between two offsets; one that reaches beyond is refused. */
export async function riffChunks(source: Source, start: number, end: number): Promise<RiffChunk[]> {
  const chunks: RiffChunk[] = [];
  for (let at = start; at + 8 <= end;) {
    demand(chunks.length < MAX_SEGMENTS, "bomb");
    const head = await source.bytes(at, 8);
    const length = viewOf(head).getUint32(4, true);
    const body = at + 8;
    demand(body + length <= end);
    // The padding of the last chunk is forgotten by some programs.
    const next = Math.min(body + length + (length % 2), end);
    chunks.push({ type: latin1(head.subarray(0, 4)), start: at, body, length, end: next });
    at = next;
  }
  return chunks;
}

/** A chunk, padded to an even length. */
export function riffChunk(type: string, body: Bytes): Bytes {
  const chunk = concat(ascii(type), new Uint8Array(4), body, new Uint8Array(body.length % 2));
  viewOf(chunk).setUint32(4, body.length, true);
  return chunk;
}
