import type { components } from "../build/openapi.d.ts";
import { type Bytes, isU32 } from "../crypto/bytes.ts";
import { Failure } from "./failure.ts";

type OpenDocument = components["schemas"]["OpenMailbox"];
type EndedDocument = components["schemas"]["EndedMailbox"];

/** A sealed reply as the drop shows it. */
export type SealedReply = OpenDocument["replies"][number];

/** A mailbox as the drop shows it (PROTOCOL.md §11). Nothing in it is verified. */
export type MailboxDocument = OpenDocument | EndedDocument;

type Unknown<T> = { readonly [M in keyof T]?: unknown };

/** Reads the drop's JSON, or fails with `bad-answer`. Members that a later drop adds are passed over. */
export function readMailbox(body: Bytes): MailboxDocument {
  const json = parse(body);
  if (!isEnded(json) && !isOpen(json)) {
    throw new Failure("bad-answer", "mailbox");
  }
  return json;
}

function parse(body: Bytes): Unknown<OpenDocument> {
  try {
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    if (typeof json === "object" && json !== null) {
      return json;
    }
  } catch {
    // Said below.
  }
  throw new Failure("bad-answer", "mailbox");
}

function isEnded(json: Unknown<EndedDocument>): json is EndedDocument {
  return json.state === "ended" && typeof json.overdue === "boolean";
}

function isOpen(json: Unknown<OpenDocument>): json is OpenDocument {
  return (
    json.state === "open" &&
    typeof json.overdue === "boolean" &&
    typeof json.remindable === "boolean" &&
    isCount(json.daysLeft) &&
    isCount(json.followUps) &&
    ["string", "undefined"].includes(typeof json.acknowledgement) &&
    typeof json.memo === "string" &&
    Array.isArray(json.replies) &&
    json.replies.every(isReply)
  );
}

function isReply(reply: unknown): reply is SealedReply {
  const { number, envelope } = (reply ?? {}) as Unknown<SealedReply>;
  return isCount(number) && typeof envelope === "string";
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && isU32(value);
}
