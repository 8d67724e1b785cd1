import type { Bytes } from "../../crypto/bytes.ts";
import { crc32 } from "../crc32.ts";
import { inflate } from "../inflate.ts";
import { MAX_DIRECTORY, MAX_ENTRIES, MAX_UNPACKED } from "../limits.ts";
import { demand } from "../refusal.ts";
import { latin1, type Source, viewOf } from "../source.ts";

const END_RECORD = 22;
const MAX_COMMENT = 0xffff;

/** One file of an archive. */
export interface Entry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly start: number;
}

/**
 * Reads the directory of an archive (APPNOTE 6.3.10 §4.3): what the directory does not name is not there.
 *
 * @throws CleaningRefused `bomb` by number, overlap or unpacked size; `encrypted`; `broken`
 */
export async function readArchive(source: Source): Promise<Entry[]> {
  const tailStart = Math.max(0, source.size - END_RECORD - MAX_COMMENT);
  const tail = (await source.bytes(tailStart, source.size - tailStart)).slice();
  const at = latin1(tail).lastIndexOf("PK\x05\x06");
  demand(at >= 0 && at + END_RECORD <= tail.length);
  const end = viewOf(tail.subarray(at));
  const count = end.getUint16(10, true);
  const offset = end.getUint32(16, true);
  const length = end.getUint32(12, true);
  demand(count <= MAX_ENTRIES && length <= MAX_DIRECTORY, "bomb");
  demand(offset + length <= tailStart + at);
  return directory((await source.bytes(offset, length)).slice(), count, offset);
}

function directory(bytes: Bytes, count: number, limit: number): Entry[] {
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  const names = new Set<string>();
  for (let i = 0, at = 0; i < count; i++) {
    demand(at + 46 <= bytes.length && view.getUint32(at) === 0x504b0102);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    demand((flags & 1) === 0, "encrypted");
    demand(method === 0 || method === 8);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    demand(!names.has(name.toLowerCase()) && !/^\/|\\|(^|\/)\.\.?(\/|$)/.test(name));
    names.add(name.toLowerCase());
    entries.push({
      name,
      deflated: method === 8,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  demand(entries.reduce((sum, { size }) => sum + size, 0) <= MAX_UNPACKED, "bomb");
  demandApart(entries, limit);
  return entries;
}

/** Refuses entries that share packed bytes, which is how a small archive unpacks to a huge one. */
function demandApart(entries: readonly Entry[], limit: number): void {
  let done = 0;
  for (const { start, packed, name } of [...entries].sort((a, b) => a.start - b.start)) {
    demand(start >= done, "bomb");
    done = start + 30 + name.length + packed;
  }
  demand(done <= limit);
}

/**
 * Unpacks a file, whose size and checksum must be what the directory says.
 *
 * @param limit most bytes that may come out
 */
export async function readEntry(source: Source, entry: Entry, limit: number): Promise<Bytes> {
  demand(entry.size <= limit, "too-large");
  const head = await source.view(entry.start, 30);
  demand(head.getUint32(0) === 0x504b0304);
  const start = entry.start + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = await source.bytes(start, entry.packed);
  const bytes = entry.deflated ? inflate(packed, "raw", entry.size) : packed.slice();
  demand(bytes.length === entry.size && crc32(bytes) === entry.crc);
  return bytes;
}
