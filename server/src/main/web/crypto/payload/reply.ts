import type { Bytes } from "../bytes.ts";
import type { Day } from "../day.ts";
import { writeJson } from "../json/write.ts";
import { openPayload } from "./payload.ts";

/** The payload of a reply, inside a signed message (PROTOCOL.md §7). */
export interface ReplyPayload {
  /** On which the agency replied. */
  readonly day: Day;
  /** `S` or `R` and two digits. */
  readonly status: string;
  /** A code of the agency. */
  readonly reason?: string | undefined;
  /** For the reporter. */
  readonly text?: string | undefined;
}

const KIND = "reply";
const STATUS = /^[SR][0-9]{2}$/;
const REASON = /^[A-Za-z0-9._-]{1,64}$/;

/** The JSON text. A reporter writes none; tests and vectors do. */
export function writeReply(reply: ReplyPayload): Bytes {
  const { day, status, reason, text } = reply;
  if (!STATUS.test(status) || (reason !== undefined && !REASON.test(reason))) {
    throw new RangeError("not a status or not a reason");
  }
  return writeJson({ v: 1, kind: KIND, day, status, reason, text });
}

/** Reads the JSON text, or refuses with `payload-malformed`. */
export function readReply(bytes: Bytes): ReplyPayload {
  const json = openPayload(bytes, KIND);
  const reply: ReplyPayload = {
    day: json.day("day"),
    status: json.text("status", STATUS),
    reason: json.optional("reason", (o, n) => o.text(n, REASON)),
    text: json.optional("text", (o, n) => o.text(n)),
  };
  json.end();
  return reply;
}
