import { MAX_SEGMENTS } from "../limits.ts";
import { demand } from "../refusal.ts";
import { latin1, type Source } from "../source.ts";
import { type Box, boxes } from "./boxes.ts";

/** What a track is, and where its tables stand. */
export interface Track {
  /** `vide`, `soun`, `meta`, `text`, `tmcd`, … */
  readonly handler: string;
  /** The format of its first sample description, such as `avc1`. */
  readonly format: string;
  /** Where its first sample description stands; 0 if it has none. */
  readonly entry: number;
  readonly tables: ReadonlyMap<string, Box>;
}

/** Reads what a track is. */
export async function readTrack(source: Source, track: Box): Promise<Track> {
  const inside = async (parent: Box | undefined): Promise<Map<string, Box>> => {
    const list = parent ? await boxes(source, parent.body, parent.end) : [];
    return new Map(list.map((box) => [box.type, box]));
  };
  const media = await inside((await inside(track)).get("mdia"));
  const tables = await inside((await inside(media.get("minf"))).get("stbl"));
  const handler = media.get("hdlr");
  const description = tables.get("stsd");
  const entry = description && description.end - description.body >= 16 ? description.body + 8 : 0;
  if (entry && description) {
    const size = (await source.view(entry, 4)).getUint32(0);
    const isVideo = handler && latin1(await source.bytes(handler.body + 8, 4)) === "vide";
    demand(entry + size <= description.end && (!isVideo || size >= 86));
  }
  return {
    handler: handler ? latin1(await source.bytes(handler.body + 8, 4)) : "",
    format: entry ? latin1(await source.bytes(entry + 4, 4)) : "",
    entry,
    tables,
  };
}

/** Where a track's samples stand: offsets and lengths (ISO/IEC 14496-12 §8.7). */
export async function samplesOf(source: Source, { tables }: Track): Promise<[number, number][]> {
  const offsets = await chunkOffsets(source, tables);
  const sizes = await table(source, tables.get("stsz"), 12, 4);
  const perChunk = await table(source, tables.get("stsc"), 8, 12);
  if (!sizes || !perChunk) {
    return [];
  }
  const fixed = (await source.view(sizes.at - 8, 4)).getUint32(0);
  const ranges: [number, number][] = [];
  let sample = 0;
  for (let chunk = 0, run = 0; chunk < offsets.length && run < perChunk.count; chunk++) {
    while (
      run + 1 < perChunk.count &&
      (await u32(source, perChunk.at + 12 * (run + 1))) <= chunk + 1
    ) {
      run++;
    }
    let length = 0;
    const end = Math.min(sizes.count, sample + (await u32(source, perChunk.at + 12 * run + 4)));
    if (fixed) {
      length = fixed * (end - sample);
      sample = end;
    }
    for (; sample < end; sample++) {
      length += await u32(source, sizes.at + 4 * sample);
    }
    if (length > 0) {
      ranges.push([offsets[chunk] as number, length]);
    }
  }
  return ranges;
}

async function chunkOffsets(source: Source, tables: ReadonlyMap<string, Box>): Promise<number[]> {
  const long = tables.get("co64");
  const width = long ? 8 : 4;
  const rows = await table(source, long ?? tables.get("stco"), 8, width);
  const offsets: number[] = [];
  for (let i = 0; i < (rows?.count ?? 0); i++) {
    const view = await source.view((rows?.at ?? 0) + width * i, width);
    offsets.push(long ? Number(view.getBigUint64(0)) : view.getUint32(0));
  }
  return offsets;
}

/** The rows of a table, whose count stands just before them. */
async function table(
  source: Source,
  box: Box | undefined,
  header: number,
  row: number,
): Promise<{ at: number; count: number } | undefined> {
  if (!box) {
    return undefined;
  }
  const count = await u32(source, box.body + header - 4);
  const fixed = box.type === "stsz" && (await u32(source, box.body + 4)) !== 0;
  demand(count <= MAX_SEGMENTS, "bomb");
  demand(fixed || box.body + header + count * row <= box.end);
  return { at: box.body + header, count };
}

async function u32(source: Source, at: number): Promise<number> {
  return (await source.view(at, 4)).getUint32(0);
}
