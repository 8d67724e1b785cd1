import { ascii, type Bytes, concat } from "../../crypto/bytes.ts";
import { latin1 } from "../source.ts";

/** A name such as `/Type`, without its slash and escapes. */
export class PdfName {
  constructor(readonly value: string) {}
}

/** A reference to an object by its number; generations are of no use to who reads a file whole. */
export class PdfRef {
  constructor(readonly number: number) {}
}

/** A number, string, truth value or `null`, as it stood in the file. */
export class PdfLiteral {
  constructor(readonly bytes: Bytes) {}
}

/** A dictionary. */
export type PdfDict = Map<string, PdfObject>;

/** A dictionary with bytes, which are coded as its filters say. */
export class PdfStream {
  constructor(
    readonly dict: PdfDict,
    readonly bytes: Bytes,
  ) {}
}

/** An object of a PDF (ISO 32000-2 §7.3). */
export type PdfObject = PdfName | PdfRef | PdfLiteral | PdfStream | PdfDict | PdfObject[];

export const NULL = new PdfLiteral(ascii("null"));

/** A whole number as an object. */
export function integer(value: number): PdfLiteral {
  return new PdfLiteral(ascii(String(value)));
}

/** An object as a number, if it is one. */
export function asNumber(object: PdfObject | undefined): number | undefined {
  const value = object instanceof PdfLiteral ? Number(latin1(object.bytes.subarray(0, 30))) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** An object's name, if it is one. */
export function asName(object: PdfObject | undefined): string | undefined {
  return object instanceof PdfName ? object.value : undefined;
}

/** An object as text, if it is a string: PDF's own code is told as Latin 1. */
export function asText(object: PdfObject | undefined): string | undefined {
  if (!(object instanceof PdfLiteral)) {
    return undefined;
  }
  const written = latin1(object.bytes.subarray(0, 4000));
  const bytes = written.startsWith("(")
    ? unescaped(written.slice(1, -1))
    : written.startsWith("<")
      ? (written.replace(/[^0-9a-f]/gi, "").match(/../g) ?? []).map((pair) => parseInt(pair, 16))
      : undefined;
  if (!bytes) {
    return undefined;
  }
  const [first, second] = bytes;
  const code = first === 0xfe && second === 0xff ? "utf-16be" : first === 0xef ? "utf-8" : "latin1";
  return new TextDecoder(code).decode(Uint8Array.from(bytes));
}

function unescaped(written: string): number[] {
  const letters: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "" };
  const text = written.replace(/\\([0-7]{1,3}|[^])/g, (_all, escape: string) =>
    /[0-7]/.test(escape)
      ? String.fromCharCode(parseInt(escape, 8) & 255)
      : (letters[escape] ?? escape),
  );
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Writes an object, a stream with its bytes. */
export function serialize(object: PdfObject): Bytes[] {
  const parts: Bytes[] = [];
  write(object, parts);
  return parts;
}

function write(object: PdfObject, parts: Bytes[]): void {
  if (object instanceof PdfName) {
    parts.push(ascii(` /${escapedName(object.value)}`));
  } else if (object instanceof PdfRef) {
    parts.push(ascii(` ${object.number} 0 R`));
  } else if (object instanceof PdfLiteral) {
    parts.push(ascii(" "), object.bytes);
  } else if (object instanceof PdfStream) {
    const dict = new Map(object.dict).set("Length", integer(object.bytes.length));
    write(dict, parts);
    parts.push(ascii("\nstream\n"), object.bytes, ascii("\nendstream"));
  } else if (Array.isArray(object)) {
    parts.push(ascii(" ["));
    object.forEach((item) => write(item, parts));
    parts.push(ascii(" ]"));
  } else {
    parts.push(ascii(" <<"));
    for (const [key, value] of object) {
      parts.push(ascii(` /${escapedName(key)}`));
      write(value, parts);
    }
    parts.push(ascii(" >>"));
  }
}

function escapedName(name: string): string {
  return name.replace(
    /[^!$&'*-.0-;=?-Z\\^-z|~]/g,
    (letter) => `#${letter.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}

/** Joins what {@link serialize} wrote, without copying the bytes of streams. */
export function compact(parts: readonly Bytes[]): Bytes[] {
  const joined: Bytes[] = [];
  let small: Bytes[] = [];
  for (const part of parts) {
    if (part.length < 4096) {
      small.push(part);
    } else {
      joined.push(concat(...small), part);
      small = [];
    }
  }
  return [...joined, concat(...small)];
}
