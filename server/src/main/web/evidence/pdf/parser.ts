import type { Bytes } from "../../crypto/bytes.ts";
import { MAX_DEPTH } from "../limits.ts";
import { demand } from "../refusal.ts";
import { latin1 } from "../source.ts";
import { type PdfDict, PdfLiteral, PdfName, type PdfObject, PdfRef } from "./objects.ts";

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set(Array.from("()<>[]{}/%", (letter) => letter.charCodeAt(0)));

const PERCENT = 0x25;
const OPEN = 0x28;
const CLOSE = 0x29;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const ARRAY = 0x5b;
const ARRAY_END = 0x5d;
const BACKSLASH = 0x5c;

/** Reads objects (ISO 32000-2 §7.2, §7.3) from front to back; every byte is looked at a few times at most. */
export class PdfParser {
  constructor(
    readonly bytes: Bytes,
    /** Where it reads next. */
    public at = 0,
  ) {}

  /** The next object; a stream's dictionary without its bytes. */
  object(depth = 0): PdfObject {
    demand(depth <= MAX_DEPTH, "bomb");
    this.space();
    const byte = this.bytes[this.at];
    if (byte === SLASH) {
      return new PdfName(this.#name());
    }
    if (byte === OPEN) {
      return this.#string();
    }
    if (byte === ARRAY) {
      return this.#array(depth);
    }
    if (byte === LESS) {
      return this.bytes[this.at + 1] === LESS ? this.#dict(depth) : this.#hex();
    }
    const start = this.at;
    const token = this.token();
    demand(/^([+-]*[\d.][\d.-]*|true|false|null)$/.test(token));
    if (/^\d{1,8}$/.test(token)) {
      const after = this.at;
      if (this.integer() !== undefined && this.keyword("R")) {
        return new PdfRef(Number(token));
      }
      this.at = after;
    }
    return new PdfLiteral(this.bytes.subarray(start, start + token.length));
  }

  /** The next whole number; nothing, and no step ahead, if something else stands there. */
  integer(): number | undefined {
    const start = this.at;
    this.space();
    const token = this.token();
    if (/^\d{1,10}$/.test(token)) {
      return Number(token);
    }
    this.at = start;
    return undefined;
  }

  /** Steps over a word if it comes next. */
  keyword(word: string): boolean {
    const start = this.at;
    this.space();
    if (latin1(this.bytes.subarray(this.at, this.at + word.length)) === word) {
      this.at += word.length;
      return true;
    }
    this.at = start;
    return false;
  }

  /** Steps over white space and comments. */
  space(): void {
    const { bytes } = this;
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at] as number;
      if (byte === PERCENT) {
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) {
          this.at++;
        }
      } else if (!SPACE.has(byte)) {
        return;
      }
    }
  }

  /** The characters up to the next space or delimiter, at most 60. */
  token(): string {
    const start = this.at;
    const end = Math.min(this.bytes.length, start + 60);
    while (this.at < end && isRegular(this.bytes[this.at] as number)) {
      this.at++;
    }
    return latin1(this.bytes.subarray(start, this.at));
  }

  #name(): string {
    const start = ++this.at;
    while (this.at < this.bytes.length && isRegular(this.bytes[this.at] as number)) {
      this.at++;
    }
    demand(this.at - start <= 1024);
    return latin1(this.bytes.subarray(start, this.at)).replace(/#([0-9a-f]{2})/gi, (_all, hex) =>
      String.fromCharCode(parseInt(hex as string, 16)),
    );
  }

  #string(): PdfLiteral {
    const start = this.at;
    for (let depth = 0; ; this.at++) {
      const byte = this.bytes[this.at];
      demand(byte !== undefined);
      if (byte === BACKSLASH) {
        this.at++;
      } else if (byte === OPEN) {
        depth++;
      } else if (byte === CLOSE && --depth === 0) {
        this.at++;
        return new PdfLiteral(this.bytes.subarray(start, this.at));
      }
    }
  }

  #hex(): PdfLiteral {
    const start = this.at;
    const end = this.bytes.indexOf(GREATER, start);
    this.at = end < 0 ? this.bytes.length : end + 1;
    demand(end >= 0);
    return new PdfLiteral(this.bytes.subarray(start, this.at));
  }

  #array(depth: number): PdfObject[] {
    const items: PdfObject[] = [];
    this.at++;
    for (;;) {
      this.space();
      if (this.bytes[this.at] === ARRAY_END) {
        this.at++;
        return items;
      }
      items.push(this.object(depth + 1));
    }
  }

  #dict(depth: number): PdfDict {
    const dict: PdfDict = new Map();
    this.at += 2;
    for (;;) {
      this.space();
      if (this.bytes[this.at] === GREATER) {
        demand(this.bytes[this.at + 1] === GREATER);
        this.at += 2;
        return dict;
      }
      demand(this.bytes[this.at] === SLASH);
      const key = this.#name();
      dict.set(key, this.object(depth + 1));
    }
  }
}

function isRegular(byte: number): boolean {
  return !SPACE.has(byte) && !DELIMITER.has(byte);
}
