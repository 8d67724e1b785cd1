package org.tipseal.redis.drop;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.mailbox.ReplyResult;
import org.tipseal.drop.mailbox.ReplyResult.AlreadyStored;
import org.tipseal.drop.mailbox.ReplyResult.NotFound;
import org.tipseal.drop.mailbox.ReplyResult.NumberSkipped;
import org.tipseal.drop.mailbox.ReplyResult.NumberTaken;
import org.tipseal.drop.mailbox.ReplyResult.Stored;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;

/** Puts a message of the agency into a mailbox: {@code put-reply.lua}. */
final class PutReply {
  private static final Script SCRIPT = Script.load(PutReply.class, "put-reply");

  private final RedisLink link;
  private final Lifetimes lifetimes;
  private final MailboxLife life;

  PutReply(RedisLink link, Lifetimes lifetimes, MailboxLife life) {
    this.link = link;
    this.lifetimes = lifetimes;
    this.life = life;
  }

  Future<ReplyResult> run(
      MailboxId mailbox, long number, Buffer envelope, boolean answer, LocalDate today) {
    int shard = DropKeys.shard(mailbox);
    return link.eval(
            SCRIPT,
            MailboxLife.keys(mailbox),
            number,
            envelope,
            answer ? 1 : 0,
            lifetimes.due(today).toEpochDay(),
            DropKeys.midnight(lifetimes.end(today)),
            DropKeys.midnight(lifetimes.markerEnd(today)),
            DropKeys.arrivalPrefix(shard),
            DropKeys.locatorPrefix(shard))
        .compose(reply -> result(reply, today));
  }

  private Future<ReplyResult> result(ScriptReply reply, LocalDate today) {
    return switch (reply.text(0)) {
      case "stored" -> life.extendUploads(reply.bytes(1), today).map(done -> new Stored());
      case "known" -> Future.succeededFuture(new AlreadyStored());
      case "taken" -> Future.succeededFuture(new NumberTaken());
      case "skipped" -> Future.succeededFuture(new NumberSkipped(reply.number(1)));
      default -> Future.succeededFuture(new NotFound());
    };
  }
}
