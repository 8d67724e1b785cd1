import type { Bytes } from "../../crypto/bytes.ts";
import { inflate } from "../inflate.ts";
import { demand } from "../refusal.ts";
import { asName, asNumber, type PdfDict, type PdfObject, type PdfStream } from "./objects.ts";

/** Follows a reference to what it leads to. */
export type Resolve = (object: PdfObject | undefined) => PdfObject | undefined;

/** The names of a stream's filters, in the order in which they are undone. */
export function filtersOf(stream: PdfStream, resolve: Resolve): string[] {
  const filter = resolve(stream.dict.get("Filter"));
  const list = Array.isArray(filter) ? filter : filter ? [filter] : [];
  return list.map((item) => asName(resolve(item)) ?? "?");
}

/**
 * Decodes a stream of the file's own tables, or of metadata: not coded, or deflated, maybe with a
 * predictor (ISO 32000-2 §7.4.4).
 *
 * @throws CleaningRefused `bomb` beyond the limit, `broken` for other filters
 */
export function decode(stream: PdfStream, resolve: Resolve, limit: number): Bytes {
  const filters = filtersOf(stream, resolve);
  if (filters.length === 0) {
    return stream.bytes;
  }
  demand(filters.length === 1 && (filters[0] === "FlateDecode" || filters[0] === "Fl"));
  const bytes = inflate(stream.bytes, "zlib", limit);
  const given = resolve(stream.dict.get("DecodeParms") ?? stream.dict.get("DP"));
  const parameters = resolve(Array.isArray(given) ? given[0] : given);
  const number = (name: string, otherwise: number): number =>
    parameters instanceof Map
      ? (asNumber(resolve((parameters as PdfDict).get(name))) ?? otherwise)
      : otherwise;
  if (number("Predictor", 1) < 10) {
    demand(number("Predictor", 1) === 1);
    return bytes;
  }
  const pixel = Math.ceil((number("Colors", 1) * number("BitsPerComponent", 8)) / 8);
  const row = Math.ceil(
    (number("Columns", 1) * number("Colors", 1) * number("BitsPerComponent", 8)) / 8,
  );
  demand(row > 0 && pixel > 0 && row <= bytes.length);
  return unpredicted(bytes, row, pixel);
}

/** Undoes PNG's predictors, one of which each row names in its first byte. */
function unpredicted(bytes: Bytes, row: number, pixel: number): Bytes {
  const rows = Math.floor(bytes.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y++) {
    const kind = bytes[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const to = y * row + x;
      const left = x >= pixel ? (out[to - pixel] ?? 0) : 0;
      const up = y > 0 ? (out[to - row] ?? 0) : 0;
      const corner = x >= pixel && y > 0 ? (out[to - row - pixel] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind ?? 0] ?? 0;
      out[to] = (bytes[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
