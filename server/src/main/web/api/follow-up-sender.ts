import type { Bytes } from "../crypto/bytes.ts";
import { fromB64u } from "../crypto/encoding.ts";
import { maxPayload, sealEnvelope } from "../crypto/envelope/seal.ts";
import { writeFollowUp } from "../crypto/payload/follow-up.ts";
import type { VerifiedProfile } from "../crypto/profile/verify.ts";
import { RecipientMemo } from "../crypto/receipt/recipient-memo.ts";
import { signMessage } from "../crypto/signed/message.ts";
import { writeFollowUpSubmission } from "../crypto/submission/submission.ts";
import { Evidence, type EvidenceFile } from "./evidence.ts";
import { Failure } from "./failure.ts";
import type { OpenMailbox } from "./open-mailbox.ts";
import { DropProblem } from "./problem.ts";
import type { Listener } from "./progress.ts";
import { recipientKeys, remembered } from "./recipients.ts";
import { type Wish, requireRoom, translated, wantsAnew } from "./session.ts";

/** What a reporter adds to a report. */
export interface FollowUp {
  /** May be empty if something is attached. */
  readonly text: string;
  readonly files: readonly EvidenceFile[];
  /** The channels that it goes to; empty: those that got the report. */
  readonly channels: readonly string[];
}

/** How often a follow-up is sealed anew, because midnight passed or the drop forgot an upload. */
const TRIES = 3;

/** Sends one follow-up; goes on after a failure as a `ReportSender` does. */
export class FollowUpSender {
  readonly #mailbox: OpenMailbox;
  readonly #followUp: FollowUp;
  readonly #evidence: Evidence;
  #profile: VerifiedProfile;
  #number: number | undefined;
  #memo: RecipientMemo | undefined;
  #submission: Bytes | undefined;

  /** @throws Failure if the files cannot be sent at all */
  constructor(mailbox: OpenMailbox, followUp: FollowUp) {
    const most = mailbox.profile.profile.attachmentBytes;
    this.#mailbox = mailbox;
    this.#profile = mailbox.profile;
    this.#followUp = followUp;
    this.#evidence = new Evidence(followUp.files, most, mailbox.session.random);
  }

  /**
   * Sends it, and returns its number.
   *
   * @throws Refused `memo-forged` if no channels are named and the drop altered which got the report,
   *     or `expired-epoch`
   */
  async send(listener: Listener, signal?: AbortSignal): Promise<number> {
    const { session, access } = this.#mailbox;
    const wish = session.wish(listener, signal);
    return translated(async () => {
      for (let i = 1; ; i++) {
        const number = (this.#number ??= await this.#next(wish));
        const submission = (this.#submission ??= await this.#prepare(wish, number));
        try {
          listener({ step: "sending" });
          await wish.patience.insist(() => wish.drop.postFollowUp(access, submission));
          return number;
        } catch (error) {
          await this.#startAnew(error, listener, signal);
          if (i === TRIES) {
            throw error;
          }
        }
      }
    });
  }

  /** Gives it up and takes its uploads back. */
  async giveUp(): Promise<void> {
    if (this.#submission === undefined) {
      await this.#evidence.takeBack(this.#mailbox.session.wish(() => {}));
    }
    this.close();
  }

  /** Wipes the keys of the attachments. */
  close(): void {
    this.#evidence.close();
  }

  /** Forgets what the drop has not taken, and says so; throws any other error. */
  async #startAnew(error: unknown, listener: Listener, signal?: AbortSignal): Promise<void> {
    if (error instanceof DropProblem && error.problem === "number-taken") {
      // Another device was faster.
      this.#number = undefined;
    } else if (wantsAnew(error)) {
      this.#profile = await this.#mailbox.session.profile(listener, signal);
    } else {
      throw error;
    }
    this.#submission = undefined;
  }

  async #next(wish: Wish): Promise<number> {
    const mailbox = await this.#mailbox.fetch(wish);
    if (mailbox.state === "ended") {
      throw new Failure("mailbox-ended");
    }
    if (this.#followUp.channels.length === 0) {
      const { keys } = this.#mailbox;
      this.#memo = await RecipientMemo.open(keys, fromB64u(mailbox.memo, "memo-forged"));
    }
    return mailbox.followUps + 1;
  }

  /** The channels that are named, or else those that got the report. */
  async #channels(): Promise<readonly string[]> {
    return this.#memo === undefined
      ? this.#followUp.channels
      : remembered(this.#memo, this.#profile);
  }

  async #prepare(wish: Wish, number: number): Promise<Bytes> {
    const { session, keys } = this.#mailbox;
    const channels = await this.#channels();
    recipientKeys(this.#profile, channels, session.today(), false);
    await this.#evidence.send(wish);
    wish.listener({ step: "sealing" });
    const attachments = this.#evidence.manifest();
    const message = writeFollowUp({ text: this.#followUp.text, attachments });
    const context = this.#mailbox.context("follow-up", number);
    const signed = await signMessage(context, message, keys.signKey);
    const envelope = await this.#seal(signed, channels);
    // Whoever stopped it meanwhile can still take everything back.
    wish.signal?.throwIfAborted();
    return writeFollowUpSubmission({ number, uploads: this.#evidence.uploads(), envelope });
  }

  async #seal(signed: Bytes, channels: readonly string[]): Promise<Bytes> {
    const { session } = this.#mailbox;
    const today = session.today();
    const recipients = recipientKeys(this.#profile, channels, today, false);
    requireRoom(signed.length, maxPayload(recipients.length));
    const epoch = this.#profile.epoch(today);
    const context = { purpose: "follow-up", epoch, agency: this.#profile.agency } as const;
    return sealEnvelope(context, recipients, signed, session.random);
  }
}
