package org.tipseal.drop.mailbox;

import org.tipseal.crypto.submission.UploadId;

/** What became of a follow-up. Only {@link Accepted} changed anything. */
public sealed interface FollowUpResult {
  /** Stored durably, and queued for the office. */
  record Accepted() implements FollowUpResult {}

  /** The same bytes were accepted under this number before. */
  record AlreadyAccepted() implements FollowUpResult {}

  /** Other bytes were accepted under this number. */
  record NumberTaken() implements FollowUpResult {}

  /**
   * The number is too high.
   *
   * @param next the one to use
   */
  record NumberSkipped(long next) implements FollowUpResult {}

  /**
   * An upload is unknown, incomplete, expired, or belongs to another mailbox.
   *
   * @param upload the first such
   */
  record UploadMissing(UploadId upload) implements FollowUpResult {}

  /** No open mailbox has this address. */
  record NotFound() implements FollowUpResult {}
}
