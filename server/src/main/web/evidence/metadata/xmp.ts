import type { MetadataCode, Note } from "../findings.ts";

const MAX_TEXT = 1024 * 1024;

/** Properties that speak of who, where and when; XMP writes each as an element or as an attribute. */
const PROPERTIES: readonly (readonly [string, MetadataCode])[] = [
  ["dc:creator", "author"],
  ["dc:rights", "copyright"],
  ["dc:title", "title"],
  ["dc:description", "description"],
  ["photoshop:AuthorsPosition", "author"],
  ["pdf:Author", "author"],
  ["xmp:CreatorTool", "software"],
  ["pdf:Producer", "software"],
  ["xmp:CreateDate", "date"],
  ["xmp:ModifyDate", "date"],
  ["xmpMM:DocumentID", "unique-id"],
  ["xmpMM:OriginalDocumentID", "unique-id"],
  ["exif:GPSLatitude", "location"],
  ["exif:GPSLongitude", "location"],
  ["tiff:Model", "camera"],
  ["aux:SerialNumber", "serial-number"],
];

/** Notes what an XMP packet tells. A shape that is not known is still noted as XMP. */
export function readXmp(bytes: Uint8Array, note: Note): void {
  note("xmp");
  const text = new TextDecoder().decode(bytes.subarray(0, MAX_TEXT));
  for (const [name, code] of PROPERTIES) {
    const value = property(text, name);
    if (value) {
      note(code, value);
    }
  }
}

function property(text: string, name: string): string | undefined {
  const attribute = between(text, `${name}="`, '"') ?? between(text, `${name}='`, "'");
  const element = attribute ?? between(text, `<${name}`, `</${name}>`);
  return element
    ?.replace(/^[^<>]*>/, "")
    .replace(/<[^>]*>/g, " ")
    .trim();
}

function between(text: string, before: string, after: string): string | undefined {
  const at = text.indexOf(before);
  const end = at < 0 ? -1 : text.indexOf(after, at + before.length);
  return end < 0 ? undefined : text.slice(at + before.length, Math.min(end, at + 2000));
}
