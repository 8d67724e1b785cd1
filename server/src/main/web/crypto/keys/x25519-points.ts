import { at } from "../bytes.ts";
import { hex } from "../encoding.ts";

/**
 * The points of low order on Curve25519 and its twist, as u-coordinates in little-endian: whoever
 * agrees on a key with one of them agrees on zero (RFC 7748 §6.1). Non-canonical spellings are there
 * too; the last two coordinates of order 8 have none below 2^255.
 */
export const LOW_ORDER: ReadonlySet<string> = new Set([
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
  "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]);

/** Whether 32 bytes are a point that no key can be agreed on with; the highest bit counts for nothing. */
export function isLowOrder(point: Uint8Array): boolean {
  const masked = new Uint8Array(point);
  masked[31] = at(masked, 31) & 0x7f;
  return LOW_ORDER.has(hex(masked));
}
