import { officeType } from "./office/package.ts";
import { CleaningRefused } from "./refusal.ts";
import { latin1, Source, viewOf } from "./source.ts";
import type { EvidenceType } from "./types.ts";

const HEAD = 1024;

const HEIC = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];
const AVIF = ["avif", "avis"];

/** What a file is, told from its content alone; its name says nothing. */
export async function detect(file: Blob | Uint8Array<ArrayBuffer>): Promise<EvidenceType> {
  const source = new Source(file instanceof Blob ? file : new Blob([file]));
  const bytes = await source.upTo(0, HEAD);
  const head = latin1(bytes);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
    return archiveType(source);
  }
  return (
    SIGNATURES.find(([signature]) => signature.test(head))?.[1] ??
    (head.slice(4, 8) === "ftyp" ? brandType(head) : undefined) ??
    (isMpegAudio(bytes) ? "mp3" : undefined) ??
    // Readers of PDF allow anything within the first KiB before its header.
    (head.includes("%PDF-") ? "pdf" : "unknown")
  );
}

const SIGNATURES: readonly (readonly [RegExp, EvidenceType])[] = [
  [/^\xff\xd8\xff/, "jpeg"],
  [/^\x89PNG\r\n\x1a\n/, "png"],
  [/^GIF8[79]a/, "gif"],
  [/^RIFF[^]{4}WEBP/, "webp"],
  [/^RIFF[^]{4}WAVE/, "wav"],
  [/^%PDF-/, "pdf"],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, "ole"],
  [/^\x1a\x45\xdf\xa3/, "webm"],
  [/^ID3[\x02-\x04]/, "mp3"],
  [/^(II\*\0|MM\0\*)/, "tiff"],
  // QuickTime before it had brands.
  [/^[^]{4}(moov|mdat|wide)/, "mov"],
];

/** The kind of an ISO media file by its brands (ISO/IEC 14496-12 §4.3). */
function brandType(head: string): EvidenceType {
  const end = Math.min(viewOf(Uint8Array.from(head.slice(0, 4), code)).getUint32(0), HEAD);
  const major = head.slice(8, 12);
  const brands = [major, ...(head.slice(16, end).match(/[^]{4}/g) ?? [])];
  if (AVIF.some((brand) => brands.includes(brand))) {
    return "avif";
  }
  if (HEIC.includes(major)) {
    return "heic";
  }
  if (major === "M4A " || major === "M4B ") {
    return "m4a";
  }
  return major === "qt  " ? "mov" : "mp4";
}

/** Whether bytes begin with the header of an MPEG audio frame, layer I to III. */
export function isMpegAudio(bytes: Uint8Array): boolean {
  const [sync, version = 0, rates = 0] = bytes;
  return (
    sync === 0xff &&
    (version & 0xe0) === 0xe0 &&
    (version & 0x18) !== 0x08 &&
    (version & 0x06) !== 0 &&
    (rates & 0xf0) !== 0xf0 &&
    (rates & 0x0c) !== 0x0c
  );
}

async function archiveType(source: Source): Promise<EvidenceType> {
  try {
    return (await officeType(source)) ?? "zip";
  } catch (error) {
    if (error instanceof CleaningRefused && error.reason !== "unreadable") {
      return "zip";
    }
    throw error;
  }
}

function code(letter: string): number {
  return letter.charCodeAt(0);
}
