package org.tipseal.drop.submission;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.tipseal.crypto.submission.ReportSubmission;
import org.tipseal.drop.challenge.ChallengePurpose;
import org.tipseal.drop.challenge.Challenges;
import org.tipseal.drop.challenge.Payment;
import org.tipseal.http.BodyReader;

/** {@code POST /api/v1/reports}: answers the locator, and nothing else. */
public final class ReportHandler implements Handler<RoutingContext> {
  private final SubmissionService service;
  private final Challenges challenges;
  private final BodyReader bodies;

  /** A handler for one event loop. */
  public ReportHandler(SubmissionService service, Challenges challenges, BodyReader bodies) {
    this.service = service;
    this.challenges = challenges;
    this.bodies = bodies;
  }

  @Override
  public void handle(RoutingContext context) {
    BodyReader.check(context.request(), ReportSubmission.MEDIA_TYPE, ReportSubmission.MAX_LENGTH);
    Payment payment = challenges.take(context.request(), ChallengePurpose.REPORT, 0);
    bodies
        .read(context.request(), ReportSubmission.MAX_LENGTH)
        .compose(service::submit)
        .onSuccess(
            locator ->
                context
                    .response()
                    .setStatusCode(201)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain")
                    .end(locator.value()))
        .onFailure(
            failure -> {
              payment.giveBackUnlessRefused(failure);
              context.fail(failure);
            });
  }
}
