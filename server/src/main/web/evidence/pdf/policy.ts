import type { RemovedCode } from "../findings.ts";
import { asName, type PdfDict, PdfStream, type PdfObject } from "./objects.ts";

/** What a value is by the key that it stands under, which decides about the keys inside it. */
export type Role = "page" | "resources" | "names" | "appearance" | "states" | "object";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const RESOURCES = words("ExtGState ColorSpace Pattern Shading XObject Font ProcSet Properties");

/** Keys that are needed to show an object; all others of such an object are left out. */
const NEEDED = {
  page: words(
    "Type Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Rotate Group UserUnit Tabs",
  ),
  form: words("Type Subtype FormType BBox Matrix Resources Group OC Filter DecodeParms"),
  image: words(
    "Type Subtype Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate " +
      "SMask SMaskInData Matte Filter DecodeParms OC",
  ),
  layer: words("Type Name Intent"),
} as const;

/** Keys that are left out wherever a key means the same in every object, and what they tell. */
const DROPPED: Readonly<Record<string, RemovedCode>> = {
  Metadata: "xmp",
  PieceInfo: "private-data",
  LastModified: "date",
  CreationDate: "date",
  ModDate: "date",
  CreatorInfo: "software",
  AF: "attachment",
  EF: "attachment",
  RichMediaContent: "attachment",
  AA: "script",
  JS: "script",
  OpenAction: "script",
  XFA: "form",
  Thumb: "thumbnail",
  VP: "location",
  Measure: "location",
  LGIDict: "location",
  // An object of the tree of tags, which is not taken over.
  StructParent: "private-data",
  StructParents: "private-data",
};

/** Objects that are left out whole, by their type. */
const DROPPED_TYPES = words(
  "Metadata EmbeddedFile Filespec Catalog Pages Page Annot StructElem Sig",
);

/** Left out without a word: they lead to what has been told already. */
const SILENT = words("StructParent StructParents Type");

/** Whether an object is left out whole. Pages are reached by the tree of pages alone. */
export function isDroppedWhole(dict: PdfDict): boolean {
  return DROPPED_TYPES.has(asName(dict.get("Type")) ?? "");
}

/**
 * Whether a key of an object stays.
 *
 * @returns nothing if it stays; else what it told, or `silent`
 */
export function droppedKey(
  role: Role,
  owner: PdfObject,
  key: string,
): RemovedCode | "silent" | undefined {
  if (role === "names" || role === "states" || role === "appearance") {
    return undefined;
  }
  if (role === "resources") {
    return RESOURCES.has(key) ? undefined : "private-data";
  }
  const needed = neededKeys(role, owner);
  if (needed ? needed.has(key) : !(key in DROPPED) && !key.startsWith("PTEX.")) {
    return undefined;
  }
  return SILENT.has(key) ? "silent" : (DROPPED[key] ?? "private-data");
}

function neededKeys(role: Role, owner: PdfObject): ReadonlySet<string> | undefined {
  if (role === "page") {
    return NEEDED.page;
  }
  const dict = owner instanceof PdfStream ? owner.dict : owner;
  const isStream = owner instanceof PdfStream;
  const subtype = dict instanceof Map ? asName(dict.get("Subtype")) : undefined;
  if (isStream && (subtype === "Form" || subtype === "Image")) {
    return subtype === "Form" ? NEEDED.form : NEEDED.image;
  }
  return dict instanceof Map && asName(dict.get("Type")) === "OCG" ? NEEDED.layer : undefined;
}

/** What a value is, by the key that it stands under and what its owner is. */
export function roleOf(key: string, owner: Role): Role {
  if (owner === "names") {
    return "object";
  }
  if (key === "Resources") {
    return "resources";
  }
  if (owner === "resources" || key === "CharProcs" || key === "Colorants") {
    return "names";
  }
  if (key === "AP") {
    return "appearance";
  }
  return owner === "appearance" ? "states" : "object";
}
