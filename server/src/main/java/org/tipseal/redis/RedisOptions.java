package org.tipseal.redis;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Which Redis, and how durable.
 *
 * @param uris one URI, or several first nodes of a cluster: {@code redis-socket:///path}, {@code
 *     redis://user:password@host:port}, {@code rediss://…} for TLS, {@code
 *     redis-sentinel://host:port,host:port#name}
 * @param cluster whether they are nodes of a Redis Cluster
 * @param allowEverysec whether a Redis that may lose the last second is good enough
 * @param waitReplicas replicas that must have a write before it counts; 0 asks for none. Not with a
 *     cluster
 * @param timeout after which a command has failed
 */
public record RedisOptions(
    List<String> uris, boolean cluster, boolean allowEverysec, int waitReplicas, Duration timeout) {
  /** A local Redis answers in milliseconds; a reporter should not wait much longer than this. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);

  private static final Set<String> SCHEMES =
      Set.of("redis", "rediss", "redis-socket", "redis-sentinel", "rediss-sentinel");

  /**
   * Checks what can be checked without connecting.
   *
   * @throws IllegalArgumentException with the reason, which does not repeat a URI (it may hold a
   *     password)
   */
  public RedisOptions {
    uris = List.copyOf(uris);
    if (uris.isEmpty() || (!cluster && uris.size() > 1)) {
      throw new IllegalArgumentException("one Redis URI, or several for a cluster");
    }
    for (String uri : uris) {
      int colon = uri.indexOf(':');
      if (colon < 0 || !SCHEMES.contains(uri.substring(0, colon))) {
        throw new IllegalArgumentException(
            "a Redis URI starts with redis:, rediss:, redis-socket: or redis-sentinel:");
      }
      if (cluster && uri.startsWith("redis-s")) {
        throw new IllegalArgumentException("a cluster's nodes are redis: or rediss: URIs");
      }
    }
    if (waitReplicas < 0 || (cluster && waitReplicas > 0)) {
      throw new IllegalArgumentException(
          "waitReplicas is 0 or more, and 0 for a cluster (use min-replicas-to-write there)");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("the timeout is more than zero");
    }
  }

  /** One Redis with everything durable, which is what the embedded one is. */
  public static RedisOptions of(String uri) {
    return new RedisOptions(List.of(uri), false, false, 0, DEFAULT_TIMEOUT);
  }

  /** Without the URIs: they may hold a password. */
  @Override
  public String toString() {
    return "RedisOptions[" + (cluster ? "cluster" : "single") + "]";
  }
}
