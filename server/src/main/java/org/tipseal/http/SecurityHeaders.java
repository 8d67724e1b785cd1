package org.tipseal.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** The headers that every answer carries, a refusal as much as a success. */
public final class SecurityHeaders {
  private static final Map<CharSequence, CharSequence> HEADERS =
      Map.of(
          HttpHeaders.CACHE_CONTROL,
          HttpHeaders.createOptimized("no-store"),
          HttpHeaders.createOptimized("x-content-type-options"),
          HttpHeaders.createOptimized("nosniff"),
          HttpHeaders.createOptimized("referrer-policy"),
          HttpHeaders.createOptimized("no-referrer"),
          HttpHeaders.createOptimized("cross-origin-resource-policy"),
          HttpHeaders.createOptimized("same-origin"),
          HttpHeaders.createOptimized("content-security-policy"),
          HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'"),
          HttpHeaders.createOptimized("strict-transport-security"),
          HttpHeaders.createOptimized("max-age=63072000"));

  private SecurityHeaders() {}

  /** Adds the headers and passes the request on. */
  public static void handle(RoutingContext context) {
    addTo(context.response());
    context.next();
  }

  static void addTo(HttpServerResponse response) {
    HEADERS.forEach(response::putHeader);
  }
}
