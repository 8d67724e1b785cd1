package org.tipseal.drop.mailbox;

import java.util.List;
import org.tipseal.crypto.submission.UploadId;

/** What became of a withdrawal. */
public sealed interface WithdrawalResult {
  /**
   * The mailbox is gone with all that it held. If the office had fetched the report, it will be
   * told.
   *
   * @param discarded uploads that are no longer known and whose content the caller deletes now
   */
  record Withdrawn(List<UploadId> discarded) implements WithdrawalResult {
    /** Keeps its own list. */
    public Withdrawn {
      discarded = List.copyOf(discarded);
    }
  }

  /** No open mailbox has this address. */
  record NotFound() implements WithdrawalResult {}
}
