import type { Bytes } from "../crypto/bytes.ts";
import type { Day } from "../crypto/day.ts";
import { sha256 } from "../crypto/primitives.ts";
import type { VerifiedProfile } from "../crypto/profile/verify.ts";
import { type ReceiptSecret, newReceiptSecret } from "../crypto/receipt/receipt-code.ts";
import { ReceiptKeys } from "../crypto/receipt/receipt-keys.ts";
import { writeSealedFile } from "../crypto/submission/sealed-file.ts";
import { EXPECTED_TRIES, makeStamp } from "../crypto/submission/stamp.ts";
import { readReportSubmission } from "../crypto/submission/submission.ts";
import type { Listener } from "./progress.ts";
import { recipientKeys } from "./recipients.ts";
import { type ReportText, requireFit, sealReport } from "./report-sealing.ts";
import type { Session } from "./session.ts";

/** A report that was sealed without sending it. */
export interface SealedReport {
  /** The sealed file's bytes. */
  readonly file: Bytes;
  /** Becomes a receipt with the locator that the drop answers. */
  readonly secret: ReceiptSecret;
  /** The last day on which the file is sure to be taken. */
  readonly until: Day;
}

/**
 * Seals a report into a file, without any connection.
 *
 * @throws Failure `too-long`, `no-such-channel` or `stopped`, or Refused `expired-epoch`
 */
export async function sealToFile(
  session: Session,
  profile: VerifiedProfile,
  report: ReportText,
  listener: Listener,
  signal?: AbortSignal,
): Promise<SealedReport> {
  requireFit(report);
  const day = session.today();
  // Before seconds of work, not after them.
  recipientKeys(profile, report.channels, day, true);
  listener({ step: "keys" });
  const secret = newReceiptSecret(session.random);
  const keys = await ReceiptKeys.derive(secret, profile.agency);
  try {
    listener({ step: "sealing" });
    const sealing = { profile, report, keys, day, random: session.random };
    const submission = await sealReport(sealing, []);
    const tell = (done: number) => listener({ step: "stamp", done, size: EXPECTED_TRIES });
    tell(0);
    const stamp = await makeStamp(await sha256(submission), tell, signal);
    const file = writeSealedFile({ submission: readReportSubmission(submission), stamp });
    return { file, secret, until: profile.epochEnd(day) };
  } finally {
    keys.close();
  }
}
