import { FollowUpSender } from "../api/follow-up-sender.ts";
import { type MailboxView, OpenMailbox } from "../api/open-mailbox.ts";
import { sealToFile } from "../api/file-sealer.ts";
import type { Listener } from "../api/progress.ts";
import type { ReportText } from "../api/report-sealing.ts";
import { ReportSender } from "../api/report-sender.ts";
import { Session } from "../api/session.ts";
import type { VerifiedProfile } from "../crypto/profile/verify.ts";
import { type ReceiptSecret, parseReceipt, receiptGroups } from "../crypto/receipt/receipt-code.ts";
import { parseLocator, parseSecretPart, secretPartGroups } from "../crypto/receipt/secret-part.ts";
import type { ProfileView, SealedView, Start, WishName, Wishes } from "./messages.ts";
import { profileView } from "./profile-view.ts";

type Outcome<N extends WishName> = Promise<Wishes[N]["result"]>;

/**
 * Does a page's wishes one at a time, and keeps what lies between them: the verified profile, the open
 * mailbox, a message that has not arrived yet, the secret of a sealed file. Knows nothing of workers.
 */
export class Desk {
  #session: Session | undefined;
  #profile: VerifiedProfile | undefined;
  #mailbox: OpenMailbox | undefined;
  #sender: ReportSender | FollowUpSender | undefined;
  /** Of the report that was sealed into a file last: its locator is not known yet. */
  #unlocated: ReceiptSecret | undefined;

  /**
   * Does one wish.
   *
   * @throws Refused, Failure, or RangeError for a wish that makes no sense now
   */
  async do<N extends WishName>(
    wish: N,
    argument: Wishes[N]["argument"],
    listener: Listener,
    signal: AbortSignal,
  ): Outcome<N> {
    const deeds: { readonly [M in WishName]: (argument: Wishes[M]["argument"]) => Outcome<M> } = {
      start: (start) => this.#start(start, listener, signal),
      report: (report) => {
        const profile = present(this.#profile);
        return this.#send(
          new ReportSender(present(this.#session), profile, report),
          listener,
          signal,
        );
      },
      seal: (report) => this.#seal(report, listener, signal),
      locate: async (typed) => this.#receipt(typed, present(this.#unlocated)),
      "join-receipt": async ({ part, locator }) => this.#receipt(locator, parseSecretPart(part)),
      open: (typed) => this.#open(typed, listener, signal),
      read: () => present(this.#mailbox).read(listener, signal),
      "follow-up": (followUp) =>
        this.#send(new FollowUpSender(present(this.#mailbox), followUp), listener, signal),
      "go-on": () => this.#send(present(this.#sender), listener, signal),
      "give-up": () => this.#giveUp(),
      remind: () => present(this.#mailbox).remind(listener, signal).then(nothing),
      withdraw: () => present(this.#mailbox).withdraw(listener, signal).then(nothing),
      forget: () => this.#forget(),
    };
    return deeds[wish](argument);
  }

  async #start(start: Start, listener: Listener, signal: AbortSignal): Promise<ProfileView> {
    const session = new Session(start);
    this.#session = session;
    this.#profile =
      start.profile === undefined
        ? await session.profile(listener, signal)
        : await session.checked(start.profile);
    return profileView(this.#profile, start.fingerprint, session.today());
  }

  async #seal(report: ReportText, listener: Listener, signal: AbortSignal): Promise<SealedView> {
    const session = present(this.#session);
    const sealed = await sealToFile(session, present(this.#profile), report, listener, signal);
    this.#unlocated = sealed.secret;
    return { file: sealed.file, part: secretPartGroups(sealed.secret), until: sealed.until };
  }

  #receipt(locator: string, secret: ReceiptSecret): readonly string[] {
    return receiptGroups({ locator: parseLocator(locator), secret });
  }

  async #open(typed: string, listener: Listener, signal: AbortSignal): Promise<MailboxView> {
    const receipt = parseReceipt(typed);
    this.#mailbox?.close();
    const profile = present(this.#profile);
    this.#mailbox = await OpenMailbox.of(present(this.#session), profile, receipt, listener);
    return this.#mailbox.read(listener, signal);
  }

  async #send(
    sender: ReportSender,
    listener: Listener,
    signal: AbortSignal,
  ): Promise<readonly string[]>;
  async #send(sender: FollowUpSender, listener: Listener, signal: AbortSignal): Promise<number>;
  async #send(
    sender: ReportSender | FollowUpSender,
    listener: Listener,
    signal: AbortSignal,
  ): Promise<readonly string[] | number>;
  async #send(
    sender: ReportSender | FollowUpSender,
    listener: Listener,
    signal: AbortSignal,
  ): Promise<readonly string[] | number> {
    if (this.#sender !== undefined && this.#sender !== sender) {
      throw new RangeError("another message has not arrived yet");
    }
    this.#sender = sender;
    const sent = await sender.send(listener, signal);
    this.#sender = undefined;
    sender.close();
    return typeof sent === "number" ? sent : receiptGroups(sent);
  }

  async #giveUp(): Promise<null> {
    const sender = this.#sender;
    this.#sender = undefined;
    await sender?.giveUp();
    return null;
  }

  async #forget(): Promise<null> {
    this.#sender?.close();
    this.#sender = undefined;
    this.#mailbox?.close();
    this.#mailbox = undefined;
    this.#unlocated = undefined;
    return null;
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new RangeError("something has to come first");
  }
  return value;
}

function nothing(): null {
  return null;
}
