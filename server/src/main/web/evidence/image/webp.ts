import { ascii, type Bytes, concat } from "../../crypto/bytes.ts";
import type { Findings } from "../findings.ts";
import { MAX_IMAGE, MAX_METADATA } from "../limits.ts";
import { cleanProfile } from "../metadata/colour.ts";
import { isOrientationOnly, orientationOnly, readExif } from "../metadata/exif.ts";
import { readXmp } from "../metadata/xmp.ts";
import { Pieces } from "../pieces.ts";
import { demand } from "../refusal.ts";
import { type RiffChunk, riffChunk, riffChunks } from "../riff.ts";
import { latin1, type Source } from "../source.ts";
import { noteTrailing } from "./trailing.ts";

const FLAGS = { profile: 0x20, exif: 0x08, xmp: 0x04 };
const PICTURE = new Set(["VP8 ", "VP8L", "ALPH", "ANIM"]);

/** Cleans a WebP (RFC 9649): its picture data stays as it is. */
export async function cleanWebp(source: Source, found: Findings): Promise<Blob> {
  demand(source.size <= MAX_IMAGE, "too-large");
  const end = 8 + (await source.view(4, 4)).getUint32(0, true);
  demand(end <= source.size && end >= 20);
  const chunks = await riffChunks(source, 12, end);
  const pieces = new Pieces(source.file);
  let size = 4;
  const add = (bytes: Bytes): void => {
    pieces.add(bytes);
    size += bytes.length;
  };
  const copy = (chunk: RiffChunk): void => {
    pieces.copy(chunk.start, chunk.end);
    size += chunk.end - chunk.start;
  };
  const extra = await extras(source, chunks, found);
  for (const chunk of chunks) {
    if (chunk.type === "VP8X") {
      demand(chunk === chunks[0] && chunk.length === 10);
      const body = (await source.bytes(chunk.body, 10)).slice();
      const kept = (body[0] ?? 0) & ~(FLAGS.profile | FLAGS.exif | FLAGS.xmp);
      body[0] = kept | (extra.profile ? FLAGS.profile : 0) | (extra.exif ? FLAGS.exif : 0);
      add(riffChunk("VP8X", body));
      if (extra.profile) {
        add(riffChunk("ICCP", extra.profile));
      }
    } else if (PICTURE.has(chunk.type)) {
      copy(chunk);
    } else if (chunk.type === "ANMF") {
      const frame = await animationFrame(source, chunk, found);
      add(frame);
    }
  }
  demand(chunks.some(({ type }) => ["VP8 ", "VP8L", "ANMF"].includes(type)));
  if (extra.exif && chunks[0]?.type === "VP8X") {
    add(riffChunk("EXIF", extra.exif));
  }
  await noteTrailing(source, end, found);
  const riff = concat(ascii("RIFF"), new Uint8Array(4), ascii("WEBP"));
  new DataView(riff.buffer).setUint32(4, size, true);
  return new Blob([riff, pieces.toBlob()]);
}

interface Extras {
  profile?: Bytes;
  exif?: Bytes;
}

/** Reads what is not the picture, and tells what of it is written anew. */
async function extras(
  source: Source,
  chunks: readonly RiffChunk[],
  found: Findings,
): Promise<Extras> {
  const kept: Extras = {};
  for (const { type, body, length } of chunks) {
    if (PICTURE.has(type) || type === "VP8X" || type === "ANMF") {
      continue;
    }
    const bytes = (await source.bytes(body, Math.min(length, MAX_METADATA))).slice();
    if (type === "EXIF") {
      // Some programs put JPEG's prefix before it.
      const exif = latin1(bytes.subarray(0, 4)) === "Exif" ? bytes.slice(6) : bytes;
      const turned = readExif(exif, isOrientationOnly(exif) ? () => {} : found.removed);
      if (turned !== 1) {
        kept.exif = orientationOnly(turned);
      }
    } else if (type === "ICCP") {
      const ours = cleanProfile(bytes, found);
      if (ours) {
        kept.profile = ours;
      }
    } else if (type === "XMP ") {
      readXmp(bytes, found.removed);
    } else {
      found.removed("unknown-data", type);
    }
  }
  return kept;
}

async function animationFrame(source: Source, frame: RiffChunk, found: Findings): Promise<Bytes> {
  demand(frame.length >= 16);
  const parts: Bytes[] = [(await source.bytes(frame.body, 16)).slice()];
  for (const chunk of await riffChunks(source, frame.body + 16, frame.body + frame.length)) {
    if (PICTURE.has(chunk.type)) {
      parts.push((await source.bytes(chunk.start, chunk.end - chunk.start)).slice());
    } else {
      found.removed("unknown-data", chunk.type);
    }
  }
  return riffChunk("ANMF", concat(...parts));
}
