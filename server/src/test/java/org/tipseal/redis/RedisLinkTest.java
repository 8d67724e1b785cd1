package org.tipseal.redis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;
import static org.tipseal.redis.RedisExtension.awaitFailure;

import io.lettuce.core.AclSetuserArgs;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tipseal.storage.StorageUnavailableException;

final class RedisLinkTest {
  private static final byte[] KEY = "key".getBytes(StandardCharsets.UTF_8);
  private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);

  @Test
  void failsAtOnceWhileRedisIsAwayAndComesBackByItself() throws InterruptedException {
    try (TestRedis redis = TestRedis.start();
        RedisLink link = redis.link()) {
      await(link.write(commands -> commands.set(KEY, VALUE)));
      redis.kill();

      long start = System.nanoTime();
      for (int i = 0; i < 100; i++) {
        assertInstanceOf(
            StorageUnavailableException.class,
            awaitFailure(link.read(commands -> commands.get(KEY))));
      }
      assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(3), "fails fast");

      redis.restart(Map.of());
      assertArrayEquals(VALUE, await(soon(link)));
    }
  }

  @Test
  void aStalledRedisTimesOut() throws Exception {
    try (TestRedis redis = TestRedis.start();
        RedisLink link = redis.link()) {
      signal(redis, "STOP");
      try {
        long start = System.nanoTime();
        assertInstanceOf(
            StorageUnavailableException.class,
            awaitFailure(link.read(commands -> commands.get(KEY))));
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(4).toNanos());
      } finally {
        signal(redis, "CONT");
      }
      assertEquals("OK", await(link.write(commands -> commands.set(KEY, VALUE))));
    }
  }

  @Test
  void refusesARedisThatWouldLoseReports() {
    try (TestRedis redis =
        TestRedis.start("--appendfsync", "everysec", "--maxmemory-policy", "allkeys-lru")) {
      StorageUnavailableException refusal =
          assertThrows(
              StorageUnavailableException.class,
              () -> RedisLink.connect(RedisOptions.of(redis.uri())));
      assertTrue(refusal.getMessage().contains("set appendfsync always"));
      assertTrue(refusal.getMessage().contains("set maxmemory-policy noeviction"));
      assertFalse(refusal.getMessage().contains("set appendonly"));
    }
  }

  @Test
  void takesEverysecWhenTold() throws StorageUnavailableException {
    try (TestRedis redis = TestRedis.start("--appendfsync", "everysec")) {
      RedisOptions options =
          new RedisOptions(List.of(redis.uri()), false, true, 0, RedisOptions.DEFAULT_TIMEOUT);
      try (RedisLink link = RedisLink.connect(options)) {
        assertEquals("OK", await(link.write(commands -> commands.set(KEY, VALUE))));
      }
    }
  }

  @Test
  void saysThatNothingIsThere() {
    assertThrows(
        StorageUnavailableException.class,
        () -> RedisLink.connect(RedisOptions.of("redis-socket:///nonexistent/redis.sock")));
  }

  @Test
  void fullMemoryIsUnavailableAndNotHalfDone() {
    try (TestRedis redis = TestRedis.start("--maxmemory", "1");
        RedisLink link = redis.link()) {
      assertInstanceOf(
          StorageUnavailableException.class,
          awaitFailure(link.write(commands -> commands.set(KEY, VALUE))));
    }
  }

  @Test
  void missingReplicasAreUnavailable() throws StorageUnavailableException {
    try (TestRedis redis = TestRedis.start()) {
      RedisOptions options =
          new RedisOptions(List.of(redis.uri()), false, false, 1, Duration.ofMillis(400));
      try (RedisLink link = RedisLink.connect(options)) {
        assertInstanceOf(
            StorageUnavailableException.class,
            awaitFailure(link.write(commands -> commands.set(KEY, VALUE))));
      }
    }
  }

  @Test
  void aUserAndPasswordStandInTheUri() throws StorageUnavailableException {
    try (TestRedis redis = TestRedis.start()) {
      try (RedisLink link = redis.link()) {
        await(
            link.write(
                commands ->
                    commands.aclSetuser(
                        "drop",
                        AclSetuserArgs.Builder.on()
                            .addPassword("secret")
                            .allKeys()
                            .allChannels()
                            .allCommands())));
        await(link.write(commands -> commands.configSet("requirepass", "other")));
      }
      StorageUnavailableException refusal =
          assertThrows(
              StorageUnavailableException.class,
              () -> RedisLink.connect(RedisOptions.of(redis.uri())));
      assertFalse(refusal.getMessage().isEmpty());
      String uri = redis.uri().replace("redis-socket://", "redis-socket://drop:secret@");
      RedisOptions options = RedisOptions.of(uri);
      assertFalse(options.toString().contains("secret"));
      try (RedisLink link = RedisLink.connect(options)) {
        assertEquals("OK", await(link.write(commands -> commands.set(KEY, VALUE))));
      }
    }
  }

  @Test
  void signalsReachListenersAlsoAfterARestart() throws InterruptedException {
    try (TestRedis redis = TestRedis.start();
        RedisLink link = redis.link()) {
      CountDownLatch first = new CountDownLatch(1);
      Runnable cancel = link.subscribe("channel", first::countDown);
      assertTrue(published(link, first), "first signal");
      cancel.run();

      redis.kill();
      redis.restart(Map.of());
      CountDownLatch second = new CountDownLatch(1);
      link.subscribe("channel", second::countDown);
      assertTrue(published(link, second), "signal after the restart");
    }
  }

  private static boolean published(RedisLink link, CountDownLatch latch)
      throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      link.read(
          commands -> commands.publish("channel".getBytes(StandardCharsets.UTF_8), new byte[0]));
      if (latch.await(100, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return false;
  }

  private static Future<byte[]> soon(RedisLink link) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      Future<byte[]> reply = link.read(commands -> commands.get(KEY));
      if (reply
          .transform(result -> Future.succeededFuture(result.succeeded()))
          .toCompletionStage()
          .toCompletableFuture()
          .join()) {
        return reply;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("does not come back");
  }

  private static void signal(TestRedis redis, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(redis.pid())).start().waitFor();
  }
}
