import { ascii, type Bytes, concat } from "../../crypto/bytes.ts";
import type { Findings } from "../findings.ts";
import { MAX_IMAGE, MAX_SEGMENTS } from "../limits.ts";
import { readXmp } from "../metadata/xmp.ts";
import { Pieces } from "../pieces.ts";
import { demand } from "../refusal.ts";
import { latin1, type Source } from "../source.ts";
import { noteTrailing } from "./trailing.ts";

const TRAILER = 0x3b;
const LOOPS = ["NETSCAPE2.0", "ANIMEXTS1.0"];

/** Cleans a GIF (GIF89a): pictures, their timing and how often they repeat stay as they are. */
export async function cleanGif(source: Source, found: Findings): Promise<Blob> {
  demand(source.size <= MAX_IMAGE, "too-large");
  const pieces = new Pieces(source.file);
  const screen = await source.bytes(0, 13);
  let at = 13 + colours(screen[10] ?? 0);
  demand(at < source.size);
  pieces.copy(0, at);
  let pictures = 0;
  for (let blocks = 0; ; blocks++) {
    demand(blocks < MAX_SEGMENTS, "bomb");
    const [kind] = await source.upTo(at, 1);
    if (kind === undefined || kind === TRAILER) {
      break;
    }
    if (kind === 0x2c) {
      pictures++;
      const head = await source.bytes(at, 11);
      const end = await endOfBlocks(source, at + 11 + colours(head[9] ?? 0));
      pieces.copy(at, end);
      at = end;
    } else {
      demand(kind === 0x21);
      at = await extension(source, at, pieces, found);
    }
  }
  demand(pictures > 0);
  await noteTrailing(source, at + 1, found);
  pieces.add(Uint8Array.of(TRAILER));
  return pieces.toBlob();
}

async function extension(
  source: Source,
  at: number,
  pieces: Pieces,
  found: Findings,
): Promise<number> {
  const [, label = 0, length = 0] = await source.bytes(at, 3);
  const end = await endOfBlocks(source, at + 2);
  if (label === 0xf9) {
    demand(length === 4);
    pieces.add((await source.bytes(at, 7)).slice());
    pieces.add(Uint8Array.of(0));
  } else if (label === 0xff && length === 11) {
    const name = latin1(await source.bytes(at + 3, 11));
    if (
      LOOPS.includes(name) &&
      (await source.bytes(at + 14, 2)).every((byte, i) => byte === [3, 1][i])
    ) {
      const times = await source.bytes(at + 16, 2);
      pieces.add(
        concat(Uint8Array.of(0x21, 0xff, 11), ascii(name), Uint8Array.of(3, 1), times, END),
      );
    } else if (name.startsWith("XMP Data")) {
      readXmp(await source.upTo(at + 14, Math.min(end - at - 14, 1024 * 1024)), found.removed);
    } else {
      found.removed(name.startsWith("ICCRGBG1") ? "colour-profile" : "unknown-data", name);
    }
  } else if (label === 0xfe) {
    const text = await source.upTo(at + 3, Math.min(length, end - at - 4));
    found.removed("comment", new TextDecoder().decode(text));
  } else {
    found.removed("unknown-data", label.toString(16));
  }
  return end;
}

const END: Bytes = Uint8Array.of(0);

/** Bytes of a colour table that a flag byte announces. */
function colours(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

async function endOfBlocks(source: Source, start: number): Promise<number> {
  for (let at = start; ;) {
    const [length = 0] = await source.bytes(at, 1);
    at += 1 + length;
    demand(at <= source.size);
    if (length === 0) {
      return at;
    }
  }
}
