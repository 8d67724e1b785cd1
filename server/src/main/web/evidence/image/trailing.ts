import type { Findings } from "../findings.ts";
import { latin1, type Source } from "../source.ts";

/**
 * Notes what follows the end of a picture: phones put a second picture there, or the moving half of a
 * motion photo; some programs leave the rest of what was there before the picture was cropped.
 */
export async function noteTrailing(source: Source, end: number, found: Findings): Promise<void> {
  if (end >= source.size) {
    return;
  }
  const head = latin1(await source.upTo(end, 64));
  const pictured = head.includes("\xff\xd8\xff") || head.includes("ftyp");
  found.removed(pictured ? "embedded-image" : "trailing-data", `${source.size - end} B`);
}
