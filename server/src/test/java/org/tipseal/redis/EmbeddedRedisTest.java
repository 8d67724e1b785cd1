package org.tipseal.redis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.storage.StorageUnavailableException;

final class EmbeddedRedisTest {
  private static final byte[] KEY = "key".getBytes(StandardCharsets.UTF_8);
  private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void keepsItsDataAndStopsCleanly() throws Exception {
    long process;
    try (EmbeddedRedis redis = EmbeddedRedis.start(folder);
        RedisLink link = RedisLink.connect(RedisOptions.of(redis.uri()))) {
      await(link.write(commands -> commands.set(KEY, VALUE)));
      process = process();
      assertEquals(redis.uri(), EmbeddedRedis.uriOf(folder));
    }
    assertTrue(ProcessHandle.of(process).isEmpty());
    assertFalse(Files.exists(folder.resolve("redis.sock")));
    assertThrows(StorageUnavailableException.class, () -> EmbeddedRedis.uriOf(folder));
    assertHolds();
  }

  @Test
  void letsNobodyElseIn() throws Exception {
    try (EmbeddedRedis redis = EmbeddedRedis.start(folder)) {
      assertEquals(
          "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
      assertEquals(
          "rwx------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(folder.resolve("redis.sock"))));
      assertFalse(redis.uri().isEmpty());
    }
  }

  @Test
  void startsAgainWhenItDies() throws Exception {
    try (EmbeddedRedis redis = EmbeddedRedis.start(folder);
        RedisLink link = RedisLink.connect(RedisOptions.of(redis.uri()))) {
      await(link.write(commands -> commands.set(KEY, VALUE)));
      long first = process();
      ProcessHandle.of(first).orElseThrow().destroyForcibly();
      awaitOther(first);
      try (RedisLink again = RedisLink.connect(RedisOptions.of(redis.uri()))) {
        assertArrayEquals(VALUE, await(again.read(commands -> commands.get(KEY))));
      }
    }
  }

  @Test
  void adoptsTheServerOfAProcessThatWasKilled() throws Exception {
    Process holder = holder();
    long orphan = process();
    holder.destroyForcibly().waitFor();
    assertTrue(ProcessHandle.of(orphan).isPresent());

    try (EmbeddedRedis redis = EmbeddedRedis.start(folder);
        RedisLink link = RedisLink.connect(RedisOptions.of(redis.uri()))) {
      assertEquals(orphan, process());
      await(link.write(commands -> commands.set(KEY, VALUE)));
    }
    assertTrue(ProcessHandle.of(orphan).isEmpty(), "stopped like a child of one's own");
    assertHolds();
  }

  @Test
  void endsAnOrphanThatHangs() throws Exception {
    Process holder = holder();
    long orphan = process();
    holder.destroyForcibly().waitFor();
    new ProcessBuilder("kill", "-STOP", Long.toString(orphan)).start().waitFor();
    try (EmbeddedRedis redis = EmbeddedRedis.start(folder)) {
      assertNotEquals(orphan, process());
      assertFalse(redis.uri().isEmpty());
      assertTrue(ProcessHandle.of(orphan).isEmpty());
    }
  }

  @Test
  void refusesAFolderInUse() throws Exception {
    try (EmbeddedRedis redis = EmbeddedRedis.start(folder)) {
      StorageUnavailableException refusal =
          assertThrows(StorageUnavailableException.class, () -> EmbeddedRedis.start(folder));
      assertTrue(refusal.getMessage().contains("another process uses this folder"));
      assertEquals(redis.uri(), EmbeddedRedis.uriOf(folder));
    }
  }

  @Test
  void foldersWithLongAndOddNames() throws Exception {
    Path deep = folder.resolve("密函 \"long\" ".repeat(12).strip()).resolve("x".repeat(60));
    try (EmbeddedRedis redis = EmbeddedRedis.start(deep);
        RedisLink link = RedisLink.connect(RedisOptions.of(redis.uri()))) {
      await(link.write(commands -> commands.set(KEY, VALUE)));
      assertEquals(redis.uri(), EmbeddedRedis.uriOf(deep));
      assertTrue(Files.exists(deep.resolve("appendonlydir")));
    }
    try (var rest = Files.list(deep)) {
      assertFalse(rest.anyMatch(file -> file.endsWith("socket")));
    }
  }

  @Test
  void theBundledServerRuns() throws Exception {
    Process process =
        new ProcessBuilder(RedisBinary.unpack(folder).toString(), "--version").start();
    String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(version.contains("v=7.0.15"), version);
  }

  @Test
  void saysWhatIsWrongWithItsFiles() throws Exception {
    try (EmbeddedRedis redis = EmbeddedRedis.start(folder)) {
      assertFalse(redis.uri().isEmpty());
    }
    Files.writeString(
        folder.resolve("appendonlydir").resolve("appendonly.aof.manifest"), "nonsense\n");
    StorageUnavailableException refusal =
        assertThrows(StorageUnavailableException.class, () -> EmbeddedRedis.start(folder));
    assertTrue(refusal.getMessage().contains("redis-server ended"), refusal.getMessage());
  }

  private void assertHolds() throws StorageUnavailableException {
    try (EmbeddedRedis redis = EmbeddedRedis.start(folder);
        RedisLink link = RedisLink.connect(RedisOptions.of(redis.uri()))) {
      assertArrayEquals(VALUE, await(link.read(commands -> commands.get(KEY))));
    }
  }

  /** Another Java process that runs a server on the folder, until it is killed. */
  private Process holder() throws IOException {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedRedisHolder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertTrue(holder.getInputStream().read() >= 0, "a server runs");
    return holder;
  }

  /** The server's process, or 0 if none runs. */
  private long process() {
    String config = folder.resolve("redis.conf").toString();
    return ProcessHandle.allProcesses()
        .filter(
            process -> List.of(process.info().arguments().orElse(new String[0])).contains(config))
        .mapToLong(ProcessHandle::pid)
        .findFirst()
        .orElse(0);
  }

  private void awaitOther(long process) throws Exception {
    for (int i = 0; i < 200; i++) {
      if (process() != process
          && process() != 0
          && RedisProbe.answers(folder.resolve("redis.sock"))) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("not started again");
  }
}
