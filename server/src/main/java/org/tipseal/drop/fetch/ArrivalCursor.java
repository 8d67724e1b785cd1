package org.tipseal.drop.fetch;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far a reader of the arrivals has come: the last sequence number read of each shard.
 *
 * @param read by shard; a shard that is missing has not been read
 */
public record ArrivalCursor(Map<Integer, Long> read) {
  /** Before everything that waits. */
  public static final ArrivalCursor START = new ArrivalCursor(Map.of());

  /** Keeps its own map. */
  public ArrivalCursor {
    read = Map.copyOf(read);
  }

  /** The last sequence number read of a shard, or 0. */
  public long of(int shard) {
    return read.getOrDefault(shard, 0L);
  }

  /** The cursor behind this arrival. */
  public ArrivalCursor past(ArrivalId id) {
    Map<Integer, Long> next = new TreeMap<>(read);
    next.merge(id.shard(), id.sequence(), Math::max);
    return new ArrivalCursor(next);
  }
}
