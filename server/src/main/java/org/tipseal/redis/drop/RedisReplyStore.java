package org.tipseal.redis.drop;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.drop.mailbox.ReplyResult;
import org.tipseal.drop.mailbox.ReplyStore;

/** The office's side of the mailboxes. */
record RedisReplyStore(PutReply putReply, RenewMailbox renewMailbox) implements ReplyStore {

  @Override
  public Future<ReplyResult> put(
      MailboxId mailbox, long number, Buffer envelope, boolean answer, LocalDate today) {
    return putReply.run(mailbox, number, envelope, answer, today);
  }

  @Override
  public Future<Boolean> renew(MailboxId mailbox, LocalDate today) {
    return renewMailbox.run(mailbox, today);
  }
}
