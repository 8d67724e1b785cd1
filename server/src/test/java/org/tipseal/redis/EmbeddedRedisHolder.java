package org.tipseal.redis;

import java.nio.file.Path;

/** A process that starts an embedded Redis and then waits to be killed. */
final class EmbeddedRedisHolder {
  private EmbeddedRedisHolder() {}

  public static void main(String[] args) throws Exception {
    try (EmbeddedRedis redis = EmbeddedRedis.start(Path.of(args[0]))) {
      System.out.write(redis.uri().length());
      System.out.flush();
      Thread.currentThread().join();
    }
  }
}
