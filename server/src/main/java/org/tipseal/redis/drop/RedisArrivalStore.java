package org.tipseal.redis.drop;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.tipseal.drop.fetch.AcknowledgeResult;
import org.tipseal.drop.fetch.Arrival;
import org.tipseal.drop.fetch.ArrivalCursor;
import org.tipseal.drop.fetch.ArrivalId;
import org.tipseal.drop.fetch.ArrivalStore;
import org.tipseal.redis.RedisLink;

/** What waits for the office. */
record RedisArrivalStore(
    RedisLink link,
    ListArrivals listArrivals,
    FetchArrival fetchArrival,
    AcknowledgeArrival acknowledgeArrival)
    implements ArrivalStore {

  @Override
  public Future<List<Arrival>> waiting(ArrivalCursor after) {
    return listArrivals.run(after);
  }

  @Override
  public Future<Optional<Buffer>> body(ArrivalId id) {
    return fetchArrival.run(id);
  }

  @Override
  public Future<AcknowledgeResult> acknowledge(ArrivalId id, Buffer statement) {
    return acknowledgeArrival.run(id, statement);
  }

  @Override
  public Subscription onArrival(Runnable listener) {
    Runnable end = link.subscribe(DropKeys.ARRIVED, listener);
    return end::run;
  }
}
