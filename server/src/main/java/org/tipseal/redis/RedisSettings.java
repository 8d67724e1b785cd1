package org.tipseal.redis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tipseal.config.Settings;

/**
 * Reads which Redis a server uses from its configuration file; the same settings for drop and
 * office.
 */
public final class RedisSettings {
  private static final int MAX_REPLICAS = 16;
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private RedisSettings() {}

  /**
   * Reads the sections {@code redis} and {@code durability}.
   *
   * @param redis {@code embedded}, {@code uri} or {@code cluster}, one of the three, and {@code
   *     timeout}
   * @param durability {@code allowEverysec} and {@code waitReplicas}
   * @return the Redis to use; empty for the embedded one
   */
  public static Optional<RedisOptions> read(Settings redis, Settings durability) {
    String uri = redis.text("uri", "");
    List<String> cluster = redis.texts("cluster");
    boolean embedded = redis.flag("embedded", uri.isEmpty() && cluster.isEmpty());
    Duration timeout = redis.duration("timeout", SHORTEST, LONGEST, RedisOptions.DEFAULT_TIMEOUT);
    boolean allowEverysec = durability.flag("allowEverysec", false);
    int waitReplicas = durability.number("waitReplicas", 0, MAX_REPLICAS, 0);
    if ((embedded ? 1 : 0) + (uri.isEmpty() ? 0 : 1) + (cluster.isEmpty() ? 0 : 1) != 1) {
      redis.refuse(
          "embedded",
          "must be true, or a uri or a list of cluster URIs be given: one of the three");
      return Optional.empty();
    }
    if (embedded) {
      return Optional.empty();
    }
    List<String> uris = cluster.isEmpty() ? List.of(uri) : cluster;
    try {
      return Optional.of(
          new RedisOptions(uris, !cluster.isEmpty(), allowEverysec, waitReplicas, timeout));
    } catch (IllegalArgumentException e) {
      redis.refuse(cluster.isEmpty() ? "uri" : "cluster", "cannot be used: " + e.getMessage());
      return Optional.empty();
    }
  }
}
