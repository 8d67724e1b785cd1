package org.tipseal.drop.fetch;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeHeader;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.drop.mailbox.ReplyResult;
import org.tipseal.drop.mailbox.ReplyStore;
import org.tipseal.http.BodyReader;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.http.Query;

/** {@code /office/v1/mailboxes/{mailbox}}: reply and renew. */
public final class ReplyHandlers {
  private final ReplyStore store;
  private final BodyReader bodies;
  private final Clock clock;

  /** Handlers of one event loop. */
  public ReplyHandlers(ReplyStore store, BodyReader bodies, Clock clock) {
    this.store = store;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** {@code PUT /office/v1/mailboxes/{mailbox}/replies/{number}?answer=true|false}. */
  public void reply(RoutingContext context) {
    MailboxId mailbox = mailbox(context);
    long number = number(context.pathParam("number"));
    boolean answer = flag(Query.get(context.request(), "answer", "false"));
    bodies
        .read(context.request(), EnvelopeHeader.MAX_ENVELOPE_LENGTH)
        .map(ReplyHandlers::checked)
        .compose(envelope -> store.put(mailbox, number, envelope, answer, today()))
        .map(ReplyHandlers::done)
        .onSuccess(done -> context.response().setStatusCode(204).end())
        .onFailure(context::fail);
  }

  /** {@code PUT /office/v1/mailboxes/{mailbox}/life}. */
  public void renew(RoutingContext context) {
    store
        .renew(mailbox(context), today())
        .onSuccess(
            renewed -> {
              if (renewed) {
                context.response().setStatusCode(204).end();
              } else {
                context.fail(new ProblemException(Problem.MAILBOX_NOT_FOUND));
              }
            })
        .onFailure(context::fail);
  }

  private static Buffer checked(Buffer envelope) {
    try {
      if (EnvelopeHeader.parse(envelope.getBytes()).purpose() == Purpose.REPLY) {
        return envelope;
      }
    } catch (RefusedException e) {
      // Answered below, like an envelope of another purpose.
    }
    throw new ProblemException(Problem.SUBMISSION_MALFORMED);
  }

  private static Void done(ReplyResult result) {
    if (result instanceof ReplyResult.NotFound) {
      throw new ProblemException(Problem.MAILBOX_NOT_FOUND);
    }
    if (result instanceof ReplyResult.NumberTaken) {
      throw new ProblemException(Problem.NUMBER_TAKEN);
    }
    if (result instanceof ReplyResult.NumberSkipped) {
      throw new ProblemException(Problem.NUMBER_OUT_OF_ORDER);
    }
    return null;
  }

  private static MailboxId mailbox(RoutingContext context) {
    try {
      return MailboxId.parse(context.pathParam("mailbox"), Defect.SUBMISSION_MALFORMED);
    } catch (RefusedException e) {
      throw new ProblemException(Problem.MAILBOX_NOT_FOUND);
    }
  }

  private static long number(String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    }
    return Long.parseLong(text);
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new ProblemException(Problem.MALFORMED_REQUEST);
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
