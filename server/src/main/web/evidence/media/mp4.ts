import { ascii } from "../../crypto/bytes.ts";
import type { Findings } from "../findings.ts";
import { MAX_METADATA } from "../limits.ts";
import { demand } from "../refusal.ts";
import { latin1, type Source } from "../source.ts";
import { type Box, boxes } from "./boxes.ts";
import { Edits } from "./edits.ts";
import { readTags } from "./mp4-tags.ts";
import { type Track, readTrack, samplesOf } from "./mp4-track.ts";

const FREE = ascii("free");
const SPACE = ["free", "skip", "wide"];

/** Boxes that hold boxes, and what of them is needed to play the file. All else becomes empty space. */
const NEEDED: Readonly<Record<string, string>> = {
  file: "ftyp styp moov moof mdat sidx ssix mfra",
  moov: "mvhd trak mvex iods",
  trak: "tkhd edts mdia tref tapt",
  mdia: "mdhd hdlr minf elng",
  minf: "vmhd smhd hmhd nmhd sthd gmhd hdlr dinf stbl",
  dinf: "dref",
  stbl: "stsd stts ctts cslg stsc stsz stz2 stco co64 stss stsh stps sdtp sbgp sgpd subs saiz saio padb",
  moof: "mfhd traf",
  traf: "tfhd tfdt trun sbgp sgpd subs saiz saio senc",
};

/**
 * Cleans MP4, MOV and M4A in place: what is not needed to play them becomes empty space of the same size,
 * times become zero. The streams are not looked into, but for tracks of timed metadata (places of a
 * drive, faces), whose samples become zeros.
 */
export async function cleanMp4(source: Source, found: Findings): Promise<Blob> {
  const cleaner = new Mp4Cleaner(source, found);
  const top = await boxes(source, 0, source.size);
  demand(top.some(({ type }) => type === "moov"));
  await cleaner.children("file", top);
  found.remains("stream-content");
  return cleaner.edits.toBlob();
}

class Mp4Cleaner {
  readonly edits: Edits;

  constructor(
    private readonly source: Source,
    private readonly found: Findings,
  ) {
    this.edits = new Edits(source);
  }

  async children(parent: string, list: readonly Box[]): Promise<void> {
    const needed = (NEEDED[parent] ?? "").split(" ");
    for (const box of list) {
      if (SPACE.includes(box.type)) {
        if (await this.edits.zero(box.body, box.end - box.body)) {
          this.found.removed("container-data", box.type);
        }
      } else if (!needed.includes(box.type)) {
        await this.#free(box);
      } else if (box.type === "trak") {
        await this.#track(box);
      } else if (NEEDED[box.type]) {
        await this.children(box.type, await boxes(this.source, box.body, box.end));
      } else {
        await this.#leaf(box);
      }
    }
  }

  async #track(box: Box): Promise<void> {
    const track = await readTrack(this.source, box);
    if (track.handler === "meta") {
      this.found.removed("container-data", `timed metadata ${track.format}`);
      await this.#samples(track);
      this.#clear(box);
      return;
    }
    if (!["vide", "soun"].includes(track.handler)) {
      this.found.remains("timed-metadata", `${track.handler} ${track.format}`);
    }
    if (track.handler === "vide" && track.entry) {
      // The name of the encoder, and its maker, stand at fixed places of a picture's description.
      await this.#zero("software", track.entry + 50, 32);
      await this.edits.zero(track.entry + 20, 4);
    }
    await this.children("trak", await boxes(this.source, box.body, box.end));
  }

  async #samples(track: Track): Promise<void> {
    for (const [start, length] of await samplesOf(this.source, track)) {
      this.edits.zeroUnseen(start, length);
    }
  }

  async #leaf({ type, body, end }: Box): Promise<void> {
    if (type === "mvhd" || type === "tkhd" || type === "mdhd") {
      const [version] = await this.source.bytes(body, 20);
      const length = version === 1 ? 16 : 8;
      const created = (await this.source.view(body + length / 2, 4)).getUint32(0);
      if (await this.edits.zero(body + 4, length)) {
        this.found.removed("date", since1904(created));
      }
    } else if (type === "hdlr") {
      demand(end - body >= 24);
      await this.#zero("software", body + 24, end - body - 24);
      await this.edits.zero(body + 12, 12);
    } else if (type === "dref") {
      // An entry of more than its flags names the file that it was made from.
      for (const entry of await boxes(this.source, body + 8, end)) {
        await this.#zero("file-path", entry.body + 4, Math.max(0, entry.end - entry.body - 4));
      }
    }
  }

  async #zero(code: "software" | "file-path", offset: number, length: number): Promise<void> {
    const text = latin1(await this.source.bytes(offset, Math.min(length, 200)));
    if (await this.edits.zero(offset, length)) {
      this.found.removed(code, text);
    }
  }

  async #free(box: Box): Promise<void> {
    const content = await this.source.bytes(box.body, Math.min(box.end - box.body, MAX_METADATA));
    if (!readTags(box.type, content.slice(), this.found)) {
      this.found.removed("container-data", box.type);
    }
    this.#clear(box);
  }

  #clear(box: Box): void {
    this.edits.put(box.start + 4, FREE);
    this.edits.zeroUnseen(box.body, box.end - box.body);
  }
}

/** A time of QuickTime, whose seconds count from 1904. */
function since1904(seconds: number): string | undefined {
  const time = new Date((seconds - 2_082_844_800) * 1000);
  return seconds === 0 ? undefined : time.toISOString().slice(0, 10);
}
