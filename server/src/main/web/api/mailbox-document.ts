import { type Bytes, isU32 } from "../crypto/bytes.ts";
import { Failure } from "./failure.ts";

/** A sealed reply as the drop shows it. */
export interface SealedReply {
  /** Its number, as the drop says. */
  readonly number: number;
  /** Base64 of the envelope. */
  readonly envelope: string;
}

/** A mailbox as the drop shows it (PROTOCOL.md §11). Nothing in it is verified. */
export interface MailboxDocument {
  readonly ended: boolean;
  /** Whether the answer clock has run out. */
  readonly overdue: boolean;
  /** Days that the mailbox still lives. */
  readonly daysLeft: number;
  /** Base64url of the office's statement. */
  readonly acknowledgement: string | undefined;
  /** Follow-ups accepted so far. */
  readonly followUps: number;
  /** Whether a reminder would be taken today. */
  readonly remindable: boolean;
  readonly replies: readonly SealedReply[];
}

/** Reads the drop's JSON, or fails with `bad-answer`. Members that a later drop adds are passed over. */
export function readMailbox(body: Bytes): MailboxDocument {
  const json = parse(body);
  const replies = json["replies"] ?? [];
  const acknowledgement = json["acknowledgement"];
  const mailbox = {
    ended: json["state"] === "ended",
    overdue: json["overdue"] === true,
    daysLeft: json["daysLeft"] ?? 0,
    acknowledgement: acknowledgement ?? undefined,
    followUps: json["followUps"] ?? 0,
    remindable: json["remindable"] === true,
    replies,
  };
  const good =
    (json["state"] === "open" || mailbox.ended) &&
    isCount(mailbox.daysLeft) &&
    isCount(mailbox.followUps) &&
    (acknowledgement === undefined || typeof acknowledgement === "string") &&
    Array.isArray(replies) &&
    replies.every(isReply);
  if (!good) {
    throw new Failure("bad-answer", "mailbox");
  }
  return mailbox as MailboxDocument;
}

function parse(body: Bytes): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    if (typeof json === "object" && json !== null) {
      return json as Record<string, unknown>;
    }
  } catch {
    // Said below.
  }
  throw new Failure("bad-answer", "mailbox");
}

function isReply(reply: unknown): reply is SealedReply {
  const { number, envelope } = (reply ?? {}) as Partial<SealedReply>;
  return isCount(number) && typeof envelope === "string";
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && isU32(value);
}
