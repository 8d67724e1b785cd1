package org.tipseal.redis.drop;

import io.vertx.core.Future;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.drop.fetch.Arrival;
import org.tipseal.drop.fetch.ArrivalCursor;
import org.tipseal.drop.fetch.ArrivalId;
import org.tipseal.drop.fetch.ArrivalKind;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;

/** Lists what waits, shard by shard: {@code list-arrivals.lua}. */
final class ListArrivals {
  /** Of each shard at once. */
  static final int PAGE = 64;

  private static final Script SCRIPT = Script.load(ListArrivals.class, "list-arrivals");

  private final RedisLink link;

  ListArrivals(RedisLink link) {
    this.link = link;
  }

  Future<List<Arrival>> run(ArrivalCursor after) {
    List<Future<List<Arrival>>> shards =
        IntStream.range(0, DropKeys.SHARDS)
            .mapToObj(shard -> list(shard, after.of(shard)))
            .toList();
    return Future.join(shards)
        .map(done -> shards.stream().flatMap(shard -> shard.result().stream()).toList());
  }

  private Future<List<Arrival>> list(int shard, long after) {
    return link.eval(
            SCRIPT, List.of(DropKeys.queue(shard)), after, PAGE, DropKeys.arrivalPrefix(shard))
        .map(
            reply ->
                IntStream.range(0, reply.size())
                    .mapToObj(i -> arrival(shard, reply.list(i)))
                    .toList());
  }

  private static Arrival arrival(int shard, ScriptReply fields) {
    return new Arrival(
        new ArrivalId(shard, fields.number(0)),
        ArrivalKind.ofWireName(fields.text(1)),
        new MailboxId(Base64.getUrlDecoder().decode(fields.text(2))),
        new Locator(fields.text(3)),
        fields.number(4));
  }
}
