package org.tipseal.office.cases;

/** The desk cannot do what a person asked for; the message says why and what to do. */
public final class DeskRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no such case. */
    NO_SUCH_CASE,
    /** There is no such attachment in the case. */
    NO_SUCH_ATTACHMENT,
    /** The attachment is of a kind that is not shown, and is in the evidence package only. */
    NOT_SHOWN,
    /** The status cannot follow the present one. */
    STATUS_NOT_ALLOWED,
    /** The status needs a reason or outcome code, or the code given is none of its codes. */
    REASON_NOT_ALLOWED,
    /** A case is merged into an earlier one, and this one is none. */
    NOT_EARLIER,
    /** There is no such campaign, or it is closed. */
    NO_SUCH_CAMPAIGN,
    /** The text is longer than an envelope holds, or there is nothing to send. */
    TEXT_NOT_ALLOWED,
    /** The reporter withdrew or the mailbox has ended: an answer would reach nobody. */
    MAILBOX_ENDED,
    /** The report came without an identity part. */
    NO_IDENTITY,
    /** What is asked for needs a purpose, of 2 to 200 characters. */
    PURPOSE_REFUSED,
    /** No timestamp can be had, and the export wants one. */
    TIMESTAMP_UNAVAILABLE,
    /** The officer's role does not allow it. */
    NO_RIGHT,
    /** The channel wants to know first why the case has to be opened. */
    PURPOSE_NEEDED,
    /** The case is somebody else's, or not one's own. */
    NOT_FREE,
    /** The officer who is to get the case does not work for its channel or must not see it. */
    ASSIGNEE_NOT_ALLOWED,
    /** A proposal waits already. */
    PROPOSAL_WAITS,
    /** No proposal waits. */
    NO_PROPOSAL,
    /** Nobody decides on a proposal of his own. */
    OWN_PROPOSAL,
    /** Someone else changed the case at the same time, again and again. */
    BUSY,
    /** What the archive holds is damaged; nothing of it was changed. */
    ARCHIVE_DAMAGED,
    /** The office's store cannot be reached: the office is not running. */
    OFFICE_NOT_RUNNING
  }

  private final Reason reason;

  /**
   * Makes a refusal.
   *
   * @param reason why
   * @param message the same in a sentence for the person at the desk
   */
  public DeskRefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * Makes a refusal with its cause.
   *
   * @param reason why
   * @param message the same in a sentence for the person at the desk
   * @param cause what happened
   */
  public DeskRefusedException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
