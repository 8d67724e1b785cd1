package org.tipseal.redis;

import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Makes Redis forget for good. What was deleted, or has expired, still stands in the append-only
 * file until that is rewritten.
 *
 * <p>Keys expire at midnight (UTC), so once a day, soon after it, is when there is most to forget.
 */
public final class AofRewriter {
  private static final Logger LOG = LoggerFactory.getLogger(AofRewriter.class);

  private static final Duration LOOK = Duration.ofMinutes(5);
  private static final long POLL_MILLIS = 50;
  private static final int SCAN_STEP = 1000;

  private static final Pattern BUSY = Pattern.compile("(?m)^aof_rewrite_(in_progress|scheduled):1");
  private static final Pattern FAILED = Pattern.compile("(?m)^aof_last_bgrewrite_status:err");

  private final Vertx vertx;
  private final RedisLink link;
  private final Clock clock;
  private LocalDate last;

  /**
   * One for a link.
   *
   * @param clock tells the day
   */
  public AofRewriter(Vertx vertx, RedisLink link, Clock clock) {
    this.vertx = vertx;
    this.link = link;
    this.clock = clock;
  }

  /**
   * Rewrites soon, and from then on soon after each midnight. One that fails is tried again.
   *
   * @return the timer, for {@link Vertx#cancelTimer}
   */
  public long start() {
    return vertx.setPeriodic(LOOK.toMillis(), timer -> rewriteIfDue());
  }

  /** Rewrites the append-only file of every server; completes when all are done. */
  public Future<Void> rewrite() {
    return link.onEachMaster(master -> forgetExpired(master).compose(done -> rewrite(master)));
  }

  private void rewriteIfDue() {
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    if (today.equals(last)) {
      return;
    }
    last = today;
    rewrite()
        .onFailure(
            failure -> {
              last = null;
              LOG.warn("The append-only file was not rewritten: {}", failure.getMessage());
            });
  }

  /**
   * A key whose time is over is deleted when it is next looked at: a rewrite alone would copy it.
   */
  private static Future<Void> forgetExpired(RedisClusterAsyncCommands<byte[], byte[]> master) {
    return forgetExpired(master, ScanCursor.INITIAL);
  }

  private static Future<Void> forgetExpired(
      RedisClusterAsyncCommands<byte[], byte[]> master, ScanCursor cursor) {
    return RedisLink.complete(() -> master.scan(cursor, ScanArgs.Builder.limit(SCAN_STEP)))
        .compose(
            next -> next.isFinished() ? Future.succeededFuture() : forgetExpired(master, next));
  }

  private Future<Void> rewrite(RedisClusterAsyncCommands<byte[], byte[]> master) {
    return idle(master)
        .compose(info -> RedisLink.complete(master::bgrewriteaof))
        .compose(started -> idle(master))
        .compose(
            info ->
                FAILED.matcher(info).find()
                    ? Future.failedFuture(
                        new StorageUnavailableException("Redis could not rewrite its file"))
                    : Future.succeededFuture());
  }

  /** Waits until no rewrite is under way. */
  private Future<String> idle(RedisClusterAsyncCommands<byte[], byte[]> master) {
    return RedisLink.complete(() -> master.info("persistence"))
        .compose(
            info ->
                BUSY.matcher(info).find()
                    ? pause().compose(later -> idle(master))
                    : Future.succeededFuture(info));
  }

  private Future<Void> pause() {
    Promise<Void> promise = Promise.promise();
    vertx.setTimer(POLL_MILLIS, timer -> promise.complete());
    return promise.future();
  }
}
