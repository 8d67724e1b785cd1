package org.tipseal.drop.submission;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.List;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.UploadId;

/**
 * A report as it goes into the store.
 *
 * @param mailbox the mailbox that it opens
 * @param digest SHA-256 (32 bytes) of all bytes of the submission: tells a repetition from another
 *     report
 * @param memo 93 bytes for whoever has the receipt (PROTOCOL §10)
 * @param uploads complete uploads that belong to it, at most 64
 * @param body all bytes of the submission (PROTOCOL §10), as the office will fetch them
 * @param today the day in UTC
 */
public record Submission(
    MailboxId mailbox,
    Buffer digest,
    Buffer memo,
    List<UploadId> uploads,
    Buffer body,
    LocalDate today) {
  /** Keeps its own list. */
  public Submission {
    uploads = List.copyOf(uploads);
  }
}
