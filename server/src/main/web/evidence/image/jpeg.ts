import { ascii, type Bytes, concat, startsWith } from "../../crypto/bytes.ts";
import type { Findings } from "../findings.ts";
import { MAX_IMAGE, MAX_SEGMENTS } from "../limits.ts";
import { cleanProfile } from "../metadata/colour.ts";
import { asApp1, isOrientationOnly, orientationOnly, readExif } from "../metadata/exif.ts";
import { readXmp } from "../metadata/xmp.ts";
import { Pieces } from "../pieces.ts";
import { demand } from "../refusal.ts";
import { latin1, type Source, viewOf } from "../source.ts";
import { endOfScan } from "./jpeg-scan.ts";
import { noteTrailing } from "./trailing.ts";

const EXIF = ascii("Exif\0\0");
const XMP = ascii("http://ns.adobe.com/xap/1.0/\0");
const PROFILE = ascii("ICC_PROFILE\0");

const START = Uint8Array.of(0xff, 0xd8);
const END = Uint8Array.of(0xff, 0xd9);

/** What stands before the picture and is written anew. */
interface Prelude {
  jfif?: Bytes;
  adobe?: Bytes;
  orientation: number;
  readonly profile: Bytes[];
}

/**
 * Cleans a JPEG (ITU-T T.81, annex B) without decoding it: the compressed picture stays as it is, bit
 * for bit. Of what stands around it only tables, the frame, how colours are coded and how it is turned
 * stay.
 */
export async function cleanJpeg(source: Source, found: Findings): Promise<Blob> {
  demand(source.size <= MAX_IMAGE, "too-large");
  const prelude: Prelude = { orientation: 1, profile: [] };
  const kept: [number, number][] = [];
  let frames = 0;
  let scans = 0;
  let at = 2;
  for (let segments = 0; ; segments++) {
    demand(segments < MAX_SEGMENTS, "bomb");
    const [mark, marker = 0] = await source.bytes(at, 2);
    demand(mark === 0xff);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) {
      break;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    const length = (await source.view(at + 2, 2)).getUint16(0);
    demand(length >= 2 && marker !== 0xd8 && marker !== 0);
    let end = at + 2 + length;
    if (marker === 0xda) {
      scans++;
      end = await endOfScan(source, end);
      kept.push([at, end]);
    } else if (isNeeded(marker)) {
      frames += isFrame(marker) ? 1 : 0;
      kept.push([at, end]);
    } else {
      readSegment(marker, await source.bytes(at + 4, length - 2), prelude, found);
    }
    at = end;
  }
  demand(frames === 1 && scans > 0);
  await noteTrailing(source, at + 2, found);
  const pieces = new Pieces(source.file);
  pieces.add(concat(START, ...written(prelude, found)));
  kept.forEach(([from, to]) => pieces.copy(from, to));
  pieces.add(END);
  return pieces.toBlob();
}

/** Frames, Huffman and arithmetic tables, quantisation, lines, restart, hierarchy. */
function isNeeded(marker: number): boolean {
  return (
    (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xdb && marker <= 0xdf)
  );
}

function isFrame(marker: number): boolean {
  return isNeeded(marker) && marker < 0xd0 && marker !== 0xc4 && marker !== 0xcc;
}

function readSegment(marker: number, body: Bytes, prelude: Prelude, found: Findings): void {
  const name = latin1(body.subarray(0, 32)).split("\0")[0] ?? "";
  if (marker === 0xe0 && name === "JFIF" && body.length >= 14) {
    prelude.jfif ??= concat(body.subarray(0, 12), new Uint8Array(2));
    if (body.length > 14) {
      found.removed("thumbnail");
    }
  } else if (marker === 0xe0 && name === "JFXX") {
    found.removed("thumbnail");
  } else if (marker === 0xe1 && startsWith(body, EXIF)) {
    const exif = body.slice(EXIF.length);
    const turned = readExif(exif, isOrientationOnly(exif) ? () => {} : found.removed);
    prelude.orientation = prelude.orientation === 1 ? turned : prelude.orientation;
  } else if (marker === 0xe1 && startsWith(body, XMP)) {
    readXmp(body.subarray(XMP.length), found.removed);
  } else if (marker === 0xe1 && name.startsWith("http://ns.adobe.com/xmp/extension")) {
    found.removed("xmp");
  } else if (marker === 0xe2 && startsWith(body, PROFILE) && body.length > 14) {
    prelude.profile.push(body.slice());
  } else if (marker === 0xed) {
    found.removed("iptc");
  } else if (marker === 0xee && name.startsWith("Adobe") && body.length >= 12) {
    prelude.adobe ??= body.slice(0, 12);
  } else if (marker === 0xfe) {
    found.removed("comment", new TextDecoder().decode(body));
  } else {
    const segment = marker >= 0xe0 && marker <= 0xef ? `APP${marker - 0xe0}` : marker.toString(16);
    found.removed("unknown-data", `${segment} ${name}`);
  }
}

function written(prelude: Prelude, found: Findings): Bytes[] {
  const { jfif, adobe, orientation } = prelude;
  const parts: Bytes[] = jfif ? [segment(0xe0, jfif)] : [];
  if (orientation !== 1) {
    parts.push(segment(0xe1, asApp1(orientationOnly(orientation))));
  }
  // A profile of more than one segment gives each its number, which need not be their order.
  const chunks = [...prelude.profile].sort((a, b) => (a[12] ?? 0) - (b[12] ?? 0));
  const profile = concat(...chunks.map((chunk) => chunk.subarray(14)));
  const ours = chunks.length > 0 ? cleanProfile(profile, found) : undefined;
  if (ours) {
    parts.push(segment(0xe2, concat(PROFILE, Uint8Array.of(1, 1), ours)));
  }
  if (adobe) {
    parts.push(segment(0xee, adobe));
  }
  return parts;
}

function segment(marker: number, body: Bytes): Bytes {
  const head = new Uint8Array(4);
  head.set([0xff, marker]);
  viewOf(head).setUint16(2, body.length + 2);
  return concat(head, body);
}
