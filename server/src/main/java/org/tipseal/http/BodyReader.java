package org.tipseal.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Reads small bodies into memory, never to a disk, with a bound on size, time and memory.
 *
 * <p>The memory of all unfinished bodies is bounded by giving up the oldest: an honest sender is
 * done in a moment, so whoever holds memory by being slow loses it first and shuts nobody out. One
 * reader belongs to one event loop and is used on no other thread.
 */
public final class BodyReader {
  private final Vertx vertx;
  private final long bodyMillis;
  private final long memory;
  private final Set<Body> unfinished = new LinkedHashSet<>();
  private long held;

  /**
   * A reader for one event loop.
   *
   * @param limits of the whole listener
   * @param eventLoops how many readers share them
   */
  public BodyReader(Vertx vertx, HttpLimits limits, int eventLoops) {
    this.vertx = vertx;
    this.bodyMillis = limits.bodyTime().toMillis();
    this.memory = Math.max(1 << 20, limits.bodyMemory() / eventLoops);
  }

  /**
   * Refuses a request by its head alone. Forms are refused like any other type that is not wanted,
   * before anything could parse them.
   *
   * @param contentType the one media type that is accepted, without parameters
   * @param maxBytes the largest body
   * @throws ProblemException if the type is another, the body is encoded, or is announced as too
   *     large
   */
  public static void check(HttpServerRequest request, String contentType, long maxBytes) {
    if (!contentType.equalsIgnoreCase(request.getHeader(HttpHeaders.CONTENT_TYPE))
        || request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
      throw new ProblemException(Problem.CONTENT_TYPE_NOT_ACCEPTED);
    }
    checkLength(request, maxBytes);
  }

  private static void checkLength(HttpServerRequest request, long maxBytes) {
    String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    // The decoder has refused a length that is no number; nineteen digits and more are too large in
    // any case.
    if (announced != null && (announced.length() > 18 || Long.parseLong(announced) > maxBytes)) {
      throw new ProblemException(Problem.BODY_TOO_LARGE);
    }
  }

  /**
   * Reads the body of a request, which must not have been left since it arrived, or have been
   * paused.
   *
   * @param maxBytes the largest body
   * @return the body; fails with a {@link ProblemException} or {@link RequestAborted}
   */
  public Future<Buffer> read(HttpServerRequest request, int maxBytes) {
    checkLength(request, maxBytes);
    Body body = new Body(request, maxBytes);
    body.start();
    return body.whole.future();
  }

  /** Tells a sender that waits for it (Expect: 100-continue) that its body is wanted. */
  public static void invite(HttpServerRequest request) {
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
  }

  private final class Body {
    private final HttpServerRequest request;
    private final int maxBytes;
    private final Promise<Buffer> whole = Promise.promise();
    private Buffer received = Buffer.buffer();
    private long timer;

    Body(HttpServerRequest request, int maxBytes) {
      this.request = request;
      this.maxBytes = maxBytes;
    }

    void start() {
      unfinished.add(this);
      timer = vertx.setTimer(bodyMillis, id -> refuse(Problem.REQUEST_TIMEOUT));
      request.exceptionHandler(gone -> fail(new RequestAborted()));
      request.handler(this::add);
      request.endHandler(end -> finish());
      invite(request);
      request.resume();
    }

    private void add(Buffer part) {
      if (!unfinished.contains(this)) {
        return;
      }
      if (received.length() + part.length() > maxBytes) {
        refuse(Problem.BODY_TOO_LARGE);
        return;
      }
      received.appendBuffer(part);
      held += part.length();
      Iterator<Body> oldest = unfinished.iterator();
      while (held > memory && oldest.hasNext()) {
        Body victim = oldest.next();
        if (victim != this) {
          oldest.remove();
          victim.release();
          victim.whole.tryFail(new ProblemException(Problem.REQUEST_TIMEOUT));
        }
      }
    }

    private void finish() {
      if (unfinished.remove(this)) {
        Buffer body = received;
        release();
        whole.tryComplete(body);
      }
    }

    private void refuse(Problem problem) {
      fail(new ProblemException(problem));
    }

    private void fail(Throwable failure) {
      if (unfinished.remove(this)) {
        release();
        whole.tryFail(failure);
      }
    }

    private void release() {
      held -= received.length();
      received = Buffer.buffer();
      vertx.cancelTimer(timer);
    }
  }
}
