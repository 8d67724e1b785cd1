import type { Bytes } from "../../crypto/bytes.ts";
import { latin1, viewOf } from "../source.ts";

const MAX_ENTRIES = 1000;
const MAX_VALUE = 64 * 1024;
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** One entry of a TIFF directory (TIFF 6.0 §2). */
export interface TiffEntry {
  readonly tag: number;
  readonly type: number;
  /** The value's bytes, at most 64 KiB of them. */
  readonly bytes: Bytes;
  /** The value as numbers; a rational is one number. */
  readonly numbers: () => number[];
  /** The value as text, without what follows its first NUL. */
  readonly text: () => string;
}

/** The directories of a TIFF structure, which is what Exif is. Damaged parts are left out, never an error. */
export class Tiff {
  readonly #bytes: Bytes;
  readonly #view: DataView;
  readonly #little: boolean;

  private constructor(bytes: Bytes, little: boolean) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#little = little;
  }

  /** Opens a structure that begins with its byte order, or nothing if it does not. */
  static open(bytes: Bytes): Tiff | undefined {
    const order = latin1(bytes.subarray(0, 2));
    return bytes.length >= 8 && (order === "II" || order === "MM")
      ? new Tiff(bytes, order === "II")
      : undefined;
  }

  /** Where the first directory stands. */
  get first(): number {
    return this.#view.getUint32(4, this.#little);
  }

  /** The entries of a directory that can be read, and where the next directory stands (0 for none). */
  directory(offset: number): { entries: TiffEntry[]; next: number } {
    const entries: TiffEntry[] = [];
    if (offset < 8 || offset + 2 > this.#bytes.length) {
      return { entries, next: 0 };
    }
    const count = Math.min(this.#view.getUint16(offset, this.#little), MAX_ENTRIES);
    let at = offset + 2;
    for (let i = 0; i < count && at + 12 <= this.#bytes.length; i++, at += 12) {
      const entry = this.#entry(at);
      if (entry) {
        entries.push(entry);
      }
    }
    const next = at + 4 <= this.#bytes.length ? this.#view.getUint32(at, this.#little) : 0;
    return { entries, next };
  }

  #entry(at: number): TiffEntry | undefined {
    const little = this.#little;
    const type = this.#view.getUint16(at + 2, little);
    const size = SIZES[type] ?? 0;
    const length = size * this.#view.getUint32(at + 4, little);
    const start = length <= 4 ? at + 8 : this.#view.getUint32(at + 8, little);
    const bytes = this.#bytes.subarray(start, start + Math.min(length, MAX_VALUE));
    if (bytes.length === 0) {
      return undefined;
    }
    return {
      tag: this.#view.getUint16(at, little),
      type,
      bytes,
      numbers: () => numbers(viewOf(bytes), type, little),
      text: () => decode(bytes),
    };
  }
}

function numbers(view: DataView, type: number, little: boolean): number[] {
  const size = SIZES[type] ?? 1;
  const values: number[] = [];
  for (let i = 0; i + size <= view.byteLength && values.length < 16; i += size) {
    values.push(number(view, i, type, little));
  }
  return values;
}

function number(view: DataView, at: number, type: number, little: boolean): number {
  switch (type) {
    case 3:
      return view.getUint16(at, little);
    case 4:
      return view.getUint32(at, little);
    case 5:
      return view.getUint32(at, little) / view.getUint32(at + 4, little);
    case 9:
      return view.getInt32(at, little);
    case 10:
      return view.getInt32(at, little) / view.getInt32(at + 4, little);
    default:
      return view.getUint8(at);
  }
}

function decode(bytes: Bytes): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}
