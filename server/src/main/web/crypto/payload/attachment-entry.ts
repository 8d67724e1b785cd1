import { MAX_FILE_SIZE, isFileSize } from "../attachment/layout.ts";
import { ATTACHMENT_KEY_LENGTH } from "../attachment/parameters.ts";
import type { Day } from "../day.ts";
import { b64u } from "../encoding.ts";
import type { JsonObject } from "../json/object.ts";
import { type UploadId, uploadId } from "../names.ts";
import { demand } from "../refused.ts";
import { SecretBytes } from "../secret.ts";

/** An attachment as the manifest of a report or follow-up names it (PROTOCOL.md §7). */
export interface AttachmentEntry {
  /** The drop's name for the sealed bytes. */
  readonly id: UploadId;
  /** What they are sealed with, 32 bytes. */
  readonly key: SecretBytes;
  /** Of the file, in bytes: 0 to 2^40. */
  readonly size: number;
  /** Of the file's bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  /** File name without folders. */
  readonly name: string;
  /** Media type without parameters, such as `image/png`. */
  readonly type: string;
  /** `EV1` to `EV9`. */
  readonly kind: string;
  readonly description?: string | undefined;
  readonly capturedOn?: Day | undefined;
  readonly obtainedLawfully?: boolean | undefined;
  /** Of the file before metadata was removed from it. */
  readonly originalSha256?: string | undefined;
}

/** Most attachments of a report or follow-up. */
export const MAX_ATTACHMENTS = 64;

const SHA_256 = /^[0-9a-f]{64}$/;
const NAME = /^[^/\\\u0000-\u001f\u007f-\u009f]{1,255}$/;
const TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,63}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,63}$/;
const KIND = /^EV[1-9]$/;

/** Whether a file may be called this: 1 to 255 UTF-16 units, no slash, no control character. */
export function isFileName(name: string): boolean {
  return NAME.test(name) && name !== "." && name !== "..";
}

/** Whether a text is a media type as manifests have it. */
export function isMediaType(type: string): boolean {
  return TYPE.test(type);
}

/** The entries as JSON, to be written with their message. */
export function attachmentsJson(entries: readonly AttachmentEntry[]): readonly object[] {
  check(entries);
  return entries.map((entry) => ({
    id: entry.id,
    key: b64u(entry.key.bytes()),
    size: entry.size,
    sha256: entry.sha256,
    name: entry.name,
    type: entry.type,
    kind: entry.kind,
    description: entry.description,
    capturedOn: entry.capturedOn,
    obtainedLawfully: entry.obtainedLawfully,
    originalSha256: entry.originalSha256,
  }));
}

/** Reads the member `attachments`. */
export function readAttachments(payload: JsonObject): readonly AttachmentEntry[] {
  const entries = payload.objects("attachments", 0, MAX_ATTACHMENTS).map(readEntry);
  const ids = new Set(entries.map((entry) => entry.id));
  demand(ids.size === entries.length, payload.malformed);
  return entries;
}

function readEntry(json: JsonObject): AttachmentEntry {
  const name = json.text("name");
  json.check(isFileName(name));
  const entry: AttachmentEntry = {
    id: uploadId(json.text("id"), json.malformed),
    key: SecretBytes.takeOver(json.b64u("key", ATTACHMENT_KEY_LENGTH)),
    size: json.integer("size", 0, MAX_FILE_SIZE),
    sha256: json.text("sha256", SHA_256),
    name,
    type: json.text("type", TYPE),
    kind: json.text("kind", KIND),
    description: json.optional("description", (o, n) => o.text(n)),
    capturedOn: json.optional("capturedOn", (o, n) => o.day(n)),
    obtainedLawfully: json.optional("obtainedLawfully", (o, n) => o.bool(n)),
    originalSha256: json.optional("originalSha256", (o, n) => o.text(n, SHA_256)),
  };
  json.end();
  return entry;
}

/** Nobody seals what nobody would open. */
function check(entries: readonly AttachmentEntry[]): void {
  const good = entries.every(
    (entry) =>
      isFileSize(entry.size) &&
      SHA_256.test(entry.sha256) &&
      isFileName(entry.name) &&
      TYPE.test(entry.type) &&
      KIND.test(entry.kind) &&
      SHA_256.test(entry.originalSha256 ?? entry.sha256),
  );
  const ids = new Set(entries.map((entry) => entry.id));
  if (!good || entries.length > MAX_ATTACHMENTS || ids.size !== entries.length) {
    throw new RangeError("not the attachments of a message");
  }
}
