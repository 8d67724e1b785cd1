import type { Bytes } from "../../crypto/bytes.ts";
import { Overwrites } from "../pieces.ts";
import { demand } from "../refusal.ts";
import type { Source } from "../source.ts";

const STEP = 1024 * 1024;

interface Edit {
  readonly offset: number;
  readonly length: number;
  /** What is written there; absent for zeros. */
  readonly bytes?: Bytes;
}

/** What is overwritten in a media file, found in any order. */
export class Edits {
  readonly #edits: Edit[] = [];

  constructor(private readonly source: Source) {}

  /** Puts other bytes at an offset. */
  put(offset: number, bytes: Bytes): void {
    this.#edits.push({ offset, length: bytes.length, bytes });
  }

  /**
   * Puts zeros at an offset.
   *
   * @returns whether anything else stood there
   */
  async zero(offset: number, length: number): Promise<boolean> {
    const filled = await isFilled(this.source, offset, length);
    if (filled) {
      this.zeroUnseen(offset, length);
    }
    return filled;
  }

  /** Puts zeros at an offset, whatever stands there. */
  zeroUnseen(offset: number, length: number): void {
    this.#edits.push({ offset, length });
  }

  /** The file with all that overwritten; edits that meet one another are a damaged file's. */
  toBlob(): Blob {
    const overwrites = new Overwrites(this.source.file);
    let done = 0;
    for (const { offset, length, bytes } of [...this.#edits].sort((a, b) => a.offset - b.offset)) {
      demand(offset >= done && offset + length <= this.source.size);
      if (bytes) {
        overwrites.put(offset, bytes);
      } else {
        overwrites.zero(offset, length);
      }
      done = offset + length;
    }
    return overwrites.toBlob();
  }
}

async function isFilled(source: Source, offset: number, length: number): Promise<boolean> {
  for (let at = offset; at < offset + length; at += STEP) {
    const bytes = await source.bytes(at, Math.min(STEP, offset + length - at));
    if (bytes.some((byte) => byte !== 0)) {
      return true;
    }
  }
  return false;
}
