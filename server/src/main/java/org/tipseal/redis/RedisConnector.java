package org.tipseal.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.tipseal.storage.StorageUnavailableException;

/** What differs between one Redis (or the master that Sentinel names) and a cluster. */
sealed interface RedisConnector permits SingleConnector, ClusterConnector {
  static RedisConnector open(RedisOptions options) throws StorageUnavailableException {
    try {
      return options.cluster() ? ClusterConnector.open(options) : SingleConnector.open(options);
    } catch (RuntimeException e) {
      if (RedisFailures.translated(e) instanceof StorageUnavailableException unavailable) {
        throw unavailable;
      }
      throw e;
    }
  }

  /** The shared connection. */
  RedisClusterAsyncCommands<byte[], byte[]> commands();

  /** A connection to each server that takes writes. */
  CompletionStage<List<RedisClusterAsyncCommands<byte[], byte[]>>> masters();

  /** The connection for signals. */
  Signals signals();

  void close();
}
