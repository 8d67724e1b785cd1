import { ascii, type Bytes, concat } from "../../crypto/bytes.ts";
import type { MetadataCode, Note } from "../findings.ts";
import { Tiff, type TiffEntry } from "./tiff.ts";

const ORIENTATION = 0x0112;
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const THUMBNAIL = 0x0201;

/** Tags that speak of who, where and when (Exif 3.0 §4.6); all others are counted. */
const TEXTS: Readonly<Record<number, MetadataCode>> = {
  0x010e: "description",
  0x010f: "camera",
  0x0110: "camera",
  0x0131: "software",
  0x0132: "date",
  0x013b: "author",
  0x013c: "camera",
  0x8298: "copyright",
  0x9003: "date",
  0x9004: "date",
  0xa420: "unique-id",
  0xa430: "author",
  0xa431: "serial-number",
  0xa433: "camera",
  0xa434: "camera",
  0xa435: "serial-number",
  0xa436: "title",
  0xa437: "author",
  0xa438: "author",
};

/** Windows' own tags, in UTF-16. */
const WIDE_TEXTS: Readonly<Record<number, MetadataCode>> = {
  0x9c9b: "title",
  0x9c9c: "comment",
  0x9c9d: "author",
  0x9c9e: "keywords",
  0x9c9f: "title",
};

/**
 * Notes what an Exif structure tells, which begins with its byte order.
 *
 * @returns how the picture is turned, 1 to 8; 1 is upright
 */
export function readExif(bytes: Bytes, note: Note): number {
  const tiff = Tiff.open(bytes);
  if (!tiff) {
    note("exif");
    return 1;
  }
  let orientation = 1;
  let others = 0;
  const main = tiff.directory(tiff.first);
  const details = pointer(main.entries, EXIF_DIRECTORY);
  const gps = pointer(main.entries, GPS_DIRECTORY);
  for (const entry of [...main.entries, ...(details ? tiff.directory(details).entries : [])]) {
    if (entry.tag === ORIENTATION) {
      orientation = entry.numbers()[0] ?? 1;
    } else if (!noteText(entry, note)) {
      others++;
    }
  }
  if (gps) {
    note("location", position(tiff.directory(gps).entries));
  }
  if (main.next && tiff.directory(main.next).entries.some((entry) => entry.tag === THUMBNAIL)) {
    note("thumbnail");
  }
  if (others > 0) {
    note("exif", String(others));
  }
  return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

/** The smallest Exif structure that turns a picture. */
export function orientationOnly(orientation: number): Bytes {
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Uint8Array.from([...header, ...entry, 0, 0, 0, 0]);
}

/** Whether a structure is what {@link orientationOnly} writes: nothing to tell about it. */
export function isOrientationOnly(bytes: Bytes): boolean {
  const ours = orientationOnly(bytes[19] ?? 0);
  return bytes.length === ours.length && bytes.every((byte, i) => byte === ours[i]);
}

/** An Exif structure as JPEG carries it. */
export function asApp1(exif: Bytes): Bytes {
  return concat(ascii("Exif\0\0"), exif);
}

function pointer(entries: readonly TiffEntry[], tag: number): number | undefined {
  return entries.find((entry) => entry.tag === tag)?.numbers()[0];
}

function noteText(entry: TiffEntry, note: Note): boolean {
  const code = TEXTS[entry.tag];
  const wide = WIDE_TEXTS[entry.tag];
  if (code) {
    note(code, entry.text());
  } else if (wide) {
    note(wide, new TextDecoder("utf-16le").decode(entry.bytes));
  } else if (entry.tag === 0x9286) {
    // The first eight bytes of a comment name its character code.
    note("comment", new TextDecoder().decode(entry.bytes.subarray(8)));
  } else if (entry.tag === 0x927c) {
    note("maker-note");
  } else {
    return [EXIF_DIRECTORY, GPS_DIRECTORY].includes(entry.tag);
  }
  return true;
}

function position(entries: readonly TiffEntry[]): string | undefined {
  const angle = (tag: number): number | undefined => {
    const reference = entries.find((entry) => entry.tag === tag - 1)?.text();
    const [degrees, minutes = 0, seconds = 0] =
      entries.find((entry) => entry.tag === tag)?.numbers() ?? [];
    const value = degrees === undefined ? NaN : degrees + minutes / 60 + seconds / 3600;
    return Number.isFinite(value) ? (/[SW]/.test(reference ?? "") ? -value : value) : undefined;
  };
  const latitude = angle(2);
  const longitude = angle(4);
  return latitude === undefined || longitude === undefined
    ? undefined
    : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}
