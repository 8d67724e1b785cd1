import type { Findings, RemovedCode } from "../findings.ts";
import { local, plain, type Tag, type Visitor } from "./xml.ts";

/** Elements that are left out, by their name without prefix. */
const ELEMENTS: Readonly<Record<string, RemovedCode>> = {
  commentRangeStart: "comment",
  commentRangeEnd: "comment",
  commentReference: "comment",
  rsids: "revision-ids",
  docId: "revision-ids",
  revisionPtr: "revision-ids",
  creationId: "revision-ids",
  modifyId: "revision-ids",
  attachedTemplate: "template",
  docVars: "custom-data",
  dataBinding: "custom-data",
  custDataLst: "custom-data",
  mailMerge: "file-path",
  saveThroughXslt: "file-path",
  absPath: "file-path",
  fileSharing: "author",
  customWorkbookViews: "author",
  customSheetViews: "author",
  // Pictures in SVG say who drew them, with what, and where the file was.
  metadata: "xmp",
  namedview: "software",
};

/** Extensions of drawings and slides that hold nothing but identifiers of their creation and rows. */
const EXTENSIONS = new Set([
  "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}",
  "{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}",
  "{D42A27DB-BD31-4B8C-83A1-F6EECF244321}",
  "{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}",
  "{9D8B030D-6E8A-4147-A177-3AD203B41FA5}",
]);

/** Attributes that are left out, by their name without prefix. */
const ATTRIBUTES: Readonly<Record<string, RemovedCode>> = {
  paraId: "revision-ids",
  textId: "revision-ids",
  durableId: "revision-ids",
  documentId: "revision-ids",
  dateUtc: "date",
  refreshedBy: "author",
  refreshedDate: "date",
  refreshedDateIso: "date",
  lastEdited: "software",
  lowestEdited: "software",
  rupBuild: "software",
  gfxdata: "custom-data",
  docname: "file-path",
  "export-filename": "file-path",
};

/** Who made a tracked change stays obligatory; this is what Word itself writes for nobody. */
const NOBODY = "Author";

const PATH =
  /[\\/]|^[^<>|?*]{1,200}\.(jpe?g|png|gif|bmp|tiff?|webp|heic|emf|wmf|svg|pdf|docx?|xlsx?|pptx?)$/i;
const CHANGES = new Set(["ins", "del", "moveFrom", "moveTo"]);
const FIELDS = /\b(AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|FILENAME|TEMPLATE)\b/i;

/** Takes out of a part of an Office file what is not shown, and takes note of what is hidden in it. */
export class OfficeRules implements Visitor {
  /**
   * @param gone identifiers of relationships that were left out: what refers to them goes too
   */
  constructor(
    private readonly found: Findings,
    private readonly gone: ReadonlySet<string>,
  ) {}

  element(tag: Tag): boolean {
    const code = ELEMENTS[tag.local];
    if (code) {
      this.found.removed(code);
      return false;
    }
    if (tag.local === "ext" && EXTENSIONS.has(value(tag, "uri")?.toUpperCase() ?? "")) {
      this.found.removed("revision-ids");
      return false;
    }
    if (this.#leadsNowhere(tag)) {
      return false;
    }
    this.#attributes(tag);
    this.#hidden(tag);
    return true;
  }

  text(text: string, parent: string): void {
    if (parent === "instrText" && FIELDS.test(text)) {
      this.found.remains("fields", text);
    }
  }

  aside(text: string): void {
    this.found.removed("comment", text);
  }

  #leadsNowhere(tag: Tag): boolean {
    const leads = ([name, id]: [string, string]): boolean =>
      name.includes(":") && ["id", "embed", "link"].includes(local(name)) && this.gone.has(id);
    if (!tag.attributes.some(leads)) {
      return false;
    }
    if (
      tag.local === "legacyDrawing" ||
      tag.local === "externalReference" ||
      tag.local === "control"
    ) {
      return true;
    }
    // The printer's settings are an attribute of the page's, which stay.
    tag.attributes = tag.attributes.filter((attribute) => !leads(attribute));
    return tag.local === "printerSettings";
  }

  #attributes(tag: Tag): void {
    const changed = tag.attributes.some(([name]) => local(name) === "author");
    const kept: [string, string][] = [];
    for (const [name, written] of tag.attributes) {
      const key = local(name);
      const code = attributeCode(name, key);
      if (code) {
        this.found.removed(code, code === "revision-ids" ? undefined : plain(written));
      } else if (changed && ["date", "initials", "userId"].includes(key)) {
        this.found.removed("edit-history", plain(written));
      } else if (changed && key === "author") {
        if (written !== NOBODY) {
          this.found.removed("author", plain(written));
        }
        kept.push([name, NOBODY]);
      } else if (this.#isFileName(tag, key, plain(written))) {
        this.found.removed("file-path", plain(written));
        kept.push([name, ""]);
      } else {
        kept.push([name, written]);
      }
    }
    tag.attributes = kept;
  }

  /** Pictures are described by the name of the file that they came from unless someone describes them. */
  #isFileName(tag: Tag, key: string, text: string): boolean {
    const described = ["cNvPr", "docPr", "shape", "imagedata"].includes(tag.local);
    return described && ["descr", "title", "name", "alt"].includes(key) && PATH.test(text);
  }

  #hidden(tag: Tag): void {
    if (CHANGES.has(tag.local)) {
      this.found.remains("tracked-changes");
    } else if (tag.local === "vanish" && !["0", "false"].includes(value(tag, "val") ?? "")) {
      this.found.remains("hidden-content");
    } else if (tag.local === "sheet" && /hidden/i.test(value(tag, "state") ?? "")) {
      this.found.remains("hidden-content", plain(value(tag, "name") ?? ""));
    } else if (tag.local === "sld" && ["0", "false"].includes(value(tag, "show") ?? "")) {
      this.found.remains("hidden-content");
    } else if (tag.local === "fldSimple" && FIELDS.test(value(tag, "instr") ?? "")) {
      this.found.remains("fields", value(tag, "instr"));
    }
  }
}

function attributeCode(name: string, key: string): RemovedCode | undefined {
  return key.startsWith("rsid") || /^xr\d*:uid$/.test(name) ? "revision-ids" : ATTRIBUTES[key];
}

function value(tag: Tag, name: string): string | undefined {
  return tag.attributes.find(([key]) => local(key) === name)?.[1];
}
