import { MAX_SEGMENTS } from "../limits.ts";
import { demand } from "../refusal.ts";
import { latin1, type Source, viewOf } from "../source.ts";

/** A box of an ISO media or QuickTime file (ISO/IEC 14496-12 §4.2). */
export interface Box {
  /** Four characters; `\xa9` stands for the sign © of QuickTime's texts. */
  readonly type: string;
  readonly start: number;
  /** Where its content begins: 8 bytes after its start, or 16 with a long size. */
  readonly body: number;
  readonly end: number;
}

/** The boxes between two offsets; one that reaches beyond is refused. */
export async function boxes(source: Source, start: number, end: number): Promise<Box[]> {
  const found: Box[] = [];
  let at = start;
  // QuickTime ends some lists with a zero of four bytes.
  while (at + 8 <= end) {
    demand(found.length < MAX_SEGMENTS, "bomb");
    const head = await source.bytes(at, 8);
    let size = viewOf(head).getUint32(0);
    let body = at + 8;
    const type = latin1(head.subarray(4));
    if (size === 1) {
      size = Number((await source.view(body, 8)).getBigUint64(0));
      body += 8;
    } else if (size === 0) {
      size = end - at;
    }
    demand(size >= body - at && at + size <= end);
    found.push({ type, start: at, body, end: at + size });
    at += size;
  }
  return found;
}
