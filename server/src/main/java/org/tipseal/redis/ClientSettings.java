package org.tipseal.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How the client behaves: it fails fast, and never sends a command twice by itself. */
final class ClientSettings {
  /**
   * Redis reads little from each connection before it writes to its disk once for all that it has
   * read: over several connections more writes share a sync.
   */
  static final int CONNECTIONS = 8;

  /** Commands under way at once on a connection. More than that means that Redis has stalled. */
  private static final int MAX_UNDER_WAY = 8192;

  /** One connection uses one thread; the other is for signals. */
  private static final int THREADS = 2;

  private static final long SHUTDOWN_SECONDS = 2;

  private ClientSettings() {}

  static ClientResources resources() {
    return ClientResources.builder()
        .ioThreadPoolSize(THREADS)
        .computationThreadPoolSize(THREADS)
        .commandLatencyRecorder(CommandLatencyRecorder.disabled())
        // Soon back after a restart, without a storm of attempts.
        .reconnectDelay(
            Delay.exponential(
                Duration.ofMillis(50), Duration.ofSeconds(1), 2, TimeUnit.MILLISECONDS))
        .build();
  }

  static void close(AbstractRedisClient client, ClientResources resources) {
    client.shutdown();
    resources.shutdown(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  static List<RedisURI> uris(RedisOptions options) {
    return options.uris().stream()
        .map(RedisURI::create)
        .peek(uri -> uri.setTimeout(options.timeout()))
        .toList();
  }

  static <B extends ClientOptions.Builder> B apply(B builder, RedisOptions options) {
    builder
        .autoReconnect(true)
        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        .replayFilter(command -> true)
        .requestQueueSize(MAX_UNDER_WAY)
        .maintNotificationsConfig(MaintNotificationsConfig.disabled())
        .socketOptions(
            SocketOptions.builder()
                .connectTimeout(options.timeout())
                // A Unix socket knows no keep-alive.
                .keepAlive(!options.uris().get(0).startsWith("redis-socket:"))
                .build())
        .timeoutOptions(TimeoutOptions.builder().fixedTimeout(options.timeout()).build());
    return builder;
  }
}
