package org.tipseal.redis.drop;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import org.tipseal.drop.mailbox.FollowUp;
import org.tipseal.drop.mailbox.FollowUpResult;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.MailboxStore;
import org.tipseal.drop.mailbox.MailboxView;
import org.tipseal.drop.mailbox.ReminderResult;
import org.tipseal.drop.mailbox.WithdrawalResult;

/** The reporter's side of the mailboxes. */
record RedisMailboxStore(
    ReadMailbox readMailbox,
    QueueFollowUp queueFollowUp,
    QueueReminder queueReminder,
    WithdrawReport withdrawReport)
    implements MailboxStore {

  @Override
  public Future<MailboxView> read(MailboxAddress address, LocalDate today) {
    return readMailbox.run(address, today);
  }

  @Override
  public Future<FollowUpResult> followUp(FollowUp followUp) {
    return queueFollowUp.run(followUp);
  }

  @Override
  public Future<ReminderResult> remind(MailboxAddress address, Buffer statement, LocalDate today) {
    return queueReminder.run(address, statement, today);
  }

  @Override
  public Future<WithdrawalResult> withdraw(
      MailboxAddress address, Buffer statement, LocalDate today) {
    return withdrawReport.run(address, statement, today);
  }
}
