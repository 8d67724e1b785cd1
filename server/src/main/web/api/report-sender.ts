import type { Bytes } from "../crypto/bytes.ts";
import { maxPayload, sealEnvelope } from "../crypto/envelope/seal.ts";
import type { PlainObject } from "../crypto/json/value.ts";
import { type Identity, identityFits, sealIdentity } from "../crypto/payload/identity.ts";
import { writeReport } from "../crypto/payload/report.ts";
import type { VerifiedProfile } from "../crypto/profile/verify.ts";
import {
  type ReceiptCode,
  type ReceiptSecret,
  newReceiptSecret,
} from "../crypto/receipt/receipt-code.ts";
import { ReceiptKeys } from "../crypto/receipt/receipt-keys.ts";
import { RecipientMemo } from "../crypto/receipt/recipient-memo.ts";
import { writeReportSubmission } from "../crypto/submission/submission.ts";
import { Evidence, type EvidenceFile } from "./evidence.ts";
import { Failure } from "./failure.ts";
import type { Listener } from "./progress.ts";
import { distinctIds, recipientKeys } from "./recipients.ts";
import { type Session, type Wish, requireRoom, translated, wantsAnew } from "./session.ts";

/** What is reported. */
export interface Report {
  /** As report.schema.json has it, without `contact`. */
  readonly form: PlainObject;
  /** Who the reporter is, if he says so. */
  readonly identity?: Identity | undefined;
  readonly files: readonly EvidenceFile[];
  /** The chosen channels, the primary one first. */
  readonly channels: readonly string[];
}

/** How often a report is sealed anew, because midnight passed or the drop forgot an upload. */
const TRIES = 3;

/**
 * Sends one report: reads the files, uploads them sealed, seals the report, submits it.
 *
 * Every step may be repeated: whoever calls {@link send} again after a failure goes on where it
 * ended. Once a sealed report exists, no other one is sent in its place unless the drop has said that
 * it did not take it: the same submission always gets the same locator.
 */
export class ReportSender {
  readonly #session: Session;
  readonly #report: Report;
  readonly #secret: ReceiptSecret;
  readonly #evidence: Evidence;
  #profile: VerifiedProfile;
  #keys: ReceiptKeys | undefined;
  #submission: Bytes | undefined;

  /** @throws Failure if the files or the identity cannot be sent at all */
  constructor(session: Session, profile: VerifiedProfile, report: Report) {
    if (report.identity !== undefined && !identityFits(report.identity)) {
      throw new Failure("too-long");
    }
    this.#session = session;
    this.#profile = profile;
    this.#report = report;
    this.#secret = newReceiptSecret(session.random);
    this.#evidence = new Evidence(report.files, profile.profile.attachmentBytes, session.random);
  }

  /** Sends it, and returns the receipt. */
  async send(listener: Listener, signal?: AbortSignal): Promise<ReceiptCode> {
    const wish = this.#session.wish(listener, signal);
    return translated(async () => {
      for (let i = 1; ; i++) {
        const submission = (this.#submission ??= await this.#prepare(wish));
        try {
          listener({ step: "sending" });
          const locator = await wish.patience.insist(() => wish.drop.postReport(submission));
          return { locator, secret: this.#secret };
        } catch (error) {
          if (i === TRIES || !wantsAnew(error)) {
            throw error;
          }
          // The drop has not taken this submission, and says so: it may be made anew.
          this.#submission = undefined;
          this.#profile = await this.#session.profile(listener, signal);
        }
      }
    });
  }

  /**
   * Gives the report up and takes its uploads back. Nothing of it is at the drop afterwards, unless
   * it was submitted and the answer was lost.
   */
  async giveUp(): Promise<void> {
    if (this.#submission === undefined) {
      await this.#evidence.takeBack(this.#session.wish(() => {}));
    }
    this.close();
  }

  /** Wipes the keys. */
  close(): void {
    this.#keys?.close();
    this.#evidence.close();
  }

  async #prepare(wish: Wish): Promise<Bytes> {
    const today = this.#session.today();
    // Before minutes of uploading, not after them.
    recipientKeys(this.#profile, this.#report.channels, today, true);
    await this.#evidence.send(wish);
    if (this.#keys === undefined) {
      wish.listener({ step: "keys" });
      this.#keys = await ReceiptKeys.derive(this.#secret, this.#profile.agency);
    }
    wish.listener({ step: "sealing" });
    const submission = await this.#seal(this.#keys);
    // Whoever stopped it meanwhile can still take everything back.
    wish.signal?.throwIfAborted();
    return submission;
  }

  async #seal(keys: ReceiptKeys): Promise<Bytes> {
    const { agency } = this.#profile;
    const today = this.#session.today();
    const recipients = recipientKeys(this.#profile, this.#report.channels, today, true);
    const payload = writeReport({
      form: this.#report.form,
      attachments: this.#evidence.manifest(),
      replyKey: keys.replyKey.publicKey,
      signKey: keys.signKey.verifyingKey,
      mailbox: keys.mailboxId,
      identity: await this.#identity(keys),
    });
    requireRoom(payload.length, maxPayload(recipients.length));
    const context = { purpose: "report", epoch: this.#profile.epoch(today), agency } as const;
    const envelope = await sealEnvelope(context, recipients, payload, this.#session.random);
    const channels = distinctIds(this.#report.channels);
    const memo = await RecipientMemo.seal(keys, channels, this.#session.random);
    const uploads = this.#evidence.uploads();
    return writeReportSubmission({ mailbox: keys.mailboxId, memo, uploads, envelope });
  }

  async #identity(keys: ReceiptKeys): Promise<Bytes | undefined> {
    if (this.#report.identity === undefined) {
      return undefined;
    }
    const { agency, profile } = this.#profile;
    const context = { agency, mailbox: keys.mailboxId, signKey: keys.signKey.verifyingKey };
    return sealIdentity(this.#report.identity, profile.identityKey, context);
  }
}
