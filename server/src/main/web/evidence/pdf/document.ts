import type { Bytes } from "../../crypto/bytes.ts";
import { MAX_PDF_OBJECTS } from "../limits.ts";
import { CleaningRefused, demand } from "../refusal.ts";
import { latin1 } from "../source.ts";
import { decode, type Resolve } from "./filters.ts";
import { asName, asNumber, type PdfDict, type PdfObject, PdfRef, PdfStream } from "./objects.ts";
import { PdfParser } from "./parser.ts";
import { rebuild } from "./rebuild.ts";
import { type CrossReferences, readCrossReferences } from "./xref.ts";

const ENDSTREAM = "endstream";

/** A compressed table of objects, and where each stands in it. */
interface Table {
  readonly bytes: Bytes;
  readonly starts: ReadonlyMap<number, number>;
}

/** A PDF as it is read: objects are found and parsed when they are asked for. */
export class PdfDocument {
  readonly #objects = new Map<number, PdfObject | undefined>();
  readonly #tables = new Map<number, Table>();
  #references: CrossReferences;
  /** Bytes that may still be unpacked and searched: what a damaged file can cost is bounded. */
  #unpackable = MAX_PDF_OBJECTS;
  #readable: number;
  /** Whether the cross-references are damaged and objects were looked for. */
  isRebuilt = false;
  #open = false;

  /**
   * Opens a file.
   *
   * @throws CleaningRefused `encrypted`, `broken`, `bomb`
   */
  constructor(private readonly bytes: Bytes) {
    this.#readable = 16 * bytes.length + 65_536;
    this.#references = { places: new Map(), trailer: new Map(), revisions: 1 };
    try {
      this.#references = readCrossReferences(bytes, (offset) => {
        const object = this.#indirect(offset);
        return object instanceof PdfStream ? object : undefined;
      });
      this.#demandOpen();
      demand(this.dict(this.dict(this.trailer.get("Root"))?.get("Pages")) !== undefined);
    } catch (error) {
      demandOrdinary(error);
      this.#rebuild();
      this.isRebuilt = true;
    }
    // What could not be read so far is read again, no longer with indulgence.
    this.#objects.clear();
    this.#open = true;
  }

  /** The newest trailer. */
  get trailer(): PdfDict {
    return this.#references.trailer;
  }

  /** How many times the file was written. */
  get revisions(): number {
    return this.#references.revisions;
  }

  /** Whether it is written for showing its first page early, with its table in two parts. */
  get isLinearized(): boolean {
    return latin1(this.bytes.subarray(0, 1024)).includes("/Linearized");
  }

  /** What an object is, after following references. */
  readonly resolve: Resolve = (object) => {
    let found = object;
    for (let steps = 0; found instanceof PdfRef; steps++) {
      demand(steps < 32, "bomb");
      found = this.#load(found.number);
    }
    return found;
  };

  /** A dictionary, also a stream's; nothing if it is something else. */
  dict(object: PdfObject | undefined): PdfDict | undefined {
    const found = this.resolve(object);
    return found instanceof PdfStream ? found.dict : found instanceof Map ? found : undefined;
  }

  /** An array; empty if it is something else. */
  array(object: PdfObject | undefined): PdfObject[] {
    const found = this.resolve(object);
    return Array.isArray(found) ? found : [];
  }

  #rebuild(): void {
    this.#objects.clear();
    this.#references = rebuild(
      this.bytes,
      (offset) => {
        const object = this.#attempt(() => this.#indirect(offset));
        return object instanceof PdfStream || object instanceof Map ? object : undefined;
      },
      (table) => this.#attempt(() => [...this.#table(table).starts.keys()]) ?? [],
    );
    this.#tables.clear();
    this.#demandOpen();
    if (this.dict(this.trailer.get("Root")) === undefined) {
      const catalog = [...this.#references.places.keys()].find(
        (number) => asName(this.dict(new PdfRef(number))?.get("Type")) === "Catalog",
      );
      demand(catalog !== undefined);
      this.trailer.set("Root", new PdfRef(catalog));
    }
  }

  #demandOpen(): void {
    demand(!this.trailer.has("Encrypt"), "encrypted");
  }

  #load(number: number): PdfObject | undefined {
    if (!this.#objects.has(number)) {
      // An object that leads to itself while it is read is nothing.
      this.#objects.set(number, undefined);
      this.#objects.set(
        number,
        this.#attempt(() => this.#find(number)),
      );
    }
    return this.#objects.get(number);
  }

  #find(number: number): PdfObject | undefined {
    const place = this.#references.places.get(number);
    if (!place) {
      return undefined;
    }
    if ("offset" in place) {
      return this.#indirect(place.offset, number);
    }
    let table = this.#tables.get(place.table);
    if (!table) {
      const stream = this.#load(place.table);
      demand(stream instanceof PdfStream);
      table = this.#table(stream);
      this.#tables.set(place.table, table);
    }
    const start = table.starts.get(number);
    return start === undefined ? undefined : new PdfParser(table.bytes, start).object();
  }

  #table(stream: PdfStream): Table {
    const bytes = decode(stream, this.resolve, this.#unpackable);
    this.#unpackable -= bytes.length;
    const first = asNumber(this.resolve(stream.dict.get("First"))) ?? 0;
    const parser = new PdfParser(bytes);
    const starts = new Map<number, number>();
    for (let number; parser.at < first && (number = parser.integer()) !== undefined;) {
      starts.set(number, first + (parser.integer() ?? 0));
    }
    return { bytes, starts };
  }

  #indirect(offset: number, expected?: number): PdfObject {
    const parser = new PdfParser(this.bytes, offset);
    let object: PdfObject;
    try {
      const number = parser.integer();
      demand(number !== undefined && (expected === undefined || number === expected));
      demand(parser.integer() !== undefined && parser.keyword("obj"));
      object = parser.object();
    } finally {
      this.#spend(parser.at - offset);
    }
    if (!(object instanceof Map) || !parser.keyword("stream")) {
      return object;
    }
    const start =
      parser.at + (this.bytes[parser.at] === 13 ? (this.bytes[parser.at + 1] === 10 ? 2 : 1) : 1);
    return new PdfStream(object, this.bytes.subarray(start, this.#endOfStream(object, start)));
  }

  #endOfStream(dict: PdfDict, start: number): number {
    const length = asNumber(this.resolve(dict.get("Length")));
    if (length !== undefined && length >= 0 && start + length <= this.bytes.length) {
      const parser = new PdfParser(this.bytes.subarray(0, start + length + 32), start + length);
      if (parser.keyword(ENDSTREAM)) {
        return start + length;
      }
    }
    let end = start;
    do {
      end = this.bytes.indexOf(0x65, end + 1);
      if (end < 0) {
        this.#spend(this.bytes.length - start);
        throw new CleaningRefused("broken");
      }
    } while (latin1(this.bytes.subarray(end, end + ENDSTREAM.length)) !== ENDSTREAM);
    this.#spend(end - start);
    return end > start && this.bytes[end - 1] === 10 ? end - 1 : end;
  }

  #spend(bytes: number): void {
    this.#readable -= bytes;
    demand(this.#readable >= 0, "bomb");
  }

  /**
   * While the file is opened, what cannot be read is as if it were not there. Afterwards it is needed to
   * show a page: the file is refused rather than copied with less than it has.
   */
  #attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      demandOrdinary(error);
      demand(!this.#open);
      return undefined;
    }
  }
}

function demandOrdinary(error: unknown): void {
  if (!(error instanceof CleaningRefused) || error.reason !== "broken") {
    throw error;
  }
}
