package org.tipseal.redis.drop;

import io.vertx.core.Future;
import java.time.LocalDate;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;

/** Sets a mailbox's life anew: {@code renew.lua}. */
final class RenewMailbox {
  private static final Script SCRIPT = Script.load(RenewMailbox.class, "renew");

  private final RedisLink link;
  private final Lifetimes lifetimes;
  private final MailboxLife life;

  RenewMailbox(RedisLink link, Lifetimes lifetimes, MailboxLife life) {
    this.link = link;
    this.lifetimes = lifetimes;
    this.life = life;
  }

  Future<Boolean> run(MailboxId mailbox, LocalDate today) {
    int shard = DropKeys.shard(mailbox);
    return link.eval(
            SCRIPT,
            MailboxLife.keys(mailbox),
            DropKeys.midnight(lifetimes.end(today)),
            DropKeys.midnight(lifetimes.markerEnd(today)),
            DropKeys.arrivalPrefix(shard),
            DropKeys.locatorPrefix(shard))
        .compose(
            reply ->
                reply.text(0).equals("none")
                    ? Future.succeededFuture(false)
                    : life.extendUploads(reply.bytes(1), today).map(done -> true));
  }
}
