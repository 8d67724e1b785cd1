import { type Bytes, ascii, at, concat, startsWith, u32, u32At, u8 } from "../bytes.ts";
import { b64u, hex } from "../encoding.ts";
import { readHeader } from "../envelope/header.ts";
import {
  MAILBOX_ID_LENGTH,
  type MailboxId,
  UPLOAD_ID_LENGTH,
  type UploadId,
  mailboxIdBytes,
  uploadIdBytes,
} from "../names.ts";
import { MAX_ATTACHMENTS } from "../payload/attachment-entry.ts";
import type { Purpose } from "../purpose.ts";
import { MEMO_LENGTH } from "../receipt/recipient-memo.ts";
import { demand } from "../refused.ts";

/** What is sent around an envelope (PROTOCOL.md §10). All of it is readable by the drop. */

/** Media type of a report submission. */
export const REPORT_TYPE = "application/vnd.tipseal.report";

/** Media type of a follow-up submission. */
export const FOLLOW_UP_TYPE = "application/vnd.tipseal.follow-up";

export interface ReportSubmission {
  readonly mailbox: MailboxId;
  /** Which channels the report was sealed to, for the reporter alone; 93 bytes. */
  readonly memo: Bytes;
  readonly uploads: readonly UploadId[];
  readonly envelope: Bytes;
}

export interface FollowUpSubmission {
  /** From 1. */
  readonly number: number;
  readonly uploads: readonly UploadId[];
  readonly envelope: Bytes;
}

const VERSION = 1;
const FIELD_OFFSET = 5;
const NUMBER_LENGTH = 4;

/** `"TSRP" ‖ u8 1 ‖ mailbox id ‖ memo ‖ u8 a ‖ a upload ids ‖ envelope`. */
export function writeReportSubmission(submission: ReportSubmission): Bytes {
  if (submission.memo.length !== MEMO_LENGTH) {
    throw new RangeError("not a memo");
  }
  const field = concat(mailboxIdBytes(submission.mailbox), submission.memo);
  return write("TSRP", field, submission);
}

/** Refuses with `submission-malformed`, a defect of the envelope's header, or `wrong-purpose`. */
export function readReportSubmission(bytes: Bytes): ReportSubmission {
  const fieldLength = MAILBOX_ID_LENGTH + MEMO_LENGTH;
  const { field, uploads, envelope } = read("TSRP", fieldLength, "report", bytes);
  const mailbox = b64u(field.subarray(0, MAILBOX_ID_LENGTH)) as MailboxId;
  return { mailbox, memo: field.slice(MAILBOX_ID_LENGTH), uploads, envelope };
}

/** `"TSFU" ‖ u8 1 ‖ u32 number ‖ u8 a ‖ a upload ids ‖ envelope`. */
export function writeFollowUpSubmission(submission: FollowUpSubmission): Bytes {
  return write("TSFU", u32(submission.number), submission);
}

/** Refuses with `submission-malformed`, a defect of the envelope's header, or `wrong-purpose`. */
export function readFollowUpSubmission(bytes: Bytes): FollowUpSubmission {
  const numberEnd = FIELD_OFFSET + NUMBER_LENGTH;
  demand(bytes.length >= numberEnd && u32At(bytes, FIELD_OFFSET) > 0, "submission-malformed");
  const { field, uploads, envelope } = read("TSFU", NUMBER_LENGTH, "follow-up", bytes);
  return { number: u32At(field, 0), uploads, envelope };
}

interface Parts {
  readonly uploads: readonly UploadId[];
  readonly envelope: Bytes;
}

function write(magic: string, field: Bytes, { uploads, envelope }: Parts): Bytes {
  if (uploads.length > MAX_ATTACHMENTS || new Set(uploads).size !== uploads.length) {
    throw new RangeError("not the uploads of a message");
  }
  const ids = uploads.map(uploadIdBytes);
  return concat(ascii(magic), u8(VERSION), field, u8(uploads.length), ...ids, envelope);
}

function read(
  magic: string,
  fieldLength: number,
  purpose: Purpose,
  bytes: Bytes,
): Parts & { readonly field: Bytes } {
  const countOffset = FIELD_OFFSET + fieldLength;
  demand(bytes.length > countOffset, "submission-malformed");
  demand(startsWith(bytes, ascii(magic)) && bytes[4] === VERSION, "submission-malformed");
  const count = at(bytes, countOffset);
  const envelopeOffset = countOffset + 1 + count * UPLOAD_ID_LENGTH;
  demand(count <= MAX_ATTACHMENTS && bytes.length >= envelopeOffset, "submission-malformed");
  const uploads = Array.from({ length: count }, (_, i) => {
    const start = countOffset + 1 + i * UPLOAD_ID_LENGTH;
    return hex(bytes.subarray(start, start + UPLOAD_ID_LENGTH)) as UploadId;
  });
  demand(new Set(uploads).size === count, "submission-malformed");
  const envelope = bytes.slice(envelopeOffset);
  demand(readHeader(envelope).purpose === purpose, "wrong-purpose");
  return { field: bytes.slice(FIELD_OFFSET, countOffset), uploads, envelope };
}
