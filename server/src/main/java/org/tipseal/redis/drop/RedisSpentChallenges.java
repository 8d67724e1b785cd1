package org.tipseal.redis.drop;

import io.lettuce.core.SetArgs;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tipseal.drop.challenge.SpentChallenges;
import org.tipseal.redis.RedisLink;

/** Challenges that were used. */
record RedisSpentChallenges(RedisLink link) implements SpentChallenges {
  private static final int MAX_LENGTH = 64;

  @Override
  public Future<Boolean> spend(byte[] id, Instant until) {
    if (id.length == 0 || id.length > MAX_LENGTH) {
      throw new IllegalArgumentException("a challenge's id has 1 to 64 bytes");
    }
    byte[] key = RedisText.bytes(DropKeys.spent(id));
    Instant hour = until.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    return link.write(commands -> commands.set(key, new byte[0], SetArgs.Builder.nx().pxAt(hour)))
        .map(set -> set != null);
  }
}
