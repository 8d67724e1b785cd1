package org.tipseal.drop;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import org.tipseal.drop.upload.FileContentStore;
import org.tipseal.drop.upload.Sweeper;
import org.tipseal.redis.AofRewriter;
import org.tipseal.redis.EmbeddedRedis;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.RedisOptions;
import org.tipseal.redis.drop.RedisDropStores;
import org.tipseal.storage.StorageUnavailableException;

/** What stands behind a drop: its Redis, and the folder of attachments. */
final class DropBackend implements AutoCloseable {
  private final EmbeddedRedis embedded;
  private final RedisLink link;
  private final DropStores stores;
  private final Sweeper sweeper;

  private DropBackend(EmbeddedRedis embedded, RedisLink link, DropStores stores, Sweeper sweeper) {
    this.sweeper = sweeper;
    this.embedded = embedded;
    this.link = link;
    this.stores = stores;
  }

  /**
   * Starts the embedded Redis, unless another one is configured, and connects. Blocks.
   *
   * @throws StorageUnavailableException if Redis is not there or not durable enough, in words for
   *     the operator
   */
  static DropBackend open(Vertx vertx, DropConfig config, Clock clock, SecureRandom random)
      throws StorageUnavailableException {
    EmbeddedRedis embedded =
        config.redis().isPresent()
            ? null
            : EmbeddedRedis.start(config.dataDirectory().resolve("redis"));
    try {
      RedisLink link =
          RedisLink.connect(config.redis().orElseGet(() -> RedisOptions.of(embedded.uri())));
      RedisDropStores inRedis = RedisDropStores.on(link, config.lifetimes(), random);
      DropStores stores =
          new DropStores(
              inRedis.submissions(),
              inRedis.mailboxes(),
              inRedis.replies(),
              inRedis.arrivals(),
              inRedis.uploads(),
              new FileContentStore(vertx, config.dataDirectory().resolve("attachments"), clock),
              link::ping);
      Sweeper sweeper = new Sweeper(stores.uploads(), stores.content(), clock);
      return new DropBackend(embedded, link, stores, sweeper);
    } catch (StorageUnavailableException e) {
      if (embedded != null) {
        embedded.close();
      }
      throw e;
    }
  }

  DropStores stores() {
    return stores;
  }

  /**
   * Deletes from now on what is to be forgotten: files that belong to nothing, and the past in
   * Redis's file.
   */
  void startChores(Vertx vertx, DropConfig config, Clock clock) {
    sweeper.start(vertx, config.uploads().sweepEvery().toMillis());
    new AofRewriter(vertx, link, clock).start();
  }

  Sweeper sweeper() {
    return sweeper;
  }

  /** Disconnects, and stops the embedded Redis. Blocks. */
  @Override
  public void close() {
    link.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
