import { ascii, type Bytes, concat } from "../../crypto/bytes.ts";
import type { Findings, RemovedCode } from "../findings.ts";
import { MAX_METADATA } from "../limits.ts";
import { Pieces } from "../pieces.ts";
import { demand } from "../refusal.ts";
import { type RiffChunk, riffChunks } from "../riff.ts";
import { latin1, type Source, viewOf } from "../source.ts";

const NEEDED = ["fmt ", "fact", "data"];

const INFO: Readonly<Record<string, RemovedCode>> = {
  IART: "author",
  ICMT: "comment",
  ICOP: "copyright",
  ICRD: "date",
  IENG: "author",
  INAM: "title",
  ISFT: "software",
};

/** Cleans a WAV: only its format and its sound stay. */
export async function cleanWav(source: Source, found: Findings): Promise<Blob> {
  const end = 8 + (await source.view(4, 4)).getUint32(0, true);
  demand(end <= source.size);
  const pieces = new Pieces(source.file);
  const chunks = await riffChunks(source, 12, end);
  const kept = chunks.filter(({ type }) => NEEDED.includes(type));
  demand(kept.some(({ type }) => type === "fmt ") && kept.some(({ type }) => type === "data"));
  for (const chunk of chunks) {
    if (kept.includes(chunk)) {
      pieces.copy(chunk.start, chunk.end);
    } else {
      await note(source, chunk, found);
    }
  }
  if (end < source.size) {
    found.removed("trailing-data", `${source.size - end} B`);
  }
  const size = kept.reduce((sum, chunk) => sum + chunk.end - chunk.start, 4);
  const head = concat(ascii("RIFF"), new Uint8Array(4), ascii("WAVE"));
  viewOf(head).setUint32(4, size, true);
  return new Blob([head, pieces.toBlob()]);
}

async function note(source: Source, chunk: RiffChunk, found: Findings): Promise<void> {
  const body = (await source.bytes(chunk.body, Math.min(chunk.length, MAX_METADATA))).slice();
  if (chunk.type === "LIST" && latin1(body.subarray(0, 4)) === "INFO") {
    const list = await riffChunks(source, chunk.body + 4, chunk.body + chunk.length);
    for (const { type, body: at, length } of list) {
      const value = new TextDecoder().decode(await source.bytes(at, Math.min(length, 400)));
      found.removed(INFO[type] ?? "audio-tags", value);
    }
  } else if (chunk.type === "bext") {
    found.removed("description", field(body, 0, 256));
    found.removed("author", field(body, 256, 32));
    found.removed("unique-id", field(body, 288, 32));
    found.removed("date", field(body, 320, 18));
  } else if (chunk.type.trim() !== "JUNK" || body.some((byte) => byte !== 0)) {
    found.removed("audio-tags", chunk.type);
  }
}

function field(body: Bytes, start: number, length: number): string {
  return latin1(body.subarray(start, start + length)).split("\0")[0] ?? "";
}
