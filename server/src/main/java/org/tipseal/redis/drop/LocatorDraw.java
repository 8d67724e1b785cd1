package org.tipseal.redis.drop;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.tipseal.crypto.receipt.Locator;

/**
 * Draws locators that belong to a shard. Of all locators of a length every sixteenth does; which
 * ones looks random.
 */
final class LocatorDraw {
  /**
   * Offered in an attempt after the first: enough that a further one is rare as long as fewer than
   * half of all are taken. The first offers one, which is free nearly always: each candidate takes
   * sixteen draws on average, and four of them were a tenth of what a report costs.
   */
  static final int CANDIDATES = 4;

  /** Attempts with the shortest length before each further one adds a symbol. */
  private static final int SHORT_ATTEMPTS = 3;

  private final SecureRandom random;

  LocatorDraw(SecureRandom random) {
    this.random = random;
  }

  /**
   * Draws candidates.
   *
   * @param attempt from 0
   */
  List<Locator> candidates(int shard, int attempt) {
    int longer = Math.max(0, attempt - SHORT_ATTEMPTS + 1);
    int length = Math.min(Locator.MIN_LENGTH + longer, Locator.MAX_LENGTH);
    return Stream.generate(() -> Locator.generate(length, random))
        .filter(locator -> DropKeys.shard(locator) == shard)
        .limit(attempt == 0 ? 1 : CANDIDATES)
        .toList();
  }
}
