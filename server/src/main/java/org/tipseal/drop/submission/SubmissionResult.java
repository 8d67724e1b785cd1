package org.tipseal.drop.submission;

import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.submission.UploadId;

/** What became of a report. */
public sealed interface SubmissionResult {
  /**
   * Stored durably, and queued for the office.
   *
   * @param locator the new mailbox's
   */
  record Accepted(Locator locator) implements SubmissionResult {}

  /**
   * The same bytes were accepted before; nothing changed.
   *
   * @param locator the one given then
   */
  record AlreadyAccepted(Locator locator) implements SubmissionResult {}

  /** Other bytes were accepted for this mailbox; nothing changed. */
  record Conflict() implements SubmissionResult {}

  /**
   * An upload is unknown, incomplete, expired, or belongs to another mailbox. Nothing was stored;
   * the other uploads stay claimed, so that the report can be sent again.
   *
   * @param upload the first such
   */
  record UploadMissing(UploadId upload) implements SubmissionResult {}
}
