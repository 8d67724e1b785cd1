import { type Bytes, concat, isZero, u32, u32At } from "./bytes.ts";
import { demand } from "./refused.ts";

/** Filling up, so that a size tells little (PROTOCOL.md §3). */

/** The smallest padded size. */
export const SMALLEST = 8192;

const LENGTH_FIELD = 4;

/**
 * The size to which so many bytes are filled up: 8192, beyond that Padmé, which adds at most 12 %.
 *
 * @param size 0 to 2^40; numbers as large as that need arithmetic instead of 32-bit operators
 */
export function padded(size: number): number {
  if (size <= SMALLEST) {
    return SMALLEST;
  }
  const exponent = floorLog2(size);
  const step = 2 ** (exponent - (floorLog2(exponent) + 1));
  return Math.ceil(size / step) * step;
}

/** `u32 length ‖ payload ‖ zeros`. */
export function pad(payload: Uint8Array): Bytes {
  const length = padded(LENGTH_FIELD + payload.length);
  const filler = new Uint8Array(length - LENGTH_FIELD - payload.length);
  return concat(u32(payload.length), payload, filler);
}

/** Takes the filler away, or refuses with `bad-padding`. */
export function unpad(bytes: Bytes): Bytes {
  demand(bytes.length >= SMALLEST, "bad-padding");
  const length = u32At(bytes, 0);
  demand(padded(LENGTH_FIELD + length) === bytes.length, "bad-padding");
  demandFiller(bytes, LENGTH_FIELD + length);
  return bytes.slice(LENGTH_FIELD, LENGTH_FIELD + length);
}

/** Refuses bytes of which not all from an offset on are zero. */
export function demandFiller(bytes: Uint8Array, start: number): void {
  demand(isZero(bytes, start), "bad-padding");
}

/** Exact for every safe integer: logarithms of doubles are not. */
function floorLog2(value: number): number {
  let exponent = 0;
  for (let rest = value; rest >= 2; rest = Math.floor(rest / 2)) {
    exponent++;
  }
  return exponent;
}
