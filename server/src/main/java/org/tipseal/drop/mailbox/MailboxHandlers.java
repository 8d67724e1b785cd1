package org.tipseal.drop.mailbox;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BiFunction;
import org.tipseal.crypto.envelope.Statement;
import org.tipseal.crypto.submission.FollowUpSubmission;
import org.tipseal.drop.challenge.ChallengePurpose;
import org.tipseal.drop.challenge.Challenges;
import org.tipseal.drop.challenge.Payment;
import org.tipseal.http.BodyReader;

/** {@code /api/v1/mailbox}, of one event loop. */
public final class MailboxHandlers {
  /** Media type of a statement. */
  public static final String STATEMENT = "application/vnd.tipseal.statement";

  private final MailboxService service;
  private final Challenges challenges;
  private final BodyReader bodies;

  /** Handlers upon a service. */
  public MailboxHandlers(MailboxService service, Challenges challenges, BodyReader bodies) {
    this.service = service;
    this.challenges = challenges;
    this.bodies = bodies;
  }

  /** {@code GET /api/v1/mailbox}. */
  public void read(RoutingContext context) {
    service
        .read(Bearer.of(context.request()))
        .onSuccess(
            mailbox ->
                context
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(mailbox))
        .onFailure(context::fail);
  }

  /** {@code POST /api/v1/mailbox/follow-ups}. */
  public void followUp(RoutingContext context) {
    BodyReader.check(
        context.request(), FollowUpSubmission.MEDIA_TYPE, FollowUpSubmission.MAX_LENGTH);
    MailboxAddress address = Bearer.of(context.request());
    Payment payment = challenges.take(context.request(), ChallengePurpose.FOLLOW_UP, 0);
    bodies
        .read(context.request(), FollowUpSubmission.MAX_LENGTH)
        .compose(body -> service.followUp(address, body))
        .onSuccess(done -> context.response().setStatusCode(204).end())
        .onFailure(
            failure -> {
              payment.giveBackUnlessRefused(failure);
              context.fail(failure);
            });
  }

  /** {@code POST /api/v1/mailbox/reminder}. */
  public void remind(RoutingContext context) {
    state(context, service::remind);
  }

  /** {@code POST /api/v1/mailbox/withdrawal}. */
  public void withdraw(RoutingContext context) {
    state(context, service::withdraw);
  }

  private void state(
      RoutingContext context, BiFunction<MailboxAddress, Buffer, Future<Void>> operation) {
    BodyReader.check(context.request(), STATEMENT, Statement.LENGTH);
    MailboxAddress address = Bearer.of(context.request());
    bodies
        .read(context.request(), Statement.LENGTH)
        .compose(statement -> operation.apply(address, statement))
        .onSuccess(done -> context.response().setStatusCode(204).end())
        .onFailure(context::fail);
  }
}
