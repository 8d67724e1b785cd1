import type { Bytes } from "../../crypto/bytes.ts";
import type { Findings, RemovedCode } from "../findings.ts";
import { CleaningRefused } from "../refusal.ts";
import { keyword } from "./parts.ts";
import { decodeXml, local, plain, rewriteXml } from "./xml.ts";

/** Properties that are told one by one, by the element that holds them. */
const PROPERTIES: Readonly<Record<string, RemovedCode>> = {
  creator: "author",
  lastModifiedBy: "author",
  Manager: "author",
  author: "author",
  Company: "organisation",
  Application: "software",
  AppVersion: "software",
  Template: "template",
  TotalTime: "edit-history",
  HyperlinkBase: "file-path",
  created: "date",
  modified: "date",
  lastPrinted: "date",
  revision: "revision-ids",
  title: "title",
  subject: "title",
  description: "description",
  keywords: "keywords",
  category: "keywords",
};

/** Attributes that name people in comments and histories. */
const PEOPLE = ["author", "displayName", "userName", "name"];

/** Notes what a part tells that is left out. A part that cannot be read is noted by its kind. */
export function noteDropped(type: string, code: RemovedCode, part: Bytes, found: Findings): void {
  const properties = /properties$/.test(keyword(type));
  if (!properties) {
    found.removed(code);
  }
  if (!/xml$/.test(type)) {
    return;
  }
  try {
    rewriteXml(decodeXml(part), {
      element: (tag) => {
        for (const [name, text] of tag.attributes) {
          if (code === "comment" && PEOPLE.includes(local(name))) {
            found.removed("author", plain(text));
          } else if (/custom-properties/.test(type) && name === "name") {
            found.removed("custom-data", plain(text));
          }
        }
        return true;
      },
      text: (text, parent) => {
        const property = PROPERTIES[parent];
        if (property && (properties || parent === "author") && text.trim()) {
          found.removed(property, plain(text));
        }
      },
    });
  } catch (error) {
    if (!(error instanceof CleaningRefused)) {
      throw error;
    }
    found.removed(code);
  }
}
