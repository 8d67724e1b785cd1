/** What keeps a reporter's wish from being done, other than a `Refused`'s defect. */
export type FailureReason =
  /** No connection, or it was lost and did not come back in time. */
  | "unreachable"
  /** The drop says that it cannot take this now. */
  | "busy"
  /** The drop gave an answer that is none of the protocol's. */
  | "bad-answer"
  /** The drop refused for good; the detail is the problem's name. */
  | "drop-refused"
  /** No mailbox for this receipt: unknown, wrong, expired or withdrawn. */
  | "mailbox-not-found"
  /** The mailbox has ended; only whether it was answered is known. */
  | "mailbox-ended"
  /** A file was changed while it was being sent; the detail is its name. */
  | "file-changed"
  /** A file cannot be read; the detail is its name. */
  | "file-unreadable"
  /** A file is larger than the agency takes; the detail is its name. */
  | "file-too-large"
  /** More than 64 files. */
  | "too-many-files"
  /** The text and its parts are more than an envelope holds. */
  | "too-long"
  /** The agency has no such channel, or it takes no reports today; the detail is its id. */
  | "no-such-channel"
  /** None of the channels that got the report is there any more. */
  | "no-channel"
  /** A reminder is possible once the answer is overdue, and once a day. */
  | "reminder-not-due"
  /** Another follow-up came in between: two devices write at once. */
  | "number-taken"
  /** The reporter has stopped it. */
  | "stopped";

/** A wish that was not done, and why. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(
    readonly reason: FailureReason,
    readonly detail?: string,
  ) {
    super(detail === undefined ? reason : `${reason}: ${detail}`);
  }
}
