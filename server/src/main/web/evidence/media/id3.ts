import type { Bytes } from "../../crypto/bytes.ts";
import type { Findings, RemovedCode } from "../findings.ts";
import { latin1, viewOf } from "../source.ts";

const FRAMES: Readonly<Record<string, RemovedCode>> = {
  TIT2: "title",
  TT2: "title",
  TPE1: "author",
  TP1: "author",
  TCOM: "author",
  TOWN: "author",
  TENC: "author",
  TSSE: "software",
  TSS: "software",
  TDRC: "date",
  TDEN: "date",
  TYER: "date",
  COMM: "comment",
  TCOP: "copyright",
  APIC: "thumbnail",
  PIC: "thumbnail",
  UFID: "unique-id",
  PRIV: "unique-id",
  GEOB: "attachment",
};

/** The length of an ID3v2 tag at the beginning of bytes, with its header; 0 if there is none. */
export function id3Length(head: Bytes): number {
  if (head.length < 10 || latin1(head.subarray(0, 3)) !== "ID3") {
    return 0;
  }
  return 10 + syncSafe(head, 6) + ((head[5] ?? 0) & 0x10 ? 10 : 0);
}

/** Notes what an ID3v2 tag tells (id3.org, versions 2.2 to 2.4). */
export function readId3(tag: Bytes, found: Findings): void {
  const version = tag[3] ?? 0;
  const [name, header] = version === 2 ? [3, 6] : [4, 10];
  let any = false;
  for (let at = 10; at + header < tag.length;) {
    const id = latin1(tag.subarray(at, at + name));
    const view = viewOf(tag);
    const size =
      version === 2
        ? view.getUint32(at + 2) & 0xffffff
        : version === 4
          ? syncSafe(tag, at + 4)
          : view.getUint32(at + 4);
    if (!/^[A-Z0-9]+$/.test(id)) {
      break;
    }
    const code = FRAMES[id] ?? "audio-tags";
    const body = tag.subarray(at + header, at + header + size);
    any = true;
    found.removed(code, id.startsWith("T") || code === "comment" ? text(body) : id);
    at += header + size;
  }
  if (!any) {
    found.removed("audio-tags", "ID3");
  }
}

function text(body: Bytes): string {
  const encoding = ["latin1", "utf-16", "utf-16be", "utf-8"][body[0] ?? 0] ?? "latin1";
  return new TextDecoder(encoding).decode(body.subarray(1, 1000));
}

function syncSafe(bytes: Bytes, at: number): number {
  return [0, 1, 2, 3].reduce((value, i) => value * 128 + ((bytes[at + i] ?? 0) & 0x7f), 0);
}
