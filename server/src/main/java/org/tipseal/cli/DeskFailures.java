package org.tipseal.cli;

import org.tipseal.office.cases.DeskRefusedException;

/** How a command ends that the desk refuses; the desk's own sentence says why. */
final class DeskFailures {
  private DeskFailures() {}

  static CommandFailure of(DeskRefusedException e) {
    ExitCode exitCode =
        switch (e.reason()) {
          case NO_SUCH_CASE, NO_SUCH_ATTACHMENT, NO_IDENTITY, NO_SUCH_CAMPAIGN, MAILBOX_ENDED ->
              ExitCode.NOT_FOUND;
          case STATUS_NOT_ALLOWED,
              REASON_NOT_ALLOWED,
              NOT_EARLIER,
              TEXT_NOT_ALLOWED,
              PURPOSE_REFUSED ->
              ExitCode.BAD_INPUT;
          case BUSY, OFFICE_NOT_RUNNING, TIMESTAMP_UNAVAILABLE -> ExitCode.UNAVAILABLE;
          case NO_RIGHT,
              PURPOSE_NEEDED,
              NOT_FREE,
              ASSIGNEE_NOT_ALLOWED,
              PROPOSAL_WAITS,
              NO_PROPOSAL,
              OWN_PROPOSAL ->
              ExitCode.REFUSED;
          case ARCHIVE_DAMAGED, NOT_SHOWN -> ExitCode.REFUSED;
        };
    return new CommandFailure(exitCode, e.getMessage());
  }
}
