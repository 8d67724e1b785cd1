package org.tipseal.drop.mailbox;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.List;
import org.tipseal.crypto.submission.UploadId;

/**
 * A follow-up as it goes into the store.
 *
 * @param address whose
 * @param number from 1; the next is one more than were accepted
 * @param digest SHA-256 (32 bytes) of all bytes of the submission
 * @param uploads complete uploads that belong to it, at most 64
 * @param body all bytes of the submission (PROTOCOL §10), as the office will fetch them
 * @param today the day in UTC
 */
public record FollowUp(
    MailboxAddress address,
    long number,
    Buffer digest,
    List<UploadId> uploads,
    Buffer body,
    LocalDate today) {
  /** Keeps its own list. */
  public FollowUp {
    uploads = List.copyOf(uploads);
  }
}
