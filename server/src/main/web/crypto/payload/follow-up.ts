import type { Bytes } from "../bytes.ts";
import { writeJson } from "../json/write.ts";
import { type AttachmentEntry, attachmentsJson, readAttachments } from "./attachment-entry.ts";
import { openPayload } from "./payload.ts";

/** The payload of a follow-up, inside a signed message (PROTOCOL.md §7). */
export interface FollowUpPayload {
  /** What the reporter adds; may be empty when something is attached. */
  readonly text: string;
  readonly attachments: readonly AttachmentEntry[];
}

const KIND = "follow-up";

/** The JSON text. */
export function writeFollowUp(followUp: FollowUpPayload): Bytes {
  const attachments = attachmentsJson(followUp.attachments);
  return writeJson({ v: 1, kind: KIND, text: followUp.text, attachments });
}

/** Reads the JSON text, or refuses with `payload-malformed`. */
export function readFollowUp(bytes: Bytes): FollowUpPayload {
  const json = openPayload(bytes, KIND);
  const followUp = { text: json.text("text"), attachments: readAttachments(json) };
  json.end();
  return followUp;
}
