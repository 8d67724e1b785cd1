import type { Findings } from "../findings.ts";
import type { PdfCopier } from "./copier.ts";
import type { PdfDocument } from "./document.ts";
import { asName, type PdfDict } from "./objects.ts";

/** What decides which layers are seen; who made them and how they are listed elsewhere is left out. */
const NEEDED = [
  "Name",
  "BaseState",
  "ON",
  "OFF",
  "Intent",
  "Order",
  "ListMode",
  "RBGroups",
  "Locked",
];

/** The layers of a file: without them, those that are switched off would be seen. */
export function layers(
  document: PdfDocument,
  copier: PdfCopier,
  found: Findings,
): PdfDict | undefined {
  const catalog = document.dict(document.trailer.get("Root"));
  const properties = document.dict(catalog?.get("OCProperties"));
  const settings = document.dict(properties?.get("D"));
  if (!properties || !settings) {
    return undefined;
  }
  const off = asName(document.resolve(settings.get("BaseState"))) === "OFF";
  if (off || document.array(settings.get("OFF")).length > 0) {
    found.remains("hidden-layers");
  }
  const kept: PdfDict = new Map();
  for (const key of NEEDED) {
    if (settings.has(key)) {
      kept.set(key, copier.value(settings.get(key), "object"));
    }
  }
  return new Map([
    ["OCGs", copier.value(document.array(properties.get("OCGs")), "object")],
    ["D", kept],
  ]);
}
