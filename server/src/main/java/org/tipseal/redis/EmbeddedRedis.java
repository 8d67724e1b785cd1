package org.tipseal.redis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tipseal.storage.StorageUnavailableException;

/**
 * A redis-server as a child process, on a Unix socket in a folder of ours, with every write on the
 * disk before its answer.
 *
 * <p>When the child dies it is started again, soon at first and then less often. When this process
 * dies without stopping it, the child lives on and is adopted by the next one that starts on the
 * folder. Two processes never share a folder: the second is refused.
 */
public final class EmbeddedRedis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);

  /** Loading some million mailboxes takes a minute on a slow disk. */
  private static final Duration LONGEST_LOADING = Duration.ofMinutes(10);

  /** Everything is on disk already: ending means no more than closing files. */
  private static final Duration LONGEST_STOPPING = Duration.ofSeconds(10);

  private final EmbeddedFolder folder;
  private final Path binary;
  private final ScheduledExecutorService restarts =
      Executors.newSingleThreadScheduledExecutor(EmbeddedRedis::daemon);
  private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

  private ProcessHandle server;
  private boolean closed;

  private EmbeddedRedis(EmbeddedFolder folder, Path binary) {
    this.folder = folder;
    this.binary = binary;
  }

  /** Starts one without a memory limit. */
  public static EmbeddedRedis start(Path folder) throws StorageUnavailableException {
    return start(folder, 0);
  }

  /**
   * Starts or adopts a server, and waits until it has loaded its data. Blocks.
   *
   * @param folder for all its files; made if it is missing, readable by this user alone
   * @param maxMemory in bytes, above which it refuses to store more; 0 for no limit
   * @throws StorageUnavailableException with what is wrong, in words for the operator
   */
  public static EmbeddedRedis start(Path folder, long maxMemory)
      throws StorageUnavailableException {
    EmbeddedFolder prepared = null;
    try {
      prepared = EmbeddedFolder.open(folder);
      prepared.writeConfig(maxMemory);
      EmbeddedRedis redis = new EmbeddedRedis(prepared, RedisBinary.find(prepared.path()));
      redis.begin();
      return redis;
    } catch (IOException e) {
      if (prepared != null) {
        prepared.close();
      }
      throw new StorageUnavailableException(
          "cannot start a Redis in " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Where it listens, for {@link RedisOptions#of}. */
  public String uri() {
    return uri(folder.socket());
  }

  /**
   * Where the server that another process runs on this folder listens.
   *
   * @throws StorageUnavailableException if none runs there
   */
  public static String uriOf(Path folder) throws StorageUnavailableException {
    Path socket = EmbeddedFolder.socketOf(folder);
    if (!RedisProbe.listens(socket)) {
      throw new StorageUnavailableException("no Redis runs in " + folder);
    }
    return uri(socket);
  }

  /** Stops the server cleanly. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      restarts.shutdownNow();
      end(server);
    }
    folder.close();
  }

  private static String uri(Path socket) {
    return "redis-socket://" + socket;
  }

  private synchronized void begin() throws IOException {
    Optional<ProcessHandle> orphan = folder.orphan();
    if (orphan.isPresent() && !RedisProbe.listens(folder.socket())) {
      LOG.warn("The Redis of an earlier run does not answer and is ended");
      end(orphan.get());
      orphan = Optional.empty();
    }
    server = orphan.isPresent() ? orphan.get() : folder.launch(binary);
    awaitLoaded();
    LOG.info(orphan.isPresent() ? "Redis of an earlier run adopted" : "Redis started");
    backoff.started();
    var unused = server.onExit().thenRunAsync(this::onDeath, restarts);
  }

  private void awaitLoaded() throws IOException {
    long end = System.nanoTime() + LONGEST_LOADING.toNanos();
    while (!RedisProbe.answers(folder.socket())) {
      if (!server.isAlive()) {
        throw new IOException("redis-server ended: " + folder.lastWords());
      }
      if (System.nanoTime() > end) {
        end(server);
        throw new IOException("redis-server does not get ready");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        end(server);
        throw new IOException("interrupted", e);
      }
    }
  }

  private synchronized void onDeath() {
    if (!closed) {
      Duration delay = backoff.next();
      LOG.warn("Redis has ended; it is started again in {} ms", delay.toMillis());
      var unused = restarts.schedule(this::restart, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void restart() {
    if (closed) {
      return;
    }
    try {
      begin();
    } catch (IOException e) {
      LOG.error("Redis cannot be started: {}", e.getMessage());
      onDeath();
    }
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(LONGEST_STOPPING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "tipseal-redis");
    thread.setDaemon(true);
    return thread;
  }
}
