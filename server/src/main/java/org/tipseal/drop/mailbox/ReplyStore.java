package org.tipseal.drop.mailbox;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import org.tipseal.crypto.receipt.MailboxId;

/**
 * The office's side of the mailboxes. Every answer arrives when it is durable; fails with {@link
 * org.tipseal.storage.StorageUnavailableException} when the store is away.
 */
public interface ReplyStore {
  /**
   * Puts a message into a mailbox and sets its life anew.
   *
   * @param number from 1; the next is one more than are stored
   * @param answer whether a person answers: that sets the answer clock anew
   */
  Future<ReplyResult> put(
      MailboxId mailbox, long number, Buffer envelope, boolean answer, LocalDate today);

  /**
   * Sets a mailbox's life anew, because the office's case is still open.
   *
   * @return whether there is such a mailbox
   */
  Future<Boolean> renew(MailboxId mailbox, LocalDate today);
}
