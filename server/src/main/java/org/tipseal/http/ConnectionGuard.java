package org.tipseal.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bounds how long a connection may be open without a request, and how many may be open.
 *
 * <p>An idle timeout alone starts anew with each byte, so that a sender of one byte now and then
 * would stay for ever. Here a connection has a fixed time from its opening, or from the end of its
 * last answer, until a request's head is whole. One guard belongs to one event loop and is used on
 * no other thread.
 */
public final class ConnectionGuard {
  private final Vertx vertx;
  private final long headMillis;
  private final int connections;

  /**
   * Connections without a request, the longest waiting first, each with the time at which it will
   * be closed.
   */
  private final Map<HttpConnection, Long> waiting = new LinkedHashMap<>();

  /** Connections with requests under way, the longest busy first, each with how many. */
  private final Map<HttpConnection, Integer> busy = new LinkedHashMap<>();

  private boolean sweeping;

  /**
   * A guard for one event loop.
   *
   * @param limits of the whole listener
   * @param eventLoops how many guards share them
   */
  public ConnectionGuard(Vertx vertx, HttpLimits limits, int eventLoops) {
    this.vertx = vertx;
    this.headMillis = limits.headTime().toMillis();
    this.connections = Math.max(8, limits.connections() / eventLoops);
  }

  /** To be told of each new connection. */
  public void opened(HttpConnection connection) {
    startWaiting(connection);
    connection.closeHandler(
        closed -> {
          waiting.remove(connection);
          busy.remove(connection);
        });
    if (waiting.size() + busy.size() > connections) {
      makeRoom();
    }
  }

  /** The newcomer itself is the last of those who wait, and stays if there is anybody else. */
  private void makeRoom() {
    Map<HttpConnection, ?> crowd = waiting.size() > 1 || busy.isEmpty() ? waiting : busy;
    HttpConnection longest = crowd.keySet().iterator().next();
    crowd.remove(longest);
    longest.close();
  }

  /** To be told of each request, before it is handled. */
  public void requested(HttpServerRequest request) {
    HttpConnection connection = request.connection();
    waiting.remove(connection);
    busy.merge(connection, 1, Integer::sum);
    AtomicBoolean finished = new AtomicBoolean();
    Handler<Void> once =
        ended -> {
          if (finished.compareAndSet(false, true)) {
            finished(connection);
          }
        };
    request.response().endHandler(once);
    request.response().closeHandler(once);
  }

  private void finished(HttpConnection connection) {
    Integer requests = busy.get(connection);
    if (requests == null) {
      return;
    }
    if (requests > 1) {
      busy.put(connection, requests - 1);
    } else {
      busy.remove(connection);
      startWaiting(connection);
    }
  }

  private void startWaiting(HttpConnection connection) {
    waiting.put(connection, System.nanoTime() / 1_000_000 + headMillis);
    if (!sweeping) {
      sweeping = true;
      vertx.setTimer(headMillis, this::sweep);
    }
  }

  /** One timer for all: the map is in the order of its deadlines. */
  private void sweep(long timer) {
    long now = System.nanoTime() / 1_000_000;
    while (!waiting.isEmpty()) {
      Map.Entry<HttpConnection, Long> first = waiting.entrySet().iterator().next();
      long left = first.getValue() - now;
      if (left > 0) {
        vertx.setTimer(left, this::sweep);
        return;
      }
      waiting.remove(first.getKey());
      first.getKey().close();
    }
    sweeping = false;
  }
}
