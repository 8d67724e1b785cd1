package org.tipseal.drop.fetch;

import java.util.List;
import org.tipseal.crypto.submission.UploadId;

/** What became of an acknowledgement. */
public sealed interface AcknowledgeResult {
  /**
   * The office has it; body and uploads are forgotten.
   *
   * @param discarded uploads that are no longer known and whose content the caller deletes now
   */
  record Taken(List<UploadId> discarded) implements AcknowledgeResult {
    /** Keeps its own list. */
    public Taken {
      discarded = List.copyOf(discarded);
    }
  }

  /** Nothing of that name waits: taken before, withdrawn or expired. */
  record NothingWaits() implements AcknowledgeResult {}

  /**
   * A report needs the office's statement of 72 bytes, anything else an empty body. Nothing
   * changed.
   */
  record WrongStatement() implements AcknowledgeResult {}
}
