import type { Bytes } from "../crypto/bytes.ts";
import type { Day } from "../crypto/day.ts";
import { maxPayload, sealEnvelope } from "../crypto/envelope/seal.ts";
import type { PlainObject } from "../crypto/json/value.ts";
import type { AttachmentEntry } from "../crypto/payload/attachment-entry.ts";
import { type Identity, identityFits, sealIdentity } from "../crypto/payload/identity.ts";
import { writeReport } from "../crypto/payload/report.ts";
import type { VerifiedProfile } from "../crypto/profile/verify.ts";
import type { Random } from "../crypto/random.ts";
import type { ReceiptKeys } from "../crypto/receipt/receipt-keys.ts";
import { RecipientMemo } from "../crypto/receipt/recipient-memo.ts";
import { writeReportSubmission } from "../crypto/submission/submission.ts";
import { Failure } from "./failure.ts";
import { distinctIds, recipientKeys } from "./recipients.ts";
import { requireRoom } from "./session.ts";

/** A report without its files. */
export interface ReportText {
  /** As report.schema.json has it, without `contact`. */
  readonly form: PlainObject;
  /** Who the reporter is, if he says so. */
  readonly identity?: Identity | undefined;
  /** The chosen channels, the primary one first. */
  readonly channels: readonly string[];
}

/** What a report is sealed with. */
export interface Sealing {
  readonly profile: VerifiedProfile;
  readonly report: ReportText;
  readonly keys: ReceiptKeys;
  readonly day: Day;
  readonly random: Random;
}

/** Fails with `too-long` for an identity that has no room, before anything is done. */
export function requireFit(report: ReportText): void {
  if (report.identity !== undefined && !identityFits(report.identity)) {
    throw new Failure("too-long");
  }
}

/**
 * Seals a report to the chosen channels' keys of the day.
 *
 * @param attachments that were uploaded for it
 * @returns the report submission
 * @throws Failure `too-long` or `no-such-channel`, or Refused `expired-epoch`
 */
export async function sealReport(
  sealing: Sealing,
  attachments: readonly AttachmentEntry[],
): Promise<Bytes> {
  const { profile, report, keys, day, random } = sealing;
  const recipients = recipientKeys(profile, report.channels, day, true);
  const payload = writeReport({
    form: report.form,
    attachments,
    replyKey: keys.replyKey.publicKey,
    signKey: keys.signKey.verifyingKey,
    mailbox: keys.mailboxId,
    identity: await identityPart(sealing),
  });
  requireRoom(payload.length, maxPayload(recipients.length));
  const context = { purpose: "report", epoch: profile.epoch(day), agency: profile.agency } as const;
  const envelope = await sealEnvelope(context, recipients, payload, random);
  const memo = await RecipientMemo.seal(keys, distinctIds(report.channels), random);
  const uploads = attachments.map((attachment) => attachment.id);
  return writeReportSubmission({ mailbox: keys.mailboxId, memo, uploads, envelope });
}

async function identityPart({ profile, report, keys }: Sealing): Promise<Bytes | undefined> {
  if (report.identity === undefined) {
    return undefined;
  }
  const { agency } = profile;
  const context = { agency, mailbox: keys.mailboxId, signKey: keys.signKey.verifyingKey };
  return sealIdentity(report.identity, profile.profile.identityKey, context);
}
