package org.tipseal.drop.challenge;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many challenges are being solved: a number for this minute and one for the last, and no more.
 */
final class Rush {
  private static final long MINUTE_MILLIS = 60_000;

  private final AtomicLong minute = new AtomicLong();
  private final AtomicInteger current = new AtomicInteger();
  private volatile int previous;

  /** Counts one. */
  void solved(long nowMillis) {
    turn(nowMillis);
    current.incrementAndGet();
  }

  /** The larger of the last whole minute's number and this minute's so far. */
  int perMinute(long nowMillis) {
    turn(nowMillis);
    return Math.max(previous, current.get());
  }

  private void turn(long nowMillis) {
    long now = nowMillis / MINUTE_MILLIS;
    long seen = minute.get();
    if (now != seen && minute.compareAndSet(seen, now)) {
      int solved = current.getAndSet(0);
      previous = now == seen + 1 ? solved : 0;
    }
  }
}
