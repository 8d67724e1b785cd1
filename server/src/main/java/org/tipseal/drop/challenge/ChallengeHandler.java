package org.tipseal.drop.challenge;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.http.Query;

/** {@code GET /api/v1/challenge?for=…&size=…}. */
public final class ChallengeHandler implements Handler<RoutingContext> {
  private final Challenges challenges;
  private final long largestUpload;

  /**
   * A handler.
   *
   * @param largestUpload bytes
   */
  public ChallengeHandler(Challenges challenges, long largestUpload) {
    this.challenges = challenges;
    this.largestUpload = largestUpload;
  }

  @Override
  public void handle(RoutingContext context) {
    ChallengePurpose purpose =
        ChallengePurpose.ofWireName(Query.get(context.request(), "for", ""))
            .orElseThrow(() -> new ProblemException(Problem.MALFORMED_REQUEST));
    String size = Query.get(context.request(), "size", "0");
    if (!size.matches("[0-9]{1,18}")) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    }
    long bytes = purpose == ChallengePurpose.UPLOAD ? Long.parseLong(size) : 0;
    if (bytes > largestUpload) {
      throw new ProblemException(Problem.UPLOAD_TOO_LARGE);
    }
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(challenges.set(purpose, bytes).toBuffer());
  }
}
