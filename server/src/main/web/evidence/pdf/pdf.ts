import { latin1, type Source } from "../source.ts";
import type { Findings } from "../findings.ts";
import { MAX_PDF } from "../limits.ts";
import { demand } from "../refusal.ts";
import { AnnotationCopier } from "./annotations.ts";
import { PdfCopier } from "./copier.ts";
import { PdfDocument } from "./document.ts";
import { integer, PdfName, type PdfObject, PdfRef } from "./objects.ts";
import { layers } from "./layers.ts";
import { pagesOf } from "./pages.ts";
import { noteDocument } from "./summary.ts";
import { PdfWriter } from "./writer.ts";

/**
 * Cleans a PDF (ISO 32000-2): writes a new one of its pages and what they need to be shown. Everything
 * else is left behind: properties, XMP, earlier versions, attachments, scripts, form fields, bookmarks,
 * notes, tags, and objects that no page uses. Compressed content is taken over as it is, but for whole
 * JPEGs, which are cleaned as files of their own.
 *
 * @throws CleaningRefused `encrypted` if it is protected, also by an empty password
 */
export async function cleanPdf(source: Source, found: Findings): Promise<Blob> {
  demand(source.size <= MAX_PDF, "too-large");
  const bytes = (await source.bytes(0, source.size)).slice();
  // Offsets count from the header, before which anything may stand.
  const header = latin1(bytes.subarray(0, 1024)).indexOf("%PDF-");
  demand(header >= 0);
  const document = new PdfDocument(bytes.subarray(header));
  const writer = new PdfWriter();
  const copier = new PdfCopier(document, writer, found);
  noteDocument(document, found);
  const catalog = writer.allocate();
  const tree = writer.allocate();
  const pages = pagesOf(document).map((page) => ({ ...page, number: writer.allocate() }));
  demand(pages.length > 0);
  for (const { reference, number } of pages) {
    if (reference !== undefined) {
      copier.assign(reference, number);
    }
  }
  for (const [index, { dict, number }] of pages.entries()) {
    const annotations = new AnnotationCopier(document, copier, found.at(`page ${index + 1}`));
    const notes = annotations.copy(document.array(dict.get("Annots")));
    // Both lead out of the page, and are written anew.
    dict.delete("Annots");
    dict.delete("Parent");
    const copy = copier.dict(dict, dict, "page");
    copy.set("Type", new PdfName("Page")).set("Parent", new PdfRef(tree));
    if (notes.length > 0) {
      copy.set("Annots", notes);
    }
    writer.put(number, copy);
    await copier.finish();
  }
  const kids = pages.map(({ number }) => new PdfRef(number));
  writer.put(tree, pageTree(kids));
  const root = new Map<string, PdfObject>([
    ["Type", new PdfName("Catalog")],
    ["Pages", new PdfRef(tree)],
  ]);
  const properties = layers(document, copier, found);
  if (properties) {
    root.set("OCProperties", properties);
  }
  await copier.finish();
  writer.put(catalog, root);
  return writer.toBlob();
}

function pageTree(kids: PdfRef[]): PdfObject {
  return new Map<string, PdfObject>([
    ["Type", new PdfName("Pages")],
    ["Kids", kids],
    ["Count", integer(kids.length)],
  ]);
}
