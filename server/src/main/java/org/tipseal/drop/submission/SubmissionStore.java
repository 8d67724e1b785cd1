package org.tipseal.drop.submission;

import io.vertx.core.Future;

/** Takes reports. */
public interface SubmissionStore {
  /**
   * Claims the uploads for the mailbox, draws a locator, opens the mailbox and queues the arrival.
   * Sent again, the same submission is answered the same, also when the office has taken the report
   * (and its uploads) in the meantime.
   *
   * @return what became of it; durable when it arrives. Fails with {@link
   *     org.tipseal.storage.StorageUnavailableException}
   */
  Future<SubmissionResult> submit(Submission submission);
}
