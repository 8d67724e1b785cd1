import { MAX_DEPTH } from "../limits.ts";
import { demand } from "../refusal.ts";
import type { PdfDocument } from "./document.ts";
import { type PdfDict, type PdfObject, PdfRef } from "./objects.ts";

const MAX_PAGES = 50_000;
const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"];

/** A page with all that it inherits, and the number by which the file refers to it. */
export interface Page {
  readonly dict: PdfDict;
  readonly reference: number | undefined;
}

/** The pages of a file in their order (ISO 32000-2 §7.7.3). */
export function pagesOf(document: PdfDocument): Page[] {
  const pages: Page[] = [];
  const seen = new Set<PdfDict>();
  const walk = (object: PdfObject | undefined, inherited: PdfDict, depth: number): void => {
    const node = document.dict(object);
    demand(node !== undefined);
    // A tree that leads back into itself shows each of its pages once.
    if (seen.has(node)) {
      return;
    }
    seen.add(node);
    demand(depth <= MAX_DEPTH && seen.size <= MAX_PAGES, "bomb");
    const own = new Map(inherited);
    for (const key of INHERITED) {
      const value = node.get(key);
      if (value !== undefined) {
        own.set(key, value);
      }
    }
    if (node.has("Kids")) {
      document.array(node.get("Kids")).forEach((kid) => walk(kid, own, depth + 1));
    } else {
      const reference = object instanceof PdfRef ? object.number : undefined;
      pages.push({ dict: new Map([...own, ...node]), reference });
    }
  };
  walk(document.dict(document.trailer.get("Root"))?.get("Pages"), new Map(), 0);
  return pages;
}
