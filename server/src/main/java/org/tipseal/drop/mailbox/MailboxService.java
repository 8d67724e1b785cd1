package org.tipseal.drop.mailbox;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.Statement;
import org.tipseal.crypto.submission.FollowUpSubmission;
import org.tipseal.drop.events.DropEvent;
import org.tipseal.drop.events.DropEvents;
import org.tipseal.drop.profile.ProfileBoard;
import org.tipseal.drop.upload.Discarded;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/**
 * What a reporter does with his mailbox. Every operation fails with {@code mailbox-not-found}
 * alike, whatever is wrong with a receipt.
 */
public final class MailboxService {
  /** Far more than anybody writes; it bounds what one mailbox can be made to hold. */
  private static final long MAX_FOLLOW_UPS = 1000;

  private final MailboxStore store;
  private final ProfileBoard board;
  private final Discarded discarded;
  private final DropEvents events;
  private final Clock clock;

  /** A service upon a store. */
  public MailboxService(
      MailboxStore store, ProfileBoard board, Discarded discarded, DropEvents events, Clock clock) {
    this.store = store;
    this.board = board;
    this.discarded = discarded;
    this.events = events;
    this.clock = clock;
  }

  /** The mailbox as JSON. */
  Future<Buffer> read(MailboxAddress address) {
    return store.read(address, today()).map(MailboxService::json);
  }

  private static Buffer json(MailboxView view) {
    if (view instanceof MailboxView.Open open) {
      return MailboxJson.of(open);
    }
    if (view instanceof MailboxView.Ended ended) {
      return MailboxJson.of(ended);
    }
    throw new ProblemException(Problem.MAILBOX_NOT_FOUND);
  }

  /**
   * Stores a follow-up; the same one again is done already.
   *
   * @param body all bytes that were sent
   * @return done when it is durable. Fails with {@code submission-malformed}, {@code
   *     profile-outdated}, {@code mailbox-full}, {@code attachment-missing}, {@code number-taken}
   *     or {@code number-out-of-order}
   */
  Future<Void> followUp(MailboxAddress address, Buffer body) {
    FollowUpSubmission followUp;
    try {
      followUp = FollowUpSubmission.parse(body.getBytes());
    } catch (RefusedException e) {
      return Future.failedFuture(new ProblemException(Problem.SUBMISSION_MALFORMED));
    }
    board.requireKnown(followUp.header());
    if (followUp.number() > MAX_FOLLOW_UPS) {
      return Future.failedFuture(new ProblemException(Problem.MAILBOX_FULL));
    }
    return store
        .followUp(
            new FollowUp(
                address,
                followUp.number(),
                Buffer.buffer(followUp.digest()),
                followUp.attachments(),
                body,
                today()))
        .map(this::done);
  }

  private Void done(FollowUpResult result) {
    if (result instanceof FollowUpResult.Accepted) {
      events.count(DropEvent.FOLLOW_UP_ACCEPTED);
    }
    if (result instanceof FollowUpResult.NotFound) {
      throw new ProblemException(Problem.MAILBOX_NOT_FOUND);
    }
    if (result instanceof FollowUpResult.NumberTaken) {
      throw new ProblemException(Problem.NUMBER_TAKEN);
    }
    if (result instanceof FollowUpResult.NumberSkipped) {
      throw new ProblemException(Problem.NUMBER_OUT_OF_ORDER);
    }
    if (result instanceof FollowUpResult.UploadMissing) {
      throw new ProblemException(Problem.ATTACHMENT_MISSING);
    }
    return null;
  }

  /**
   * Queues a reminder.
   *
   * @param statement 72 bytes for today; the office checks the signature, for the drop does not
   *     know the key
   * @return done when it is durable. Fails with {@code statement-malformed} or {@code
   *     reminder-not-due}
   */
  Future<Void> remind(MailboxAddress address, Buffer statement) {
    LocalDate today = today();
    LocalDate stated;
    try {
      stated = Statement.day(statement.getBytes());
    } catch (RefusedException e) {
      return Future.failedFuture(new ProblemException(Problem.STATEMENT_MALFORMED));
    }
    // A day of grace on either side: midnight passes, and clocks differ.
    if (stated.isBefore(today.minusDays(1)) || stated.isAfter(today.plusDays(1))) {
      return Future.failedFuture(new ProblemException(Problem.STATEMENT_MALFORMED));
    }
    return store.remind(address, statement, today).map(this::reminded);
  }

  private Void reminded(ReminderResult result) {
    return switch (result) {
      case ACCEPTED -> {
        events.count(DropEvent.REMINDER_ACCEPTED);
        yield null;
      }
      case ALREADY_ACCEPTED -> null;
      case NOT_OVERDUE -> throw new ProblemException(Problem.REMINDER_NOT_DUE);
      case NOT_FOUND -> throw new ProblemException(Problem.MAILBOX_NOT_FOUND);
    };
  }

  /**
   * Ends a mailbox and deletes all that it held.
   *
   * @param statement 72 bytes with the number 0
   * @return done when nothing is left. Fails with {@code statement-malformed}
   */
  Future<Void> withdraw(MailboxAddress address, Buffer statement) {
    try {
      if (Statement.number(statement.getBytes()) != 0) {
        return Future.failedFuture(new ProblemException(Problem.STATEMENT_MALFORMED));
      }
    } catch (RefusedException e) {
      return Future.failedFuture(new ProblemException(Problem.STATEMENT_MALFORMED));
    }
    return store
        .withdraw(address, statement, today())
        .compose(
            result -> {
              if (result instanceof WithdrawalResult.Withdrawn withdrawn) {
                events.count(DropEvent.WITHDRAWAL_ACCEPTED);
                return discarded.delete(withdrawn.discarded());
              }
              return Future.failedFuture(new ProblemException(Problem.MAILBOX_NOT_FOUND));
            });
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
