/** Bytes that stand in memory of their own, which is what WebCrypto and Blob take. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** 2^32 − 1, the largest `u32`. */
export const MAX_U32 = 0xffff_ffff;

const ASCII = new TextEncoder();

/** Joins bytes: the protocol's `‖`. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** One byte, `u8`. */
export function u8(value: number): Bytes {
  if (!Number.isInteger(value) || value < 0 || value > 0xff) {
    throw new RangeError("not a u8");
  }
  return Uint8Array.of(value);
}

/** Four bytes, big-endian, `u32`. */
export function u32(value: number): Bytes {
  if (!isU32(value)) {
    throw new RangeError("not a u32");
  }
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Whether a number fits four bytes. */
export function isU32(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_U32;
}

/** Reads a `u32` at an offset. */
export function u32At(bytes: Uint8Array, offset: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(offset);
}

/** `u8` length ‖ bytes: the protocol's `lp`. */
export function lp(bytes: Uint8Array): Bytes {
  return concat(u8(bytes.length), bytes);
}

/** A label of ASCII characters without a terminator; for other text its UTF-8. */
export function ascii(label: string): Bytes {
  return ASCII.encode(label);
}

/** Whether both are the same, in a time that depends on their lengths alone. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) {
    return false;
  }
  let difference = 0;
  for (let i = 0; i < a.length; i++) {
    difference |= at(a, i) ^ at(b, i);
  }
  return difference === 0;
}

/** Whether bytes start with others; not for secrets. */
export function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return bytes.length >= start.length && start.every((value, i) => bytes[i] === value);
}

/** Whether every byte from `start` on is zero; looks at all of them. */
export function isZero(bytes: Uint8Array, start = 0): boolean {
  let seen = 0;
  for (let i = start; i < bytes.length; i++) {
    seen |= at(bytes, i);
  }
  return seen === 0;
}

/** The byte at an index that the caller knows to be inside. */
export function at(bytes: Uint8Array, index: number): number {
  return bytes[index] as number;
}

/** Overwrites a secret with zeros. */
export function wipe(secret: Uint8Array): void {
  secret.fill(0);
}
