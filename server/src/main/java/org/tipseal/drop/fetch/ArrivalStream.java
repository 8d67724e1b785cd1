package org.tipseal.drop.fetch;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One open answer to the office. It reads on when the store hints at something new, and from time
 * to time in case a hint was lost; it never holds more than one page, and waits while the office
 * does not read. Runs on one event loop.
 *
 * <p>A blank line is sent at first and then every 15 seconds, but only when the store has just said
 * that nothing more waits: with it the office knows that it has been told everything.
 */
final class ArrivalStream {
  /** The office takes silence of three of these for a lost connection. */
  private static final long HEARTBEAT_MILLIS = 15_000;

  private static final long LOOK_MILLIS = 5_000;
  private static final Buffer BLANK_LINE = Buffer.buffer("\n");

  private final RoutingContext request;
  private final HttpServerResponse response;
  private final ArrivalStore store;
  private final Vertx vertx;
  private final Context context = Vertx.currentContext();
  private final AtomicBoolean hinted = new AtomicBoolean();

  private ArrivalCursor cursor = ArrivalCursor.START;
  private ArrivalStore.Subscription hints;
  private long heartbeat;
  private long look;
  private boolean reading;
  private boolean again;
  private boolean blankLineDue = true;
  private boolean closed;

  ArrivalStream(RoutingContext request, ArrivalStore store) {
    this.request = request;
    this.response = request.response();
    this.store = store;
    this.vertx = request.vertx();
  }

  void start() {
    response.exceptionHandler(gone -> close());
    hints = store.onArrival(this::hint);
    heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, id -> beat());
    look = vertx.setPeriodic(LOOK_MILLIS, id -> read());
    read();
  }

  private void beat() {
    blankLineDue = true;
    read();
  }

  /** On any thread. Many hints at once lead to one reading. */
  private void hint() {
    if (hinted.compareAndSet(false, true)) {
      context.runOnContext(
          here -> {
            hinted.set(false);
            read();
          });
    }
  }

  private void read() {
    if (closed || reading) {
      again = true;
      return;
    }
    if (response.writeQueueFull()) {
      response.drainHandler(drained -> read());
      return;
    }
    reading = true;
    again = false;
    store.waiting(cursor).onSuccess(this::write).onFailure(this::fail);
  }

  private void write(List<Arrival> arrivals) {
    reading = false;
    if (closed) {
      return;
    }
    Buffer lines = Buffer.buffer();
    for (Arrival arrival : arrivals) {
      lines.appendBuffer(line(arrival));
      cursor = cursor.past(arrival.id());
    }
    if (lines.length() > 0) {
      response.write(lines);
    } else if (blankLineDue) {
      blankLineDue = false;
      response.write(BLANK_LINE.copy());
    }
    if (again || !arrivals.isEmpty()) {
      read();
    }
  }

  private static Buffer line(Arrival arrival) {
    return new JsonObject()
        .put("id", arrival.id().toString())
        .put("kind", arrival.kind().wireName())
        .put("mailbox", arrival.mailbox().b64u())
        .put("locator", arrival.locator().value())
        .put("number", arrival.number())
        .toBuffer()
        .appendString("\n");
  }

  /** The office will come again. */
  private void fail(Throwable failure) {
    reading = false;
    if (!closed) {
      close();
      request.fail(failure);
    }
  }

  private void close() {
    if (!closed) {
      closed = true;
      hints.cancel();
      vertx.cancelTimer(heartbeat);
      vertx.cancelTimer(look);
    }
  }
}
