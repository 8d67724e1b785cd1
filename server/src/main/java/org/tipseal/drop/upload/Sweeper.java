package org.tipseal.drop.upload;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tipseal.crypto.submission.UploadId;

/**
 * Deletes content that no record stands for: of uploads that expired or were taken back, and
 * whatever a crash has left behind.
 *
 * <p>It goes through the ids by their first byte, one at a time, so that it never holds more than a
 * small part of them.
 */
public final class Sweeper {
  private static final int FIRST_BYTES = 256;
  private static final int BATCH = 500;

  private final UploadStore store;
  private final ContentStore content;
  private final Clock clock;
  private boolean running;

  /** A sweeper of both stores. */
  public Sweeper(UploadStore store, ContentStore content, Clock clock) {
    this.store = store;
    this.content = content;
    this.clock = clock;
  }

  /**
   * Sweeps from time to time, beginning now. A sweep that fails is done again at the next time.
   *
   * @param everyMillis from the beginning of one to that of the next, if it is over by then
   * @return the timer, for {@link Vertx#cancelTimer}
   */
  public long start(Vertx vertx, long everyMillis) {
    sweepUnlessRunning();
    return vertx.setPeriodic(everyMillis, timer -> sweepUnlessRunning());
  }

  private void sweepUnlessRunning() {
    if (!running) {
      running = true;
      sweep().onComplete(done -> running = false);
    }
  }

  /** Sweeps once. */
  public Future<Void> sweep() {
    return sweepFrom(0);
  }

  private Future<Void> sweepFrom(int firstByte) {
    return firstByte == FIRST_BYTES
        ? Future.succeededFuture()
        : content
            .ids(firstByte)
            .compose(ids -> sweep(ids, 0))
            .compose(done -> sweepFrom(firstByte + 1));
  }

  private Future<Void> sweep(List<UploadId> ids, int from) {
    if (from >= ids.size()) {
      return Future.succeededFuture();
    }
    int to = Math.min(ids.size(), from + BATCH);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return store
        .garbage(ids.subList(from, to), today)
        .compose(new Discarded(content)::delete)
        .compose(done -> sweep(ids, to));
  }
}
