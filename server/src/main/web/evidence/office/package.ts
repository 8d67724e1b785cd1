import type { Bytes } from "../../crypto/bytes.ts";
import { MAX_METADATA } from "../limits.ts";
import { demand } from "../refusal.ts";
import type { Source } from "../source.ts";
import type { EvidenceType } from "../types.ts";
import { decodeXml, encodeXml, plain, rewriteXml, type Tag, written } from "./xml.ts";
import { type Entry, readArchive, readEntry } from "./zip-reader.ts";

export const CONTENT_TYPES = "[Content_Types].xml";

/** The media type of each part of a package (ECMA-376-2 §10.1.2). */
export class ContentTypes {
  readonly #defaults = new Map<string, string>();
  readonly #overrides = new Map<string, string>();

  /** Reads the list of a package. */
  constructor(list: Bytes) {
    each(list, (tag, value) => {
      if (tag.local === "Default") {
        this.#defaults.set(value("Extension").toLowerCase(), value("ContentType"));
      } else if (tag.local === "Override") {
        this.#overrides.set(value("PartName").toLowerCase(), value("ContentType"));
      }
    });
  }

  /** The media type of a part, empty if none is given. */
  of(name: string): string {
    const extension = /\.([^./]*)$/.exec(name)?.[1] ?? "";
    return (
      this.#overrides.get(`/${name}`.toLowerCase()) ??
      this.#defaults.get(extension.toLowerCase()) ??
      ""
    );
  }

  /** What kind of Office file this is, by the type of its main part. */
  get officeType(): EvidenceType | undefined {
    const main = [...this.#overrides.values(), ...this.#defaults.values()].filter((type) =>
      type.endsWith("main+xml"),
    );
    return FAMILIES.find(([family]) => main.some((type) => family.test(type)))?.[1];
  }
}

const FAMILIES: readonly (readonly [RegExp, EvidenceType])[] = [
  [/wordprocessingml|ms-word/, "docx"],
  [/spreadsheetml|ms-excel/, "xlsx"],
  [/presentationml|ms-powerpoint/, "pptx"],
];

/** Writes the list of a package: each part is named, so that nothing is said about parts that are gone. */
export function contentTypes(types: ReadonlyMap<string, string>): Bytes {
  const parts = [...types].map(
    ([name, type]) => `<Override PartName="/${written(name)}" ContentType="${written(type)}"/>`,
  );
  return encodeXml(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${parts.join("")}</Types>`,
  );
}

/** A relationship from one part to another, or to something outside (ECMA-376-2 §9.3). */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Where the relationships of a part stand; of the package itself for an empty name. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Reads relationships. */
export function readRelationships(part: Bytes): Relationship[] {
  const list: Relationship[] = [];
  each(part, (tag, value) => {
    if (tag.local === "Relationship") {
      list.push({
        id: value("Id"),
        type: value("Type"),
        target: value("Target"),
        external: value("TargetMode") === "External",
      });
    }
  });
  return list;
}

/** Writes relationships. */
export function relationships(list: readonly Relationship[]): Bytes {
  const items = list.map(({ id, type, target, external }) => {
    const mode = external ? ' TargetMode="External"' : "";
    return `<Relationship Id="${written(id)}" Type="${written(type)}" Target="${written(target)}"${mode}/>`;
  });
  return encodeXml(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `${items.join("")}</Relationships>`,
  );
}

/** The name of the part that a relationship inside the package leads to. */
export function targetName(part: string, target: string): string {
  const steps = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") {
      steps.pop();
    } else if (step !== "." && step !== "") {
      steps.push(step);
    }
  }
  return steps.join("/");
}

/** What kind of Office file an archive is, if any. */
export async function officeType(source: Source): Promise<EvidenceType | undefined> {
  const list = (await readArchive(source)).find(isContentTypes);
  return list && new ContentTypes(await readEntry(source, list, MAX_METADATA)).officeType;
}

/** Whether an entry is the list of media types. */
export function isContentTypes(entry: Entry): boolean {
  return entry.name.toLowerCase() === CONTENT_TYPES.toLowerCase();
}

function each(part: Bytes, visit: (tag: Tag, value: (name: string) => string) => void): void {
  demand(part.length <= MAX_METADATA, "too-large");
  rewriteXml(decodeXml(part), {
    element: (tag) => {
      visit(tag, (name) => plain(tag.attributes.find(([key]) => key === name)?.[1] ?? ""));
      return true;
    },
  });
}
