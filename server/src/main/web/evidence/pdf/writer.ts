import { ascii, type Bytes, concat } from "../../crypto/bytes.ts";
import { compact, type PdfObject, serialize } from "./objects.ts";

const HEADER = concat(ascii("%PDF-1.7\n%"), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 10));

/** Writes a PDF: objects in the order in which they come, one table, no identifier, no times. */
export class PdfWriter {
  readonly #parts: Bytes[] = [HEADER];
  readonly #offsets: number[] = [0];
  #length = HEADER.length;

  /** A number for an object that is put later. */
  allocate(): number {
    return this.#offsets.push(0) - 1;
  }

  /** Writes an object. */
  put(number: number, object: PdfObject): void {
    this.#offsets[number] = this.#length;
    this.#write([ascii(`${number} 0 obj\n`), ...serialize(object), ascii("\nendobj\n")]);
  }

  /** The file, whose first object is its catalog. */
  toBlob(): Blob {
    const start = this.#length;
    const rows = this.#offsets.map((offset, number) =>
      offset === 0
        ? `0000000000 ${number === 0 ? 65535 : "00000"} f\r\n`
        : `${String(offset).padStart(10, "0")} 00000 n\r\n`,
    );
    const size = this.#offsets.length;
    this.#write([
      ascii(`xref\n0 ${size}\n${rows.join("")}`),
      ascii(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`),
    ]);
    return new Blob(this.#parts);
  }

  #write(parts: Bytes[]): void {
    this.#length += parts.reduce((sum, part) => sum + part.length, 0);
    this.#parts.push(...compact(parts));
  }
}
