import type { Bytes } from "../crypto/bytes.ts";
import { detect } from "./detect.ts";
import type { Findings } from "./findings.ts";
import { cleanGif } from "./image/gif.ts";
import { cleanJpeg } from "./image/jpeg.ts";
import { cleanPng } from "./image/png.ts";
import { cleanWebp } from "./image/webp.ts";
import { MAX_EMBEDDING } from "./limits.ts";
import { cleanMp3 } from "./media/mp3.ts";
import { cleanMp4 } from "./media/mp4.ts";
import { cleanWav } from "./media/wav.ts";
import { cleanOffice } from "./office/office.ts";
import { demand } from "./refusal.ts";
import { Source } from "./source.ts";
import type { EvidenceType } from "./types.ts";

type Cleaner = (source: Source, found: Findings, depth: number) => Promise<Blob>;

/** What may stand inside a document. */
const CLEANERS: Partial<Record<EvidenceType, Cleaner>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
  gif: cleanGif,
  docx: cleanOffice,
  xlsx: cleanOffice,
  pptx: cleanOffice,
  mp4: cleanMp4,
  mov: cleanMp4,
  m4a: cleanMp4,
  mp3: cleanMp3,
  wav: cleanWav,
};

/**
 * Cleans a file that stands inside a document.
 *
 * @param depth how many documents it stands in
 * @returns nothing if it cannot be cleaned
 * @throws CleaningRefused
 */
export async function cleanFile(
  bytes: Bytes,
  found: Findings,
  depth: number,
): Promise<Bytes | undefined> {
  demand(depth <= MAX_EMBEDDING, "bomb");
  const source = new Source(new Blob([bytes]));
  const cleaned = await CLEANERS[await detect(source.file)]?.(source, found, depth);
  return cleaned && new Uint8Array(await cleaned.arrayBuffer());
}
