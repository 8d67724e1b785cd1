import type { Findings, RemovedCode } from "../findings.ts";
import { noteXmp } from "./copier.ts";
import type { PdfDocument } from "./document.ts";
import { asText, type PdfObject, PdfStream } from "./objects.ts";

/** Properties of a document; programs add others under names of their own. */
const PROPERTIES: Readonly<Record<string, RemovedCode>> = {
  Title: "title",
  Author: "author",
  Subject: "description",
  Keywords: "keywords",
  Creator: "software",
  Producer: "software",
  CreationDate: "date",
  ModDate: "date",
};

/** What stands in a catalog beside pages and layers, and what it tells. */
const CATALOG: Readonly<Record<string, RemovedCode>> = {
  AcroForm: "form",
  OpenAction: "script",
  AA: "script",
  Outlines: "outline",
  Dests: "outline",
  PieceInfo: "private-data",
  AF: "attachment",
  Collection: "attachment",
  Perms: "signature",
  DSS: "signature",
  StructTreeRoot: "private-data",
  SpiderInfo: "private-data",
  Threads: "private-data",
  URI: "private-data",
};

const NAMES: Readonly<Record<string, RemovedCode>> = {
  EmbeddedFiles: "attachment",
  JavaScript: "script",
  Dests: "outline",
};

/** Notes what a file tells beside its pages. */
export function noteDocument(document: PdfDocument, found: Findings): void {
  const { trailer } = document;
  for (const [key, value] of document.dict(trailer.get("Info")) ?? []) {
    const text = asText(document.resolve(value));
    if (text) {
      found.removed(PROPERTIES[key] ?? "custom-data", text);
    }
  }
  if (trailer.has("ID")) {
    found.removed("unique-id");
  }
  const linearized = document.isLinearized;
  if (document.revisions > (linearized ? 2 : 1)) {
    found.removed("previous-versions", String(document.revisions - (linearized ? 2 : 1)));
  }
  const catalog = document.dict(trailer.get("Root"));
  for (const [key, value] of catalog ?? []) {
    const code = CATALOG[key];
    if (code) {
      found.removed(code, key === "StructTreeRoot" ? key : undefined);
    } else if (key === "Metadata") {
      xmp(document, value, found);
    }
  }
  for (const [key] of document.dict(catalog?.get("Names")) ?? []) {
    found.removed(NAMES[key] ?? "private-data");
  }
}

function xmp(document: PdfDocument, value: PdfObject, found: Findings): void {
  const stream = document.resolve(value);
  if (stream instanceof PdfStream) {
    noteXmp(stream, document, found);
  } else {
    found.removed("xmp");
  }
}
