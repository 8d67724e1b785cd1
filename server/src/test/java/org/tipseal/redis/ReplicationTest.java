package org.tipseal.redis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.tipseal.redis.RedisExtension.await;
import static org.tipseal.redis.RedisExtension.awaitFailure;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.storage.StorageUnavailableException;

/** A master with a replica, found through a Sentinel. */
final class ReplicationTest {
  private static final byte[] KEY = "key".getBytes(StandardCharsets.UTF_8);
  private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void aWriteCountsWhenTheReplicaHasIt() throws Exception {
    int port = TestCluster.freePort();
    try (TestRedis master = onPort(port);
        TestRedis replica = TestRedis.start("--replicaof", "127.0.0.1 " + port);
        RedisLink onReplica = replica.link();
        RedisLink link = RedisLink.connect(withReplica(master.uri()))) {
      awaitWrite(link);
      assertArrayEquals(VALUE, await(onReplica.read(commands -> commands.get(KEY))));
      assertInstanceOf(
          StorageUnavailableException.class,
          awaitFailure(onReplica.write(commands -> commands.set(KEY, VALUE))),
          "a replica takes no writes");
      replica.kill();
      assertInstanceOf(
          StorageUnavailableException.class,
          awaitFailure(link.write(commands -> commands.set(KEY, VALUE))));
    }
  }

  @Test
  void sentinelNamesTheMaster() throws Exception {
    int port = TestCluster.freePort();
    int sentinelPort = TestCluster.freePort();
    try (TestRedis master = onPort(port)) {
      Process sentinel = sentinel(port, sentinelPort);
      try (RedisLink link = connectSoon("redis-sentinel://127.0.0.1:" + sentinelPort + "#agency")) {
        assertEquals("OK", await(link.write(commands -> commands.set(KEY, VALUE))));
        try (RedisLink direct = master.link()) {
          assertArrayEquals(VALUE, await(direct.read(commands -> commands.get(KEY))));
        }
      } finally {
        sentinel.destroy();
        sentinel.waitFor();
      }
    }
  }

  private static TestRedis onPort(int port) {
    return TestRedis.start("--port", Integer.toString(port), "--bind", "127.0.0.1");
  }

  private static RedisOptions withReplica(String uri) {
    return new RedisOptions(List.of(uri), false, false, 1, Duration.ofSeconds(1));
  }

  private Process sentinel(int masterPort, int port) throws IOException {
    Path config = folder.resolve("sentinel.conf");
    Files.writeString(
        config,
        String.join(
            "\n",
            "port " + port,
            "bind 127.0.0.1",
            "dir " + folder,
            "sentinel monitor agency 127.0.0.1 " + masterPort + " 1",
            ""));
    return new ProcessBuilder("redis-server", config.toString(), "--sentinel")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("sentinel.log").toFile())
        .start();
  }

  /** The replica's first synchronisation takes a moment. */
  private static void awaitWrite(RedisLink link) throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      boolean written =
          await(
              link.write(commands -> commands.set(KEY, VALUE))
                  .transform(result -> Future.succeededFuture(result.succeeded())));
      if (written) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("the replica does not follow");
  }

  private static RedisLink connectSoon(String uri) throws Exception {
    for (int i = 0; ; i++) {
      try {
        return RedisLink.connect(RedisOptions.of(uri));
      } catch (StorageUnavailableException e) {
        if (i > 50) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }
}
