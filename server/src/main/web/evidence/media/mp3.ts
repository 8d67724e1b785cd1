import type { Bytes } from "../../crypto/bytes.ts";
import { isMpegAudio } from "../detect.ts";
import type { Findings } from "../findings.ts";
import { MAX_METADATA } from "../limits.ts";
import { Pieces } from "../pieces.ts";
import { demand } from "../refusal.ts";
import { latin1, type Source, viewOf } from "../source.ts";
import { id3Length, readId3 } from "./id3.ts";

const MAX_TAGS = 16;
const SEARCHED = 64 * 1024;

/** Cleans an MP3: only its sound stays, without the tags before and after it. */
export async function cleanMp3(source: Source, found: Findings): Promise<Blob> {
  let start = await afterTags(source, found);
  const end = await beforeTags(source, start, found);
  const head = await source.upTo(start, Math.min(SEARCHED, end - start));
  const first = head.findIndex((byte, i) => byte === 0xff && isMpegAudio(head.subarray(i, i + 4)));
  demand(first >= 0);
  if (first > 0) {
    found.removed("unknown-data", `${first} B`);
    start += first;
  }
  const encoder = /(LAME|Lavc|Lavf|GOGO)[ -~]{0,12}/.exec(
    latin1(head.subarray(first, first + 2048)),
  );
  if (encoder) {
    found.remains("encoder", encoder[0]);
  }
  found.remains("stream-content");
  const pieces = new Pieces(source.file);
  pieces.copy(start, end);
  return pieces.toBlob();
}

async function afterTags(source: Source, found: Findings): Promise<number> {
  let at = 0;
  for (let tags = 0; tags < MAX_TAGS; tags++) {
    const length = id3Length(await source.upTo(at, 10));
    if (length === 0) {
      break;
    }
    demand(at + length <= source.size);
    readId3((await source.bytes(at, Math.min(length, MAX_METADATA))).slice(), found);
    at += length;
  }
  return at;
}

/** Where the tags at the end begin: ID3v1, APEv2, Lyrics3v2. */
async function beforeTags(source: Source, start: number, found: Findings): Promise<number> {
  let end = source.size;
  for (let tags = 0; tags < MAX_TAGS; tags++) {
    const from = Math.max(start, end - 355);
    const tail = (await source.bytes(from, end - from)).slice();
    const length = trailingTag(tail, found);
    if (length === 0) {
      break;
    }
    demand(end - length >= start);
    end -= length;
  }
  return end;
}

function trailingTag(tail: Bytes, found: Findings): number {
  const at = (back: number, length: number): string =>
    back > tail.length
      ? ""
      : latin1(tail.subarray(tail.length - back, tail.length - back + length));
  if (at(128, 3) === "TAG") {
    const fields = [3, 33, 63, 97].map((i) =>
      at(128 - i, 30)
        .split("\0")[0]
        ?.trim(),
    );
    found.removed("audio-tags", fields.filter(Boolean).join(" / "));
    // The tag's own extension stands before it.
    return at(355, 4) === "TAG+" ? 355 : 128;
  }
  if (at(32, 8) === "APETAGEX") {
    found.removed("audio-tags", "APE");
    const view = viewOf(tail.subarray(tail.length - 32));
    return view.getUint32(12, true) + (view.getUint32(20, true) & 0x8000_0000 ? 32 : 0);
  }
  if (at(9, 9) === "LYRICS200" && /^\d{6}$/.test(at(15, 6))) {
    found.removed("audio-tags", "Lyrics3");
    return Number(at(15, 6)) + 15;
  }
  return 0;
}
