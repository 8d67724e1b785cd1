package org.tipseal.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One Redis over a Unix socket, TCP or TLS, or the master that Sentinel names. */
final class SingleConnector implements RedisConnector {
  private final ClientResources resources;
  private final RedisClient client;
  private final Signals signals;
  private final Turns<RedisClusterAsyncCommands<byte[], byte[]>> turns;

  private SingleConnector(
      ClientResources resources,
      RedisClient client,
      Turns<RedisClusterAsyncCommands<byte[], byte[]>> turns,
      StatefulRedisPubSubConnection<String, String> signals) {
    this.resources = resources;
    this.client = client;
    this.turns = turns;
    this.signals = new Signals(signals);
  }

  static SingleConnector open(RedisOptions options) {
    RedisURI uri = ClientSettings.uris(options).get(0);
    ClientResources resources = ClientSettings.resources();
    RedisClient client = RedisClient.create(resources, uri);
    client.setOptions(ClientSettings.apply(ClientOptions.builder(), options).build());
    try {
      return new SingleConnector(
          resources,
          client,
          Turns.of(
              ClientSettings.CONNECTIONS, () -> client.connect(ByteArrayCodec.INSTANCE).async()),
          client.connectPubSub());
    } catch (RuntimeException e) {
      ClientSettings.close(client, resources);
      throw e;
    }
  }

  @Override
  public RedisClusterAsyncCommands<byte[], byte[]> commands() {
    return turns.next();
  }

  @Override
  public CompletionStage<List<RedisClusterAsyncCommands<byte[], byte[]>>> masters() {
    return CompletableFuture.completedStage(List.of(turns.next()));
  }

  @Override
  public Signals signals() {
    return signals;
  }

  @Override
  public void close() {
    ClientSettings.close(client, resources);
  }
}
