import { ascii, type Bytes } from "../../crypto/bytes.ts";
import type { Findings } from "../findings.ts";
import { readExif } from "../metadata/exif.ts";
import { latin1, type Source } from "../source.ts";

const STEP = 1024 * 1024;
const MAX_EXIF = 64 * 1024;
const MAX_SEARCHED = 256 * STEP;
const EXIF = latin1(ascii("Exif\0\0"));

/**
 * Tells what a HEIC or AVIF picture carries, which cannot be cleaned here: its metadata are items of one
 * store with the picture itself.
 */
export async function inspectHeif(source: Source, found: Findings): Promise<null> {
  found.remains("heic-not-cleanable");
  const end = Math.min(source.size, MAX_SEARCHED);
  for (let at = 0; at < end; at += STEP) {
    const text = latin1(await source.upTo(at, STEP + EXIF.length));
    const exif = text.indexOf(EXIF);
    if (exif >= 0) {
      const bytes: Bytes = await source.upTo(at + exif + EXIF.length, MAX_EXIF);
      readExif(bytes.slice(), found.remains);
      return null;
    }
  }
  return null;
}
