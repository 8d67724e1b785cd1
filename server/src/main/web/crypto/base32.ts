import { type Bytes, at } from "./bytes.ts";

/** Crockford Base32 as receipts and fingerprints use it (PROTOCOL.md §1, §2). */

const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// Unicode's White_Space, and the zero-width characters that chat programs put into text.
const SPACE =
  /[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/gu;
const DASH = /[\u002d\u00ad\u2010-\u2015\u2212\u30fc\ufe58\ufe63]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;

/** The symbol of a value from 0 to 31. */
export function symbol(value: number): string {
  return SYMBOLS.charAt(value);
}

/** The value of an upper-case symbol, or −1 if the character is none. */
export function valueOf(character: string): number {
  return SYMBOLS.indexOf(character);
}

/** Whether every character is a symbol; true for the empty text. */
export function isSymbols(text: string): boolean {
  return [...text].every((character) => valueOf(character) >= 0);
}

/**
 * Brings typed text into the form that is checked: full-width characters become ASCII, white space
 * and dashes go, letters are upper-cased, and O, I and L become 0, 1 and 1. What is no symbol after
 * that is left as it is, for the caller to refuse.
 */
export function fold(typed: string): string {
  return typed
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xff01 + 0x21))
    .replace(SPACE, "")
    .replace(DASH, "")
    .replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x20))
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}

/** Writes a multiple of 5 bytes as symbols. */
export function encode(bytes: Uint8Array): string {
  if (bytes.length % 5 !== 0) {
    throw new RangeError("the length is not a multiple of 5 bytes");
  }
  let text = "";
  let bits = 0;
  let have = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    have += 8;
    while (have >= 5) {
      have -= 5;
      text += symbol((bits >> have) & 31);
    }
    bits &= 31;
  }
  return text;
}

/** Reads a multiple of 8 upper-case symbols as bytes. */
export function decode(symbols: string): Bytes {
  if (symbols.length % 8 !== 0 || !isSymbols(symbols)) {
    throw new RangeError("not a multiple of 8 symbols");
  }
  const bytes = new Uint8Array((symbols.length / 8) * 5);
  let bits = 0;
  let have = 0;
  let offset = 0;
  for (const character of symbols) {
    bits = (bits << 5) | valueOf(character);
    have += 5;
    if (have >= 8) {
      have -= 8;
      bytes[offset++] = bits >> have;
      bits &= (1 << have) - 1;
    }
  }
  return bytes;
}

/**
 * The check symbol that follows others, Luhn mod 32: finds every wrong symbol and every swap of
 * neighbours but that of 0 with Z.
 */
export function checkSymbol(symbols: string): string {
  let sum = 0;
  let factor = 2;
  for (let i = symbols.length - 1; i >= 0; i--) {
    const product = valueOf(symbols.charAt(i)) * factor;
    sum += Math.floor(product / 32) + (product % 32);
    factor = 3 - factor;
  }
  return symbol((32 - (sum % 32)) % 32);
}

/** Random symbols, one byte for each, of which the low five bits count: no value is likelier. */
export function symbolsOf(random: Uint8Array): string {
  let text = "";
  for (let i = 0; i < random.length; i++) {
    text += symbol(at(random, i) & 31);
  }
  return text;
}
