package org.tipseal.drop.challenge;

import io.vertx.core.Future;
import java.time.Instant;

/** Remembers solved challenges, so that each counts once. */
public interface SpentChallenges {
  /**
   * Spends a challenge.
   *
   * @param id what tells challenges apart, 1 to 64 bytes; has to say nothing about who solved it
   * @param until when the challenge would no longer be taken anyway; rounded up to the hour, so
   *     that it tells no exact time
   * @return false if it was spent before. Fails with {@link
   *     org.tipseal.storage.StorageUnavailableException}
   */
  Future<Boolean> spend(byte[] id, Instant until);
}
