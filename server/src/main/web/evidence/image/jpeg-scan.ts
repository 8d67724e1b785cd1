import { demand } from "../refusal.ts";
import type { Source } from "../source.ts";

const STEP = 256 * 1024;

/**
 * Where compressed picture data ends: at the next marker that is neither a restart nor a stuffed zero
 * (ITU-T T.81 §B.1.1.5).
 */
export async function endOfScan(source: Source, start: number): Promise<number> {
  let at = start;
  for (;;) {
    const bytes = await source.upTo(at, STEP);
    demand(bytes.length >= 2);
    let i = bytes.indexOf(0xff);
    while (i >= 0 && i + 1 < bytes.length) {
      const next = bytes[i + 1] ?? 0;
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) {
        return at + i;
      }
      i = bytes.indexOf(0xff, next === 0xff ? i + 1 : i + 2);
    }
    // A mark at the very end is read again with what follows it.
    at += i >= 0 ? i : bytes.length;
  }
}
