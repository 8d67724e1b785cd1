import type { Bytes } from "../../crypto/bytes.ts";
import type { Findings, RemovedCode } from "../findings.ts";
import { readXmp } from "../metadata/xmp.ts";
import { latin1, viewOf } from "../source.ts";

const XMP_ID = "\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";
const MAX_DEPTH = 6;

/** What a text speaks of, by the end of its name. */
const KINDS: readonly (readonly [RegExp, RemovedCode])[] = [
  [/\xa9xyz|^loci|location/, "location"],
  [/\xa9mak|\xa9mod|make$|model$|manufacturer$/, "camera"],
  [/\xa9swr|\xa9too|\xa9enc|software$|encoder$|android\.version$/, "software"],
  [/\xa9day|date$/, "date"],
  [/\xa9nam|title$|displayname$/, "title"],
  [/\xa9ART|\xa9aut|aART|\xa9wrt|artist$|author$/, "author"],
  [/\xa9cmt|\xa9inf|comment$|information$/, "comment"],
  [/\xa9des|^desc|description$/, "description"],
  [/\xa9cpy|cprt|copyright$/, "copyright"],
  [/identifier$/, "unique-id"],
  [/^covr/, "thumbnail"],
];

/**
 * Notes what texts a box of metadata holds, in QuickTime's or iTunes' manner.
 *
 * @returns whether any was found
 */
export function readTags(type: string, content: Bytes, found: Findings): boolean {
  if (type === "uuid" && latin1(content.subarray(0, 16)) === XMP_ID) {
    readXmp(content.subarray(16), found.removed);
    return true;
  }
  const reader = new TagReader(found);
  reader.read(type, content, 0);
  return reader.any;
}

class TagReader {
  any = false;
  readonly #keys: string[] = [];

  constructor(private readonly found: Findings) {}

  read(type: string, content: Bytes, depth: number): void {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (type === "udta" || type === "ilst") {
      this.#children(content, depth);
    } else if (type === "meta") {
      // A box of boxes in QuickTime; in MP4 its version and flags come first.
      const plain = latin1(content.subarray(4, 8)) === "hdlr";
      this.#children(plain ? content : content.subarray(4), depth);
    } else if (type === "keys") {
      for (const key of children(content.subarray(8))) {
        this.#keys.push(latin1(key.content));
      }
    } else if (type !== "hdlr" && depth > 0) {
      this.#text(type, content);
    }
  }

  #children(content: Bytes, depth: number): void {
    for (const child of children(content)) {
      this.read(child.type, child.content, depth + 1);
    }
  }

  #text(type: string, content: Bytes): void {
    const data = children(content)
      .find((child) => child.type === "data")
      ?.content.subarray(8);
    const index = type.startsWith("\0")
      ? viewOf(Uint8Array.from(type, (c) => c.charCodeAt(0)))
      : null;
    const name = index ? (this.#keys[index.getUint32(0) - 1] ?? "") : type;
    const code = KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "container-data";
    const text = new TextDecoder().decode((data ?? content.subarray(4)).subarray(0, 400));
    this.any = true;
    const told = code !== "thumbnail" && type !== "loci";
    this.found.removed(code, told ? text : undefined);
  }
}

/** Boxes in memory, as far as they are whole. */
function children(bytes: Bytes): { type: string; content: Bytes }[] {
  const list: { type: string; content: Bytes }[] = [];
  for (let at = 0; at + 8 <= bytes.length && list.length < 1000;) {
    const size = viewOf(bytes).getUint32(at);
    if (size < 8 || at + size > bytes.length) {
      break;
    }
    const type = latin1(bytes.subarray(at + 4, at + 8));
    list.push({ type, content: bytes.subarray(at + 8, at + size) });
    at += size;
  }
  return list;
}
