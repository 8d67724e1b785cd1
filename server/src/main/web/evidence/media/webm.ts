import type { Findings, RemovedCode } from "../findings.ts";
import { MAX_SEGMENTS } from "../limits.ts";
import { demand } from "../refusal.ts";
import type { Source } from "../source.ts";
import { Edits } from "./edits.ts";
import { element, type Element, voidHeader } from "./ebml.ts";

const HEADER = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const VOID = 0xec;
const CHECKSUM = 0xbf;

/** What stands in a segment beside what is named in {@link DROPPED}: seek head, cues, chapters, tags. */
const TOP = new Set([
  INFO,
  TRACKS,
  CLUSTER,
  0x114d9b74,
  0x1c53bb6b,
  0x1043a770,
  0x1254c367,
  0x1941a469,
  VOID,
  CHECKSUM,
]);

/** Elements that become empty space, and what they tell (RFC 9559 §5.1). */
const DROPPED: Readonly<Record<number, RemovedCode>> = {
  0x1254c367: "audio-tags",
  0x1941a469: "attachment",
  0x1043a770: "title",
  0x7ba9: "title",
  0x4461: "date",
  0x73a4: "unique-id",
  0x7384: "file-path",
  0x3cb923: "unique-id",
  0x3eb923: "unique-id",
  0x3c83ab: "file-path",
  0x3e83bb: "file-path",
  0x4444: "unique-id",
  0x536e: "title",
};

/** Texts that must be there and become empty: the programs that wrote the file. */
const EMPTIED = [0x4d80, 0x5741];

/** Cleans WebM and Matroska in place: what tells about its making becomes empty space of the same size. */
export async function cleanWebm(source: Source, found: Findings): Promise<Blob> {
  const cleaner = new WebmCleaner(source, found);
  const header = await element(source, 0, source.size);
  demand(header.id === HEADER && header.end !== undefined);
  await cleaner.children(header.end, source.size, false);
  demand(cleaner.clusters > 0);
  found.remains("stream-content");
  return cleaner.edits.toBlob();
}

class WebmCleaner {
  readonly edits: Edits;
  clusters = 0;
  #elements = 0;

  constructor(
    private readonly source: Source,
    private readonly found: Findings,
  ) {
    this.edits = new Edits(source);
  }

  /**
   * Cleans the elements between two offsets.
   *
   * @param open whether they belong to something without a length, which ends at the next top element
   * @returns where they end
   */
  async children(start: number, limit: number, open: boolean): Promise<number> {
    let at = start;
    while (at < limit) {
      demand(++this.#elements < MAX_SEGMENTS, "bomb");
      const next = await element(this.source, at, limit);
      if (open && TOP.has(next.id) && next.id !== VOID && next.id !== CHECKSUM) {
        return at;
      }
      at = await this.#element(next, limit);
    }
    return at;
  }

  async #element(one: Element, limit: number): Promise<number> {
    const { id, body } = one;
    this.clusters += id === CLUSTER ? 1 : 0;
    if (id === SEGMENT) {
      return this.children(body, one.end ?? limit, false);
    }
    if (one.end === undefined) {
      demand(id === CLUSTER);
      return this.children(body, limit, true);
    }
    if ([INFO, TRACKS, TRACK].includes(id)) {
      await this.children(body, one.end, false);
    } else if (id === VOID) {
      if (await this.edits.zero(body, one.end - body)) {
        this.found.removed("container-data", "Void");
      }
    } else if (EMPTIED.includes(id)) {
      const text = new TextDecoder().decode(
        await this.source.bytes(body, Math.min(200, one.end - body)),
      );
      if (await this.edits.zero(body, one.end - body)) {
        this.found.removed("software", text);
      }
    } else if (id === CHECKSUM || DROPPED[id]) {
      await this.#drop(one, one.end);
    }
    return one.end;
  }

  async #drop({ id, start, body }: Element, end: number): Promise<void> {
    const code = DROPPED[id];
    if (code) {
      const text = await this.source.bytes(body, Math.min(200, end - body));
      const told = code === "title" || code === "file-path";
      this.found.removed(code, told ? new TextDecoder().decode(text) : undefined);
    }
    const header = voidHeader(end - start);
    this.edits.put(start, header);
    this.edits.zeroUnseen(start + header.length, end - start - header.length);
  }
}
