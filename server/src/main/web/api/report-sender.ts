import type { Bytes } from "../crypto/bytes.ts";
import type { VerifiedProfile } from "../crypto/profile/verify.ts";
import {
  type ReceiptCode,
  type ReceiptSecret,
  newReceiptSecret,
} from "../crypto/receipt/receipt-code.ts";
import { ReceiptKeys } from "../crypto/receipt/receipt-keys.ts";
import { Evidence, type EvidenceFile } from "./evidence.ts";
import type { Listener } from "./progress.ts";
import { recipientKeys } from "./recipients.ts";
import { type ReportText, requireFit, sealReport } from "./report-sealing.ts";
import { type Session, type Wish, translated, wantsAnew } from "./session.ts";

/** What is reported. */
export interface Report extends ReportText {
  readonly files: readonly EvidenceFile[];
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
    requireFit(report);
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
    const submission = await sealReport(
      {
        profile: this.#profile,
        report: this.#report,
        keys: this.#keys,
        day: this.#session.today(),
        random: this.#session.random,
      },
      this.#evidence.manifest(),
    );
    // Whoever stopped it meanwhile can still take everything back.
    wish.signal?.throwIfAborted();
    return submission;
  }
}
