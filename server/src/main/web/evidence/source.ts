import type { Bytes } from "../crypto/bytes.ts";
import { CleaningRefused, demand } from "./refusal.ts";

const WINDOW = 256 * 1024;
const MAX_READ = 128 * 1024 * 1024;

/**
 * Reads a file piece by piece, so that its size does not matter to memory.
 *
 * Nearby reads are answered from one window of 256 KiB: walking through small chunks costs no trip to
 * the disk each.
 */
export class Source {
  readonly size: number;
  #window: Bytes = new Uint8Array(0);
  #start = 0;

  constructor(readonly file: Blob) {
    this.size = file.size;
  }

  /**
   * Exactly these bytes; they may share memory with the window and must not be written to.
   *
   * @throws CleaningRefused `broken` if the file ends before
   */
  async bytes(offset: number, length: number): Promise<Bytes> {
    demand(offset >= 0 && length >= 0 && offset + length <= this.size);
    demand(length <= MAX_READ, "too-large");
    if (offset < this.#start || offset + length > this.#start + this.#window.length) {
      if (length >= WINDOW) {
        return this.#read(offset, offset + length);
      }
      this.#window = await this.#read(offset, Math.min(this.size, offset + WINDOW));
      this.#start = offset;
    }
    return this.#window.subarray(offset - this.#start, offset - this.#start + length);
  }

  /** These bytes, or as many of them as there are. */
  async upTo(offset: number, length: number): Promise<Bytes> {
    const start = Math.min(offset, this.size);
    return this.bytes(start, Math.min(length, this.size - start));
  }

  /** A view for reading numbers at an offset. */
  async view(offset: number, length: number): Promise<DataView<ArrayBuffer>> {
    return viewOf(await this.bytes(offset, length));
  }

  async #read(start: number, end: number): Promise<Bytes> {
    try {
      const bytes = new Uint8Array(await this.file.slice(start, end).arrayBuffer());
      demand(bytes.length === end - start, "unreadable");
      return bytes;
    } catch {
      throw new CleaningRefused("unreadable");
    }
  }
}

/** A view for reading numbers from bytes. */
export function viewOf(bytes: Bytes): DataView<ArrayBuffer> {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bytes as characters of one byte each, for four-character codes and keywords. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return text;
}
