import type { Bytes } from "../../crypto/bytes.ts";
import { asName, type PdfDict, PdfStream } from "./objects.ts";
import { PdfParser } from "./parser.ts";
import type { CrossReferences, Place } from "./xref.ts";

const O = 0x6f;
const TRAILER = Array.from("trailer", (letter) => letter.charCodeAt(0));
const MAX_TRAILERS = 1000;
const MAX_TRAILER = 16 * 1024;

/** Reads what begins at an offset, or nothing if it cannot be read. */
export type TryReadAt = (offset: number) => PdfStream | PdfDict | undefined;

/** The numbers of the objects in a compressed table, in their order. */
export type NumbersIn = (table: PdfStream) => number[];

/**
 * Finds the objects of a file whose cross-references are damaged, as every reader does: by looking for
 * `1 0 obj` from front to back; what comes later replaces what was before.
 */
export function rebuild(bytes: Bytes, readAt: TryReadAt, numbersIn: NumbersIn): CrossReferences {
  const places = new Map<number, Place>();
  const trailer: PdfDict = new Map();
  for (let at = bytes.indexOf(O); at >= 0; at = bytes.indexOf(O, at + 1)) {
    const number =
      bytes[at + 1] === 0x62 && bytes[at + 2] === 0x6a ? numberBefore(bytes, at) : undefined;
    if (number) {
      places.set(number.value, { offset: number.start });
    }
  }
  for (const [number, place] of [...places]) {
    const object = "offset" in place ? readAt(place.offset) : undefined;
    const dict = object instanceof PdfStream ? object.dict : object;
    const type = asName(dict?.get("Type"));
    if (object instanceof PdfStream && type === "ObjStm") {
      numbersIn(object).forEach((inner, index) => {
        if (!places.has(inner)) {
          places.set(inner, { table: number, index });
        }
      });
    } else if (object instanceof PdfStream && type === "XRef") {
      object.dict.forEach((value, key) => trailer.set(key, value));
    }
  }
  trailers(bytes, trailer);
  return { places, trailer, revisions: 1 };
}

/** The number of an object whose `obj` stands at an offset, and where that number begins. */
function numberBefore(bytes: Bytes, at: number): { value: number; start: number } | undefined {
  const text = String.fromCharCode(...bytes.subarray(Math.max(0, at - 24), at));
  const found = /(^|[^0-9])(\d{1,8})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]*$/.exec(text);
  return found?.[2]
    ? { value: Number(found[2]), start: at - (text.length - found.index - (found[1] ?? "").length) }
    : undefined;
}

function trailers(bytes: Bytes, into: PdfDict): void {
  let found = 0;
  for (let at = bytes.indexOf(0x74); at >= 0; at = bytes.indexOf(0x74, at + 1)) {
    if (TRAILER.every((letter, i) => bytes[at + i] === letter) && ++found <= MAX_TRAILERS) {
      try {
        const dict = new PdfParser(bytes.subarray(at + TRAILER.length, at + MAX_TRAILER)).object();
        if (dict instanceof Map) {
          dict.forEach((value, key) => into.set(key, value));
        }
      } catch {
        // Another trailer may be whole.
      }
    }
  }
}
