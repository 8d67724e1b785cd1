import type { RemovedCode } from "../findings.ts";

/** Parts that are needed to show a document, by the last word of their media type. */
const KEPT = new Set(
  [
    "main glossary styles settings fontTable numbering header footer footnotes endnotes webSettings",
    "stylesWithEffects theme themeOverride",
    "worksheet chartsheet dialogsheet sharedStrings calcChain table pivotTable",
    "pivotCacheDefinition pivotCacheRecords externalLink slicer slicerCache timeline timelineCache",
    "sheetMetadata rdrichvalue rdrichvaluestructure rdRichValueTypes richValueRel controlproperties",
    "drawing chart chartshapes chartstyle chartcolorstyle chartex diagramData diagramLayout",
    "diagramStyle diagramColors diagramDrawing",
    "slide slideLayout slideMaster notesSlide notesMaster handoutMaster presProps viewProps",
    "tableStyles inkml featurePropertyBag rdArray",
    // Pictures in cells, as WPS has them.
    "cellImage",
  ]
    .join(" ")
    .toLowerCase()
    .split(" "),
);

/** What other parts are, by the last word of their media type. */
const DROPPED: Readonly<Record<string, RemovedCode>> = {
  "core-properties": "author",
  "extended-properties": "software",
  "custom-properties": "custom-data",
  comments: "comment",
  commentsExtended: "comment",
  commentsIds: "comment",
  commentsExtensible: "comment",
  threadedComments: "comment",
  threadedcomments: "comment",
  commentAuthors: "comment",
  authors: "comment",
  people: "comment",
  person: "comment",
  revisionHeaders: "edit-history",
  revisionLog: "edit-history",
  userNames: "edit-history",
  changesinfo: "edit-history",
  revisioninfo: "edit-history",
  vbaProject: "macros",
  vbaData: "macros",
  keyMapCustomizations: "macros",
  activeX: "script",
  printerSettings: "printer",
  origin: "signature",
  xmlsignature: "signature",
};

/** What is done with a part. */
export type Treatment =
  /** Rewritten as XML. */
  | "xml"
  /** A file of its own, cleaned by its content. */
  | "file"
  /** Left as it is: fonts. */
  | "as-is"
  /** Left out; `code` says what it was. */
  | { readonly code: RemovedCode };

/** Decides about a part by its media type: what is not known to be needed is left out. */
export function treatment(type: string): Treatment {
  const word = keyword(type);
  if (KEPT.has(word.toLowerCase()) && /\+xml$/.test(type)) {
    return "xml";
  }
  if (/vmlDrawing$/.test(type)) {
    return "xml";
  }
  if (
    /^(image|audio|video)\//.test(type) ||
    /(oleObject|officedocument\.\w+\.(sheet|document|presentation))$/.test(type) ||
    // Excel's own types for documents with macros inside another.
    /^application\/vnd\.ms-(excel|word|powerpoint)(\.\w+\.macroEnabled\.12)?$/.test(type)
  ) {
    return "file";
  }
  if (/(obfuscatedFont|x-fontdata|x-font-ttf)$/.test(type)) {
    return "as-is";
  }
  return { code: DROPPED[word] ?? "custom-data" };
}

/** The last word of a media type, such as `styles` or `core-properties`. */
export function keyword(type: string): string {
  return /([^./]+?)(\+xml)?$/.exec(type)?.[1] ?? "";
}

/** The media type of a main part without macros and no template, which is what it becomes. */
export function plainMainType(type: string): string {
  const family = [
    [/wordprocessingml|ms-word/, "wordprocessingml.document"],
    [/spreadsheetml|ms-excel/, "spreadsheetml.sheet"],
    [/presentationml|ms-powerpoint/, "presentationml.presentation"],
  ] as const;
  const found = family.find(([pattern]) => pattern.test(type))?.[1];
  return /\.main\+xml$/.test(type) && found
    ? `application/vnd.openxmlformats-officedocument.${found}.main+xml`
    : type;
}
