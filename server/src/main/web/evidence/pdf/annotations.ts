import type { Findings, RemovedCode } from "../findings.ts";
import type { PdfCopier } from "./copier.ts";
import type { PdfDocument } from "./document.ts";
import { asName, asText, type PdfDict, type PdfObject, PdfRef } from "./objects.ts";

/** Annotations that are seen on the page; notes, pop-ups, sound, film and attached files are not taken over. */
const SHOWN = new Set(
  (
    "Link Widget FreeText Highlight Underline Squiggly StrikeOut Line Square Circle Polygon PolyLine " +
    "Ink Stamp Caret Watermark"
  ).split(" "),
);

/** Keys that draw an annotation. */
const DRAWN = new Set(
  "Type Subtype Rect F AP AS Border BS BE C IC CA QuadPoints InkList L LE Vertices DA Q RD CL H MK OC".split(
    " ",
  ),
);

/** Keys that speak of who wrote an annotation and when. */
const TOLD: Readonly<Record<string, RemovedCode>> = {
  T: "author",
  M: "date",
  CreationDate: "date",
  NM: "unique-id",
  Contents: "comment",
  RC: "comment",
  Subj: "comment",
};

const LEFT_OUT: Readonly<Record<string, RemovedCode>> = {
  FileAttachment: "attachment",
  Text: "comment",
  Popup: "comment",
};

/** Actions that stay: opening an address of the web, or a place in the same file. */
const ACTIONS = ["URI", "GoTo", "Named"];

/** Copies a page's annotations that are seen, without their authors, times and scripts. */
export class AnnotationCopier {
  constructor(
    private readonly from: PdfDocument,
    private readonly copier: PdfCopier,
    private readonly found: Findings,
  ) {}

  /** The annotations of a page for the new file. */
  copy(list: readonly PdfObject[]): PdfDict[] {
    return list.map((item) => this.#annotation(item)).filter((item) => item !== undefined);
  }

  #annotation(item: PdfObject): PdfDict | undefined {
    const annotation = this.from.dict(item);
    const subtype = asName(this.from.resolve(annotation?.get("Subtype"))) ?? "";
    if (!annotation) {
      return undefined;
    }
    this.#note(annotation, subtype);
    if (!SHOWN.has(subtype)) {
      this.found.removed(LEFT_OUT[subtype] ?? "annotation", subtype);
      return undefined;
    }
    const copy: PdfDict = new Map();
    for (const [key, value] of annotation) {
      const shown = DRAWN.has(key) || (key === "Contents" && subtype === "FreeText");
      if (shown) {
        copy.set(key, this.copier.value(value, key === "AP" ? "appearance" : "object"));
      }
    }
    if (subtype === "Link") {
      this.#link(annotation, copy);
    }
    return copy;
  }

  #note(annotation: PdfDict, subtype: string): void {
    for (const [key, value] of annotation) {
      const field = subtype === "Widget" && (key === "T" || key === "Contents");
      const shown = subtype === "FreeText" && key === "Contents";
      const code = TOLD[key];
      if (code && !field && !shown) {
        this.found.removed(code, asText(this.from.resolve(value)));
      }
    }
    if (annotation.has("AA") || (annotation.has("A") && subtype !== "Link")) {
      this.found.removed("script");
    }
    if (subtype === "Widget" && (annotation.has("FT") || annotation.has("Parent"))) {
      this.found.removed(asName(this.#field(annotation, "FT")) === "Sig" ? "signature" : "form");
      const value = asText(this.#field(annotation, "V"));
      if (value && !annotation.has("AP")) {
        this.found.removed("form-value", value);
      }
    }
  }

  /** A property of a form field, which may stand in what it belongs to. */
  #field(annotation: PdfDict, key: string): PdfObject | undefined {
    let field: PdfDict | undefined = annotation;
    for (let steps = 0; field && steps < 32; steps++) {
      const value = this.from.resolve(field.get(key));
      if (value) {
        return value;
      }
      field = this.from.dict(field.get("Parent"));
    }
    return undefined;
  }

  #link(annotation: PdfDict, copy: PdfDict): void {
    const action = this.from.dict(annotation.get("A"));
    const type = asName(this.from.resolve(action?.get("S"))) ?? "";
    if (action && !ACTIONS.includes(type)) {
      const file = asText(
        this.from.resolve(this.from.dict(action.get("F"))?.get("F") ?? action.get("F")),
      );
      this.found.removed(type === "JavaScript" ? "script" : "file-path", file ?? type);
    } else if (action && type !== "GoTo") {
      const kept: PdfDict = new Map();
      for (const key of ["S", "URI", "N"]) {
        if (action.has(key)) {
          kept.set(key, this.copier.value(action.get(key), "object"));
        }
      }
      copy.set("A", kept);
    }
    const place = this.from.resolve(type === "GoTo" ? action?.get("D") : annotation.get("Dest"));
    if (Array.isArray(place) && place[0] instanceof PdfRef && this.copier.has(place[0].number)) {
      copy.set("Dest", this.copier.value(place, "object"));
    } else if (place) {
      // Places with names stand in the catalog, whose names are not taken over.
      this.found.removed("outline");
    }
  }
}
