package org.tipseal.drop.profile;

import io.vertx.core.Handler;
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
    board.document().send(context.request());
  }
}
