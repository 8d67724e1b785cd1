package org.tipseal.drop.fetch;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;

/**
 * What waits for the office. Every answer arrives when it is durable; fails with {@link
 * org.tipseal.storage.StorageUnavailableException} when the store is away.
 */
public interface ArrivalStore {
  /**
   * The next arrivals that wait, in the order of each shard, so that of one mailbox nothing
   * overtakes. A limited number: empty means that there are no more.
   *
   * @param after where to go on: {@link ArrivalCursor#START}, or {@link ArrivalCursor#past} the
   *     arrivals seen so far
   */
  Future<List<Arrival>> waiting(ArrivalCursor after);

  /**
   * Hands out what arrived, and remembers that it did: a withdrawal will tell the office from now
   * on. Empty if nothing of that name waits.
   */
  Future<Optional<Buffer>> body(ArrivalId id);

  /**
   * Deletes body and uploads of what the office has stored.
   *
   * @param statement the office's signed acknowledgement (72 bytes), which the reporter will see,
   *     for a report; else empty
   */
  Future<AcknowledgeResult> acknowledge(ArrivalId id, Buffer statement);

  /**
   * Calls back after something has arrived, here or at another drop on the same store. A hint,
   * which can be lost: readers also look from time to time. Called on any thread.
   *
   * @return ends the calls
   */
  Subscription onArrival(Runnable listener);

  /** Calls that can be ended. */
  @FunctionalInterface
  interface Subscription {
    /** Ends them. */
    void cancel();
  }
}
