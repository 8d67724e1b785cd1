package org.tipseal.redis.drop;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.List;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.WithdrawalResult;
import org.tipseal.drop.mailbox.WithdrawalResult.NotFound;
import org.tipseal.drop.mailbox.WithdrawalResult.Withdrawn;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;

/** Ends a mailbox: {@code withdraw.lua}. */
final class WithdrawReport {
  private static final Script SCRIPT = Script.load(WithdrawReport.class, "withdraw");

  private final RedisLink link;
  private final Lifetimes lifetimes;
  private final DiscardUploads discards;

  WithdrawReport(RedisLink link, Lifetimes lifetimes, DiscardUploads discards) {
    this.link = link;
    this.lifetimes = lifetimes;
    this.discards = discards;
  }

  Future<WithdrawalResult> run(MailboxAddress address, Buffer statement, LocalDate today) {
    MailboxId mailbox = address.id();
    int shard = DropKeys.shard(mailbox);
    return link.eval(
            SCRIPT,
            List.of(
                DropKeys.marker(mailbox),
                DropKeys.mailbox(mailbox),
                DropKeys.replies(mailbox),
                DropKeys.queue(shard),
                DropKeys.sequence(shard),
                DropKeys.waiting(mailbox),
                DropKeys.locator(shard, address.locator())),
            address.locator().value(),
            mailbox.b64u(),
            DropKeys.arrivalPrefix(shard),
            statement,
            DropKeys.midnight(lifetimes.end(today)))
        .compose(this::result);
  }

  private Future<WithdrawalResult> result(ScriptReply reply) {
    return reply.text(0).equals("none")
        ? Future.succeededFuture(new NotFound())
        : discards.run(reply.bytes(1)).map(Withdrawn::new);
  }
}
