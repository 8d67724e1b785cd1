package org.tipseal.drop.submission;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.submission.ReportSubmission;
import org.tipseal.drop.events.DropEvent;
import org.tipseal.drop.events.DropEvents;
import org.tipseal.drop.profile.ProfileBoard;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/** Takes reports, as far as one can judge them without opening them. */
public final class SubmissionService {
  private final SubmissionStore store;
  private final ProfileBoard board;
  private final DropEvents events;
  private final Clock clock;

  /** A service upon a store. */
  public SubmissionService(
      SubmissionStore store, ProfileBoard board, DropEvents events, Clock clock) {
    this.store = store;
    this.board = board;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Checks a submission and stores it.
   *
   * @param body all bytes that were sent
   * @return the locator once everything is durable; the same for the same bytes. Fails with {@code
   *     submission-malformed}, {@code profile-outdated}, {@code attachment-missing} or {@code
   *     mailbox-taken}
   */
  public Future<Locator> submit(Buffer body) {
    ReportSubmission report;
    try {
      report = ReportSubmission.parse(body.getBytes());
    } catch (RefusedException e) {
      return Future.failedFuture(new ProblemException(Problem.SUBMISSION_MALFORMED));
    }
    board.requireKnown(report.header());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return store
        .submit(
            new Submission(
                report.mailbox(),
                Buffer.buffer(report.digest()),
                Buffer.buffer(report.memo()),
                report.attachments(),
                body,
                today))
        .map(this::locator);
  }

  private Locator locator(SubmissionResult result) {
    if (result instanceof SubmissionResult.Accepted accepted) {
      events.count(DropEvent.REPORT_ACCEPTED);
      return accepted.locator();
    }
    if (result instanceof SubmissionResult.AlreadyAccepted repeated) {
      return repeated.locator();
    }
    if (result instanceof SubmissionResult.UploadMissing) {
      throw new ProblemException(Problem.ATTACHMENT_MISSING);
    }
    throw new ProblemException(Problem.MAILBOX_TAKEN);
  }
}
