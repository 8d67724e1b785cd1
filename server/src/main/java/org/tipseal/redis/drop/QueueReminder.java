package org.tipseal.redis.drop;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.ReminderResult;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;

/** Queues a reminder: {@code remind.lua}. */
final class QueueReminder {
  private static final Script SCRIPT = Script.load(QueueReminder.class, "remind");

  private final RedisLink link;

  QueueReminder(RedisLink link) {
    this.link = link;
  }

  Future<ReminderResult> run(MailboxAddress address, Buffer statement, LocalDate today) {
    return link.eval(
            SCRIPT,
            ArrivalKeys.of(address.id()),
            address.locator().value(),
            address.id().b64u(),
            today.toEpochDay(),
            DropKeys.arrivalPrefix(DropKeys.shard(address.id())),
            statement)
        .map(
            reply ->
                switch (reply.text(0)) {
                  case "accepted" -> ReminderResult.ACCEPTED;
                  case "known" -> ReminderResult.ALREADY_ACCEPTED;
                  case "early" -> ReminderResult.NOT_OVERDUE;
                  default -> ReminderResult.NOT_FOUND;
                });
  }
}
