package org.tipseal.redis.drop;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.tipseal.drop.fetch.ArrivalId;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;

/** Hands out what arrived: {@code fetch-arrival.lua}. */
final class FetchArrival {
  private static final Script SCRIPT = Script.load(FetchArrival.class, "fetch-arrival");

  private final RedisLink link;

  FetchArrival(RedisLink link) {
    this.link = link;
  }

  Future<Optional<Buffer>> run(ArrivalId id) {
    return link.eval(SCRIPT, List.of(DropKeys.arrival(id)))
        .map(reply -> reply.size() == 0 ? Optional.empty() : Optional.of(reply.buffer(0)));
  }
}
