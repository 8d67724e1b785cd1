package org.tipseal.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Listeners to channels. Each message is passed on without its content, which is empty. */
final class Signals extends RedisPubSubAdapter<String, String> {
  private final StatefulRedisPubSubConnection<String, String> connection;
  private final Map<Runnable, String> channels = new ConcurrentHashMap<>();

  Signals(StatefulRedisPubSubConnection<String, String> connection) {
    this.connection = connection;
    connection.addListener(this);
  }

  void subscribe(String channel, Runnable listener) {
    channels.put(listener, channel);
    // A subscription outlives reconnections. One that fails only costs hints.
    connection.async().subscribe(channel).exceptionally(failure -> null);
  }

  void unsubscribe(Runnable listener) {
    channels.remove(listener);
  }

  @Override
  public void message(String channel, String message) {
    channels.forEach(
        (listener, wanted) -> {
          if (wanted.equals(channel)) {
            listener.run();
          }
        });
  }
}
