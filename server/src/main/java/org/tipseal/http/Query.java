package org.tipseal.http;

import io.vertx.core.http.HttpServerRequest;

/** Parameters behind the question mark. */
public final class Query {
  private Query() {}

  /**
   * A parameter, or the fallback.
   *
   * @throws ProblemException {@code malformed-request} if the query cannot be decoded
   */
  public static String get(HttpServerRequest request, String name, String fallback) {
    try {
      return request.getParam(name, fallback);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    }
  }
}
