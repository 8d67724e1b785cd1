import { type Bytes, ascii, concat, startsWith, u32, u32At, u8 } from "../bytes.ts";
import { sha256 } from "../primitives.ts";
import { demand } from "../refused.ts";
import { type Stamp, stampFits } from "./stamp.ts";
import {
  type ReportSubmission,
  readReportSubmission,
  writeReportSubmission,
} from "./submission.ts";

/** Media type of a sealed file. */
export const SEALED_FILE_TYPE = "application/vnd.tipseal.sealed-file";

/** A report that was sealed but not sent, so that something else can hand it to the drop. */
export interface SealedFile {
  /** Without uploads. */
  readonly submission: ReportSubmission;
  readonly stamp: Stamp;
}

const MAGIC = ascii("TSSF");
const VERSION = 1;
const STAMP_OFFSET = 5;
const SUBMISSION_OFFSET = 9;

/** `"TSSF" ‖ u8 1 ‖ stamp ‖ report submission` (PROTOCOL.md §10). */
export function writeSealedFile({ submission, stamp }: SealedFile): Bytes {
  if (submission.uploads.length > 0) {
    throw new RangeError("a sealed file has no attachments");
  }
  return concat(MAGIC, u8(VERSION), u32(stamp), writeReportSubmission(submission));
}

/** Refuses with `sealed-file-malformed`, a defect of the submission, or `stamp-weak`. */
export async function readSealedFile(bytes: Bytes): Promise<SealedFile> {
  demand(bytes.length >= SUBMISSION_OFFSET && startsWith(bytes, MAGIC), "sealed-file-malformed");
  demand(bytes[MAGIC.length] === VERSION, "sealed-file-malformed");
  const rest = bytes.slice(SUBMISSION_OFFSET);
  const submission = readReportSubmission(rest);
  demand(submission.uploads.length === 0, "sealed-file-malformed");
  const stamp = u32At(bytes, STAMP_OFFSET);
  demand(await stampFits(stamp, await sha256(rest)), "stamp-weak");
  return { submission, stamp };
}
