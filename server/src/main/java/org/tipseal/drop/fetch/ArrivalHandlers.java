package org.tipseal.drop.fetch;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.tipseal.crypto.envelope.Statement;
import org.tipseal.drop.upload.Discarded;
import org.tipseal.http.BodyReader;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/** {@code /office/v1/arrivals/{id}}: fetch and acknowledge. */
public final class ArrivalHandlers {
  private final ArrivalStore store;
  private final Discarded discarded;
  private final BodyReader bodies;

  /** Handlers of one event loop. */
  public ArrivalHandlers(ArrivalStore store, Discarded discarded, BodyReader bodies) {
    this.store = store;
    this.discarded = discarded;
    this.bodies = bodies;
  }

  /** {@code GET /office/v1/arrivals/{id}/body}: the bytes as the reporter sent them. */
  public void body(RoutingContext context) {
    store
        .body(id(context))
        .map(body -> body.orElseThrow(() -> new ProblemException(Problem.ARRIVAL_NOT_FOUND)))
        .onSuccess(
            body ->
                context
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                    .end(body))
        .onFailure(context::fail);
  }

  /**
   * {@code POST /office/v1/arrivals/{id}/acknowledge}: done as well if nothing waits, so that it
   * can be said again.
   */
  public void acknowledge(RoutingContext context) {
    ArrivalId id = id(context);
    bodies
        .read(context.request(), Statement.LENGTH)
        .compose(statement -> acknowledge(id, statement))
        .onSuccess(done -> context.response().setStatusCode(204).end())
        .onFailure(context::fail);
  }

  private Future<Void> acknowledge(ArrivalId id, Buffer statement) {
    return store
        .acknowledge(id, statement)
        .compose(
            result -> {
              if (result instanceof AcknowledgeResult.Taken taken) {
                return discarded.delete(taken.discarded());
              }
              return result instanceof AcknowledgeResult.WrongStatement
                  ? Future.failedFuture(new ProblemException(Problem.STATEMENT_MALFORMED))
                  : Future.succeededFuture();
            });
  }

  private static ArrivalId id(RoutingContext context) {
    return ArrivalId.parse(context.pathParam("id"))
        .orElseThrow(() -> new ProblemException(Problem.ARRIVAL_NOT_FOUND));
  }
}
