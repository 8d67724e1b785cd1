import type { Bytes } from "../../crypto/bytes.ts";
import { detect } from "../detect.ts";
import type { Findings } from "../findings.ts";
import { cleanFile } from "../files.ts";
import { MAX_METADATA, MAX_OFFICE, MAX_PART, MAX_XML } from "../limits.ts";
import { CleaningRefused, demand } from "../refusal.ts";
import type { Source } from "../source.ts";
import { noteDropped } from "./dropped.ts";
import { CONTENT_TYPES, contentTypes, ContentTypes, isContentTypes } from "./package.ts";
import { keyword, plainMainType, type Treatment, treatment } from "./parts.ts";
import { Links } from "./links.ts";
import { OfficeRules } from "./rules.ts";
import { decodeXml, encodeXml, rewriteXml } from "./xml.ts";
import { type Entry, readArchive, readEntry } from "./zip-reader.ts";
import { ZipWriter } from "./zip-writer.ts";

/** Types of files whose bytes are compressed already. */
const PACKED = ["jpeg", "png", "gif", "webp", "mp4", "mov", "m4a", "mp3", "docx", "xlsx", "pptx"];

/** A part that stays. */
interface Part {
  readonly entry: Entry;
  readonly type: string;
  readonly treatment: Treatment;
}

/**
 * Cleans DOCX, XLSX and PPTX (ECMA-376): writes a new package of the parts that are needed to show the
 * document, without what in them tells of people, programs, places and history. Pictures and documents
 * inside are cleaned as files of their own.
 *
 * @param depth how many documents it stands in
 */
export async function cleanOffice(source: Source, found: Findings, depth = 0): Promise<Blob> {
  demand(source.size <= MAX_OFFICE, "too-large");
  const entries = await readArchive(source);
  const list = entries.find(isContentTypes);
  demand(list !== undefined);
  const types = new ContentTypes(await readEntry(source, list, MAX_METADATA));
  demand(types.officeType !== undefined);
  const links = new Links(source, entries, found);
  const thumbnails = await links.thumbnails();
  const parts: Part[] = [];
  for (const entry of entries) {
    const type = types.of(entry.name);
    const chosen: Treatment = thumbnails.has(entry.name.toLowerCase())
      ? { code: "thumbnail" }
      : treatment(type);
    if (isContentTypes(entry) || entry.name.endsWith(".rels") || entry.name.endsWith("/")) {
      continue;
    }
    if (typeof chosen === "object" || (await links.isNotesDrawing(entry.name, type))) {
      await noteLeftOut(source, entry, type, chosen, found.at(entry.name));
      links.leftOut(entry.name);
    } else {
      parts.push({ entry, type, treatment: chosen });
    }
  }
  const writer = new ZipWriter();
  const named = parts.map(({ entry, type }) => [entry.name, plainMainType(type)] as const);
  writer.add(CONTENT_TYPES, contentTypes(new Map(named)), false);
  await links.write("", writer);
  for (const part of parts) {
    const gone = await links.write(part.entry.name, writer);
    await addPart(source, part, gone, writer, found, depth);
  }
  return writer.toBlob();
}

async function addPart(
  source: Source,
  { entry, type, treatment }: Part,
  gone: ReadonlySet<string>,
  writer: ZipWriter,
  found: Findings,
  depth: number,
): Promise<void> {
  const { name } = entry;
  const bytes = await readEntry(source, entry, treatment === "xml" ? MAX_XML : MAX_PART);
  if (treatment === "xml") {
    if (keyword(type) === "notesSlide") {
      found.remains("speaker-notes");
    }
    writer.add(name, encodeXml(rewriteXml(decodeXml(bytes), new OfficeRules(found, gone))), false);
  } else if (treatment === "file") {
    const cleaned = await cleanInside(bytes, type, found.at(name), depth);
    writer.add(name, cleaned, PACKED.includes(await detect(cleaned)));
  } else {
    writer.add(name, bytes, false);
  }
}

/** Cleans a file inside; one that cannot be cleaned stays as it is, and is told. */
async function cleanInside(
  bytes: Bytes,
  type: string,
  found: Findings,
  depth: number,
): Promise<Bytes> {
  const left = /^image\//.test(type) ? "embedded-image" : "embedded-object";
  if (/svg/.test(type)) {
    try {
      return encodeXml(rewriteXml(decodeXml(bytes), new OfficeRules(found, new Set())));
    } catch (error) {
      return remains(error, bytes, left, found);
    }
  }
  try {
    const cleaned = await cleanFile(bytes, found, depth + 1);
    if (cleaned) {
      return cleaned;
    }
  } catch (error) {
    return remains(error, bytes, left, found);
  }
  found.remains(left);
  return bytes;
}

function remains(
  error: unknown,
  bytes: Bytes,
  code: "embedded-image" | "embedded-object",
  found: Findings,
): Bytes {
  if (!(error instanceof CleaningRefused) || error.reason === "bomb") {
    throw error;
  }
  found.remains(code);
  return bytes;
}

async function noteLeftOut(
  source: Source,
  entry: Entry,
  type: string,
  chosen: Treatment,
  found: Findings,
): Promise<void> {
  const code = typeof chosen === "object" ? chosen.code : "comment";
  if (entry.size > MAX_METADATA) {
    found.removed(code);
  } else {
    noteDropped(type, code, await readEntry(source, entry, MAX_METADATA), found);
  }
}
