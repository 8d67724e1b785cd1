import { Inflate, Unzlib } from "fflate";
import { type Bytes, concat } from "../crypto/bytes.ts";
import { CleaningRefused } from "./refusal.ts";

/** Input a step: it unpacks to at most about 16 MiB, so that a bomb is found before it fills memory. */
const STEP = 16 * 1024;

/**
 * Unpacks deflated bytes.
 *
 * @param format `raw` as ZIP holds them, `zlib` as PNG and PDF do
 * @param limit most bytes that may come out
 * @throws CleaningRefused `bomb` beyond the limit, `broken` if they are damaged or end too soon
 */
export function inflate(bytes: Uint8Array, format: "raw" | "zlib", limit: number): Bytes {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const take = (part: Uint8Array, final: boolean): void => {
    length += part.length;
    ended ||= final;
    if (length > limit) {
      throw new CleaningRefused("bomb");
    }
    parts.push(part);
  };
  const stream = format === "raw" ? new Inflate(take) : new Unzlib(take);
  try {
    for (let at = 0; at < bytes.length && !ended; at += STEP) {
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    throw error instanceof CleaningRefused ? error : new CleaningRefused("broken");
  }
  if (!ended) {
    throw new CleaningRefused("broken");
  }
  return concat(...parts);
}
