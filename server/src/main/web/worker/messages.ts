import type { FollowUp } from "../api/follow-up-sender.ts";
import type { FailureReason } from "../api/failure.ts";
import type { MailboxView } from "../api/open-mailbox.ts";
import type { Progress } from "../api/progress.ts";
import type { Report } from "../api/report-sender.ts";
import type { ReportText } from "../api/report-sealing.ts";
import type { Bytes } from "../crypto/bytes.ts";
import type { Day } from "../crypto/day.ts";
import type { PlainObject } from "../crypto/json/value.ts";
import type { ChannelEntry, Label } from "../crypto/profile/profile.ts";
import type { Defect } from "../crypto/refused.ts";

/** What a page and its worker say to each other. All of it can be cloned; no key is in it. */

/** How to reach the drop. */
export interface Start {
  /** The drop's URL without a slash at its end; empty for the page's own origin. */
  readonly base: string;
  /** The agency's root fingerprint. */
  readonly fingerprint: string;
  /** Seconds to go on trying while the drop is away. */
  readonly patience: number;
  /** A profile document that was saved, for a device without a connection; else it is fetched. */
  readonly profile?: Bytes | undefined;
}

/** A report that was sealed without sending it. */
export interface SealedView {
  /** The sealed file, for the reporter to save. */
  readonly file: Bytes;
  /** The groups of the receipt's secret part, for the reporter to keep. Together a secret. */
  readonly part: readonly string[];
  /** The last day on which the file is sure to be taken. */
  readonly until: Day;
}

/** What a receipt is made of, as it was typed. */
export interface ReceiptParts {
  readonly part: string;
  readonly locator: string;
}

/** A channel as a page shows it. */
export interface ChannelView extends Omit<ChannelEntry, "keys" | "validFrom" | "validTo"> {
  /** Whether it takes new reports today. */
  readonly takesReports: boolean;
}

/** A verified profile as a page shows it. */
export interface ProfileView {
  readonly agency: string;
  readonly name: Label;
  readonly fingerprint: string;
  readonly today: Day;
  readonly answerDays: number;
  readonly mailboxDays: number;
  readonly attachmentBytes: number;
  readonly channels: readonly ChannelView[];
  readonly notices: readonly PlainObject[];
}

/** Every wish of a page, with what it gives and what comes of it. */
export interface Wishes {
  /** Comes first: where the drop is. Gives the verified profile. */
  readonly start: { readonly argument: Start; readonly result: ProfileView };
  /** Sends a report, unless one that failed is to go on or be given up first. Gives the receipt's groups. */
  readonly report: { readonly argument: Report; readonly result: readonly string[] };
  /** Seals a report into a file, without any connection. */
  readonly seal: { readonly argument: ReportText; readonly result: SealedView };
  /**
   * Makes the receipt of the report that was sealed last, from the locator as it was typed. May be
   * asked again after a slip. Gives the receipt's groups.
   */
  readonly locate: { readonly argument: string; readonly result: readonly string[] };
  /** Makes a receipt of a secret part that was kept. Needs no start. Gives the receipt's groups. */
  readonly "join-receipt": { readonly argument: ReceiptParts; readonly result: readonly string[] };
  /** Opens the mailbox of a receipt as it was typed, and reads it. */
  readonly open: { readonly argument: string; readonly result: MailboxView };
  /** Reads the open mailbox again. */
  readonly read: { readonly argument: null; readonly result: MailboxView };
  /** Adds to the report. Gives the number of the follow-up. */
  readonly "follow-up": { readonly argument: FollowUp; readonly result: number };
  /** Goes on with the report or follow-up that failed last, where it ended. */
  readonly "go-on": { readonly argument: null; readonly result: readonly string[] | number };
  /** Gives up what failed last, and takes its uploads back. */
  readonly "give-up": { readonly argument: null; readonly result: null };
  readonly remind: { readonly argument: null; readonly result: null };
  readonly withdraw: { readonly argument: null; readonly result: null };
  /** Wipes every key. */
  readonly forget: { readonly argument: null; readonly result: null };
}

/** The name of a wish. */
export type WishName = keyof Wishes;

/** What a page sends. */
export type Request =
  | {
      readonly [N in WishName]: {
        readonly id: number;
        readonly wish: N;
        readonly argument: Wishes[N]["argument"];
      };
    }[WishName]
  /** Stops what is being done; it fails with `stopped`. */
  | { readonly wish: "stop" };

/** Why a wish was not done: a refusal by its defect, a failure by its reason, or a fault of ours. */
export type Trouble =
  | { readonly kind: "refused"; readonly defect: Defect }
  | {
      readonly kind: "failed";
      readonly reason: FailureReason;
      readonly detail?: string | undefined;
    }
  | { readonly kind: "fault" };

/** What a worker sends. */
export type Reply =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly trouble: Trouble };
