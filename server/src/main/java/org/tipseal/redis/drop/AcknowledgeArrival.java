package org.tipseal.redis.drop;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.tipseal.drop.fetch.AcknowledgeResult;
import org.tipseal.drop.fetch.AcknowledgeResult.NothingWaits;
import org.tipseal.drop.fetch.AcknowledgeResult.Taken;
import org.tipseal.drop.fetch.AcknowledgeResult.WrongStatement;
import org.tipseal.drop.fetch.ArrivalId;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;

/** Forgets what the office has stored: {@code acknowledge.lua}. */
final class AcknowledgeArrival {
  private static final Script SCRIPT = Script.load(AcknowledgeArrival.class, "acknowledge");

  private final RedisLink link;
  private final DiscardUploads discards;

  AcknowledgeArrival(RedisLink link, DiscardUploads discards) {
    this.link = link;
    this.discards = discards;
  }

  Future<AcknowledgeResult> run(ArrivalId id, Buffer statement) {
    return link.eval(
            SCRIPT,
            List.of(DropKeys.arrival(id), DropKeys.queue(id.shard())),
            id.sequence(),
            statement,
            DropKeys.mailboxPrefix(id.shard()),
            DropKeys.waitingPrefix(id.shard()))
        .compose(this::result);
  }

  private Future<AcknowledgeResult> result(ScriptReply reply) {
    return switch (reply.text(0)) {
      case "taken" -> discards.run(reply.bytes(1)).map(Taken::new);
      case "wrong" -> Future.succeededFuture(new WrongStatement());
      default -> Future.succeededFuture(new NothingWaits());
    };
  }
}
