package org.tipseal.cli;

import org.tipseal.client.ClientException;
import org.tipseal.client.Reporter;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.VerifiedProfile;

/** Says to a reporter why something could not be done. */
final class ReporterFailures {
  private ReporterFailures() {}

  static CommandFailure of(ClientException e, Words words) {
    ExitCode exitCode =
        switch (e.reason()) {
          case UNREACHABLE, BUSY -> ExitCode.UNAVAILABLE;
          case NOT_TRUSTED, BAD_ANSWER, DROP_REFUSED, SEALED_FILE_OUTDATED, NUMBER_TAKEN ->
              ExitCode.REFUSED;
          case MAILBOX_NOT_FOUND, MAILBOX_ENDED -> ExitCode.NOT_FOUND;
          case FILE_CHANGED,
              FILE_UNREADABLE,
              FILE_TOO_LARGE,
              TOO_MANY_FILES,
              SAME_FILE_NAME,
              TOO_LONG,
              NO_SUCH_CHANNEL,
              TOO_MANY_CHANNELS,
              NO_CHANNEL,
              RESUME_FILE,
              REMINDER_NOT_DUE ->
              ExitCode.BAD_INPUT;
        };
    return new CommandFailure(exitCode, words.explain(e));
  }

  static CommandFailure of(RefusedException e, Words words) {
    return refused("refused.other", e, words);
  }

  static CommandFailure receipt(RefusedException e, Words words) {
    return mistyped("refused.receipt", e, words);
  }

  static CommandFailure locator(RefusedException e, Words words) {
    return mistyped("refused.locator", e, words);
  }

  static CommandFailure secretPart(RefusedException e, Words words) {
    return mistyped("refused.secret-part", e, words);
  }

  private static CommandFailure mistyped(String key, RefusedException e, Words words) {
    return new CommandFailure(ExitCode.BAD_INPUT, refused(key, e, words).getMessage());
  }

  /** Fetches the profile; a refusal is named as one of the profile. */
  static VerifiedProfile profile(Reporter reporter, Words words)
      throws CommandFailure, ClientException {
    try {
      return reporter.profile();
    } catch (RefusedException e) {
      throw profile(e, words);
    }
  }

  static CommandFailure profile(RefusedException e, Words words) {
    return refused("refused.profile", e, words);
  }

  private static CommandFailure refused(String key, RefusedException e, Words words) {
    return new CommandFailure(
        ExitCode.REFUSED, words.say(key, e.defect().wireName(), words.explain(e.defect())));
  }
}
