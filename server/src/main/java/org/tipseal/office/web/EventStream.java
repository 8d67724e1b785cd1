package org.tipseal.office.web;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.tipseal.office.web.route.Answer;

/**
 * Server-sent events. A sign of life each quarter of a minute keeps the connection open and ends it
 * with the session.
 */
final class EventStream {
  private static final long BEAT_MILLIS = 15_000;

  private final Vertx vertx;
  private final WorkerExecutor workers;
  private final HttpServerResponse response;
  private final BooleanSupplier alive;

  EventStream(
      Vertx vertx, WorkerExecutor workers, HttpServerResponse response, BooleanSupplier alive) {
    this.vertx = vertx;
    this.workers = workers;
    this.response = response;
    this.alive = alive;
  }

  void start(Answer.EventSource source) {
    Context context = vertx.getOrCreateContext();
    response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream");
    send(":\n\n");
    AutoCloseable subscription =
        source.subscribe(
            event ->
                context.runOnContext(
                    here -> {
                      if (alive.getAsBoolean()) {
                        send("event: " + event + "\ndata:\n\n");
                      }
                    }));
    long timer = vertx.setPeriodic(BEAT_MILLIS, id -> beat());
    AtomicBoolean over = new AtomicBoolean();
    Handler<Void> end =
        ended -> {
          if (over.compareAndSet(false, true)) {
            vertx.cancelTimer(timer);
            workers.executeBlocking(() -> close(subscription), false);
          }
        };
    response.endHandler(end);
    response.closeHandler(end);
  }

  private static Void close(AutoCloseable subscription) throws Exception {
    subscription.close();
    return null;
  }

  private void beat() {
    if (alive.getAsBoolean()) {
      send(":\n\n");
    } else if (!response.ended()) {
      response.end();
    }
  }

  /** A browser that does not read misses events; it asks anew when it reads again. */
  private void send(String text) {
    if (!response.ended() && !response.closed() && !response.writeQueueFull()) {
      response.write(text);
    }
  }
}
