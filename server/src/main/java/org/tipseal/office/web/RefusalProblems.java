package org.tipseal.office.web;

import org.tipseal.http.Problem;
import org.tipseal.office.access.AccessRefusedException;
import org.tipseal.office.cases.DeskRefusedException;

/** What a refusal of the desk is as an answer. */
final class RefusalProblems {
  private RefusalProblems() {}

  static Problem of(DeskRefusedException.Reason reason) {
    return switch (reason) {
      case NO_SUCH_CASE -> Problem.CASE_NOT_FOUND;
      case NO_SUCH_ATTACHMENT -> Problem.ATTACHMENT_NOT_FOUND;
      case NOT_SHOWN -> Problem.ONLY_IN_PACKAGE;
      case STATUS_NOT_ALLOWED -> Problem.STATUS_NOT_ALLOWED;
      case REASON_NOT_ALLOWED -> Problem.REASON_NOT_ALLOWED;
      case NO_SUCH_CAMPAIGN -> Problem.CAMPAIGN_NOT_FOUND;
      case NOT_EARLIER -> Problem.NOT_EARLIER;
      case TEXT_NOT_ALLOWED -> Problem.TEXT_NOT_ALLOWED;
      case MAILBOX_ENDED -> Problem.MAILBOX_ENDED;
      case NO_IDENTITY -> Problem.IDENTITY_MISSING;
      case PURPOSE_REFUSED -> Problem.PURPOSE_REFUSED;
      case TIMESTAMP_UNAVAILABLE -> Problem.TIMESTAMP_UNAVAILABLE;
      case NO_RIGHT -> Problem.NOT_ALLOWED;
      case PURPOSE_NEEDED -> Problem.PURPOSE_NEEDED;
      case NOT_FREE -> Problem.CASE_TAKEN;
      case ASSIGNEE_NOT_ALLOWED -> Problem.ASSIGNEE_NOT_ALLOWED;
      case PROPOSAL_WAITS -> Problem.PROPOSAL_WAITS;
      case NO_PROPOSAL -> Problem.PROPOSAL_NOT_FOUND;
      case OWN_PROPOSAL -> Problem.PROPOSAL_OWN;
      case BUSY -> Problem.CONFLICT;
      case ARCHIVE_DAMAGED -> Problem.ARCHIVE_DAMAGED;
      case OFFICE_NOT_RUNNING -> Problem.UNAVAILABLE;
    };
  }

  static Problem of(AccessRefusedException.Reason reason) {
    return switch (reason) {
      case SIGN_IN_REFUSED -> Problem.SIGN_IN_REFUSED;
      case SIGN_IN_SLOWED -> Problem.SIGN_IN_SLOWED;
      case BUSY -> Problem.CONFLICT;
      case LINK_REFUSED -> Problem.LINK_REFUSED;
      case PASSPHRASE_TOO_WEAK -> Problem.PASSPHRASE_TOO_WEAK;
      case PASSKEY_REFUSED -> Problem.PASSKEY_REFUSED;
      case CONFIRMATION_REFUSED -> Problem.CONFIRMATION_REFUSED;
      case NO_SUCH_PASSKEY -> Problem.PASSKEY_NOT_FOUND;
      case LAST_PASSKEY -> Problem.LAST_PASSKEY;
      case TOO_MANY_PASSKEYS -> Problem.TOO_MANY_PASSKEYS;
      case PASSKEY_NAME_REFUSED -> Problem.PASSKEY_NAME_REFUSED;
      case NO_SUCH_OFFICER -> Problem.OFFICER_NOT_FOUND;
      case NAME_TAKEN -> Problem.OFFICER_NAME_TAKEN;
      case NAME_REFUSED -> Problem.OFFICER_NAME_REFUSED;
      case ROLES_REFUSED -> Problem.ROLES_REFUSED;
      case NO_SUCH_CHANNEL -> Problem.CHANNEL_NOT_FOUND;
      case LAST_ADMINISTRATOR -> Problem.LAST_ADMINISTRATOR;
      case NO_SUCH_SESSION -> Problem.SESSION_NOT_FOUND;
    };
  }
}
