import type { Findings } from "../findings.ts";
import { MAX_METADATA, MAX_SEGMENTS } from "../limits.ts";
import { readXmp } from "../metadata/xmp.ts";
import { CleaningRefused, demand } from "../refusal.ts";
import type { PdfDocument } from "./document.ts";
import { cleanColour } from "./colour.ts";
import { decode } from "./filters.ts";
import { cleanImage, isImage } from "./image.ts";
import { asText, NULL, type PdfDict, type PdfObject, PdfRef, PdfStream } from "./objects.ts";
import { droppedKey, isDroppedWhole, type Role, roleOf } from "./policy.ts";
import type { PdfWriter } from "./writer.ts";

/** Lengths are written anew; the bytes of a stream stand in it, never in another file. */
const LENGTHS = ["Length", "DL", "F", "FFilter", "FDecodeParms"];

/** An object that is still to be copied. */
interface Waiting {
  readonly number: number;
  readonly object: PdfObject;
  readonly role: Role;
}

/**
 * Copies what is needed to show pages into a new file, with new numbers, and nothing else: what no page
 * leads to is not reached, and keys that are not needed are left out on the way.
 */
export class PdfCopier {
  readonly #numbers = new Map<number, number>();
  readonly #waiting: Waiting[] = [];

  constructor(
    private readonly from: PdfDocument,
    private readonly to: PdfWriter,
    private readonly found: Findings,
  ) {}

  /** Gives an object its new number before anything leads to it. */
  assign(old: number, number: number): void {
    this.#numbers.set(old, number);
  }

  /** Whether an object has a number already. */
  has(old: number): boolean {
    return this.#numbers.has(old);
  }

  /** A value for the new file; what it refers to is copied by {@link finish}. */
  value(object: PdfObject | undefined, role: Role): PdfObject {
    if (object === undefined) {
      return NULL;
    }
    if (object instanceof PdfRef) {
      return this.#reference(object, role);
    }
    if (object instanceof PdfStream) {
      return NULL;
    }
    if (Array.isArray(object)) {
      return object.map((item) => this.value(item, role === "page" ? "object" : role));
    }
    return object instanceof Map ? this.dict(object, object, role) : object;
  }

  /** A dictionary for the new file; `owner` is the stream whose dictionary it is, or itself. */
  dict(dict: PdfDict, owner: PdfObject, role: Role): PdfDict {
    const copy: PdfDict = new Map();
    if (role !== "page" && isDroppedWhole(dict)) {
      return copy;
    }
    const own = role === "states" ? "names" : role;
    for (const [key, value] of dict) {
      if (owner instanceof PdfStream && LENGTHS.includes(key)) {
        continue;
      }
      const dropped = droppedKey(own, owner, key);
      if (dropped === undefined) {
        copy.set(key, this.value(value, roleOf(key, own)));
      } else if (dropped !== "silent") {
        this.#note(dropped, value);
      }
    }
    return copy;
  }

  /** Copies all that is still waiting. */
  async finish(): Promise<void> {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      await this.#copy(next);
    }
  }

  #reference({ number: old }: PdfRef, role: Role): PdfObject {
    const known = this.#numbers.get(old);
    if (known !== undefined) {
      return new PdfRef(known);
    }
    const object = this.from.resolve(new PdfRef(old));
    const dict = this.from.dict(object);
    // In a whole file, what is not there is nothing. In a damaged one it may have been cut off.
    demand(object !== undefined || !this.from.isRebuilt);
    if (object === undefined || (dict && isDroppedWhole(dict))) {
      return NULL;
    }
    demand(this.#numbers.size < MAX_SEGMENTS, "bomb");
    const number = this.to.allocate();
    this.#numbers.set(old, number);
    this.#waiting.push({ number, object, role });
    return new PdfRef(number);
  }

  async #copy({ number, object, role }: Waiting): Promise<void> {
    if (!(object instanceof PdfStream)) {
      this.to.put(number, this.value(object, role));
    } else if (isImage(object, this.from)) {
      const cleaned = await cleanImage(object, this.from, this.found.at(`image ${number}`));
      this.to.put(number, new PdfStream(this.dict(cleaned.dict, cleaned, "object"), cleaned.bytes));
    } else {
      const stream = cleanColour(object, this.from, this.found);
      this.to.put(number, new PdfStream(this.dict(stream.dict, stream, "object"), stream.bytes));
    }
  }

  #note(code: Parameters<Findings["removed"]>[0], value: PdfObject): void {
    const object = this.from.resolve(value);
    if (code === "xmp" && object instanceof PdfStream) {
      noteXmp(object, this.from, this.found);
    } else {
      this.found.removed(code, asText(object));
    }
  }
}

/** Notes what a stream of XMP tells. */
export function noteXmp(stream: PdfStream, from: PdfDocument, found: Findings): void {
  try {
    readXmp(decode(stream, from.resolve, MAX_METADATA), found.removed);
  } catch (error) {
    if (!(error instanceof CleaningRefused)) {
      throw error;
    }
    found.removed("xmp");
  }
}
