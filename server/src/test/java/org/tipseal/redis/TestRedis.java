package org.tipseal.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tipseal.storage.StorageUnavailableException;

/** A real redis-server on a Unix socket in a folder of its own, as durable as in earnest. */
public final class TestRedis implements AutoCloseable {
  private final Path folder;
  private final List<String> settings;
  private List<String> prefix = List.of();
  private Process process;

  private TestRedis(Path folder, List<String> settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * Starts one.
   *
   * @param settings further ones, as on redis-server's command line: {@code --appendfsync}, {@code
   *     everysec}
   */
  public static TestRedis start(String... settings) {
    return start(Map.of(), settings);
  }

  /** Starts one with further environment variables. */
  public static TestRedis start(Map<String, String> environment, String... settings) {
    try {
      TestRedis redis =
          new TestRedis(Files.createTempDirectory("tipseal-redis"), List.of(settings));
      redis.run(environment);
      return redis;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it again after {@link #kill} or {@link #stop}, with its data. */
  public void restart(Map<String, String> environment) {
    try {
      run(environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts it again with so little room for its files that the next writes fail, as on a full disk.
   */
  public void restartOnFullDisk(long kilobytes) {
    prefix =
        List.of("bash", "-c", "trap '' XFSZ; ulimit -f " + kilobytes + "; exec \"$@\"", "bash");
    restart(Map.of());
    prefix = List.of();
  }

  /** As the loss of power. */
  public void kill() {
    end(process.destroyForcibly());
  }

  /** As an operator would. */
  public void stop() {
    process.destroy();
    end(process);
  }

  /** For {@link RedisOptions}. */
  public String uri() {
    return "redis-socket://" + socket();
  }

  /** Where the data lie. */
  public Path folder() {
    return folder;
  }

  /** The running process. */
  public long pid() {
    return process.pid();
  }

  /** A new link, which the caller closes. */
  public RedisLink link() {
    try {
      return RedisLink.connect(RedisOptions.of(uri()));
    } catch (StorageUnavailableException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it and removes its folder. */
  @Override
  public void close() {
    kill();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path socket() {
    return folder.resolve("redis.sock");
  }

  private void run(Map<String, String> environment) throws IOException {
    Files.deleteIfExists(socket());
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("redis-server", "--port", "0"));
    command.addAll(List.of("--unixsocket", socket().toString(), "--unixsocketperm", "700"));
    command.addAll(List.of("--dir", folder.toString(), "--save", ""));
    command.addAll(List.of("--appendonly", "yes", "--appendfsync", "always"));
    command.addAll(settings);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("redis.log").toFile());
    process = builder.start();
    awaitAnswer();
  }

  private void awaitAnswer() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!RedisProbe.answers(socket())) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(
            "redis-server: " + Files.readString(folder.resolve("redis.log")));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void end(Process process) {
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("redis-server does not end");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
