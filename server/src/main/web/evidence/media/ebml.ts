import { type Bytes, concat } from "../../crypto/bytes.ts";
import { demand } from "../refusal.ts";
import type { Source } from "../source.ts";

/** An element of a WebM or Matroska file (RFC 8794). */
export interface Element {
  /** Its identifier, with the marker bits. */
  readonly id: number;
  readonly start: number;
  readonly body: number;
  /** Where it ends; `undefined` if it ends where something else begins, as in live recordings. */
  readonly end: number | undefined;
}

/** Reads the header of an element that ends before `limit`. */
export async function element(source: Source, start: number, limit: number): Promise<Element> {
  const head = (await source.upTo(start, 12)).slice();
  const idLength = Math.clz32((head[0] ?? 0) << 24) + 1;
  demand(idLength <= 4 && head.length > idLength);
  const id = head.subarray(0, idLength).reduce((value, byte) => value * 256 + byte, 0);
  const first = head[idLength] ?? 0;
  const sizeLength = Math.clz32(first << 24) + 1;
  demand(sizeLength <= 8 && head.length >= idLength + sizeLength);
  const rest = head.subarray(idLength + 1, idLength + sizeLength);
  const mask = (1 << (8 - sizeLength)) - 1;
  const unknown = (first & mask) === mask && rest.every((byte) => byte === 0xff);
  const size = rest.reduce((value, byte) => value * 256 + byte, first & mask);
  const body = start + idLength + sizeLength;
  demand(unknown || body + size <= limit);
  return { id, start, body, end: unknown ? undefined : body + size };
}

/**
 * The header of empty space, `Void`, of a length with its header.
 *
 * @param length at least 2
 */
export function voidHeader(length: number): Bytes {
  if (length <= 127) {
    return Uint8Array.of(0xec, 0x80 | (length - 2));
  }
  const size = new Uint8Array(8);
  new DataView(size.buffer).setBigUint64(0, BigInt(length - 9));
  size[0] = 1;
  return concat(Uint8Array.of(0xec), size);
}
