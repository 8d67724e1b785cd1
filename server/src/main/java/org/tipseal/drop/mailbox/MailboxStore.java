package org.tipseal.drop.mailbox;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;

/**
 * The reporter's side of the mailboxes. Every answer arrives when it is durable; every operation
 * fails with {@link org.tipseal.storage.StorageUnavailableException} when the store is away, and
 * does identical work for any address that is not found.
 */
public interface MailboxStore {
  /** Reads a mailbox. */
  Future<MailboxView> read(MailboxAddress address, LocalDate today);

  /** Claims the uploads and queues the follow-up. Sent again, the same one is answered the same. */
  Future<FollowUpResult> followUp(FollowUp followUp);

  /**
   * Queues a reminder, once a day and only when overdue.
   *
   * @param statement 72 bytes signed by the reporter, for the office to check
   */
  Future<ReminderResult> remind(MailboxAddress address, Buffer statement, LocalDate today);

  /**
   * Ends a mailbox at once. Before the office has fetched the report, all of it is gone without a
   * trace; afterwards the statement is queued for the office.
   *
   * @param statement 72 bytes signed by the reporter, for the office to check
   */
  Future<WithdrawalResult> withdraw(MailboxAddress address, Buffer statement, LocalDate today);
}
