package org.tipseal.drop.fetch;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * {@code GET /office/v1/arrivals}: what waits, and then what comes, one JSON object a line, for as
 * long as the office listens.
 */
public final class ArrivalStreamHandler implements Handler<RoutingContext> {
  private final ArrivalStore store;

  /** A handler upon a store. */
  public ArrivalStreamHandler(ArrivalStore store) {
    this.store = store;
  }

  @Override
  public void handle(RoutingContext context) {
    context.response().setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "application/x-ndjson");
    new ArrivalStream(context, store).start();
  }
}
