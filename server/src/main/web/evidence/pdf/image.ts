import { type Bytes } from "../../crypto/bytes.ts";
import type { Findings } from "../findings.ts";
import { cleanJpeg } from "../image/jpeg.ts";
import { inflate } from "../inflate.ts";
import { MAX_PART } from "../limits.ts";
import { CleaningRefused } from "../refusal.ts";
import { Source } from "../source.ts";
import type { PdfDocument } from "./document.ts";
import { filtersOf } from "./filters.ts";
import { asName, PdfName, PdfStream } from "./objects.ts";

const JPEG = ["DCTDecode", "DCT"];
const DEFLATED = ["FlateDecode", "Fl"];

/** Whether a stream is a picture that may carry a file's own metadata. */
export function isImage(stream: PdfStream, from: PdfDocument): boolean {
  return (
    asName(stream.dict.get("Subtype")) === "Image" && filtersOf(stream, from.resolve).length > 0
  );
}

/**
 * Cleans a picture that is a whole JPEG inside a PDF, deflated or not. JPEG 2000 is told; other codings
 * hold nothing but the picture.
 */
export async function cleanImage(
  stream: PdfStream,
  from: PdfDocument,
  found: Findings,
): Promise<PdfStream> {
  const filters = filtersOf(stream, from.resolve);
  const last = filters.at(-1) ?? "";
  if (last === "JPXDecode") {
    found.remains("embedded-image");
  }
  if (!JPEG.includes(last)) {
    return stream;
  }
  const deflated = filters.length === 2 && DEFLATED.includes(filters[0] ?? "");
  if (filters.length > 1 && !deflated) {
    found.remains("embedded-image");
    return stream;
  }
  try {
    const bytes: Bytes = deflated ? inflate(stream.bytes, "zlib", MAX_PART) : stream.bytes;
    const cleaned = await cleanJpeg(new Source(new Blob([bytes])), found);
    const dict = new Map(stream.dict);
    dict.set("Filter", new PdfName("DCTDecode"));
    if (deflated) {
      dict.delete("DecodeParms");
    }
    return new PdfStream(dict, new Uint8Array(await cleaned.arrayBuffer()));
  } catch (error) {
    if (!(error instanceof CleaningRefused) || error.reason === "bomb") {
      throw error;
    }
    found.remains("embedded-image");
    return stream;
  }
}
