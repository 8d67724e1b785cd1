package org.tipseal.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import org.tipseal.storage.StorageUnavailableException;

/** The one place where a failure becomes an answer. */
public final class ProblemAnswers {

  /** Is told what was refused, and nothing about the request. Called on any event loop. */
  public interface Witness {
    /** A request was refused. */
    void refused(Problem problem);

    /**
     * A request failed for a reason that nobody foresaw; its client learns only {@code
     * internal-error}.
     */
    void unexpected(Throwable failure);
  }

  /**
   * How long a sender may go on sending a body that nobody wants, so that it gets to read the
   * answer.
   */
  private static final long LINGER_MILLIS = 2_000;

  private final Witness witness;

  /**
   * Answers for one listener.
   *
   * @param witness told of every refusal
   */
  public ProblemAnswers(Witness witness) {
    this.witness = witness;
  }

  /**
   * Makes every failure of a router end here, those of the router itself included.
   *
   * @param router before any route is added to it
   */
  public void install(Router router) {
    router.route().failureHandler(this::answer);
    // Where no route has matched, a router knows only a status.
    router.errorHandler(400, context -> answer(context, Problem.MALFORMED_REQUEST));
    router.errorHandler(404, context -> answer(context, Problem.NOT_FOUND));
    router.errorHandler(405, context -> answer(context, Problem.METHOD_NOT_ALLOWED));
    router.errorHandler(500, this::answer);
  }

  /** For requests that are not HTTP, or whose head is too large. */
  public Handler<HttpServerRequest> invalidRequests() {
    return request -> {
      Throwable cause = request.decoderResult().cause();
      Problem problem = Problem.MALFORMED_REQUEST;
      if (cause instanceof TooLongHttpLineException) {
        problem = Problem.ADDRESS_TOO_LONG;
      } else if (cause instanceof TooLongHttpHeaderException) {
        problem = Problem.HEADERS_TOO_LARGE;
      }
      HttpServerResponse response = request.response();
      SecurityHeaders.addTo(response, request.isSSL());
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      write(response, problem, null).onComplete(done -> request.connection().close());
    };
  }

  private void answer(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure instanceof ProblemException refused) {
      answer(context, refused.problem());
    } else if (failure instanceof RequestAborted) {
      context.response().reset();
    } else if (failure instanceof StorageUnavailableException) {
      answer(context, Problem.UNAVAILABLE);
    } else if (failure == null && context.statusCode() == 404) {
      answer(context, Problem.NOT_FOUND);
    } else if (failure == null && context.statusCode() == 405) {
      answer(context, Problem.METHOD_NOT_ALLOWED);
    } else if ((failure == null && context.statusCode() == 400) || isBadAddress(failure)) {
      answer(context, Problem.MALFORMED_REQUEST);
    } else {
      witness.unexpected(failure);
      answer(context, Problem.INTERNAL_ERROR);
    }
  }

  private static boolean isBadAddress(Throwable failure) {
    // The router decodes percent escapes only when a path is matched, and fails with this.
    return failure instanceof HttpException http && http.getStatusCode() == 400;
  }

  private void answer(RoutingContext context, Problem problem) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      // Half an answer is out: ending it as if it were whole would be a lie.
      response.reset();
      return;
    }
    HttpServerRequest request = context.request();
    SecurityHeaders.addTo(response, request.isSSL());
    if (request.isEnded() || !announcesBody(request)) {
      write(response, problem, ProblemPage.installed(context));
    } else {
      answerUnfinished(context, problem);
    }
  }

  /**
   * By the head alone, so that a request without a body is answered in the same bytes each time.
   */
  private static boolean announcesBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.version() == HttpVersion.HTTP_2
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || (length != null && !length.equals("0"));
  }

  /**
   * Answers while the body is still coming in: what is left of it is thrown away for a moment, then
   * the sender is cut off.
   */
  private void answerUnfinished(RoutingContext context, Problem problem) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    boolean http2 = request.version() == HttpVersion.HTTP_2;
    if (!http2) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    Runnable cut = http2 ? () -> response.reset(0) : () -> request.connection().close();
    long timer = context.vertx().setTimer(LINGER_MILLIS, id -> cut.run());
    request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
    request.handler(discarded -> {});
    request.endHandler(
        whole -> {
          context.vertx().cancelTimer(timer);
          if (!http2) {
            cut.run();
          }
        });
    write(response, problem, ProblemPage.installed(context));
    request.resume();
  }

  /** Writes an answer; its page may be null. */
  private Future<Void> write(HttpServerResponse response, Problem problem, ProblemPage page) {
    witness.refused(problem);
    response.setStatusCode(problem.status());
    if (problem == Problem.CHECKSUM_WRONG) {
      response.setStatusMessage("Checksum Mismatch");
    }
    if (problem.retryAfterSeconds() > 0) {
      response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfterSeconds()));
    }
    if (page != null) {
      ProblemPage.addPolicy(page, response);
      return response.putHeader(HttpHeaders.CONTENT_TYPE, page.contentType()).end(page.of(problem));
    }
    return response
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.CONTENT_TYPE)
        .end(problem.document());
  }
}
