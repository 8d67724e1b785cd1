import type { Bytes } from "../crypto/bytes.ts";
import { type Day, dayNumber, numberedDay } from "../crypto/day.ts";
import { fromB64, fromB64u } from "../crypto/encoding.ts";
import { openEnvelope } from "../crypto/envelope/open.ts";
import { type ReplyPayload, readReply } from "../crypto/payload/reply.ts";
import type { VerifiedProfile } from "../crypto/profile/verify.ts";
import type { Purpose } from "../crypto/purpose.ts";
import type { ReceiptCode } from "../crypto/receipt/receipt-code.ts";
import { ReceiptKeys } from "../crypto/receipt/receipt-keys.ts";
import { RecipientMemo } from "../crypto/receipt/recipient-memo.ts";
import { type Defect, Refused, demand } from "../crypto/refused.ts";
import type { SignatureContext } from "../crypto/signed/context.ts";
import { verifyMessage } from "../crypto/signed/message.ts";
import {
  STATEMENT_LENGTH,
  signStatement,
  statementNumber,
  verifyStatement,
} from "../crypto/signed/statement.ts";
import type { MailboxAccess } from "./drop.ts";
import { Failure } from "./failure.ts";
import type { MailboxDocument, SealedReply } from "./mailbox-document.ts";
import { DropProblem } from "./problem.ts";
import type { Listener } from "./progress.ts";
import { remembered } from "./recipients.ts";
import { type Session, type Wish, translated } from "./session.ts";

/** What an open mailbox says, as far as it could be verified. */
export interface OpenView {
  readonly state: "open";
  readonly overdue: boolean;
  /** Days that the mailbox still lives. */
  readonly daysLeft: number;
  /** The day on which the office stored the report durably. */
  readonly acknowledged?: Day | undefined;
  /** Follow-ups accepted so far. */
  readonly followUps: number;
  /** Whether a reminder would be taken today. */
  readonly remindable: boolean;
  /** The ids of the channels that got the report; empty if they are gone, or the drop altered which. */
  readonly channels: readonly string[];
  /** In their order; all of them verified. */
  readonly replies: readonly ReplyPayload[];
  /** The first thing that was forged or altered: the reply of this number, or 0 for the acknowledgement. */
  readonly refusal?: { readonly reply: number; readonly defect: Defect } | undefined;
}

/** What is left of a mailbox after its life, for a while. */
export interface EndedView {
  readonly state: "ended";
  /** Whether the agency owed an answer. */
  readonly overdue: boolean;
}

/** What a mailbox says. */
export type MailboxView = OpenView | EndedView;

/** A mailbox in the hands of whoever has its receipt. */
export class OpenMailbox {
  private constructor(
    readonly session: Session,
    readonly profile: VerifiedProfile,
    readonly keys: ReceiptKeys,
    readonly access: MailboxAccess,
  ) {}

  /** Derives the keys of a receipt; nothing is sent yet. */
  static async of(
    session: Session,
    profile: VerifiedProfile,
    receipt: ReceiptCode,
    listener: Listener,
  ): Promise<OpenMailbox> {
    listener({ step: "keys" });
    const keys = await ReceiptKeys.derive(receipt.secret, profile.agency);
    const access = { locator: receipt.locator, mailboxToken: keys.mailboxToken };
    return new OpenMailbox(session, profile, keys, access);
  }

  /** Reads the mailbox and checks everything in it. */
  async read(listener: Listener, signal?: AbortSignal): Promise<MailboxView> {
    const mailbox = await this.fetch(this.session.wish(listener, signal));
    if (mailbox.state === "ended") {
      return { state: "ended", overdue: mailbox.overdue };
    }
    const { overdue, daysLeft, followUps, remindable } = mailbox;
    const replies: ReplyPayload[] = [];
    let acknowledged: Day | undefined;
    let refusal: OpenView["refusal"];
    let next = 0;
    try {
      acknowledged = await this.#acknowledged(mailbox.acknowledgement);
      next = 1;
      for (const sealed of mailbox.replies) {
        replies.push(await this.#open(sealed, next));
        next++;
      }
    } catch (error) {
      refusal = refusalOf(error, next);
    }
    const channels = await this.#channels(mailbox.memo);
    const said = { overdue, daysLeft, followUps, remindable, channels };
    return { state: "open", ...said, acknowledged, replies, refusal };
  }

  /** Presses for an answer; Failure `reminder-not-due` if it is not time. */
  async remind(listener: Listener, signal?: AbortSignal): Promise<void> {
    const wish = this.session.wish(listener, signal);
    await this.#state(wish, "reminder", dayNumber(this.session.today()), "reminder-not-due");
  }

  /** Withdraws the report. The mailbox is gone with it. */
  async withdraw(listener: Listener, signal?: AbortSignal): Promise<void> {
    const wish = this.session.wish(listener, signal);
    await this.#state(wish, "withdrawal", 0, "mailbox-not-found");
  }

  /** What the drop shows, unverified. */
  fetch(wish: Wish): Promise<MailboxDocument> {
    return translated(() => wish.patience.insist(() => wish.drop.mailbox(this.access)));
  }

  /** What a signature of this mailbox is bound to. */
  context(purpose: Purpose, number: number): SignatureContext {
    const { agency } = this.profile;
    return { purpose, agency, locator: this.access.locator, mailbox: this.keys.mailboxId, number };
  }

  /** Wipes the keys. */
  close(): void {
    this.keys.close();
  }

  /**
   * Sends a statement. If an answer was lost on the way, the refusal that a second one gets shows
   * that the first one arrived.
   */
  async #state(
    wish: Wish,
    purpose: "reminder" | "withdrawal",
    number: number,
    whenSaidBefore: string,
  ): Promise<void> {
    const statement = await signStatement(this.context(purpose, number), this.keys.signKey);
    wish.listener({ step: "sending" });
    let tried = false;
    const attempt = async () => {
      const before = tried;
      tried = true;
      try {
        await wish.drop.postStatement(this.access, purpose, statement);
      } catch (error) {
        const said = error instanceof DropProblem && error.problem === whenSaidBefore;
        if (!(before && said)) {
          throw error;
        }
      }
    };
    await translated(() => wish.patience.insist(attempt));
  }

  async #channels(encoded: string): Promise<readonly string[]> {
    try {
      const memo = await RecipientMemo.open(this.keys, fromB64u(encoded, "memo-forged"));
      return await remembered(memo, this.profile);
    } catch (error) {
      if (error instanceof Refused || error instanceof Failure) {
        return [];
      }
      throw error;
    }
  }

  async #acknowledged(encoded: string | undefined): Promise<Day | undefined> {
    if (encoded === undefined) {
      return undefined;
    }
    const statement = fromB64u(encoded, "message-malformed", STATEMENT_LENGTH);
    const number = statementNumber(statement);
    const context = this.context("acknowledgement", number);
    await verifyStatement(context, statement, this.profile.officeKeys);
    return numberedDay(number);
  }

  async #open(sealed: SealedReply, number: number): Promise<ReplyPayload> {
    demand(sealed.number === number, "out-of-order");
    const envelope: Bytes = fromB64(sealed.envelope, "envelope-malformed");
    const context = { purpose: "reply", epoch: 0, agency: this.profile.agency } as const;
    const signed = await openEnvelope(envelope, context, this.keys.replyKey);
    const signers = this.profile.officeKeys;
    return readReply(await verifyMessage(this.context("reply", number), signed, signers));
  }
}

/** What was refused; passes on any other error. */
function refusalOf(error: unknown, reply: number): OpenView["refusal"] {
  if (!(error instanceof Refused)) {
    throw error;
  }
  return { reply, defect: error.defect };
}
