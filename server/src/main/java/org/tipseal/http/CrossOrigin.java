package org.tipseal.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * Lets a page that was opened from a disk ask a drop (CORS, Fetch standard §3.2). Such a page has
 * no origin, and its browser says {@code Origin: null}; so may any page in the world that wants to.
 * Nothing is lost by that: a drop knows no cookie, no password and no certificate of a browser's,
 * so that whoever asks from within somebody's browser learns and does what he could from his own.
 * Pages that have an origin are not let in: none of them is the agency's.
 */
final class CrossOrigin {
  private static final String NO_ORIGIN = "null";

  private static final String REQUEST_HEADERS =
      String.join(
          ", ",
          List.of(
              "Authorization",
              "Content-Type",
              "Tipseal-Challenge",
              "Tus-Resumable",
              "Upload-Length",
              "Upload-Offset",
              "Upload-Checksum"));

  private static final String ANSWER_HEADERS =
      String.join(
          ", ",
          List.of(
              "Location",
              "Retry-After",
              "Tus-Resumable",
              "Tus-Version",
              "Tus-Extension",
              "Tus-Checksum-Algorithm",
              "Tus-Max-Size",
              "Upload-Offset",
              "Upload-Length",
              "Upload-Expires"));

  /** A browser forgets it with the page at the latest; each question costs a round trip. */
  private static final String SECONDS = "600";

  private CrossOrigin() {}

  /** A handler whose answers, refusals too, such a page may read. */
  static Handler<RoutingContext> open(Handler<RoutingContext> handler) {
    return context -> {
      if (hasNoOrigin(context.request())) {
        context
            .response()
            .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, NO_ORIGIN)
            .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
      }
      handler.handle(context);
    };
  }

  /**
   * The handler of a path's {@code OPTIONS}, which also tells such a page's browser what it may
   * send.
   *
   * @param methods of the path
   * @param handler what the path has to say about itself; nothing more if null
   */
  static Handler<RoutingContext> preflight(String methods, Handler<RoutingContext> handler) {
    return open(
        context -> {
          HttpServerResponse response = context.response();
          if (hasNoOrigin(context.request())) {
            response
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS);
          }
          if (handler == null) {
            response.setStatusCode(204).end();
          } else {
            handler.handle(context);
          }
        });
  }

  private static boolean hasNoOrigin(HttpServerRequest request) {
    return NO_ORIGIN.equals(request.getHeader(HttpHeaders.ORIGIN));
  }
}
