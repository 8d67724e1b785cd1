import { type Bytes, at } from "./bytes.ts";
import { type Defect, Refused, demand } from "./refused.ts";

/** Strict text encodings of bytes (PROTOCOL.md §1). */

/** Stands for characters outside the alphabet. Before the tables: they are made at once. */
const NO_VALUE = 0xff;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const B64 = LETTERS + "+/";
const B64U = LETTERS + "-_";
const B64_VALUES = values(B64);
const B64U_VALUES = values(B64U);
const HEX = /^[0-9a-f]*$/;

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Reads lower-case hexadecimal.
 *
 * @param length of the result in bytes; where it is not given, any whole number of bytes
 */
export function fromHex(text: string, defect: Defect, length = text.length / 2): Bytes {
  demand(text.length === 2 * length && text.length % 2 === 0 && HEX.test(text), defect);
  return Uint8Array.from({ length }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

/** Base64url without padding (RFC 4648 §5). */
export function b64u(bytes: Uint8Array): string {
  return encode(bytes, B64U);
}

/**
 * Reads base64url without padding, strictly: no padding, no other characters, no spare bits.
 *
 * @param length of the result in bytes, where it is known
 */
export function fromB64u(text: string, defect: Defect, length?: number): Bytes {
  const bytes = decode(text, text.length, B64U_VALUES, defect);
  demand(length === undefined || bytes.length === length, defect);
  return bytes;
}

/** Base64 with padding (RFC 4648 §4). */
export function b64(bytes: Uint8Array): string {
  const text = encode(bytes, B64);
  return text + "=".repeat((4 - (text.length % 4)) % 4);
}

/** Reads base64 with padding, strictly. */
export function fromB64(text: string, defect: Defect): Bytes {
  demand(text.length % 4 === 0, defect);
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  return decode(text, text.length - padding, B64_VALUES, defect);
}

/** Reads UTF-8 strictly; a byte order mark stays what it is, a character. */
export function fromUtf8(bytes: Uint8Array, defect: Defect): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused(defect);
  }
}

function encode(bytes: Uint8Array, alphabet: string): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = Math.min(3, bytes.length - i);
    const bits = (at(bytes, i) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let j = 0; j <= left; j++) {
      parts.push(alphabet.charAt((bits >> (18 - 6 * j)) & 63));
    }
  }
  return parts.join("");
}

function decode(text: string, length: number, values: Uint8Array, defect: Defect): Bytes {
  demand(length % 4 !== 1, defect);
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let have = 0;
  let offset = 0;
  for (let i = 0; i < length; i++) {
    const value = values[text.charCodeAt(i)] ?? NO_VALUE;
    demand(value !== NO_VALUE, defect);
    bits = (bits << 6) | value;
    have += 6;
    if (have >= 8) {
      have -= 8;
      bytes[offset++] = bits >> have;
      bits &= (1 << have) - 1;
    }
  }
  demand(bits === 0, defect);
  return bytes;
}

function values(alphabet: string): Uint8Array {
  const table = new Uint8Array(128).fill(NO_VALUE);
  for (let i = 0; i < alphabet.length; i++) {
    table[alphabet.charCodeAt(i)] = i;
  }
  return table;
}
