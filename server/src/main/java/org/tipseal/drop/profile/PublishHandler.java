package org.tipseal.drop.profile;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.tipseal.crypto.profile.ProfileDocument;
import org.tipseal.http.BodyReader;

/** {@code PUT /office/v1/profile}. */
public final class PublishHandler implements Handler<RoutingContext> {
  private final ProfileBoard board;
  private final BodyReader bodies;

  /** A handler that hangs profiles on a board. */
  public PublishHandler(ProfileBoard board, BodyReader bodies) {
    this.board = board;
    this.bodies = bodies;
  }

  @Override
  public void handle(RoutingContext context) {
    BodyReader.check(context.request(), "application/json", ProfileDocument.MAX_SIZE);
    bodies
        .read(context.request(), ProfileDocument.MAX_SIZE)
        .compose(document -> board.publish(context.vertx(), document))
        .onSuccess(done -> context.response().setStatusCode(204).end())
        .onFailure(context::fail);
  }
}
