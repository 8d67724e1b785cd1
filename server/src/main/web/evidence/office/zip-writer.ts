import { deflateSync } from "fflate";
import { type Bytes, concat } from "../../crypto/bytes.ts";
import { crc32 } from "../crc32.ts";
import { viewOf } from "../source.ts";

/** The first day that an archive can name: 1 January 1980, midnight, for every file. */
const DAY = 0x0021;
const UTF8_NAMES = 0x0800;

/** Writes an archive that says nothing but names and contents: no times, systems, comments. */
export class ZipWriter {
  readonly #parts: Blob[] = [];
  readonly #directory: Bytes[] = [];
  #offset = 0;

  /**
   * Adds a file.
   *
   * @param packed whether it is compressed already, as pictures are
   */
  add(name: string, bytes: Bytes, packed: boolean): void {
    const content = packed ? bytes : deflateSync(bytes);
    const encoded = new TextEncoder().encode(name);
    const common = new Uint8Array(26);
    const view = viewOf(common);
    view.setUint16(0, 20, true);
    view.setUint16(2, UTF8_NAMES, true);
    view.setUint16(4, packed ? 0 : 8, true);
    view.setUint16(8, DAY, true);
    view.setUint32(10, crc32(bytes), true);
    view.setUint32(14, content.length, true);
    view.setUint32(18, bytes.length, true);
    view.setUint16(22, encoded.length, true);
    const place = new Uint8Array(14);
    viewOf(place).setUint32(10, this.#offset, true);
    const local = concat(Uint8Array.of(0x50, 0x4b, 3, 4), common, encoded, content);
    this.#directory.push(concat(Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), common, place, encoded));
    // A blob may live outside memory, which bytes may not.
    this.#parts.push(new Blob([local]));
    this.#offset += local.length;
  }

  /** The archive. */
  toBlob(): Blob {
    const directory = concat(...this.#directory);
    const end = new Uint8Array(22);
    const view = viewOf(end);
    end.set([0x50, 0x4b, 5, 6]);
    view.setUint16(8, this.#directory.length, true);
    view.setUint16(10, this.#directory.length, true);
    view.setUint32(12, directory.length, true);
    view.setUint32(16, this.#offset, true);
    return new Blob([...this.#parts, directory, end]);
  }
}
