package org.tipseal.drop.profile;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /api/v1/profile}. */
public final class ProfileHandler implements Handler<RoutingContext> {
  private final ProfileBoard board;

  /** A handler that serves what hangs on a board. */
  public ProfileHandler(ProfileBoard board) {
    this.board = board;
  }

  @Override
  public void handle(RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(board.document().copy());
  }
}
