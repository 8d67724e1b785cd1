import { detect } from "./detect.ts";
import { type Finding, Findings, type RemainingCode, type RemovedCode } from "./findings.ts";
import { cleanGif } from "./image/gif.ts";
import { inspectHeif } from "./image/heif.ts";
import { cleanJpeg } from "./image/jpeg.ts";
import { cleanPng } from "./image/png.ts";
import { cleanWebp } from "./image/webp.ts";
import { cleanMp3 } from "./media/mp3.ts";
import { cleanMp4 } from "./media/mp4.ts";
import { cleanWav } from "./media/wav.ts";
import { cleanWebm } from "./media/webm.ts";
import { cleanOffice } from "./office/office.ts";
import { cleanPdf } from "./pdf/pdf.ts";
import { CleaningRefused } from "./refusal.ts";
import { Source } from "./source.ts";
import { type EvidenceType, MEDIA_TYPES } from "./types.ts";

/** What came of cleaning a file. */
export interface Cleaning {
  readonly type: EvidenceType;
  /** The cleaned file; `null` where files of this type cannot be cleaned here. */
  readonly cleaned: Blob | null;
  /** What was taken out. */
  readonly removed: readonly Finding<RemovedCode>[];
  /** What is still there. */
  readonly remaining: readonly Finding<RemainingCode>[];
}

/** Cleans one type: returns the cleaned file, or nothing if it could only look. */
type Cleaner = (source: Source, found: Findings) => Promise<Blob | null>;

/**
 * Takes out of a file what it tells about who made it, where and when, without changing what it shows.
 *
 * Nothing is decoded and encoded again: pictures, sound and film stay as they are, bit for bit. The
 * cleaned file may refer to the original, which must stay readable as long as it is used.
 *
 * @param type what the file is, if {@link detect} has told already
 * @throws CleaningRefused the file is damaged, encrypted, too large or a bomb
 */
export async function clean(
  file: Blob | Uint8Array<ArrayBuffer>,
  type?: EvidenceType,
): Promise<Cleaning> {
  const blob = file instanceof Blob ? file : new Blob([file]);
  const found = new Findings();
  const is = type ?? (await detect(blob));
  const cleaned = await run(CLEANERS[is], new Source(blob), found);
  return {
    type: is,
    cleaned: cleaned && cleaned.slice(0, cleaned.size, MEDIA_TYPES[is]),
    removed: found.allRemoved,
    remaining: found.allRemaining,
  };
}

async function run(cleaner: Cleaner, source: Source, found: Findings): Promise<Blob | null> {
  try {
    return await cleaner(source, found);
  } catch (error) {
    // A number of the file that leads beyond its end, or to more than memory has.
    throw error instanceof RangeError ? new CleaningRefused("broken") : error;
  }
}

const CLEANERS: Readonly<Record<EvidenceType, Cleaner>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
  gif: cleanGif,
  heic: inspectHeif,
  avif: inspectHeif,
  tiff: cannot("not-cleanable"),
  pdf: cleanPdf,
  docx: cleanOffice,
  xlsx: cleanOffice,
  pptx: cleanOffice,
  ole: cannot("old-office-not-cleanable"),
  zip: cannot("archive-not-cleanable"),
  mp4: cleanMp4,
  mov: cleanMp4,
  m4a: cleanMp4,
  webm: cleanWebm,
  mp3: cleanMp3,
  wav: cleanWav,
  unknown: cannot("not-cleanable"),
};

function cannot(code: RemainingCode): Cleaner {
  return (_source, found) => {
    found.remains(code);
    return Promise.resolve(null);
  };
}
