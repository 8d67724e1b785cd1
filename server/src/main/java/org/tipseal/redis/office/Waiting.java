package org.tipseal.redis.office;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tipseal.storage.StorageUnavailableException;

/** Waits for Redis, which answers or fails within its own timeout. */
final class Waiting {
  private static final long LONGEST_SECONDS = 60;

  private Waiting() {}

  static <T> T on(Future<T> future) throws StorageUnavailableException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StorageUnavailableException unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new StorageUnavailableException("Redis does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageUnavailableException("interrupted while waiting for Redis", e);
    }
  }
}
