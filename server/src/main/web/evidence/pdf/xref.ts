import { MAX_PDF_OBJECTS, MAX_SEGMENTS } from "../limits.ts";
import { demand } from "../refusal.ts";
import { latin1 } from "../source.ts";
import { decode } from "./filters.ts";
import { asNumber, type PdfDict, PdfStream } from "./objects.ts";
import { PdfParser } from "./parser.ts";

/** Where an object stands: at an offset, or in a compressed table at an index. */
export type Place =
  { readonly offset: number } | { readonly table: number; readonly index: number };

/** What the file says about where its objects stand. */
export interface CrossReferences {
  readonly places: Map<number, Place>;
  /** The newest trailer, with what only older ones say. */
  readonly trailer: PdfDict;
  /** How many times the file was written: first made, then changed at its end. */
  readonly revisions: number;
}

/** Reads an object at an offset, for tables that are streams themselves. */
export type ReadAt = (offset: number) => PdfStream | undefined;

const MAX_SECTIONS = 1000;

/**
 * Reads the chain of cross-reference tables and streams (ISO 32000-2 §7.5.4, §7.5.8).
 *
 * @throws CleaningRefused `broken` if it cannot be followed
 */
export function readCrossReferences(bytes: PdfParser["bytes"], readAt: ReadAt): CrossReferences {
  const tailStart = Math.max(0, bytes.length - 2048);
  const mark = latin1(bytes.subarray(tailStart)).lastIndexOf("startxref");
  demand(mark >= 0);
  const places = new Map<number, Place>();
  const trailer: PdfDict = new Map();
  const waiting = [new PdfParser(bytes, tailStart + mark + 9).integer()];
  const seen = new Set<number>();
  const budget = { left: MAX_PDF_OBJECTS + 2 * bytes.length };
  let revisions = 0;
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (seen.has(offset)) {
      continue;
    }
    seen.add(offset);
    demand(seen.size <= MAX_SECTIONS, "bomb");
    const section = readSection(bytes, offset, places, readAt, budget);
    section.forEach((value, key) => (trailer.has(key) ? undefined : trailer.set(key, value)));
    // A table that has a stream beside it is one revision.
    waiting.push(...["XRefStm", "Prev"].map((key) => asNumber(section.get(key))).filter(isOffset));
    revisions += section.has("XRefStm") ? 0 : 1;
  }
  demand(trailer.has("Root"));
  return { places, trailer, revisions };
}

function isOffset(value: number | undefined): value is number {
  return value !== undefined;
}

function readSection(
  bytes: PdfParser["bytes"],
  offset: number,
  places: Map<number, Place>,
  readAt: ReadAt,
  budget: { left: number },
): PdfDict {
  demand(offset < bytes.length);
  const parser = new PdfParser(bytes, offset);
  if (parser.keyword("xref")) {
    const trailer = readTable(parser, places);
    spend(budget, parser.at - offset);
    return trailer;
  }
  const stream = readAt(offset);
  demand(stream !== undefined);
  readStream(stream, places, budget);
  return stream.dict;
}

/** Bounds what tables that overlap or unpack can cost all together. */
function spend(budget: { left: number }, bytes: number): void {
  budget.left -= bytes;
  demand(budget.left >= 0, "bomb");
}

function readTable(parser: PdfParser, places: Map<number, Place>): PdfDict {
  for (let start; (start = parser.integer()) !== undefined;) {
    const count = parser.integer();
    demand(count !== undefined);
    for (let i = 0; i < count; i++) {
      const offset = parser.integer();
      demand(offset !== undefined && parser.integer() !== undefined);
      const used = parser.keyword("n");
      demand(used || parser.keyword("f"));
      if (used) {
        add(places, start + i, { offset });
      }
    }
  }
  demand(parser.keyword("trailer"));
  const trailer = parser.object();
  demand(trailer instanceof Map);
  return trailer;
}

function readStream(stream: PdfStream, places: Map<number, Place>, budget: { left: number }): void {
  const bytes = decode(stream, (object) => object, budget.left);
  spend(budget, bytes.length);
  const numbers = (key: string): number[] => {
    const list = stream.dict.get(key);
    return Array.isArray(list) ? list.map((item) => asNumber(item) ?? -1) : [];
  };
  const widths = numbers("W");
  demand(widths.length === 3 && widths.every((width) => width >= 0 && width <= 8));
  const [first = 0, second = 0] = widths;
  const row = widths.reduce((sum, width) => sum + width, 0);
  const ranges = stream.dict.has("Index") ? numbers("Index") : [0, MAX_SEGMENTS * 8];
  demand(row > 0);
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (const end = at + width; at < end; at++) {
      value = value * 256 + (bytes[at] ?? 0);
    }
    return value;
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    for (let i = 0; i < (ranges[range + 1] ?? 0) && at + row <= bytes.length; i++) {
      const kind = first === 0 ? 1 : field(first);
      const value = field(second);
      const index = field(row - first - second);
      if (kind === 1) {
        add(places, (ranges[range] ?? 0) + i, { offset: value });
      } else if (kind === 2) {
        add(places, (ranges[range] ?? 0) + i, { table: value, index });
      }
    }
  }
}

/** Newer tables are read first: what they say stays. */
function add(places: Map<number, Place>, number: number, place: Place): void {
  demand(places.size < 8 * MAX_SEGMENTS, "bomb");
  if (!places.has(number)) {
    places.set(number, place);
  }
}
