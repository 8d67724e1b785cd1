package org.tipseal.redis;

import java.time.Duration;

/**
 * Waiting times that double while something keeps failing, and start anew once it has held out for
 * a while.
 */
final class Backoff {
  private static final Duration STABLE = Duration.ofMinutes(1);

  private final Duration shortest;
  private final Duration longest;
  private Duration next;
  private long started = System.nanoTime();

  Backoff(Duration shortest, Duration longest) {
    this.shortest = shortest;
    this.longest = longest;
    this.next = shortest;
  }

  void started() {
    started = System.nanoTime();
  }

  Duration next() {
    if (System.nanoTime() - started > STABLE.toNanos()) {
      next = shortest;
    }
    Duration delay = next;
    Duration doubled = delay.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
    return delay;
  }
}
