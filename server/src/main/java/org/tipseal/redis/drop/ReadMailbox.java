package org.tipseal.redis.drop;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.MailboxView;
import org.tipseal.drop.mailbox.MailboxView.Ended;
import org.tipseal.drop.mailbox.MailboxView.NotFound;
import org.tipseal.drop.mailbox.MailboxView.Open;
import org.tipseal.drop.mailbox.MailboxView.Reply;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;

/** Reads a mailbox: {@code read-mailbox.lua}. */
final class ReadMailbox {
  private static final Script SCRIPT = Script.load(ReadMailbox.class, "read-mailbox");

  private final RedisLink link;

  ReadMailbox(RedisLink link) {
    this.link = link;
  }

  Future<MailboxView> run(MailboxAddress address, LocalDate today) {
    return link.eval(
            SCRIPT,
            List.of(
                DropKeys.marker(address.id()),
                DropKeys.mailbox(address.id()),
                DropKeys.replies(address.id())),
            address.locator().value())
        .map(reply -> view(reply, today));
  }

  private static MailboxView view(ScriptReply reply, LocalDate today) {
    return switch (reply.text(0)) {
      case "open" -> open(reply, today);
      case "ended" -> new Ended(overdue(reply, today));
      default -> new NotFound();
    };
  }

  private static Open open(ScriptReply reply, LocalDate today) {
    boolean overdue = overdue(reply, today);
    LocalDate lastDay = DropKeys.day(reply.number(3)).minusDays(1);
    Buffer acknowledgement = reply.buffer(6);
    return new Open(
        overdue,
        Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(today, lastDay))),
        acknowledgement.length() == 0 ? Optional.empty() : Optional.of(acknowledgement),
        reply.buffer(8),
        reply.number(4),
        overdue && reply.number(5) != today.toEpochDay(),
        replies(reply.list(7)));
  }

  private static boolean overdue(ScriptReply reply, LocalDate today) {
    return reply.number(2) == 1 && today.toEpochDay() > reply.number(1);
  }

  private static List<Reply> replies(ScriptReply fields) {
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < fields.size(); i += 2) {
      replies.add(new Reply(fields.number(i), fields.buffer(i + 1)));
    }
    replies.sort(Comparator.comparingLong(Reply::number));
    return replies;
  }
}
