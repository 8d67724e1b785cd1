package org.tipseal.redis;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A Redis Cluster; follows its failovers and resharding. */
final class ClusterConnector implements RedisConnector {
  private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(30);

  private final ClientResources resources;
  private final RedisClusterClient client;
  private final Signals signals;
  private final Turns<StatefulRedisClusterConnection<byte[], byte[]>> turns;

  private ClusterConnector(
      ClientResources resources,
      RedisClusterClient client,
      Turns<StatefulRedisClusterConnection<byte[], byte[]>> turns,
      StatefulRedisPubSubConnection<String, String> signals) {
    this.resources = resources;
    this.client = client;
    this.turns = turns;
    this.signals = new Signals(signals);
  }

  static ClusterConnector open(RedisOptions options) {
    ClientResources resources = ClientSettings.resources();
    RedisClusterClient client = RedisClusterClient.create(resources, ClientSettings.uris(options));
    ClusterClientOptions.Builder builder = ClusterClientOptions.builder();
    builder.topologyRefreshOptions(
        ClusterTopologyRefreshOptions.builder().enablePeriodicRefresh(TOPOLOGY_REFRESH).build());
    ClientSettings.apply(builder, options);
    // A node is connected when it is first needed: until then commands wait, no longer than the
    // timeout.
    builder.disconnectedBehavior(DisconnectedBehavior.ACCEPT_COMMANDS);
    client.setOptions(builder.build());
    try {
      return new ClusterConnector(
          resources,
          client,
          Turns.of(ClientSettings.CONNECTIONS, () -> client.connect(ByteArrayCodec.INSTANCE)),
          client.connectPubSub());
    } catch (RuntimeException e) {
      ClientSettings.close(client, resources);
      throw e;
    }
  }

  @Override
  public RedisClusterAsyncCommands<byte[], byte[]> commands() {
    return turns.next().async();
  }

  @Override
  public CompletionStage<List<RedisClusterAsyncCommands<byte[], byte[]>>> masters() {
    StatefulRedisClusterConnection<byte[], byte[]> connection = turns.next();
    CompletionStage<List<RedisClusterAsyncCommands<byte[], byte[]>>> all =
        CompletableFuture.completedStage(List.of());
    for (RedisClusterNode node : connection.getPartitions()) {
      if (node.is(RedisClusterNode.NodeFlag.UPSTREAM)) {
        all =
            all.thenCombine(
                connection
                    .getConnectionAsync(node.getNodeId())
                    .thenApply(StatefulRedisConnection::async),
                (found, one) -> {
                  List<RedisClusterAsyncCommands<byte[], byte[]>> more = new ArrayList<>(found);
                  more.add(one);
                  return List.copyOf(more);
                });
      }
    }
    return all;
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
