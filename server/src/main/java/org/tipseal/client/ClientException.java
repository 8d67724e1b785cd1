package org.tipseal.client;

import java.util.Optional;

/** What keeps a reporter's wish from being done, other than a {@code RefusedException}'s defect. */
public final class ClientException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** No connection, or it was lost and did not come back in time. */
    UNREACHABLE,
    /** The drop's certificate is not the expected one. */
    NOT_TRUSTED,
    /** The drop says that it cannot take this now. */
    BUSY,
    /** The drop gave an answer that is none of the protocol's. */
    BAD_ANSWER,
    /** The drop refused; the detail is the problem's name. */
    DROP_REFUSED,
    /** No mailbox for this receipt: unknown, wrong, expired or withdrawn. */
    MAILBOX_NOT_FOUND,
    /** The mailbox has ended; only whether it was answered is known. */
    MAILBOX_ENDED,
    /** An evidence file was changed while it was being sent; the detail is its name. */
    FILE_CHANGED,
    /** An evidence file cannot be read; the detail is its name. */
    FILE_UNREADABLE,
    /** An evidence file is larger than the agency takes; the detail is its name. */
    FILE_TOO_LARGE,
    /** More than 64 files. */
    TOO_MANY_FILES,
    /** Two files have one name; the detail is it. */
    SAME_FILE_NAME,
    /** The text and its parts are more than an envelope holds. */
    TOO_LONG,
    /** The agency has no such channel, or it takes no reports today; the detail is its id. */
    NO_SUCH_CHANNEL,
    /** More channels than a message can be sealed to: eight. */
    TOO_MANY_CHANNELS,
    /** No channel of the agency may receive this report. */
    NO_CHANNEL,
    /**
     * The resume file is {@code damaged}, {@code foreign} (another report or agency), {@code
     * unwritable} or {@code unremovable}.
     */
    RESUME_FILE,
    /** A reminder is possible once the answer is overdue, and once a day. */
    REMINDER_NOT_DUE,
    /** A sealed file was sealed to keys that are no longer in use. */
    SEALED_FILE_OUTDATED,
    /** Another follow-up came in between: two devices write at once. */
    NUMBER_TAKEN
  }

  private final Reason reason;
  private final Optional<String> detail;

  ClientException(Reason reason) {
    this(reason, null, null);
  }

  ClientException(Reason reason, String detail) {
    this(reason, detail, null);
  }

  ClientException(Reason reason, String detail, Throwable cause) {
    super(detail == null ? reason.name() : reason.name() + ": " + detail, cause);
    this.reason = reason;
    this.detail = Optional.ofNullable(detail);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What it is about, where the reason says that there is one. */
  public Optional<String> detail() {
    return detail;
  }
}
