import { zlibSync } from "fflate";
import { ascii, type Bytes, concat, u32 } from "../../crypto/bytes.ts";
import { crc32 } from "../crc32.ts";
import type { Findings } from "../findings.ts";
import { inflate } from "../inflate.ts";
import { MAX_IMAGE, MAX_METADATA, MAX_SEGMENTS } from "../limits.ts";
import { cleanProfile } from "../metadata/colour.ts";
import { isOrientationOnly, orientationOnly, readExif } from "../metadata/exif.ts";
import { readXmp } from "../metadata/xmp.ts";
import { Pieces } from "../pieces.ts";
import { CleaningRefused, demand } from "../refusal.ts";
import { latin1, type Source, viewOf } from "../source.ts";
import { noteTrailing } from "./trailing.ts";

/** What a picture needs to be shown as it is: its data, palette, transparency, colours, animation. */
const NEEDED = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs cICP acTL fcTL fdAT".split(" "),
);
const STEP = 1024 * 1024;

/**
 * Cleans a PNG or APNG (W3C PNG, third edition): its picture data stays as it is. A damaged picture is
 * refused by its checksums.
 */
export async function cleanPng(source: Source, found: Findings): Promise<Blob> {
  demand(source.size <= MAX_IMAGE, "too-large");
  const pieces = new Pieces(source.file);
  pieces.copy(0, 8);
  let data = 0;
  let at = 8;
  for (let chunks = 0, type = ""; type !== "IEND"; chunks++) {
    demand(chunks < MAX_SEGMENTS, "bomb");
    const head = await source.bytes(at, 8);
    const length = viewOf(head).getUint32(0);
    type = latin1(head.subarray(4, 8));
    demand(/^[A-Za-z]{4}$/.test(type) && (type === "IHDR") === (chunks === 0));
    const end = at + 12 + length;
    demand(end <= source.size);
    if (NEEDED.has(type)) {
      data += type === "IDAT" ? 1 : 0;
      demand(
        (await checksum(source, at + 4, end - 4)) === (await source.view(end - 4, 4)).getUint32(0),
      );
      pieces.copy(at, end);
    } else {
      // A chunk that must be understood and is not: what is shown would be another picture.
      demand(/^[a-z]/.test(type));
      const body = await source.bytes(at + 8, Math.min(length, MAX_METADATA));
      const instead = readChunk(type, body.slice(), found);
      if (instead) {
        pieces.add(instead);
      }
    }
    at = end;
  }
  demand(data > 0);
  await noteTrailing(source, at, found);
  return pieces.toBlob();
}

async function checksum(source: Source, start: number, end: number): Promise<number> {
  let crc = 0;
  for (let at = start; at < end; at += STEP) {
    crc = crc32(await source.bytes(at, Math.min(STEP, end - at)), crc);
  }
  return crc;
}

/** Notes what a chunk tells and returns what stands in its place, if anything. */
function readChunk(type: string, body: Bytes, found: Findings): Bytes | undefined {
  if (type === "iCCP") {
    const ours = cleanProfile(unpacked(body, 1), found);
    return ours && chunk("iCCP", concat(ascii("ICC\0\0"), zlibSync(ours, { level: 9 })));
  }
  if (type === "eXIf") {
    const turned = readExif(body, isOrientationOnly(body) ? () => {} : found.removed);
    return turned === 1 ? undefined : chunk("eXIf", orientationOnly(turned));
  }
  if (type === "tEXt" || type === "zTXt" || type === "iTXt") {
    readText(type, body, found);
  } else if (type === "tIME" && body.length === 7) {
    found.removed(
      "date",
      `${viewOf(body).getUint16(0)}-${body[2]}-${body[3]} ${body[4]}:${body[5]}`,
    );
  } else {
    found.removed("unknown-data", type);
  }
  return undefined;
}

function readText(type: string, body: Bytes, found: Findings): void {
  const keyword = latin1(body.subarray(0, 80)).split("\0")[0] ?? "";
  const rest = body.subarray(keyword.length + 1);
  if (keyword === "XML:com.adobe.xmp") {
    readXmp(rest, found.removed);
    return;
  }
  const packed = type === "zTXt" || (type === "iTXt" && rest[0] === 1);
  const text = packed ? "" : new TextDecoder().decode(rest.subarray(type === "iTXt" ? 4 : 0));
  found.removed("text", `${keyword}: ${type === "zTXt" ? latin1(unpacked(body, 1)) : text}`);
}

/** What follows a name, its NUL and some bytes, unpacked; nothing if it is damaged. */
function unpacked(body: Bytes, skipped: number): Bytes {
  try {
    return inflate(body.subarray(body.indexOf(0) + 1 + skipped), "zlib", MAX_METADATA);
  } catch (error) {
    if (error instanceof CleaningRefused && error.reason === "bomb") {
      throw error;
    }
    return new Uint8Array(0);
  }
}

function chunk(type: string, body: Bytes): Bytes {
  const typed = concat(ascii(type), body);
  return concat(u32(body.length), typed, u32(crc32(typed)));
}
